import Vietnamese

extension Situation {
    /// Why a condition of the edition holds or not for the answers given, and with which other answers it would be otherwise.
    ///
    /// Other answers that lead to an outcome which ends the walk are none of them: there is no guide then that it could fall away from.
    public func grounds(of condition: ConditionID) -> Grounds {
        guard let holds = verdict(condition) else {
            return Grounds(holds: nil, answers: [], changes: [], isJoint: false, isComplete: false)
        }
        var search = GroundsSearch(self, condition, holds)
        return search.grounds()
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

    /// Whether a condition on answers holds for them, by fact; a comparison with what is not among them does not.
    func holds(for answers: [Int: FactValue], today: Day) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .today(let comparison, let day): comparison.compare(today.number, day.number)
        case .not(let inner): !inner.holds(for: answers, today: today)
        case .all(let parts): parts.allSatisfy { $0.holds(for: answers, today: today) }
        case .any(let parts): parts.contains { $0.holds(for: answers, today: today) }
        case .holds(let fact), .isAny(let fact, _), .has(let fact, _), .number(let fact, _, _), .day(let fact, _, _),
            .elapsed(_, let fact, _, _):
            answers[fact].map { holds(of: $0, today: today) } ?? false
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
