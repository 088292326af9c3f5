import Catalogue
import Vietnamese

extension Dialogue {
    /// What the texts of this guide rest on: rules of ours, or the words of a record.
    func basis(_ guiding: Guiding) -> Block.Basis { guiding.isReference ? .quoted : .rule }

    /// Ends the turn with what is open: the question, the choice, the check, or the guide.
    mutating func present(_ turn: inout Turn) {
        guard !turn.isSilent else { return }
        switch tasks.last {
        case nil:
            turn.offer([])
            if turn.blocks.isEmpty { turn.say(.tellMore) }
        case .tracking(let tracking): present(tracking, &turn)
        case .locating(let named): askCommune(named, &turn)
        case .choosing(let codes, _):
            turn.say(turn.isRepeat ? .whichProcedureAgain : .whichProcedure)
            turn.offer(codes.map { candidateOption($0) } + [Option("none", .line(Line(.noneOfThese)))])
        case .guiding(let guiding):
            let situation = guiding.situation
            let (step, mostLeft) = guiding.outlook(situation)
            turn.situation = situation
            turn.step = step
            switch step {
            case .asking(let fact):
                turn.questionsLeft = mostLeft
                ask(guiding.edition.facts[fact], mostLeft, &turn)
            case .checking:
                turn.say(.checkAnswers)
                turn.show(.answers(answered(guiding)))
                turn.offer(checkOptions(guiding) + waitingOptions())
            case .guided:
                if !turn.showsGuide {
                    if guiding.event != nil { sayNext(in: guiding, &turn) } else { turn.say(.whatElse) }
                } else if let procedure = guiding.procedure {
                    showGuide(guiding, procedure, situation, &turn)
                } else {
                    showPlan(guiding, &turn)
                }
                if turn.showsGuide, guiding.event == nil { offerHome(Guide(situation).places, &turn) }
                if let plan = planBelow { sayNext(in: plan, &turn) }
                turn.offer(planOptions(guiding) + waitingOptions())
            case .stopped(let outcome):
                if turn.showsGuide || turn.isRepeat {
                    turn.show(.outcome(outcome), basis: basis(guiding))
                }
                let options = stopOptions(guiding, outcome) + waitingOptions()
                if options.isEmpty && turn.extras.isEmpty { turn.say(.whatElse) } else { turn.offer(options) }
            }
        }
    }

    private func candidateOption(_ code: ProcedureCode) -> Option {
        let name = catalogue.name(of: code) ?? LocalizedText(vi: code.text)
        let summary = catalogue.records.summary(of: code)
        let note =
            catalogue.procedure(code)?.editions.last?.summary
            ?? summary.flatMap(ChoiceNote.of)
        return Option(code.text, .text(name), note: note)
    }

    private func ask(_ fact: Fact, _ mostLeft: Int, _ turn: inout Turn) {
        // Beside what is answered with a number, a numbered option would read as an answer.
        if !fact.takesNumberedOptions { turn.hintAtExtras() }
        turn.show(.question(Question(fact: fact)))
        var options = fact.choices.map { choice in
            let label: Option.Label =
                choice.label.map { .text($0) } ?? .line(Line(choice.id == "yes" ? .yes : .no))
            return Option(choice.id, label, note: choice.note)
        }
        if fact.unknownAdvice != nil {
            // Beside a number or a date, a numbered option would read as an answer.
            if options.isEmpty {
                turn.say(.mayNotKnow)
            } else {
                options.append(Option("unknown", .line(Line(.dontKnow))))
            }
        }
        turn.offer(options)
        if case .choices = fact.kind { turn.say(.severalAllowed) }
        turn.say(mostLeft <= 1 ? Line(.lastQuestion) : Line(.questionsLeft, .number(mostLeft)))
    }

    /// Returning to the guide that waits below this one.
    private func waitingOptions() -> [Option] {
        guard tasks.count > 1, case .guiding(let waiting) = tasks[tasks.count - 2] else { return [] }
        if waiting.event != nil { return optionsOnward(in: waiting) }
        return [Option("resume:\(waiting.id)", .line(Line(.goBackTo, .text(waiting.name))))]
    }

    private func showGuide(
        _ guiding: Guiding, _ procedure: Procedure, _ situation: Situation, _ turn: inout Turn
    ) {
        let guide = Guide(situation)
        turn.say(procedure.isReference ? .referenceGuide : .guide)
        sayOtherDay(guiding, &turn)
        for aspect in [Aspect.conditions, .papers, .fee, .time, .place, .steps, .result] {
            show(aspect, guide, guiding, isWhole: true, &turn)
        }
        let notices = guide.notices
        if !notices.isEmpty {
            turn.show(.notices(Listing(entries: notices, edition: guiding.edition)), basis: basis(guiding))
        }
        warnOfChanges(guiding, guide, &turn)
        // Of what the edition rests on, this case needs only what its own items cite.
        let cited = guide.citedDocuments
        warnOfLaw(cited, on: situation.today, &turn)
        let legalBasis = guiding.edition.legalBasis.filter {
            procedure.isReference || cited.contains($0.document)
        }
        if !legalBasis.isEmpty { turn.show(.legalBasis(legalBasis), basis: basis(guiding)) }
        turn.show(.link(procedure.record.url))
        turn.say(procedure.footer(on: situation.today, guiding.edition))
    }

    /// The guide as far as it is known, before all is answered.
    mutating func showGuideSoFar(_ turn: inout Turn) {
        guard let guiding else { return }
        turn.showsGuide = true
        if guiding.event != nil {
            if case .asking = guiding.step(guiding.situation) { showPlan(guiding, &turn) }
            return
        }
        switch guiding.step(guiding.situation) {
        case .asking, .checking:
            turn.say(.guideSoFar)
            sayOtherDay(guiding, &turn)
            let guide = Guide(guiding.situation)
            for aspect in [Aspect.papers, .fee, .time, .place] { show(aspect, guide, guiding, isWhole: true, &turn) }
        case .guided, .stopped: break
        }
    }

    /// Answers questions about the procedure in hand, for what is known of the case.
    mutating func answerAspects(_ aspects: [Aspect], _ turn: inout Turn) {
        guard let guiding, !aspects.isEmpty else { return }
        let situation = guiding.situation
        // Papers, fees and terms are those of the steps: the plan tells what there is to tell of all of them.
        if guiding.event != nil { return showGuideSoFar(&turn) }
        switch guiding.step(situation) {
        // A conclusion against the procedure comes before any of its papers and fees.
        case .stopped:
            turn.showsGuide = true
            return
        case .guided where turn.showsGuide: return
        case .asking, .checking, .guided: break
        }
        let guide = Guide(situation)
        for aspect in aspects { show(aspect, guide, guiding, isWhole: false, &turn) }
    }

    private func show(_ aspect: Aspect, _ guide: Guide, _ guiding: Guiding, isWhole: Bool, _ turn: inout Turn) {
        let basis = basis(guiding)
        let edition = guiding.edition
        func listing<Item: GuideItem>(_ entries: [Guide.Entry<Item>]) -> Listing<Item> {
            Listing(entries: entries, edition: edition)
        }
        func places(_ entries: [Guide.Entry<Place>]) -> Listing<Place> {
            Listing(entries: entries, edition: edition, commune: home?.commune)
        }
        switch aspect {
        case .papers: turn.show(.papers(listing(guide.requirements)), basis: basis)
        case .form:
            let forms = guide.requirements.filter { $0.item.form != nil }
            if forms.isEmpty { turn.say(.noForm) } else { turn.show(.papers(listing(forms)), basis: basis) }
        case .fee: turn.show(.fees(listing(guide.fees)), basis: basis)
        case .time: turn.show(.deadlines(listing(guide.deadlines)), basis: basis)
        case .place: turn.show(.places(places(guide.places)), basis: basis)
        case .steps: turn.show(.steps(listing(guide.steps)), basis: basis)
        case .result: turn.show(.results(listing(guide.results)), basis: basis)
        case .basis: turn.show(.legalBasis(edition.legalBasis), basis: basis)
        case .online:
            let online = guide.places.filter { $0.item.channels.contains(.online) }
            if online.isEmpty { turn.say(.onlineNotStated) } else { turn.show(.places(places(online)), basis: basis) }
        case .conditions:
            // Asked outright, all that can exclude a person is told; in a guide, only what still may.
            let remarks = guide.remarks
            let stops = edition.outcomes.filter { outcome in
                outcome.stops && !remarks.contains { $0.item.id == outcome.id }
            }
            let told =
                remarks + (isWhole ? [] : stops.map { Guide.Entry(item: $0, open: edition.conditions[$0.when]) })
            if !told.isEmpty {
                turn.show(.remarks(listing(told)), basis: basis)
            } else if !isWhole {
                turn.say(.noConditions)
            }
        }
    }
}
