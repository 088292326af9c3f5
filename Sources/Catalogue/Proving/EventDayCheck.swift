import Vietnamese

/// What must hold of the plan of a life event in each case, on one day.
struct EventDayCheck {
    private let event: LifeEvent
    private let day: Day
    private let procedure: (ProcedureCode) -> Procedure?
    private let isKnown: (ProcedureCode) -> Bool
    /// For each step, by its place, those that come before it, however far.
    private let before: [Set<Int>]
    private let places: [String: Int]
    /// Guides that were made: many cases give a procedure the same answers.
    private var guides: [Taken: Guide?] = [:]

    /// A procedure with what it takes over from the event.
    private struct Taken: Hashable {
        let code: ProcedureCode
        let answers: [NamedAnswer]
    }

    /// - Precondition: no steps wait for each other in a circle.
    init(
        _ event: LifeEvent, on day: Day, procedure: @escaping (ProcedureCode) -> Procedure?,
        isKnown: @escaping (ProcedureCode) -> Bool
    ) {
        (self.event, self.day, self.procedure, self.isKnown) = (event, day, procedure, isKnown)
        let places = Dictionary(event.steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.places = places
        before = event.steps.map { step in
            var seen: Set<Int> = []
            var open = step.waitsFor
            while let next = open.popLast() {
                guard let place = places[next], seen.insert(place).inserted else { continue }
                open += event.steps[place].waitsFor
            }
            return seen
        }
    }

    /// The places of the steps that are, or may be, to be done now.
    func present(_ each: EventCases.Case) -> [Int] {
        event.steps.indices.filter {
            event.steps[$0].importance != .later && each.verdicts[event.steps[$0].when] != false
        }
    }

    /// Whether the plan offers one dossier for steps of this case, or, where some of these are not certain, may offer it.
    func offers(_ joined: JoinedProcedure, _ each: EventCases.Case, certainly: Bool = false) -> Bool {
        let verdict = each.verdicts[joined.when]
        guard procedure(joined.code)?.editionIndex(on: day) != nil, certainly ? verdict == true : verdict != false
        else {
            return false
        }
        let steps = present(each).filter { !certainly || each.verdicts[event.steps[$0].when] == true }
        return members(joined, steps).count > 1
    }

    private func members(_ joined: JoinedProcedure, _ present: [Int]) -> [Int] {
        present.filter { joined.steps.contains(event.steps[$0].id) }
    }

    /// What is wrong with the plan of a case.
    mutating func problems(of each: EventCases.Case) -> [EventIssue.Problem] {
        let present = present(each)
        var problems: [EventIssue.Problem] = []
        if present.isEmpty, event.nothing == nil {
            problems.append(.nothingToDo(steps: event.steps.map(\.id)))
        }
        problems += disagreements(each)
        for (place, step) in event.steps.enumerated() where each.verdicts[step.when] != false {
            problems += self.problems(of: step, place, each)
        }
        return problems + joinedProblems(each, present)
    }

    // MARK: Steps

    private mutating func problems(
        of step: PlanStep, _ place: Int, _ each: EventCases.Case
    ) -> [EventIssue.Problem] {
        var problems: [EventIssue.Problem] = []
        if step.importance != .later {
            for other in step.waitsFor {
                guard let other = event.step(other), other.importance == .later, each.verdicts[other.when] != false
                else { continue }
                problems.append(.waitsForLater(step: step.id, other: other.id))
            }
        }
        switch step.work {
        case .outside: if step.by == nil && step.time == nil { problems.append(.untimed(step: step.id)) }
        // The record tells its own time.
        case .record(let code): if !isKnown(code) { problems.append(.unknownProcedure(step: step.id, code)) }
        case .procedure(let code):
            guard let procedure = procedure(code) else {
                problems.append(.unknownProcedure(step: step.id, code))
                break
            }
            guard let guide = guide(code, each) else {
                if let first = procedure.editions.first, first.from <= day {
                    problems.append(.procedureEnded(step: step.id, code))
                }
                break
            }
            if let stop = guide.stop {
                problems.append(.endsElsewhere(code, outcome: stop.id))
            } else {
                if guide.deadlines.isEmpty { problems.append(.untimed(step: step.id)) }
                problems += needs(of: step, guide, each)
            }
        }
        return problems
    }

    /// What a step takes must be given, and asked for, as both procedures stand in the case.
    private mutating func needs(
        of step: PlanStep, _ own: Guide, _ each: EventCases.Case
    ) -> [EventIssue.Problem] {
        var problems: [EventIssue.Problem] = []
        for need in event.needs(of: step, on: day, procedure) {
            guard let other = event.step(need.step), each.verdicts[other.when] != false else { continue }
            if let paper = need.paper, !own.requirements.contains(where: { $0.item.id == paper }) {
                problems.append(.paperNotAsked(step: step.id, paper: paper))
            }
            guard let result = need.result, case .procedure(let code) = other.work, let giving = guide(code, each),
                giving.stop == nil, !giving.results.contains(where: { $0.item.id == result })
            else { continue }
            problems.append(.resultNotGiven(step: step.id, from: other.id, result: result))
        }
        return problems
    }

    /// The procedure as the event's answers leave it; nil where it is not in force on the day.
    private mutating func guide(_ code: ProcedureCode, _ each: EventCases.Case) -> Guide? {
        let taken = Taken(code: code, answers: event.answers(for: code, verdicts: each.verdicts))
        if let known = guides[taken] { return known }
        let guide = procedure(code)?.situation(on: day, with: taken.answers).map { Guide($0) }
        guides[taken] = .some(guide)
        return guide
    }

    /// Different answers to the same question of a procedure, of which only the first would count.
    private func disagreements(_ each: EventCases.Case) -> [EventIssue.Problem] {
        var problems: [EventIssue.Problem] = []
        var first: [ProcedureCode: [String: String]] = [:]
        func take(_ code: ProcedureCode, _ gives: [GivenAnswer]) {
            for answer in gives where each.verdicts[answer.when] == true {
                let before = first[code, default: [:]][answer.fact]
                if before == nil { first[code, default: [:]][answer.fact] = answer.value }
                guard let before, before != answer.value else { continue }
                problems.append(.answersDisagree(code, fact: answer.fact, before, answer.value))
            }
        }
        for step in event.steps where each.verdicts[step.when] != false {
            if let code = step.work.code { take(code, step.gives) }
        }
        for joined in event.joined where each.verdicts[joined.when] != false { take(joined.code, joined.gives) }
        return problems
    }

    // MARK: Joined procedures

    private mutating func joinedProblems(
        _ each: EventCases.Case, _ present: [Int]
    ) -> [EventIssue.Problem] {
        var problems: [EventIssue.Problem] = []
        var doneBy: [Int: ProcedureCode] = [:]
        for joined in event.joined where offers(joined, each) {
            if let stop = guide(joined.code, each)?.stop {
                problems.append(.endsElsewhere(joined.code, outcome: stop.id))
            }
            let members = members(joined, present)
            for member in members {
                if let other = doneBy[member], other != joined.code {
                    problems.append(.joinedTwice(step: event.steps[member].id, other, joined.code))
                }
                doneBy[member] = joined.code
            }
            for other in present where !members.contains(other) {
                let waits = !before[other].isDisjoint(with: members)
                if waits, members.contains(where: { before[$0].contains(other) }) {
                    problems.append(.joinedAround(joined.code, step: event.steps[other].id))
                }
            }
        }
        return problems
    }
}

extension PlanStep {
    /// The ids of the steps it names as coming before it.
    var waitsFor: [String] { after + needs.map(\.step) }
}
