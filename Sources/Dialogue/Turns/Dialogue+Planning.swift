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

    // MARK: Hearing

    /// A need for everything there is to do in a life event, or a word about the plan in hand. False where it is something else.
    mutating func hearAboutPlan(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        if let plan = planInHand, let event = plan.event, let word = PlanCue.read(utterance) {
            switch word {
            case .plan:
                self.plan(event, &turn)
                return true
            case .next:
                // A question that is open comes first.
                guard let guiding, isDone(guiding), let code = toldPlan(plan, besides: guiding.code)?.nextCode else {
                    break
                }
                start(code, &turn)
                return true
            }
        }
        guard let id = catalogue.eventFinder.event(meantBy: utterance.words), let event = catalogue.lifeEvent(id) else {
            return false
        }
        turn.reading.append("plan \(id)")
        plan(event, saying: utterance, &turn)
        return true
    }

    private func isDone(_ guiding: Guiding) -> Bool {
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
            in: catalogue)
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
        return codes.compactMap { code in
            catalogue.name(of: code).map { Option("start:\(code.text)", .text($0)) }
        } + changeOptions(guiding)
    }

    /// After the guide of a step: the step to go on with, and the plan itself.
    func optionsOnward(in plan: Guiding) -> [Option] {
        guard let event = plan.event, let guiding else { return [] }
        var options: [Option] = []
        if isDone(guiding), let next = toldPlan(plan, besides: guiding.code)?.nextStep, let code = next.work.code {
            options.append(Option("start:\(code.text)", .line(Line(.nextInPlan, .text(next.name)))))
        }
        return options + [Option("plan:\(event.id)", .line(Line(.backToPlan, .text(event.name))))]
    }

    /// Tells what comes next in the plan that waits below the guide just given.
    func sayNextInPlan(_ turn: inout Turn) {
        guard tasks.count > 1, case .guiding(let plan) = tasks[tasks.count - 2], let event = plan.event, let guiding
        else { return }
        if let next = toldPlan(plan, besides: guiding.code)?.nextStep {
            turn.say(Line(.nextInPlan, .text(next.name)))
        } else {
            turn.say(Line(.planDone, .text(event.name)))
        }
    }
}

extension ToldPlan {
    /// The step to go on with.
    var nextStep: PlanStep? { next.flatMap { plan.event.step($0) } }
    var nextCode: ProcedureCode? { nextStep?.work.code }
}

/// What people say about the plan they were shown.
enum PlanCue {
    /// Back to it, or on to its next step.
    case plan, next

    static func read(_ utterance: Utterance) -> PlanCue? {
        let core = utterance.core
        return phrases.matches(in: core).first { $0.tokens == core.indices }?.meaning
    }

    private static let phrases = PhraseTable<PlanCue>(listed: [
        (
            .plan,
            """
            kế hoạch, xem kế hoạch, xem lại kế hoạch, quay lại kế hoạch, quay về kế hoạch, trở lại kế hoạch, về kế hoạch,
            kế hoạch đâu, cho xem kế hoạch, cho xem lại kế hoạch, the plan, show the plan, back to the plan, see the plan again
            """
        ),
        (
            .next,
            """
            tiếp theo, bước tiếp theo, việc tiếp theo, thủ tục tiếp theo, việc kế tiếp, bước kế tiếp, thủ tục kế tiếp, làm gì tiếp,
            làm gì tiếp theo, làm gì nữa, rồi làm gì nữa, rồi làm gì tiếp, giờ làm gì tiếp, tiếp theo là gì, tiếp theo làm gì,
            sau đó làm gì, xong rồi làm gì, xong rồi làm gì tiếp, xong thì làm gì tiếp, còn phải làm gì nữa, còn gì nữa,
            next step, what next, what is next, next procedure
            """
        ),
    ])
}
