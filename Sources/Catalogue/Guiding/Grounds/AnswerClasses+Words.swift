extension AnswerClasses {
    private typealias Candidate = (condition: Condition, met: Set<FactValue>)

    /// The widest comparisons on a number or a date, or two of them together, that only answers of these classes meet, until all of
    /// them do. Fewer where no comparison in use tells them apart.
    func comparisons(on fact: Int, met turning: Set<FactValue>) -> [Condition] {
        let all = answers(to: fact)
        var single: [Candidate] = []
        for condition in edition.conditions {
            condition.forEachComparison { comparison, named in
                guard named == fact else { return }
                for candidate in [comparison, comparison.opposite].compactMap(\.self)
                where !single.contains(where: { $0.condition == candidate }) {
                    single.append((candidate, Set(all.filter { candidate.holds(of: $0, today: today) })))
                }
            }
        }
        // From below first: "over 60 and not over 90".
        let double = single.filter(\.condition.isFromBelow).flatMap { first in
            single.filter { !$0.condition.isFromBelow }.map { second -> Candidate in
                (Condition.all([first.condition, second.condition]), first.met.intersection(second.met))
            }
        }
        var words: [Condition] = []
        var left = turning
        func widest(_ candidates: [Candidate]) -> Candidate? {
            let fitting = candidates.filter { $0.met.isSubset(of: turning) && !$0.met.isDisjoint(with: left) }
            // Of those alike, the first.
            return fitting.reversed().max { $0.met.intersection(left).count < $1.met.intersection(left).count }
        }
        while !left.isEmpty, let next = widest(single) ?? widest(double) {
            words.append(next.condition)
            left.subtract(next.met)
        }
        return words
    }
}

extension Condition {
    /// Whether it compares a number or a date from below, or tells it from one.
    fileprivate var isFromBelow: Bool {
        switch self {
        case .number(_, let comparison, _), .day(_, let comparison, _), .elapsed(_, _, let comparison, _):
            [.greater, .greaterOrEqual, .notEqual].contains(comparison)
        case .always, .never, .holds, .isAny, .has, .today, .not, .all, .any: false
        }
    }
}
