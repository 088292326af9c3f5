import Catalogue
import Dialogue
import OneStop
import Vietnamese

extension DurableConversations {
    /// What the event leads to; nothing is kept yet.
    nonisolated(nonsending) func step(
        from last: KnownStep, _ event: Event, on today: Day, _ key: ConversationKey
    ) async -> KnownStep {
        if let known = knownStep(from: last, event, on: today) { return known }
        let version = served.current
        let stepKey = stepKey(from: last, event, on: today, version)
        let work: @Sendable () async -> KnownStep = {
            await newStep(from: last, event, on: today, version, stepKey, key)
        }
        // What is said has to be understood, which takes a while; what is chosen is quicker than a change of threads.
        if case .said = event { return await withTaskExecutorPreference(worker, operation: work) }
        return await work()
    }

    /// What the event leads to, if others have come to it before.
    func knownStep(from last: KnownStep, _ event: Event, on today: Day) -> KnownStep? {
        let version = served.current
        return stepKey(from: last, event, on: today, version).flatMap { knownSteps.step($0, under: version.digest) }
    }

    /// Nil where the step cannot be told from others, or begins with another catalogue or day.
    private func stepKey(
        from last: KnownStep, _ event: Event, on today: Day, _ version: ServedCatalogue.Version
    ) -> StepKey? {
        guard version.digest == last.kept.standing.catalogue, today == last.dialogue.actualDay else { return nil }
        return last.mark.map { StepKey($0, InputText(event), on: today) }
    }

    /// A step that has to be found out.
    private nonisolated(nonsending) func newStep(
        from last: KnownStep, _ event: Event, on today: Day, _ version: ServedCatalogue.Version, _ stepKey: StepKey?,
        _ key: ConversationKey
    ) async -> KnownStep {
        var dialogue = last.dialogue
        if version.digest != last.kept.standing.catalogue { dialogue.move(to: version.catalogue) }
        let told = dialogue.follow(to: today)
        var session = Session(dialogue, desk: desk(key.description).toTheEnd, law: law)
        var reply = await session.send(event)
        reply.blocks.insert(contentsOf: told, at: 0)
        return settled(session, event, reply, stepKey, version.digest, key)
    }

    /// The greeting.
    nonisolated(nonsending) func greet(
        _ opening: ConversationOpening, on today: Day, _ version: ServedCatalogue.Version, _ key: ConversationKey
    ) async -> KnownStep {
        let day = opening.day ?? today
        let stepKey = knownSteps.key(
            .init(language: opening.language, day: day, today: today), under: version.digest)
        if let known = knownSteps.step(stepKey, under: version.digest) { return known }
        var session = Session(
            catalogue: version.catalogue, today: day, actualDay: today, language: opening.language, desk: .notConnected)
        let reply = await session.send(.opened)
        return settled(session, .opened, reply, stepKey, version.digest, key)
    }

    /// What a session has come to, made known if others have come to it before.
    private func settled(
        _ session: Session, _ event: Event, _ reply: Reply, _ stepKey: StepKey?, _ digest: String,
        _ key: ConversationKey
    ) -> KnownStep {
        let said = KeptWords.said(event, reply)
        let isPlain = KeptWords.isPlain(event, kept: said)
        guard let stepKey, isPlain, !session.hasAsked, knownSteps.isCommon(stepKey, of: key, under: digest) else {
            return KnownStep(session, digest, reply, said: said, isPlain: isPlain, isShared: false)
        }
        let step = KnownStep(session, digest, reply, said: said, isPlain: isPlain, isShared: true)
        knownSteps.learn(step, stepKey, under: digest)
        return step
    }
}

extension LiveConversation {
    /// Goes on by a step; returns the turn, which is to be kept.
    mutating func take(
        _ step: KnownStep, _ input: ConversationInput, _ mark: InputMark, at now: Instant
    ) -> NextTurn {
        var next = NextTurn(number: turns, id: input.id, mark: mark.number, moment: now, step: step.kept)
        next.place = place
        if case .chose(let id) = input.event {
            next.chosen = KeptWords.chosen(id, label: last.labels[id], isPlain: step.isPlain)
        }
        taken.append(.init(id: input.id, number: Int32(clamping: turns), mark: mark.number))
        turns += 1
        (lastUse, last) = (now, step)
        return next
    }
}

extension DossierDesk {
    /// The same, whether or not whoever asked has hung up: they may ask for the turn's answer again.
    fileprivate var toTheEnd: DossierDesk {
        DossierDesk { codes, check in await Task { await look(codes, check) }.value }
    }
}

/// What tells inputs apart; in two parts, since to make one text of them takes memory.
struct InputText {
    let act: String
    let words: String

    init(act: String, words: String) { (self.act, self.words) = (act, words) }

    init(_ event: Event) {
        switch event {
        case .said(let text): self.init(act: "say ", words: text)
        case .chose(let id): self.init(act: "choose ", words: id)
        case .dayChanged(let day): self.init(act: "day ", words: day.description)
        case .languageChanged(let language): self.init(act: "language ", words: language.rawValue)
        // Results, which are no input.
        case .opened: self.init(act: "open", words: "")
        case .dossiersLookedUp: self.init(act: "dossiers", words: "")
        case .lawSearched: self.init(act: "law", words: "")
        }
    }
}
