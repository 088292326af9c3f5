import Vietnamese

@testable import Catalogue

/// What conditions mean, worked out once more and as simply as can be: two truth values, no instructions, no bits.
struct Oracle {
    let facts: [Fact]
    let conditions: [Condition]
    let today: Day

    init(_ edition: Edition, today: Day) {
        (facts, conditions, self.today) = (edition.facts, edition.conditions, today)
    }

    /// True if the fact applies, every fact having the value given.
    func applies(_ fact: Int, _ values: [FactValue]) -> Bool { holds(conditions[facts[fact].when], values) }

    func holds(_ condition: Condition, _ values: [FactValue]) -> Bool {
        switch condition {
        case .always: return true
        case .never: return false
        case .holds(let fact): return applies(fact, values) && values[fact] == .yesNo(true)
        case .isAny(let fact, let set):
            guard applies(fact, values), case .choice(let made) = values[fact] else { return false }
            return set.contains(made)
        case .has(let fact, let choice):
            guard applies(fact, values), case .choices(let made) = values[fact] else { return false }
            return made.contains(choice)
        case .number(let fact, let comparison, let bound):
            guard applies(fact, values), case .number(let number) = values[fact] else { return false }
            return compare(number, comparison, bound)
        case .day(let fact, let comparison, let bound):
            guard applies(fact, values), case .day(let day) = values[fact] else { return false }
            let other =
                switch bound {
                case .today: today
                case .day(let day): day
                }
            return compare(day.description, comparison, other.description)
        case .today(let comparison, let day): return compare(today.description, comparison, day.description)
        case .elapsed(let span, let fact, let comparison, let bound):
            guard applies(fact, values), case .day(let day) = values[fact] else { return false }
            return compare(Self.spans(span, from: day, to: today), comparison, bound)
        case .not(let inner): return !holds(inner, values)
        case .all(let parts): return parts.allSatisfy { holds($0, values) }
        case .any(let parts): return parts.contains { holds($0, values) }
        }
    }

    private func compare<Value: Comparable>(_ a: Value, _ comparison: Condition.Comparison, _ b: Value) -> Bool {
        switch comparison {
        case .equal: a == b
        case .notEqual: a != b
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        case .greaterOrEqual: a >= b
        }
    }

    /// Whole spans, counted one by one.
    static func spans(_ span: Condition.Span, from start: Day, to end: Day) -> Int {
        if end < start { return -spans(span, from: end, to: start) }
        var count = 0
        while true {
            let next =
                switch span {
                case .days: Day(number: start.number + count + 1)
                case .months: start.adding(months: count + 1)
                case .years: start.adding(months: 12 * (count + 1))
                }
            if next > end { return count }
            count += 1
        }
    }

    // MARK: Completions

    /// Values that stand for all answers to each fact: every choice, and numbers and days on both sides of every bound.
    func answers(to fact: Int) -> [FactValue] {
        switch facts[fact].kind {
        case .choice(let choices): return choices.indices.map { .choice($0) }
        case .yesNo: return [.yesNo(true), .yesNo(false)]
        case .choices(let choices): return Self.sets(of: choices.count, named: named(fact))
        case .number(let domain):
            var numbers: Set = [domain.minimum, domain.maximum]
            for bound in numberBounds(fact) { numbers.formUnion([bound - 1, bound, bound + 1]) }
            return numbers.sorted().filter { domain.minimum <= $0 && $0 <= domain.maximum }.map { .number($0) }
        case .day(let domain):
            let (first, last) = (domain.earliest.day(on: today), domain.latest.day(on: today))
            var days: Set = [first, last]
            for bound in dayBounds(fact) {
                days.formUnion([bound.adding(days: -1), bound, bound.adding(days: 1)])
            }
            return days.sorted().filter { first <= $0 && $0 <= last }.map { .day($0) }
        }
    }

    /// Every set of the choices named in conditions, but the empty one; another choice stands for all that are not named.
    private static func sets(of count: Int, named: Set<Int>) -> [FactValue] {
        let members = named.sorted() + (0..<count).filter { !named.contains($0) }.prefix(1)
        return (1..<(1 << members.count)).map { bits in
            .choices(ChoiceSet(members.indices.filter { bits & (1 << $0) != 0 }.map { members[$0] }))
        }
    }

    private func named(_ fact: Int) -> Set<Int> {
        Set(atoms().compactMap { if case .has(fact, let choice) = $0 { choice } else { nil } })
    }

    private func numberBounds(_ fact: Int) -> [Int] {
        atoms().compactMap { if case .number(fact, _, let bound) = $0 { bound } else { nil } }
    }

    private func dayBounds(_ fact: Int) -> [Day] {
        atoms().compactMap { atom in
            switch atom {
            case .day(fact, _, .today): today
            case .day(fact, _, .day(let day)): day
            case .elapsed(.days, fact, _, let bound): today.adding(days: -bound)
            case .elapsed(.months, fact, _, let bound): today.adding(months: -bound)
            case .elapsed(.years, fact, _, let bound): today.adding(years: -bound)
            default: nil
            }
        }
    }

    private func atoms() -> [Condition] {
        func parts(_ condition: Condition) -> [Condition] {
            switch condition {
            case .not(let inner): parts(inner)
            case .all(let inner), .any(let inner): inner.flatMap(parts)
            default: [condition]
            }
        }
        return conditions.flatMap(parts)
    }

    /// Calls `body` with every way in which the facts not answered, or answered with "I don't know", may be.
    func forEachCompletion(of values: [FactValue?], _ body: ([FactValue]) -> Void) {
        var complete = values.map { $0 ?? .unknown }
        let open = complete.indices.filter { complete[$0] == .unknown }
        let options = open.map(answers)
        func fill(_ position: Int) {
            guard position < open.count else { return body(complete) }
            for option in options[position] {
                complete[open[position]] = option
                fill(position + 1)
            }
        }
        fill(0)
    }
}
