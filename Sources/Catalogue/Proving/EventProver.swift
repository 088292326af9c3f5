import Vietnamese

/// Follows every walk through the questions of a life event, to its plan, and finds what is wrong with it.
///
/// That a walk ends, and that every answer leads on to a question or to a plan, holds by construction, as for procedures. What must hold of
/// plans is looked at in every case, on the first day of each class of days that the event's conditions, or the editions of its procedures,
/// can tell apart.
struct EventProver {
    private let event: LifeEvent
    private let procedure: (ProcedureCode) -> Procedure?
    private let isKnown: (ProcedureCode) -> Bool

    /// - Parameters:
    ///   - procedure: the hand-written procedures.
    ///   - isKnown: whether there is a procedure of this code at all, to which a step may send people.
    init(
        _ event: LifeEvent, procedure: @escaping (ProcedureCode) -> Procedure?,
        isKnown: @escaping (ProcedureCode) -> Bool
    ) {
        (self.event, self.procedure, self.isKnown) = (event, procedure, isKnown)
    }

    /// Takes bounded time: what is too large for it is an issue.
    func proof() -> EventProof {
        // In a circle no step has a place, so that nothing else could be told of the plan.
        if let circle = LifeEventReader.cycle(event.steps) {
            return EventProof(event: event, days: [], digest: "", issues: [issue(.circle(circle))])
        }
        do {
            let days = try DayClasses(event.edition, last: nil).days
            var diagrams: [WalkDiagram] = []
            var left = WalkDiagramBuilder.workLimit
            for day in days {
                diagrams.append(try WalkDiagramBuilder.diagram(of: event.edition, today: day, work: &left))
            }
            let issues = try walkIssues(diagrams) + planIssues()
            return EventProof(
                event: event, days: diagrams.map(DayProof.init), digest: TransitionDigest.of(event, diagrams),
                issues: issues)
        } catch {
            return EventProof(event: event, days: [], digest: "", issues: [issue(.tooLarge)])
        }
    }

    private func issue(_ problem: EventIssue.Problem, _ conversation: ProofConversation? = nil) -> EventIssue {
        EventIssue(event: event.id, name: event.name, problem: problem, conversation: conversation)
    }

    // MARK: Walks

    /// Read off the diagrams: what is never asked or never told apart, and what asks too much.
    private func walkIssues(_ diagrams: [WalkDiagram]) -> [EventIssue] {
        var issues: [EventIssue] = []
        let reaches = diagrams.map { WalkReach($0, lists: [], pairs: []) }
        for (index, fact) in event.edition.facts.enumerated() {
            if !reaches.contains(where: { $0.asked.contains(index) }) {
                issues.append(issue(.questionNeverAsked(fact: fact.id)))
            }
            let idle = diagrams.map { $0.classes.idleComparisons(index) }
            let always = idle.dropFirst().reduce(idle.first ?? []) { $0.intersection($1) }
            for condition in always.map({ $0.authored(in: event.edition) }).sorted() {
                issues.append(issue(.idleComparison(fact: fact.id, condition: condition)))
            }
        }
        let most = diagrams.map { WalkFigures($0).mostQuestions }
        if let worst = most.indices.max(by: { most[$0] < most[$1] }), most[worst] > event.maximumQuestions,
            let witness = WalkWitness.find(.mostQuestions, in: diagrams[worst])
        {
            let problem = EventIssue.Problem.tooManyQuestions(most: most[worst], limit: event.maximumQuestions)
            let day = diagrams[worst].today
            issues.append(
                issue(problem, ProofConversation(day: day, answers: witness.answers, in: event.edition)))
        }
        return issues
    }

    // MARK: Plans

    private func planIssues() throws(ProofTooLarge) -> [EventIssue] {
        var found: [EventIssue.Problem: ProofConversation?] = [:]
        var order: [EventIssue.Problem] = []
        var reached = EventReach()
        var cases = EventCases()
        for day in try days() {
            var check = EventDayCheck(event, on: day, procedure: procedure, isKnown: isKnown)
            try cases.each(of: event.edition, on: day) { each in
                reached.take(each, event, check)
                for problem in check.problems(of: each) where found[problem] == nil {
                    found[problem] = .some(each.conversation)
                    order.append(problem)
                }
            }
        }
        return order.map { issue($0, found[$0] ?? nil) } + reached.missing(event).map { issue($0) }
    }

    /// The first day of each class, those on which most of its procedures are in force first: a fault is told of such a day if it can be.
    private func days() throws(ProofTooLarge) -> [Day] {
        let procedures = event.codes.sorted().compactMap { procedure($0) }
        let days = try DayClasses(event.edition, last: nil, besides: procedures.map(Self.turns)).days
        let counted = days.map { day in (day, procedures.count { $0.editionIndex(on: day) != nil }) }
        return counted.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
    }

    /// The days from which on another edition, or none, is in force, or a rule counts the day otherwise.
    private static func turns(of procedure: Procedure) -> [Day] {
        procedure.editions.flatMap { edition in
            [edition.from] + (edition.until.map { [$0.adding(days: 1)] } ?? []) + DayClasses.todayTurns(edition)
        }
    }
}

/// What comes in some case: the rest never does.
struct EventReach {
    private var steps: Set<String> = []
    private var joined: Set<ProcedureCode> = []
    private var given: Set<Answer> = []
    private var saysNothing = false

    private struct Answer: Hashable {
        let code: ProcedureCode
        let given: GivenAnswer
    }

    mutating func take(_ each: EventCases.Case, _ event: LifeEvent, _ check: EventDayCheck) {
        for step in event.steps where each.verdicts[step.when] == true {
            steps.insert(step.id)
            guard let code = step.work.code else { continue }
            for answer in step.gives where each.verdicts[answer.when] == true {
                given.insert(Answer(code: code, given: answer))
            }
        }
        for one in event.joined where check.offers(one, each, certainly: true) {
            joined.insert(one.code)
            for answer in one.gives where each.verdicts[answer.when] == true {
                given.insert(Answer(code: one.code, given: answer))
            }
        }
        if check.present(each).isEmpty { saysNothing = true }
    }

    func missing(_ event: LifeEvent) -> [EventIssue.Problem] {
        var missing: [EventIssue.Problem] = []
        for step in event.steps where !steps.contains(step.id) {
            let condition = event.edition.conditions[step.when].authored(in: event.edition)
            missing.append(.stepNeverComes(step: step.id, condition: condition))
        }
        for one in event.joined where !joined.contains(one.code) { missing.append(.joinedNeverOffered(one.code)) }
        func unheard(_ code: ProcedureCode?, _ gives: [GivenAnswer]) {
            guard let code else { return }
            for answer in gives where !given.contains(Answer(code: code, given: answer)) {
                missing.append(.answerNeverGiven(code, fact: answer.fact, value: answer.value))
            }
        }
        // Of what never comes itself, nothing more is told.
        for step in event.steps where steps.contains(step.id) { unheard(step.work.code, step.gives) }
        for one in event.joined where joined.contains(one.code) { unheard(one.code, one.gives) }
        if event.nothing != nil, !saysNothing { missing.append(.nothingNeverSaid) }
        return missing
    }
}
