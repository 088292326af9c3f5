/// When a change of rules shows: in words of the facts, and the shortest conversation that comes there.
public struct ChangeOccasion: Sendable {
    /// Conditions on the facts of both editions, each enough; none where it is so in every case.
    public let conditions: [Condition]
    /// Whether it shows nowhere else.
    public let isExact: Bool
    /// The answers on the way to it.
    public let example: [ProofConversation.Answer]
}

/// Finds the occasions of what two editions show differently.
struct OccasionSearch {
    /// More cases than that are not gone through.
    private static let workLimit = 4_000
    /// So many conditions are told.
    private static let mostConditions = 3

    private let diagram: WalkDiagram
    private let places: [ConditionID: Int]

    init(_ diagram: WalkDiagram, _ places: [ConditionID: Int]) { (self.diagram, self.places) = (diagram, places) }

    private var edition: Edition { diagram.edition }

    private typealias Shown = (with: [ConditionID], without: [ConditionID])

    /// - Parameters:
    ///   - with: What is shown there, by its condition.
    ///   - without: What is not.
    ///   - own: The same but for the outcomes that stop before: shorter to tell, where these are not what changes.
    /// - Returns: nil where only an answer not known leads there.
    func occasion(
        with: [ConditionID], without: [ConditionID], own: (with: [ConditionID], without: [ConditionID])
    ) -> ChangeOccasion? {
        let goal = WalkWitness.Goal.guide(
            with: Set(with.compactMap { places[$0] }), without: Set(without.compactMap { places[$0] }))
        guard let witness = WalkWitness.find(goal, in: diagram) else { return nil }
        var start = Situation(edition: edition, today: diagram.today)
        for answer in witness.answers { start.answer(answer.fact, answer.value) }
        let shown: Shown = isThere(start, own) ? own : (with: with, without: without)
        var conditions: [Condition] = []
        var words: [Condition] = []
        var next: Situation? = start
        var isExact = false
        while let found = next, conditions.count < Self.mostConditions {
            guard isThere(found, shown), let (condition, short) = general(found, { isThere($0, shown) }) else { break }
            if condition == .always { return ChangeOccasion(conditions: [], isExact: true, example: typed(witness)) }
            conditions.append(condition)
            if !words.contains(short) { words.append(short) }
            switch other(than: conditions, shown.with + shown.without, { isThere($0, shown) }) {
            case .none: (next, isExact) = (nil, true)
            case .found(let situation): next = situation
            case .tooMany: next = nil
            }
        }
        return ChangeOccasion(conditions: words, isExact: isExact, example: typed(witness))
    }

    private func isThere(_ situation: Situation, _ shown: Shown) -> Bool {
        edition.program.evaluate(values: situation.values, today: situation.today) { truths, _ in
            shown.with.allSatisfy { truths[$0].value == .yes } && shown.without.allSatisfy { truths[$0].value == .no }
        }
    }

    private func typed(_ witness: WalkWitness) -> [ProofConversation.Answer] {
        ProofConversation(day: diagram.today, answers: witness.answers, in: edition).answers
    }

    /// The case without the answers that do not matter, and each of the others as wide as it may be; and the same without answers
    /// that go without saying, since nobody is asked the rest without them.
    private func general(_ situation: Situation, _ isThere: (Situation) -> Bool) -> (
        whole: Condition, short: Condition
    )? {
        var least = situation
        for fact in situation.values.indices.reversed() where least.values[fact] != nil {
            let without = least.answering(fact, nil)
            if isThere(without) { least = without }
        }
        var parts: [(fact: Int, condition: Condition)] = []
        for (fact, value) in least.values.enumerated() {
            guard let value else { continue }
            guard let condition = wide(fact, value, least, isThere) else { return nil }
            parts.append((fact, condition))
        }
        let short = parts.filter { part in
            let others = options(part.fact).filter { !part.condition.holds(for: [part.fact: $0], today: diagram.today) }
            return others.isEmpty
                || !parts.contains { other in
                    other.fact != part.fact
                        && others.allSatisfy { least.answering(part.fact, $0).applicability()[other.fact] == false }
                }
        }
        func all(_ parts: [(fact: Int, condition: Condition)]) -> Condition {
            parts.isEmpty ? .always : parts.count == 1 ? parts[0].condition : .all(parts.map(\.condition))
        }
        return (all(parts), all(short))
    }

    private func wide(_ fact: Int, _ value: FactValue, _ least: Situation, _ isThere: (Situation) -> Bool) -> Condition?
    {
        func does(_ value: FactValue) -> Bool { isThere(least.answering(fact, value)) }
        switch value {
        case .yesNo(let isYes): return isYes ? .holds(fact) : .not(.holds(fact))
        case .choice:
            return .isAny(fact, ChoiceSet(edition.facts[fact].choices.indices.filter { does(.choice($0)) }))
        case .choices(let made):
            let all = edition.facts[fact].choices.indices
            let needed = all.filter { choice in
                let rest = all.filter { made.contains($0) && $0 != choice }
                return made.contains(choice) && (rest.isEmpty || !does(.choices(ChoiceSet(rest))))
            }
            let kept = needed.isEmpty ? all.filter { made.contains($0) } : needed
            let barred = all.filter { choice in
                !made.contains(choice) && !does(.choices(ChoiceSet(all.filter { made.contains($0) } + [choice])))
            }
            let parts = kept.map { Condition.has(fact, $0) } + barred.map { .not(.has(fact, $0)) }
            return parts.count == 1 ? parts[0] : .all(parts)
        case .number, .day:
            let met = Set(diagram.classes.answers(to: fact).filter(does))
            return diagram.classes.comparisons(on: fact, met: met).first { condition in
                condition.holds(for: [fact: value], today: diagram.today)
            }
        case .unknown: return nil
        }
    }

    private enum Rest {
        case none
        case found(Situation)
        case tooMany
    }

    /// A case in which the change shows and none of the conditions holds.
    private func other(than conditions: [Condition], _ shown: [ConditionID], _ isThere: (Situation) -> Bool) -> Rest {
        var facts: Set<Int> = []
        var open = shown.flatMap { edition.conditions[$0].facts }
        while let fact = open.popLast() {
            if facts.insert(fact).inserted { open += edition.conditions[edition.facts[fact].when].facts }
        }
        let ordered = facts.sorted()
        let options = ordered.map(options)
        guard options.allSatisfy({ !$0.isEmpty }) else { return .tooMany }
        let count = options.reduce(1) { $0 > Self.workLimit ? $0 : $0 * $1.count }
        guard count <= Self.workLimit else { return .tooMany }
        for number in 0..<count {
            var situation = Situation(edition: edition, today: diagram.today)
            var answers: [Int: FactValue] = [:]
            var rest = number
            for (fact, options) in zip(ordered, options) {
                situation.answer(fact, options[rest % options.count])
                answers[fact] = options[rest % options.count]
                rest /= options.count
            }
            let isTold = conditions.contains { $0.holds(for: answers, today: diagram.today) }
            if !isTold, isThere(situation) { return .found(situation) }
        }
        return .none
    }

    private func options(_ fact: Int) -> [FactValue] {
        guard case .choices(let choices) = edition.facts[fact].kind else { return diagram.classes.answers(to: fact) }
        guard choices.count <= 6 else { return [] }
        return (1..<(1 << choices.count)).map { bits in
            .choices(ChoiceSet(choices.indices.filter { bits >> $0 & 1 == 1 }))
        }
    }
}
