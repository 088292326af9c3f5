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
            do { found = if let held = atHand.take() { held } else { try await resume(key) } } catch {
                return (.failure(error), nil)
            }
            guard var conversation = found, isOpen(lastUse: conversation.lastUse) else {
                return (.failure(.notFound), nil)
            }
            do throws(ConversationStoreError) {
                if let before = conversation.taken[input.id] {
                    guard before.mark == mark.number else { return (.failure(.idTaken), conversation) }
                    if let kept = try await store.turn(Int(before.number), of: key) {
                        return (.success(ConversationTurn(kept, isRepeat: true)), conversation)
                    }
                    throw .overtaken
                }
                guard conversation.turns < limits.turns else { return (.failure(.tooLong), conversation) }
                let next = await step(&conversation, input, mark, key)
                try await store.append(next, to: key)
                return (.success(ConversationTurn(next.turn)), conversation)
            } catch {
                // What was not kept was not done; whether it was, only the store knows.
                guard case .overtaken = error else { return (.failure(ConversationError(error)), nil) }
            }
        }
        return (.failure(.busy(retryAfterSeconds: 1)), nil)
    }

    /// Takes the conversation on by a turn; nothing is kept yet.
    private func step(
        _ conversation: inout LiveConversation, _ input: ConversationInput, _ mark: InputMark, _ key: ConversationKey
    ) async -> NextTurn {
        let now = clock()
        conversation.move(to: served.current)
        let told = conversation.follow(to: now.day)
        let heard = input.event.inputText
        let stepKey = conversation.mark.map { StepKey($0, heard, on: now.day) }
        let step: KnownStep
        if let stepKey, let known = knownSteps.step(stepKey, under: conversation.digest) {
            step = known
        } else {
            step = await newStep(conversation, told, input.event, stepKey, key)
        }
        let number = conversation.turns
        var turn = KeptTurn(
            number: number, id: input.id, mark: mark.number, moment: now, said: step.said, reply: step.reply)
        if case .chose(let id) = input.event {
            turn.chosen = KeptWords.chosen(id, label: conversation.labels[id], isPlain: step.isPlain)
        }
        conversation.taken[input.id] = .init(number: Int32(clamping: number), mark: mark.number)
        conversation.turns = number + 1
        conversation.lastUse = now
        conversation.settle(after: step)
        return NextTurn(
            turn: turn, replyMark: step.replyMark, standing: step.standing, abstentions: step.abstentions)
    }

    /// A step that has to be found out. What is said has to be understood, which takes a while, and is done away from the caller's
    /// thread; what is chosen is quicker than a change of threads.
    private func newStep(
        _ conversation: LiveConversation, _ told: [Block], _ event: Event, _ stepKey: StepKey?, _ key: ConversationKey
    ) async -> KnownStep {
        let (dialogue, digest, label) = (conversation.dialogue, conversation.digest, conversation.label(of: event))
        let work: @Sendable () async -> KnownStep = {
            await firstTaken(dialogue, digest, told, event, label, stepKey, key)
        }
        if case .said = event { return await withTaskExecutorPreference(worker, operation: work) }
        return await work()
    }

    private func firstTaken(
        _ dialogue: Dialogue, _ digest: String, _ told: [Block], _ event: Event, _ label: String?, _ stepKey: StepKey?,
        _ key: ConversationKey
    ) async -> KnownStep {
        var session = Session(dialogue, desk: desk(key.description).toTheEnd, law: law)
        var reply = await session.send(event)
        reply.blocks.insert(contentsOf: told, at: 0)
        let step = KnownStep(session, digest, event, reply)
        if let stepKey, told.isEmpty, step.isPlain, !session.hasAsked,
            knownSteps.isCommon(stepKey, of: key, under: digest)
        {
            knownSteps.learn(step, stepKey, under: digest)
        }
        return step
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
        if isSame, dialogue.keeping().isWhole { mark = StateMark(kept.standing) }
        bytes = estimatedBytes
    }

    /// Goes on over the catalogue that is served now.
    mutating func move(to version: ServedCatalogue.Version) {
        guard version.digest != digest else { return }
        dialogue.move(to: version.catalogue)
        (digest, mark) = (version.digest, nil)
    }

    /// Goes on with the clock; returns what has to be told.
    mutating func follow(to day: Day) -> [Block] {
        guard day != dialogue.actualDay else { return [] }
        mark = nil
        return dialogue.follow(to: day)
    }

    /// What a choice is called.
    func label(of event: Event) -> String? { if case .chose(let id) = event { labels[id] } else { nil } }

    /// Stands where the step leads.
    mutating func settle(after step: KnownStep) {
        (dialogue, mark, labels) = (step.dialogue, step.mark, step.labels)
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
