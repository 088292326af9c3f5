import Catalogue
import Dialogue
import JSON
import OneStop
import Vietnamese

extension DurableConversations {
    public nonisolated(nonsending) func take(
        _ input: ConversationInput, in token: ConversationToken
    ) async throws(ConversationError) -> ConversationTurn {
        let key = try key(token)
        guard let mark = InputMark(InputText(input.event), token) else { throw .busy(retryAfterSeconds: 1) }
        switch begin(input, mark, key) {
        case .known(let known):
            let place: KeptPlace?
            do throws(ConversationStoreError) { place = try await store.append(known.next, to: key) } catch {
                live.leave(key, keeping: nil)
                // The conversation has gone on elsewhere meanwhile: it is taken up from what is kept.
                if case .overtaken = error { return try await takeAny(input, mark, key, try await live.enter(key)) }
                throw ConversationError(error)
            }
            return finish(known, key, place)
        case .atHand(let conversation): return try await takeAny(input, mark, key, conversation)
        case .elsewhere: return try await takeAny(input, mark, key, try await live.enter(key))
        }
    }

    /// How a turn begins.
    private enum Beginning {
        /// All but its being kept is done; the turn in the conversation is the caller's.
        case known(KnownTurn)
        /// The step has to be found out; the turn in the conversation is the caller's.
        case atHand(LiveConversation)
        /// The conversation has to be resumed, or is somebody else's turn.
        case elsewhere
    }

    /// A class, so that it is no burden on what waits.
    private final class KnownTurn: Sendable {
        let next: NextTurn
        let after: LiveConversation
        init(_ next: NextTurn, _ after: LiveConversation) { (self.next, self.after) = (next, after) }
    }

    /// Most turns are known: their conversation is at hand, nobody else is at it, and others have taken the step.
    @inline(never)
    private func begin(_ input: ConversationInput, _ mark: InputMark, _ key: ConversationKey) -> Beginning {
        guard var conversation = live.enterAtHand(key) else { return .elsewhere }
        let now = clock()
        guard isOpen(lastUse: conversation.lastUse), conversation.turn(of: input.id) == nil,
            conversation.isLast(input.after), conversation.turns < limits.turns,
            let step = knownStep(from: conversation.last, input.event, on: now.day)
        else { return .atHand(conversation) }
        let next = conversation.take(step, input, mark, at: now)
        return .known(KnownTurn(next, conversation))
    }

    @inline(never)
    private func finish(_ known: KnownTurn, _ key: ConversationKey, _ place: KeptPlace?) -> ConversationTurn {
        var after = known.after
        after.place = place
        live.leave(key, keeping: after)
        return ConversationTurn(known.next, known.after.last.abstention)
    }

    /// Any turn, by whom it is.
    @inline(never)
    private nonisolated(nonsending) func takeAny(
        _ input: ConversationInput, _ mark: InputMark, _ key: ConversationKey, _ atHand: LiveConversation?
    ) async throws(ConversationError) -> ConversationTurn {
        let outcome = await taken(input, mark, key, atHand)
        live.leave(key, keeping: outcome.live)
        return try outcome.result.get()
    }

    /// What a turn comes to, and the conversation as it then is; nil if it is to be resumed from the store.
    private typealias Outcome = (result: Result<ConversationTurn, ConversationError>, live: LiveConversation?)

    private nonisolated(nonsending) func taken(
        _ input: ConversationInput, _ mark: InputMark, _ key: ConversationKey, _ atHand: LiveConversation?
    ) async -> Outcome {
        var atHand = atHand
        // Where another process has taken a turn meanwhile, or a backup was put back, once more from what is kept.
        for _ in 0..<2 {
            let found: LiveConversation?
            do { found = if let held = atHand.take() { held } else { try await resume(key) } } catch {
                return (.failure(error), nil)
            }
            guard var conversation = found, isOpen(lastUse: conversation.lastUse) else {
                return (.failure(.notFound), nil)
            }
            do throws(ConversationStoreError) {
                if let before = conversation.turn(of: input.id) {
                    guard before.mark == mark.number else { return (.failure(.idTaken), conversation) }
                    // After a backup was put back, another turn may have its number.
                    if let kept = try await store.turn(Int(before.number), of: key), kept.id == input.id {
                        return (.success(ConversationTurn(kept, isRepeat: true)), conversation)
                    }
                    throw .overtaken
                }
                guard conversation.isLast(input.after) else { return (.failure(.movedOn), conversation) }
                guard conversation.turns < limits.turns else { return (.failure(.tooLong), conversation) }
                let now = clock()
                let step = await step(from: conversation.last, input.event, on: now.day, key)
                let next = conversation.take(step, input, mark, at: now)
                conversation.place = try await store.append(next, to: key)
                return (.success(ConversationTurn(next, step.abstention)), conversation)
            } catch {
                // What was not kept was not done; whether it was, only the store knows.
                guard case .overtaken = error else { return (.failure(ConversationError(error)), nil) }
            }
        }
        return (.failure(.busy(retryAfterSeconds: 1)), nil)
    }

    private func resume(_ key: ConversationKey) async throws(ConversationError) -> LiveConversation? {
        do {
            return try await store.conversation(key).map { LiveConversation($0, served.current) }
        } catch {
            throw ConversationError(error)
        }
    }
}

extension LiveConversation {
    /// Goes on with what was kept, over the catalogue it was held with or another. A memento that cannot be read, because another
    /// version wrote it, leaves nothing under way.
    init(_ kept: KeptConversation, _ version: ServedCatalogue.Version) {
        let catalogue = version.catalogue
        let isSame = kept.standing.catalogue == version.digest
        let dialogue =
            (try? DialogueMemento(json: kept.standing.memento)).map {
                isSame ? Dialogue(resuming: $0, catalogue: catalogue) : Dialogue(resuming: $0, changedTo: catalogue)
            } ?? Dialogue(catalogue: catalogue, today: kept.lastUse.day, language: kept.standing.language)
        var standing = kept.standing
        // What was kept under another catalogue has been moved to this one.
        standing.catalogue = version.digest
        let isWhole = isSame && dialogue.keeping().isWhole
        self.init(
            last: KnownStep(resumed: dialogue, standing, isWhole: isWhole, lastReply: kept.lastReply),
            site: kept.site, lastUse: kept.lastUse, turns: kept.taken.count)
        for (number, turn) in kept.taken.enumerated() {
            if let id = turn.id { taken.append(Taken(id: id, number: Int32(clamping: number), mark: turn.mark)) }
        }
    }
}
