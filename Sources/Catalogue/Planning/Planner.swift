import Vietnamese

/// Makes plans: a function of the event, the answers, the day and what the procedures say, the same for the same.
struct Planner {
    private let event: LifeEvent
    private let situation: Situation
    private let terms: PlanTerms
    private let verdicts: [Bool?]

    /// - Parameters:
    ///   - situation: what is known of the case, in the event's own facts.
    ///   - known: answers to facts that procedures share.
    ///   - procedure: the hand-written procedures.
    ///   - record: the national records, as procedures; each is asked for at most once.
    static func plan(
        _ event: LifeEvent, _ situation: Situation, known: [NamedAnswer] = [],
        procedure: (ProcedureCode) -> Procedure?, record: (ProcedureCode) -> Procedure? = { _ in nil }
    ) -> Plan {
        withoutActuallyEscaping(procedure) { procedure in
            withoutActuallyEscaping(record) { record in
                let terms = PlanTerms(day: situation.today, known: known, procedure: procedure, record: record)
                return Planner(event: event, situation: situation, terms: terms).plan()
            }
        }
    }

    private init(event: LifeEvent, situation: Situation, terms: PlanTerms) {
        self.event = event
        self.situation = situation
        self.terms = terms
        verdicts = situation.verdicts()
    }

    private func plan() -> Plan {
        let (waves, ids) = waves()
        let later = event.steps.filter { $0.importance == .later && verdicts[$0.when] != false }.map { step in
            entry(step, after: predecessors(of: step, among: ids), among: ids)
        }
        let order = waves.flatMap { $0 }
        return Plan(event: event, waves: waves, later: later, joined: joined(order), longest: longest(order))
    }

    /// What is to be done now, and its ids.
    private func waves() -> (waves: [[Plan.Entry]], ids: Set<String>) {
        let active = event.steps.filter { $0.importance != .later && verdicts[$0.when] != false }
        let ids = Set(active.map(\.id))
        var waveOf: [String: Int] = [:]
        var waves: [[Plan.Entry]] = []
        for step in ordered(active, ids) {
            let after = predecessors(of: step, among: ids)
            let wave = (after.compactMap { waveOf[$0] }.max() ?? -1) + 1
            waveOf[step.id] = wave
            if wave == waves.count { waves.append([]) }
            waves[wave].append(entry(step, after: after, among: ids))
        }
        return (waves, ids)
    }

    /// Each after those it waits for, else in the author's order. Reading has made sure that no steps wait in a circle.
    private func ordered(_ steps: [PlanStep], _ ids: Set<String>) -> [PlanStep] {
        var placed: Set<String> = []
        var order: [PlanStep] = []
        var rest = steps
        while !rest.isEmpty {
            let ready = rest.firstIndex { predecessors(of: $0, among: ids).allSatisfy(placed.contains) } ?? 0
            let step = rest.remove(at: ready)
            placed.insert(step.id)
            order.append(step)
        }
        return order
    }

    /// The steps it waits for in this case: in place of one that falls away, those before that.
    private func predecessors(of step: PlanStep, among ids: Set<String>) -> [String] {
        var found: [String] = []
        var seen: Set<String> = []
        var open = step.after + step.needs.map(\.step)
        while !open.isEmpty {
            let id = open.removeFirst()
            guard seen.insert(id).inserted else { continue }
            if ids.contains(id) {
                found.append(id)
            } else if let fallen = event.step(id) {
                open += fallen.after + fallen.needs.map(\.step)
            }
        }
        return found
    }

    private func entry(_ step: PlanStep, after: [String], among ids: Set<String>) -> Plan.Entry {
        let (time, source, isInForce) = time(of: step.work)
        return Plan.Entry(
            step: step, open: residual(step.when), after: after,
            needs: event.needs(of: step, on: situation.today, terms.procedure).filter { ids.contains($0.step) },
            time: time, source: source, isInForce: isInForce)
    }

    private func residual(_ when: ConditionID) -> Condition? {
        verdicts[when] == nil ? situation.residual(situation.edition.conditions[when]) : nil
    }

    private func time(of work: PlanStep.Work) -> (time: PlanTime, source: Plan.TimeSource, isInForce: Bool) {
        switch work {
        case .outside: return (.unknown, .outside, true)
        case .record(let code):
            let source = terms.record(code)
            if case .record(let kinds) = source { return (PlanTime(anyOf: kinds), source, true) }
            return (.unknown, source, true)
        case .procedure(let code):
            let time = time(of: code)
            return (time ?? .unknown, .guide, time != nil)
        }
    }

    /// nil where the procedure is not in force on the day.
    private func time(of code: ProcedureCode) -> PlanTime? {
        terms.time(of: code, with: event.answers(for: code, verdicts: verdicts))
    }

    private func joined(_ order: [Plan.Entry]) -> [Plan.Joined] {
        event.joined.compactMap { joined in
            let steps = order.map(\.step.id).filter(joined.steps.contains)
            guard verdicts[joined.when] != false, steps.count > 1, let time = time(of: joined.code) else { return nil }
            return Plan.Joined(procedure: joined, steps: steps, open: residual(joined.when), time: time)
        }
    }

    // MARK: The longest path

    private func longest(_ order: [Plan.Entry]) -> Plan.LongestPath? {
        var longest: PlanPaths.Path?
        var least: Int?
        for resolved in situation.cases() {
            let planner = Planner(event: event, situation: resolved, terms: terms)
            guard let paths = PlanPaths(planner.waves().waves.flatMap { $0 }) else {
                least = 0
                continue
            }
            least = min(least ?? paths.least, paths.least)
            if longest.map({ paths.longest.most > $0.most }) ?? true { longest = paths.longest }
        }
        guard let longest else { return nil }
        let certain = Set(order.filter(\.isCertain).map(\.step.id))
        return Plan.LongestPath(
            steps: longest.steps, least: longest.least, most: longest.most, leastOfAll: least ?? 0,
            untold: order.filter { $0.step.importance != .may && $0.time.most == nil }.map(\.step.id),
            isOpen: !longest.steps.allSatisfy(certain.contains), isConverted: longest.isConverted)
    }
}

extension LifeEvent {
    /// What a step takes from others by the editions of a day: a result or a paper that an edition does not have falls away with it.
    func needs(of step: PlanStep, on day: Day, _ procedure: (ProcedureCode) -> Procedure?) -> [PlanStep.Need] {
        func edition(of work: PlanStep.Work?) -> Edition? {
            guard case .procedure(let code) = work, let procedure = procedure(code) else { return nil }
            return procedure.editionIndex(on: day).map { procedure.editions[$0] }
        }
        let own = edition(of: step.work)
        return step.needs.filter { need in
            if let paper = need.paper, let own, !own.requirements.contains(where: { $0.id == paper }) { return false }
            guard let result = need.result, let other = edition(of: self.step(need.step)?.work) else { return true }
            return other.results.contains { $0.id == result }
        }
    }
}

extension Procedure {
    /// The case as far as others know it; nil where no edition is in force on the day.
    ///
    /// - Parameters:
    ///   - known: answers to facts that procedures share.
    ///   - given: answers made for this procedure, which go before those.
    func situation(on day: Day, known: [NamedAnswer] = [], with given: [NamedAnswer]) -> Situation? {
        guard let index = editionIndex(on: day) else { return nil }
        let edition = editions[index]
        var situation = Situation(edition: edition, today: day)
        func take(_ answers: [NamedAnswer], onlyShared: Bool) {
            for answer in answers {
                guard let fact = edition.factIndex(answer.fact), !onlyShared || edition.facts[fact].isShared else {
                    continue
                }
                situation.answer(fact, edition.facts[fact].value(named: answer.value, today: day))
            }
        }
        take(known, onlyShared: true)
        take(given, onlyShared: false)
        return situation
    }
}
