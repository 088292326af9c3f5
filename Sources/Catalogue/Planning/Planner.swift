import Vietnamese

/// Makes plans: a function of the event, the answers and the day, the same for the same.
struct Planner {
    private let event: LifeEvent
    private let situation: Situation
    private let known: [NamedAnswer]
    private let procedure: (ProcedureCode) -> Procedure?
    private let verdicts: [Bool?]

    /// - Parameters:
    ///   - situation: what is known of the case, in the event's own facts.
    ///   - known: answers to facts that procedures share.
    ///   - procedure: the hand-written procedures.
    static func plan(
        _ event: LifeEvent, _ situation: Situation, known: [NamedAnswer] = [],
        procedure: (ProcedureCode) -> Procedure?
    ) -> Plan {
        withoutActuallyEscaping(procedure) { procedure in
            Planner(event: event, situation: situation, known: known, procedure: procedure).plan()
        }
    }

    private init(
        event: LifeEvent, situation: Situation, known: [NamedAnswer],
        procedure: @escaping (ProcedureCode) -> Procedure?
    ) {
        self.event = event
        self.situation = situation
        self.known = known
        self.procedure = procedure
        verdicts = situation.verdicts()
    }

    private func plan() -> Plan {
        let present = event.steps.filter { verdicts[$0.when] != false }
        let active = present.filter { $0.importance != .later }
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
        let later = present.filter { $0.importance == .later }.map { step in
            entry(step, after: predecessors(of: step, among: ids), among: ids)
        }
        let order = waves.flatMap { $0 }
        return Plan(
            event: event, waves: waves, later: later, joined: joined(order), longest: longest(order))
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
        let (time, isInForce) = time(of: step.work)
        return Plan.Entry(
            step: step, open: residual(step.when), after: after,
            needs: event.needs(of: step, on: situation.today, procedure).filter { ids.contains($0.step) }, time: time,
            isInForce: isInForce)
    }

    private func residual(_ when: ConditionID) -> Condition? {
        verdicts[when] == nil ? situation.residual(situation.edition.conditions[when]) : nil
    }

    private func time(of work: PlanStep.Work) -> (time: PlanTime, isInForce: Bool) {
        guard case .procedure(let code) = work else { return (.unknown, true) }
        return time(of: code).map { ($0, true) } ?? (.unknown, false)
    }

    /// nil where the procedure is not in force on the day.
    private func time(of code: ProcedureCode) -> PlanTime? {
        let own = procedure(code)?.situation(
            on: situation.today, known: known, with: event.answers(for: code, verdicts: verdicts))
        return own.map { PlanTime(Guide($0).deadlines) }
    }

    private func joined(_ order: [Plan.Entry]) -> [Plan.Joined] {
        event.joined.compactMap { joined in
            let steps = order.map(\.step.id).filter(joined.steps.contains)
            guard verdicts[joined.when] != false, steps.count > 1, let time = time(of: joined.code) else { return nil }
            return Plan.Joined(procedure: joined, steps: steps, open: residual(joined.when), time: time)
        }
    }

    private func longest(_ order: [Plan.Entry]) -> Plan.LongestPath? {
        struct Reach {
            var least = 0
            var most = 0
            var steps: [String] = []
            var isConverted = false
        }
        var reach: [String: Reach] = [:]
        for entry in order {
            let before = entry.after.compactMap { reach[$0] }
            var own = Reach()
            // Of equals the first, so that the same answers give the same path.
            for candidate in before where candidate.most > own.most || own.steps.isEmpty {
                own.most = candidate.most
                own.steps = candidate.steps
                own.isConverted = candidate.isConverted
            }
            own.least = before.map(\.least).max() ?? 0
            if entry.step.importance != .may {
                if entry.isCertain { own.least += entry.time.least }
                own.most += entry.time.most ?? entry.time.least
                own.steps.append(entry.step.id)
                own.isConverted = own.isConverted || entry.time.isConverted
            }
            reach[entry.step.id] = own
        }
        let counted = order.filter { $0.step.importance != .may }
        var best: Reach?
        for entry in counted {
            guard let own = reach[entry.step.id] else { continue }
            if best.map({ own.most > $0.most }) ?? true { best = own }
        }
        guard let best else { return nil }
        return Plan.LongestPath(
            steps: best.steps, least: reach.values.map(\.least).max() ?? 0, most: best.most,
            untold: counted.filter { $0.time.most == nil }.map(\.step.id), isConverted: best.isConverted)
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
