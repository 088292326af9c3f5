import Catalogue
import OneStop
import Vietnamese

extension Dialogue {
    /// A question about the dossiers told last, answered from what is known of them. False where the message is something else.
    mutating func hearAboutDossiers(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        guard !followed.codes.isEmpty, let question = DossierFollowUp.read(utterance), isOfDossiers(question, utterance)
        else { return false }
        turn.reading.append("asks of the dossier: \(question)")
        turn.isAboutDossier = true
        if followed.told.isEmpty {
            lookUp(followed.forgotten, nil, &turn)
            return true
        }
        let fitting = followed.told.filter { question.fits($0) }
        let dossiers = (fitting.isEmpty ? followed.told : fitting).prefix(Self.answerLimit)
        if question == .more, let offer = followed.offer {
            tasks.append(.tracking(.awaitingOwnerCheck(offer)))
            return true
        }
        for dossier in dossiers { answer(question, dossier, &turn) }
        if dossiers.contains(where: { question.needsCheck(of: $0) }) {
            // Of a supplement the story says so itself.
            if question != .supplement { turn.say(.afterOwnerCheck) }
            turn.abstain(.needsIdentity)
        }
        if followed.told.count > dossiers.count { turn.say(.oneDossierForMore) }
        offerOwnerCheck(&turn)
        return true
    }

    /// Of so many dossiers one question is answered at once.
    private static let answerLimit = 10

    /// With a guide in hand a question is about the guide, unless the dossier was spoken of just now, or is named, and no guide has
    /// an answer; and never where it is an answer offered.
    private func isOfDossiers(_ question: DossierFollowUp, _ utterance: Utterance) -> Bool {
        guard let guiding else { return true }
        guard isDossierSpokenOf || DossierFollowUp.namesDossier(utterance), !question.isAlsoOfGuides else {
            return false
        }
        guard case .asking(let fact) = guiding.step(guiding.situation) else { return true }
        return reader(guiding, fact).exactly(utterance) == nil
    }

    private mutating func answer(_ question: DossierFollowUp, _ dossier: ToldDossier, _ turn: inout Turn) {
        let isOwner = dossier.story.level >= .owner
        let isAsked = dossier.story.status == .supplementRequested
        switch question {
        case .supplement, .supplementPlace, .supplementLimit:
            guard isAsked else {
                turn.say(Line(.dossierNoSupplement, .plain(dossier.code.text)))
                return show(["state", "due"], of: dossier, &turn)
            }
            if question == .supplementPlace { turn.say(.supplementPlace) }
            if question == .supplementLimit { turn.say(.supplementLimit) }
            let parts: Set<String> =
                switch question {
                case .supplementPlace: ["agency"]
                case .supplementLimit: ["supplement", "waiting"]
                default: ["supplement", "supplement_for_owner", "supplement_not_told"]
                }
            show(parts, of: dossier, &turn)
            if question == .supplement, isOwner { linkSupplement(dossier, &turn) }
        case .result:
            if dossier.story.due == nil { turn.say(.dossierNoDue) }
            show(["state", "next", "due", "lateness", "waiting", "ended", "returned"], of: dossier, &turn)
        case .ifLate:
            if !dossier.story.parts.contains(.apologyOwed) { turn.say(.ifLate) }
            show(["due", "lateness", "waiting", "apology_owed"], of: dossier, &turn)
        case .whyLong:
            show(
                ["state", "meaning", "due", "lateness", "waiting", "apology_owed", "supplement", "reason", "step"],
                of: dossier, &turn)
            if !isOwner { turn.say(.stepsAfterOwnerCheck) }
        case .state: show(["state", "meaning", "next", "due", "lateness", "waiting"], of: dossier, &turn)
        case .collecting: show(["state", "next", "can_do", "agency"], of: dossier, &turn)
        case .procedure: show(["procedure"], of: dossier, &turn)
        case .fees: show(["fees"], of: dossier, &turn)
        case .steps: show(["agency", "step"], of: dossier, &turn)
        case .reason: show(["reason", "supplement", "supplement_not_told"], of: dossier, &turn)
        case .more: turn.show(.dossier(dossier), basis: dossier.isStale ? .unsure : .quoted)
        }
    }

    /// Shows some parts of a dossier, and of when they are. Where the source has none of them, its owner is told so.
    private func show(_ parts: Set<String>, of dossier: ToldDossier, _ turn: inout Turn) {
        let told = dossier.telling(only: parts.union(["as_of"]))
        guard told.lines(in: language).contains(where: { $0.id != "as_of" }) else {
            if dossier.story.level >= .owner { turn.say(.dossierNotTold) }
            return
        }
        turn.show(.dossier(told), basis: dossier.isStale ? .unsure : .quoted)
    }
}

extension DossierFollowUp {
    /// Whether a question is about this one of several dossiers.
    fileprivate func fits(_ dossier: ToldDossier) -> Bool {
        switch self {
        case .supplement, .supplementPlace, .supplementLimit: dossier.status == .supplementRequested
        case .ifLate, .whyLong: dossier.isLate
        case .reason: dossier.status == .refused || dossier.status == .stopped
        case .collecting: dossier.status == .completed
        case .fees: dossier.status == .paymentRequested
        case .result, .state, .procedure, .steps, .more: true
        }
    }

    /// Whether a guide answers it, too: what it costs, where to go, what it is.
    fileprivate var isAlsoOfGuides: Bool {
        switch self {
        case .fees, .collecting, .procedure: true
        case .supplement, .supplementPlace, .supplementLimit, .result, .ifLate, .whyLong, .state, .steps, .reason,
            .more:
            false
        }
    }

    /// Whether only the owner is told the answer, and this was told to anyone with the code.
    fileprivate func needsCheck(of dossier: ToldDossier) -> Bool {
        guard dossier.story.level < .owner else { return false }
        switch self {
        case .supplement: return dossier.story.parts.contains(.supplementForOwner)
        case .procedure, .fees, .steps, .reason: return true
        case .supplementPlace, .supplementLimit, .result, .ifLate, .whyLong, .state, .collecting, .more: return false
        }
    }
}
