import Catalogue
import Dialogue
import JSON
import OneStop
import Vietnamese

extension DurableConversations {
    public func take(
        _ input: ConversationInput, in token: ConversationToken
    ) async throws(ConversationError) -> ConversationTurn {
        let key = try key(token)
        guard let mark = InputMark(input.event.inputText, token) else { throw .busy(retryAfterSeconds: 1) }
        let atHand = try await live.enter(key)
        let outcome = await taken(input, mark, key, atHand)
        await live.leave(key, keeping: outcome.live)
        return try outcome.result.get()
    }

    /// What a turn comes to, and the conversation as it then is; nil if it is to be resumed from the store.
    private typealias Outcome = (result: Result<ConversationTurn, ConversationError>, live: LiveConversation?)

    private func taken(
        _ input: ConversationInput, _ mark: InputMark, _ key: ConversationKey, _ atHand: LiveConversation?
    ) async -> Outcome {
        var atHand = atHand
        // Where another process has taken a turn meanwhile, or a backup was put back, once more from what is kept.
        for _ in 0..<2 {
            let found: LiveConversation?
            do { found = if let atHand { atHand } else { try await resume(key) } } catch {
                return (.failure(error), nil)
            }
            guard let conversation = found, isOpen(lastUse: conversation.lastUse) else {
                return (.failure(.notFound), nil)
            }
            do throws(ConversationStoreError) {
                if let before = conversation.taken[input.id] {
                    guard before.mark == mark.number else { return (.failure(.idTaken), conversation) }
                    // After a backup was put back, another turn may have its number.
                    if let kept = try await store.turn(Int(before.number), of: key), kept.id == input.id {
                        return (.success(ConversationTurn(kept, isRepeat: true)), conversation)
                    }
                    throw .overtaken
                }
                guard conversation.turns < limits.turns else { return (.failure(.tooLong), conversation) }
                let (next, after) = await step(conversation, input, mark, key)
                try await store.append(next, to: key)
                return (.success(ConversationTurn(next.turn)), after)
            } catch {
                // What was not kept was not done; whether it was, only the store knows.
                guard case .overtaken = error else { return (.failure(ConversationError(error)), nil) }
                atHand = nil
            }
        }
        return (.failure(.busy(retryAfterSeconds: 1)), nil)
    }

    /// The turn, and the conversation after it; nothing is kept yet.
    private func step(
        _ conversation: LiveConversation, _ input: ConversationInput, _ mark: InputMark, _ key: ConversationKey
    ) async -> (next: NextTurn, after: LiveConversation) {
        let now = clock()
        var after = conversation
        after.move(to: served.current)
        let told = after.dialogue.follow(to: now.day)
        var session = Session(after.dialogue, desk: desk(key.description).toTheEnd, law: law)
        var reply = await session.send(input.event)
        reply.blocks.insert(contentsOf: told, at: 0)
        after.dialogue = session.dialogue
        after.lastUse = now
        let number = conversation.turns
        after.turns = number + 1
        after.taken[input.id] = .init(number: Int32(clamping: number), mark: mark.number)
        var turn = KeptTurn(
            number: number, id: input.id, mark: mark.number, moment: now,
            reply: ReplyJSON.bytes(reply, language: after.dialogue.language))
        switch input.event {
        case .said(let text): turn.said = KeptWords.said(text, reply)
        case .chose(let id): turn.chosen = KeptWords.chosen(id, label: conversation.labels[id])
        case .opened, .dayChanged, .languageChanged, .dossiersLookedUp, .lawSearched: break
        }
        let standing = after.standing
        after.settle(after: reply, standing)
        let abstentions = session.abstentions.map { KeptAbstention(abstention: $0, procedure: reply.procedure) }
        return (NextTurn(turn: turn, standing: standing, abstentions: abstentions), after)
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
        self.init(
            dialogue: dialogue, digest: version.digest, site: kept.site, lastUse: kept.lastUse,
            turns: kept.taken.count)
        for (number, turn) in kept.taken.enumerated() {
            if let id = turn.id { taken[id] = Taken(number: Int32(clamping: number), mark: turn.mark) }
        }
        labels = ReplyJSON.labels(in: kept.lastReply)
        bytes = estimatedBytes
    }

    /// Goes on over the catalogue that is served now.
    mutating func move(to version: ServedCatalogue.Version) {
        guard version.catalogue !== dialogue.catalogue else { return }
        if version.digest != digest { dialogue.move(to: version.catalogue) }
        digest = version.digest
    }

    /// What is kept of it.
    var standing: KeptStanding {
        KeptStanding(
            language: dialogue.language, catalogue: digest, followsClock: !dialogue.isDayAsked,
            memento: dialogue.memento.json)
    }

    /// Notes what can be chosen next.
    mutating func settle(after reply: Reply, _ standing: KeptStanding) {
        let wording = Wording(standing.language)
        labels = [:]
        for case .options(let options) in reply.blocks.map(\.content) {
            for option in options { labels[option.id] = wording.label(option) }
        }
        bytes = estimatedBytes
    }

    private var estimatedBytes: Int {
        let labelled = labels.reduce(0) { $0 + 96 + $1.key.utf8.count + $1.value.utf8.count }
        return 1_024 + dialogue.estimatedBytes + labelled + taken.count * 128
    }
}

extension DossierDesk {
    /// The same, whether or not whoever asked has hung up: they may ask for the turn's answer again.
    fileprivate var toTheEnd: DossierDesk {
        DossierDesk { codes, check in await Task { await look(codes, check) }.value }
    }
}

extension Event {
    /// What tells inputs apart.
    fileprivate var inputText: String {
        switch self {
        case .said(let text): "say \(text)"
        case .chose(let id): "choose \(id)"
        case .dayChanged(let day): "day \(day)"
        case .languageChanged(let language): "language \(language.rawValue)"
        // Results, which are no input.
        case .opened: "open"
        case .dossiersLookedUp: "dossiers"
        case .lawSearched: "law"
        }
    }
}

extension ReplyJSON {
    /// One reply as an object of one line, in UTF-8.
    static func bytes(_ reply: Reply, language: Language) -> [UInt8] {
        // Most replies have some thousand bytes; what is too much is given back with the writer.
        var writer = JSONWriter(capacity: 4_096)
        write(reply, language: language, to: &writer)
        return writer.bytes
    }

    /// The options of a reply that was written so, by their ids.
    static func labels(in reply: [UInt8]) -> [String: String] {
        // What this program wrote can be read; else nothing is called by its name.
        guard let root = try? JSONReader.read(reply) else { return [:] }
        var labels: [String: String] = [:]
        for option in (root["blocks"]?.array ?? []).flatMap({ $0["options"]?.array ?? [] }) {
            if let id = option["id"]?.string, let label = option["label"]?.string { labels[id] = label }
        }
        return labels
    }
}
