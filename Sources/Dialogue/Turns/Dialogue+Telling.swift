import Catalogue
import OneStop
import Vietnamese

extension Dialogue {
    /// The one-stop system answered. What nobody waits for, late or twice, changes nothing.
    mutating func hear(_ result: DossierResult, for codes: [DossierCode], _ turn: inout Turn) {
        guard case .tracking(.lookingUp(let asked, _))? = tasks.last, asked == codes else { return }
        leaveTracking()
        switch result {
        case .notConnected:
            turn.say(.dossierNotConnected)
            turn.abstain(.upstreamDown)
        case .answered(let answers):
            let pairs = codes.indices.map { index in
                (code: codes[index], answer: answers.indices.contains(index) ? answers[index] : .notConnected)
            }
            turn.isChange = true
            turn.isAboutDossier = true
            followed.hear(pairs)
            if pairs.count == 1 {
                turn.say(Line(.dossierCodeRead, .plain(codes[0].text)))
                tell(pairs[0].code, pairs[0].answer, &turn)
            } else {
                tell(pairs, &turn)
            }
            // While the source is down nothing is checked.
            if answers.contains(where: { !$0.isUnanswered }) { offerOwnerCheck(&turn) }
        }
    }

    // MARK: One

    private mutating func tell(_ code: DossierCode, _ answer: DossierAnswer, _ turn: inout Turn) {
        switch answer {
        case .story(let story, let asOf, let isStale):
            if isStale { turn.say(Line(.dossierStale, .moment(asOf))) }
            show(ToldDossier(code: code, story: story, isStale: isStale), &turn)
        case .unavailable(let retryAt, let lastKnown):
            explain(.unavailable(retryAt: retryAt, lastKnown: nil), &turn)
            if let lastKnown {
                turn.say(.dossierLastKnown)
                show(ToldDossier(code: code, story: lastKnown, isStale: true), &turn)
            }
            offerAgain(code, &turn)
        case .overloaded, .tooMany:
            explain(answer, &turn)
            offerAgain(code, &turn)
        case .locked(_, let story):
            explain(answer, &turn)
            // What the code alone shows is shown all the same.
            if let story { show(ToldDossier(code: code, story: story, isStale: false), &turn) }
        case .notAvailable, .needsFullNumber, .notConnected: explain(answer, &turn)
        }
    }

    /// Why there is nothing to tell. The same words for "no such code" and "does not match".
    private func explain(_ answer: DossierAnswer, _ turn: inout Turn) {
        switch answer {
        case .story: break
        case .notAvailable:
            turn.say(.dossierNotAvailable)
            turn.abstain(.noEvidence)
        case .locked(let until, story: _):
            turn.say(Line(.dossierLocked, .moment(until)))
            turn.abstain(.needsIdentity)
        case .unavailable(let retryAt, _):
            turn.say(Line(.dossierSourceDown, .moment(retryAt)))
            turn.abstain(.upstreamDown)
        case .overloaded(let retryAt):
            turn.say(Line(.dossierSourceBusy, .moment(retryAt)))
            turn.abstain(.upstreamDown)
        case .tooMany(let until):
            turn.say(Line(.dossierLookUpsUsedUp, .moment(until)))
            turn.abstain(.upstreamDown)
        case .needsFullNumber:
            turn.say(.dossierNeedsWholeNumber)
            turn.abstain(.needsIdentity)
        case .notConnected:
            turn.say(.dossierNotConnected)
            turn.abstain(.upstreamDown)
        }
    }

    private mutating func show(_ dossier: ToldDossier, _ turn: inout Turn) {
        turn.show(.dossier(dossier), basis: dossier.isStale ? .unsure : .quoted)
        if dossier.story.level >= .owner { linkSupplement(dossier, &turn) }
    }

    private func offerAgain(_ code: DossierCode, _ turn: inout Turn) {
        let option = Option(Self.lookUpID + code.text, .line(Line(.lookUpAgain, .plain(code.text))))
        turn.extras.append(Turn.Extra(option: option, hint: nil))
    }

    /// A paper asked for is explained by the guide of the procedure, where there is one.
    func linkSupplement(_ dossier: ToldDossier, _ turn: inout Turn) {
        let open = dossier.story.parts.compactMap { part in
            if case .supplement(let supplement) = part, supplement.answeredAt == nil { supplement } else { nil }
        }
        // Some sources tell that something is asked for, and not what: the guide has what may be meant.
        let isAskedFor = dossier.story.status == .supplementRequested
        guard !open.isEmpty || isAskedFor, let code = dossier.story.procedureCode.flatMap({ ProcedureCode($0) }),
            let name = catalogue.name(of: code)
        else { return }
        if let procedure = catalogue.procedure(code), let index = procedure.editionIndex(on: today) {
            let edition = procedure.editions[index]
            let papers = SupplementPapers.named(in: open.compactMap(\.what), edition)
            if !papers.isEmpty {
                turn.say(Line(.supplementPapers, .text(name)))
                turn.show(.papers(Listing(entries: papers, edition: edition)), basis: .rule)
            }
        }
        let option = Option("start:\(code.text)", .line(Line(.supplementGuide, .text(name))))
        turn.extras.append(Turn.Extra(option: option, hint: Line(.supplementGuideHint, .plain(code.text))))
    }

    // MARK: Several

    private mutating func tell(_ answers: [(code: DossierCode, answer: DossierAnswer)], _ turn: inout Turn) {
        turn.show(.dossiers(DossierOverview(answers)), basis: .quoted)
        explain(answers.map(\.answer), &turn)
        var oldest: Instant?
        var hasLastKnown = false
        for (code, answer) in answers {
            switch answer {
            case .story(let story, let asOf, let isStale):
                showBriefly(ToldDossier(code: code, story: story, isStale: isStale), &turn)
                if !isStale { oldest = min(oldest ?? asOf, asOf) }
            case .unavailable(_, let lastKnown?):
                if !hasLastKnown { turn.say(.dossiersLastKnown) }
                hasLastKnown = true
                showBriefly(ToldDossier(code: code, story: lastKnown, isStale: true), &turn)
            case .notAvailable, .locked, .unavailable, .overloaded, .tooMany, .needsFullNumber, .notConnected: break
            }
        }
        if let oldest { turn.say(Line(.dossiersAsOf, .moment(oldest))) }
        turn.say(.oneDossierForMore)
    }

    /// One reason is told once, however many dossiers it keeps from being told; of several moments the latest, when all can be asked.
    private func explain(_ answers: [DossierAnswer], _ turn: inout Turn) {
        var told: [(obstacle: DossierOverview.Obstacle, answer: DossierAnswer)] = []
        for answer in answers {
            guard let obstacle = DossierOverview.Obstacle(answer) else { continue }
            if let index = told.firstIndex(where: { $0.obstacle == obstacle }) {
                if let moment = answer.openAgain, let known = told[index].answer.openAgain, moment > known {
                    told[index].answer = answer
                }
            } else {
                told.append((obstacle, answer))
            }
        }
        for (_, answer) in told { explain(answer, &turn) }
    }

    private func showBriefly(_ dossier: ToldDossier, _ turn: inout Turn) {
        turn.show(.dossier(dossier.inBrief), basis: dossier.isStale ? .unsure : .quoted)
    }

    // MARK: More for the owner

    /// Offers the owner check for what was told to anyone with the code; never forces it.
    func offerOwnerCheck(_ turn: inout Turn) {
        guard let offer = followed.offer else { return }
        let label: Phrase =
            offer.wantsWholeNumber ? .ownerCheckWhole : offer.codes.count == 1 ? .ownerCheck : .ownerCheckOfAll
        turn.extras.insert(
            Turn.Extra(option: Option(Self.ownerCheckID, .line(Line(label))), hint: Line(.ownerCheckHint)), at: 0)
    }
}

extension DossierAnswer {
    /// The source did not answer.
    fileprivate var isUnanswered: Bool {
        switch self {
        case .unavailable, .overloaded, .tooMany, .notConnected: true
        case .story, .notAvailable, .locked, .needsFullNumber: false
        }
    }

    /// When it can be asked again; nil where it makes no difference.
    fileprivate var openAgain: Instant? {
        switch self {
        case .locked(let until, story: _), .tooMany(let until): until
        case .unavailable(let retryAt, _), .overloaded(let retryAt): retryAt
        case .story, .notAvailable, .needsFullNumber, .notConnected: nil
        }
    }
}
