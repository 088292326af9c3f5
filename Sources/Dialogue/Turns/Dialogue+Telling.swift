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
            if pairs.count == 1 {
                turn.say(Line(.dossierCodeRead, .plain(codes[0].text)))
                tell(pairs[0].code, pairs[0].answer, &turn)
            } else {
                tell(pairs, &turn)
            }
            offerMore(pairs, &turn)
        }
    }

    // MARK: One

    private mutating func tell(_ code: DossierCode, _ answer: DossierAnswer, _ turn: inout Turn) {
        switch answer {
        case .story(let story, let asOf, let isStale):
            if isStale { turn.say(Line(.dossierStale, .moment(asOf))) }
            show(ToldDossier(code: code, story: story, isStale: isStale, isBrief: false), &turn)
        case .unavailable(let retryAt, let lastKnown):
            explain(.unavailable(retryAt: retryAt, lastKnown: nil), &turn)
            if let lastKnown {
                turn.say(.dossierLastKnown)
                show(ToldDossier(code: code, story: lastKnown, isStale: true, isBrief: false), &turn)
            }
            offerAgain(code, &turn)
        case .overloaded:
            explain(answer, &turn)
            offerAgain(code, &turn)
        case .notAvailable, .locked, .needsFullNumber, .notConnected: explain(answer, &turn)
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
    private func linkSupplement(_ dossier: ToldDossier, _ turn: inout Turn) {
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
        var explained: Set<DossierOverview.Obstacle> = []
        var oldest: Instant?
        for (_, answer) in answers {
            // One reason is told once, however many dossiers it keeps from being told.
            if let obstacle = DossierOverview.Obstacle(answer), explained.insert(obstacle).inserted {
                explain(answer, &turn)
            }
        }
        for (code, answer) in answers {
            switch answer {
            case .story(let story, let asOf, let isStale):
                showBriefly(ToldDossier(code: code, story: story, isStale: isStale, isBrief: true), &turn)
                oldest = min(oldest ?? asOf, asOf)
            case .unavailable(_, let lastKnown?):
                showBriefly(ToldDossier(code: code, story: lastKnown, isStale: true, isBrief: true), &turn)
            case .notAvailable, .locked, .unavailable, .overloaded, .needsFullNumber, .notConnected: break
            }
        }
        if let oldest { turn.say(Line(.dossiersAsOf, .moment(oldest))) }
        turn.say(.oneDossierForMore)
    }

    private func showBriefly(_ dossier: ToldDossier, _ turn: inout Turn) {
        turn.show(.dossier(dossier), basis: dossier.isStale ? .unsure : .quoted)
    }

    // MARK: More for the owner

    /// Offers the owner check for what was told to anyone with the code; never forces it.
    private mutating func offerMore(_ answers: [(code: DossierCode, answer: DossierAnswer)], _ turn: inout Turn) {
        let told = answers.filter {
            if case .story(let story, _, _) = $0.answer { story.level < .owner } else { false }
        }
        let closed = answers.filter { if case .needsFullNumber = $0.answer { true } else { false } }
        let owned = answers.contains {
            if case .story(let story, _, _) = $0.answer { story.level == .owner } else { false }
        }
        if !told.isEmpty {
            ownerOffer = Tracking.OwnerOffer(codes: told.map(\.code), wantsWholeNumber: false)
        } else if !closed.isEmpty {
            ownerOffer = Tracking.OwnerOffer(codes: closed.map(\.code), wantsWholeNumber: true)
        } else if owned {
            ownerOffer = nil
        }
        // A failed check may be tried again, of what was told before.
        guard let ownerOffer else { return }
        let label: Phrase =
            ownerOffer.wantsWholeNumber
            ? .ownerCheckWhole : ownerOffer.codes.count == 1 ? .ownerCheck : .ownerCheckOfAll
        turn.extras.insert(
            Turn.Extra(option: Option(Self.ownerCheckID, .line(Line(label))), hint: Line(.ownerCheckHint)), at: 0)
    }
}
