import Vietnamese

/// The outcomes of procedures that send people to other procedures, followed from one to the next.
///
/// Each procedure ends for itself. Together they end if nobody is sent round in a circle by what was answered already: if, after a procedure
/// sends on, those that follow ask nothing more, because its answers to shared facts suffice, and one of them sends back to it. Where one
/// of them asks, the person has a way out. Circles of more than ``lengthLimit`` procedures are not looked for.
struct Referrals {
    private let procedures: [ProcedureCode: Procedure]
    private let targets: [ProcedureCode: [ProcedureCode]]

    static let lengthLimit = 4

    /// - Parameter procedures: the hand-written ones. Records send nobody on.
    init(_ procedures: [Procedure]) {
        self.procedures = Dictionary(procedures.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        var targets: [ProcedureCode: [ProcedureCode]] = [:]
        for procedure in procedures {
            let codes = procedure.editions.flatMap(\.outcomes).compactMap(\.referral)
            targets[procedure.code] = Set(codes).filter { $0 != procedure.code }.sorted()
        }
        self.targets = targets
    }

    /// Each circle once, with its shortest conversation on the first day that has one.
    func circles() -> [CircularReferral] {
        var found: [CircularReferral] = []
        for start in procedures.keys.sorted() { follow([start], &found) }
        return found
    }

    private func follow(_ way: [ProcedureCode], _ found: inout [CircularReferral]) {
        guard let first = way.first, let last = way.last else { return }
        for next in targets[last] ?? [] {
            if next == first {
                if let circle = circle(way) { found.append(circle) }
            } else if next > first, way.count < Self.lengthLimit, !way.contains(next), procedures[next] != nil {
                follow(way + [next], &found)
            }
        }
    }

    /// The same circle may be entered at each of its procedures.
    private func circle(_ way: [ProcedureCode]) -> CircularReferral? {
        let members = way.compactMap { procedures[$0] }
        let days = Set(members.flatMap(\.editions).map(\.from)).sorted()
        for (place, day) in days.enumerated() {
            let editions = members.compactMap { member in member.editionIndex(on: day).map { member.editions[$0] } }
            guard editions.count == way.count else { continue }
            let last = place + 1 < days.count ? days[place + 1].adding(days: -1) : nil
            for entry in members.indices {
                let turned = Array(members[entry...] + members[..<entry])
                let ofThem = Array(editions[entry...] + editions[..<entry])
                if let circle = circle(turned, ofThem, day, last) { return circle }
            }
        }
        return nil
    }

    /// - Parameter first: the first day on which these editions are in force together; `last` is the last one.
    private func circle(
        _ members: [Procedure], _ editions: [Edition], _ first: Day, _ last: Day?
    ) -> CircularReferral? {
        let next = members.indices.map { members[($0 + 1) % members.count].code }
        let ways = members.indices.compactMap { place in
            editions[place].referring(
                to: next[place], of: members[place].code, bySharedFactsAlone: place > 0, from: first)
        }
        guard var joint = ways.first, ways.count == members.count, Self.agree(ways, on: first) else { return nil }
        for way in ways.dropFirst() {
            // Facts that are asked for in opposite orders would have to be answered before they are asked.
            guard let both = JointEdition(joint, way) else { return nil }
            joint = both.edition
        }
        // What is too large is a fault of one of the procedures itself.
        let days = (try? DayClasses(joint, last: last).days) ?? [first]
        for day in days {
            if let circle = circle(members, editions, next, joint, on: day) { return circle }
        }
        return nil
    }

    /// False where a glance at one answer at a time shows that no answers send on in all of them, as mostly: then nothing has to be joined.
    private static func agree(_ ways: [Edition], on day: Day) -> Bool {
        var possible: [String: Set<String>] = [:]
        for way in ways {
            let referral = way.conditions.count - 1
            // What hangs on the day may be otherwise on another.
            if way.conditions[referral].hangsOnToday { continue }
            let situation = Situation(edition: way, today: day)
            for index in Set(way.conditions[referral].facts) where way.facts[index].isShared {
                let fact = way.facts[index]
                let values: [FactValue]
                switch fact.kind {
                case .choice(let choices): values = choices.indices.map { .choice($0) }
                case .yesNo: values = [.yesNo(false), .yesNo(true)]
                case .choices, .number, .day: continue
                }
                let names = (values + (fact.unknownAdvice == nil ? [] : [.unknown])).filter {
                    situation.answering(index, $0).verdict(referral) != false
                }
                .map { fact.name(of: $0) }
                possible[fact.id] = possible[fact.id]?.intersection(names) ?? Set(names)
            }
        }
        return possible.values.allSatisfy { !$0.isEmpty }
    }

    private func circle(
        _ members: [Procedure], _ editions: [Edition], _ next: [ProcedureCode], _ joint: Edition, on day: Day
    ) -> CircularReferral? {
        var left = WalkDiagramBuilder.workLimit
        guard let diagram = try? WalkDiagramBuilder.diagram(of: joint, today: day, work: &left),
            let witness = WalkWitness.find(
                .guide(with: Set(diagram.tracked.indices), without: []), in: diagram)
        else { return nil }
        let answers = Dictionary(
            witness.answers.map { fact, value in (joint.facts[fact].id, joint.facts[fact].name(of: value)) },
            uniquingKeysWith: { first, _ in first })
        var legs: [CircularReferral.Leg] = []
        for (place, member) in members.enumerated() {
            let known = place == 0 ? nil : legs.first?.shared
            guard let leg = leg(member, editions[place], to: next[place], answers, known, on: day) else { return nil }
            legs.append(leg)
        }
        return CircularReferral(legs: legs)
    }

    /// The walk through one procedure with these answers; nil if it does not send on.
    ///
    /// - Parameter known: The shared facts that were answered in the first procedure, where this comes behind it: then nothing may be asked.
    private func leg(
        _ procedure: Procedure, _ edition: Edition, to next: ProcedureCode, _ answers: [String: String],
        _ known: Set<String>?, on day: Day
    ) -> CircularReferral.Leg? {
        var situation = Situation(edition: edition, today: day)
        func answer(to fact: Fact) -> FactValue? {
            answers[fact.joinedID(procedure.code)].flatMap { fact.value(named: $0, today: day) }
        }
        for (index, fact) in edition.facts.enumerated() where fact.isShared && known?.contains(fact.id) == true {
            situation.answer(index, answer(to: fact))
        }
        var given: [(fact: Int, value: FactValue)] = []
        while known == nil, let fact = situation.standing().next {
            // What decides nothing here is asked on the way all the same: any answer will do.
            guard let value = answer(to: edition.facts[fact]) ?? edition.facts[fact].anyValue(on: day) else {
                return nil
            }
            situation.answer(fact, value)
            given.append((fact, value))
        }
        guard let stop = situation.standing().stop, edition.outcomes[stop].referral == next else { return nil }
        return CircularReferral.Leg(
            procedure: procedure.code, name: procedure.name, outcome: edition.outcomes[stop].id,
            conversation: ProofConversation(day: day, answers: given, in: edition),
            shared: Set(given.map { edition.facts[$0.fact] }.filter(\.isShared).map(\.id)))
    }
}

extension Outcome {
    /// The procedure that it sends on to.
    fileprivate var referral: ProcedureCode? {
        if case .otherProcedure(let code) = kind { code } else { nil }
    }
}

extension Fact {
    /// Its name among the facts of several procedures: only shared facts mean the same in all.
    fileprivate func joinedID(_ code: ProcedureCode) -> String { isShared ? id : "\(code)/\(id)" }

    fileprivate func anyValue(on day: Day) -> FactValue? {
        switch kind {
        case .choice: .choice(0)
        case .choices: .choices(ChoiceSet([0]))
        case .yesNo: .yesNo(false)
        case .number(let domain): .number(domain.minimum)
        case .day(let domain): .day(domain.latest.day(on: day))
        }
    }
}

extension Edition {
    /// The questions of the edition with one item, which shows where the edition sends on to `code`.
    ///
    /// - Parameter bySharedFactsAlone: without asking what only this procedure asks.
    /// - Returns: nil where it never does.
    fileprivate func referring(
        to code: ProcedureCode, of own: ProcedureCode, bySharedFactsAlone: Bool, from: Day
    ) -> Edition? {
        var stops: [Condition] = []
        var ways: [Condition] = []
        for outcome in outcomes where outcome.stops {
            stops.append(conditions[outcome.when])
            if bySharedFactsAlone, stops.contains(where: { $0.facts.contains { !self.facts[$0].isShared } }) { break }
            if outcome.referral == code { ways.append(.all(stops.dropLast().map { .not($0) } + stops.suffix(1))) }
        }
        guard !ways.isEmpty else { return nil }
        let facts = facts.map { fact in
            Fact(
                id: fact.joinedID(own), label: fact.label, question: fact.question, why: fact.why,
                kind: fact.kind.unsaid,
                when: fact.when, isAlwaysAsked: false, unknownAdvice: fact.unknownAdvice, unreadable: nil,
                isShared: fact.isShared)
        }
        let none = LocalizedText(vi: "")
        return Edition(
            from: from, until: until, summary: none, facts: facts, conditions: conditions + [.any(ways)], outcomes: [],
            requirements: [], fees: [], deadlines: [], places: [], steps: [], results: [],
            notices: [
                Notice(id: own.text, when: conditions.count, kind: .info, text: none, note: nil, citations: [])
            ],
            legalBasis: [], terms: [])
    }
}

extension Fact.Kind {
    /// The same answers without how people say them, which takes long to make ready and is not needed here.
    fileprivate var unsaid: Fact.Kind {
        func unsaid(_ choice: Fact.Choice) -> Fact.Choice {
            Fact.Choice(id: choice.id, label: nil, note: nil, phrases: [])
        }
        switch self {
        case .choice(let choices): return .choice(choices.map(unsaid))
        case .choices(let choices): return .choices(choices.map(unsaid))
        case .yesNo(let yes, let no): return .yesNo(yes: unsaid(yes), no: unsaid(no))
        case .number(let domain):
            return .number(
                .init(minimum: domain.minimum, maximum: domain.maximum, unit: nil, cues: []))
        case .day(let domain): return .day(.init(earliest: domain.earliest, latest: domain.latest, cues: []))
        }
    }
}

extension Condition {
    fileprivate var hangsOnToday: Bool {
        switch self {
        case .today: true
        case .not(let inner): inner.hangsOnToday
        case .all(let parts), .any(let parts): parts.contains(where: \.hangsOnToday)
        case .always, .never, .holds, .isAny, .has, .number, .day, .elapsed: false
        }
    }
}
