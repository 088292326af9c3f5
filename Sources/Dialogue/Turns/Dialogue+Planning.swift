import Catalogue
import Vietnamese

extension Dialogue {
    /// The plan of a life event that is under way or waits.
    var planInHand: Guiding? {
        for case .guiding(let guiding) in tasks.reversed() where guiding.event != nil { return guiding }
        return nil
    }

    /// Shows the plan of a life event: begins with its questions, or goes on where it waits.
    mutating func plan(_ event: LifeEvent, saying utterance: Utterance? = nil, _ turn: inout Turn) {
        turn.isChange = true
        misses = 0
        let waiting = tasks.lastIndex {
            if case .guiding(let other) = $0 { other.event === event } else { false }
        }
        turn.show(.lifeEvent(event))
        if let waiting {
            settleTop()
            // It lies below what was settled.
            let plan = tasks.remove(at: waiting)
            tasks.append(plan)
        } else {
            var new = Guiding(event, today: today)
            for case .guiding(let other) in tasks.reversed() { new.takeOver(other.sharedAnswers) }
            new.takeOver(known.answers)
            settleTop()
            tasks.append(.guiding(new))
            turn.show(.line(Line(.own, .text(event.summary))), basis: .rule)
        }
        turn.showsGuide = true
        noteStated([utterance].compactMap { $0 }, &turn)
    }

    /// What the answers to a plan's questions settle of a procedure.
    func answers(for code: ProcedureCode, from plan: Guiding) -> [KnownAnswer] {
        guard let event = plan.event else { return [] }
        return event.answers(for: code, in: plan.situation).map {
            KnownAnswer(fact: $0.fact, value: $0.value, source: plan.id)
        }
    }

    /// A procedure's guide was given: the plan it belongs to remembers that.
    mutating func noteTold(_ code: ProcedureCode) {
        for index in tasks.indices.reversed() {
            guard case .guiding(var plan) = tasks[index], let event = plan.event else { continue }
            if event.codes.contains(code), !plan.told.contains(code) {
                plan.told.append(code)
                tasks[index] = .guiding(plan)
            }
            return
        }
    }

    /// What a guide is called, by its ``Guiding/id``.
    func nameOfGuide(_ id: String) -> LocalizedText? {
        ProcedureCode(id).flatMap { catalogue.name(of: $0) } ?? catalogue.lifeEvent(id)?.name
    }

    func isDone(_ guiding: Guiding) -> Bool {
        switch guiding.step(guiding.situation) {
        case .guided, .stopped: true
        case .asking, .checking: false
        }
    }

    // MARK: Showing

    /// Nil outside a plan.
    func toldPlan(_ guiding: Guiding, besides code: ProcedureCode? = nil) -> ToldPlan? {
        guard let event = guiding.event else { return nil }
        let shared = (guiding.sharedAnswers + known.answers).map { NamedAnswer(fact: $0.fact, value: $0.value) }
        return ToldPlan(
            catalogue.plan(event, guiding.situation, known: shared), told: guiding.told + [code].compactMap { $0 },
            marks: guiding.marks, in: catalogue)
    }

    func showPlan(_ guiding: Guiding, _ turn: inout Turn) {
        let answers = answered(guiding)
        if !answers.isEmpty {
            turn.say(.planChosen)
            turn.show(.answers(answers))
        }
        if let told = toldPlan(guiding) {
            turn.show(.plan(told), basis: .rule)
            warnOfLaw(told.plan.citedDocuments, on: guiding.today, &turn)
        }
        if !guiding.edition.legalBasis.isEmpty { turn.show(.legalBasis(guiding.edition.legalBasis), basis: .rule) }
        if case .guided = guiding.step(guiding.situation) { turn.say(.planChoose) }
    }

    /// The steps of a plan, to choose the guide of one, and the answers it follows, to change one. Nothing outside a plan.
    func planOptions(_ guiding: Guiding) -> [Option] {
        guard let told = toldPlan(guiding) else { return [] }
        var codes: [ProcedureCode] = []
        for entry in told.plan.entries where entry.isInForce {
            if let code = entry.step.work.code, !codes.contains(code) { codes.append(code) }
        }
        codes += told.plan.joined.map(\.procedure.code)
        // What is next has no guide to choose: it is told.
        let next =
            told.nextCode == nil ? told.nextStep.map { [Option("next:\(guiding.id)", .line(nextLine($0)))] } : nil
        return (next ?? [])
            + codes.compactMap { code in
                catalogue.name(of: code).map { Option("start:\(code.text)", .text($0)) }
            } + changeOptions(guiding)
    }

    /// After the guide of a step: the step to go on with, and the plan itself.
    func optionsOnward(in plan: Guiding) -> [Option] {
        guard let event = plan.event, let guiding else { return [] }
        var options: [Option] = []
        if isDone(guiding), let told = toldPlan(plan, besides: guiding.code), let next = told.nextStep {
            options.append(
                Option(told.nextCode.map { "start:\($0.text)" } ?? "next:\(event.id)", .line(nextLine(next))))
        }
        return options + [Option("plan:\(event.id)", .line(Line(.backToPlan, .text(event.name))))]
    }

    private func nextLine(_ step: PlanStep) -> Line {
        Line(step.importance == .may ? .nextInPlanIfNeeded : .nextInPlan, .text(step.name))
    }

    /// Tells what comes next in a plan whose steps may be gone on with.
    func sayNext(in plan: Guiding, _ turn: inout Turn) {
        guard let event = plan.event, let told = toldPlan(plan, besides: guiding?.code) else { return }
        if let next = told.nextStep {
            turn.say(nextLine(next))
        } else {
            turn.say(Line(.planDone, .text(event.name)))
        }
    }

    /// The plan that waits below the guide just given.
    var planBelow: Guiding? {
        guard tasks.count > 1, case .guiding(let plan) = tasks[tasks.count - 2], plan.event != nil else { return nil }
        return plan
    }
}

extension ToldPlan {
    /// The step to go on with.
    var nextStep: PlanStep? { next.flatMap { plan.event.step($0) } }
    /// Its procedure, where there is a guide to it.
    var nextCode: ProcedureCode? { nextStep.flatMap { code(of: $0) } }
}
