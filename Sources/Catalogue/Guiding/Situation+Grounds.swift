import Vietnamese

/// Why a condition of an edition holds, or does not, in a case.
public struct Grounds: Sendable, Hashable {
    /// Whether it holds; nil while that is open.
    public let holds: Bool?
    /// The facts whose answers alone settle it: with any one of them not known, it would be open. In the author's order.
    public let answers: [Int]
    /// Changes of a single one of these answers after which it would certainly be otherwise: conditions on one fact each.
    public let changes: [Condition]
}

extension Situation {
    /// Why a condition of the edition holds or not for the answers given.
    ///
    /// The answers are a smallest set, though not the only one: of "A or B", with both true, the one asked first is named.
    public func grounds(of condition: ConditionID) -> Grounds {
        let holds = verdict(condition)
        guard let holds else { return Grounds(holds: nil, answers: [], changes: []) }
        var least = self
        // The last asked is left out first, so that what was asked first is named.
        for fact in values.indices.reversed() where values[fact] != nil {
            let without = least.answering(fact, nil)
            if without.verdict(condition) == holds { least = without }
        }
        let answers = least.values.indices.filter { least.values[$0] != nil }
        return Grounds(
            holds: holds, answers: answers,
            changes: answers.flatMap { changes(of: $0, turning: condition, from: holds) })
    }

    /// Other answers to a fact with which the condition would certainly turn, said as conditions on it.
    private func changes(of fact: Int, turning condition: ConditionID, from holds: Bool) -> [Condition] {
        func turns(_ value: FactValue) -> Bool { answering(fact, value).verdict(condition) == !holds }
        switch edition.facts[fact].kind {
        case .yesNo:
            let other = values[fact] == .yesNo(false)
            return turns(.yesNo(other)) ? [other ? .holds(fact) : .not(.holds(fact))] : []
        case .choice(let choices):
            let others = ChoiceSet(choices.indices.filter { turns(.choice($0)) })
            guard !others.isEmpty else { return [] }
            // Where nearly any other answer will do, it is said which will not.
            let same = ChoiceSet(choices.indices.filter { !others.contains($0) })
            let isShorter = same.bits.nonzeroBitCount < others.bits.nonzeroBitCount && others.bits.nonzeroBitCount > 2
            return [isShorter ? .not(.isAny(fact, same)) : .isAny(fact, others)]
        case .choices(let choices):
            guard case .choices(let made) = values[fact] else { return [] }
            return choices.indices.compactMap { choice in
                let others = choices.indices.filter { made.contains($0) != ($0 == choice) }
                guard !others.isEmpty, turns(.choices(ChoiceSet(others))) else { return nil }
                return made.contains(choice) ? .not(.has(fact, choice)) : .has(fact, choice)
            }
        case .number, .day: return threshold(fact, turns).map { [$0] } ?? []
        }
    }

    /// The widest comparison in use on a number or a date under which every answer turns the condition.
    private func threshold(_ fact: Int, _ turns: (FactValue) -> Bool) -> Condition? {
        guard let own = values[fact], let classes = try? AnswerClasses(edition, today: today) else { return nil }
        let answers = classes.answers(to: fact)
        let turning = answers.filter(turns)
        guard !turning.isEmpty else { return nil }
        var best: (condition: Condition, count: Int)?
        for condition in edition.conditions {
            condition.forEachComparison { comparison, named in
                guard named == fact else { return }
                for candidate in [comparison, comparison.opposite].compactMap(\.self)
                where !candidate.holds(of: own, today: today) {
                    let met = answers.filter { candidate.holds(of: $0, today: today) }
                    if met.allSatisfy(turning.contains), met.count > best?.count ?? 0 { best = (candidate, met.count) }
                }
            }
        }
        return best?.condition
    }
}

extension Condition {
    /// The comparison that is true where this one is false; nil for anything but numbers, dates and spans.
    var opposite: Condition? {
        switch self {
        case .number(let fact, let comparison, let bound): .number(fact, comparison.opposite, bound)
        case .day(let fact, let comparison, let bound): .day(fact, comparison.opposite, bound)
        case .elapsed(let span, let fact, let comparison, let bound): .elapsed(span, fact, comparison.opposite, bound)
        case .always, .never, .holds, .isAny, .has, .today, .not, .all, .any: nil
        }
    }
}

extension Condition.Comparison {
    var opposite: Self {
        switch self {
        case .equal: .notEqual
        case .notEqual: .equal
        case .less: .greaterOrEqual
        case .lessOrEqual: .greater
        case .greater: .lessOrEqual
        case .greaterOrEqual: .less
        }
    }
}
