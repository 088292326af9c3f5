import Vietnamese

/// Where a condition stands in its edition's list.
public typealias ConditionID = Int

/// A typed condition on the facts of an edition, which it names by index. Decidable: choices, whole numbers, days.
public indirect enum Condition: Hashable, Sendable {
    case always
    case never
    /// A yes/no fact is answered yes.
    case holds(Int)
    /// The choice made is one of these.
    case isAny(Int, ChoiceSet)
    /// Among the choices made is this one.
    case has(Int, Int)
    case number(Int, Comparison, Int)
    case day(Int, Comparison, DayBound)
    /// The day asked about, compared.
    case today(Comparison, Day)
    /// Whole days, months or years from the day given to the day asked about.
    case elapsed(Span, Int, Comparison, Int)
    case not(Condition)
    case all([Condition])
    case any([Condition])

    /// How a number or a day is compared, as it is written.
    public enum Comparison: String, Hashable, Sendable, CaseIterable {
        case equal = "=="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="

        /// True if `a` stands in this relation to `b`.
        @inline(__always)
        public func compare(_ a: Int, _ b: Int) -> Bool {
            switch self {
            case .equal: a == b
            case .notEqual: a != b
            case .less: a < b
            case .lessOrEqual: a <= b
            case .greater: a > b
            case .greaterOrEqual: a >= b
            }
        }

        /// The comparison with its sides exchanged: `3 < x` is `x > 3`.
        var mirrored: Comparison {
            switch self {
            case .equal, .notEqual: self
            case .less: .greater
            case .lessOrEqual: .greaterOrEqual
            case .greater: .less
            case .greaterOrEqual: .lessOrEqual
            }
        }
    }

    /// A fixed day, or the day asked about.
    public enum DayBound: Hashable, Sendable {
        case day(Day)
        case today

        /// The day it means when `today` is the day asked about.
        public func day(on today: Day) -> Day {
            switch self {
            case .day(let day): day
            case .today: today
            }
        }
    }

    /// The unit in which time since a day is counted, as it is written.
    public enum Span: String, Hashable, Sendable, CaseIterable {
        case days = "days_since"
        case months = "months_since"
        case years = "years_since"

        /// Whole spans completed from `start` to `end`; negative while `start` lies ahead.
        public func count(from start: Day, to end: Day) -> Int {
            switch self {
            case .days: start.days(until: end)
            case .months: start.wholeMonths(until: end)
            case .years: start.wholeYears(until: end)
            }
        }
    }

    /// The facts this condition names, by index, in ascending order.
    public var facts: [Int] {
        var found: Set<Int> = []
        collectFacts(into: &found)
        return found.sorted()
    }

    private func collectFacts(into found: inout Set<Int>) {
        switch self {
        case .always, .never, .today: break
        case .holds(let fact), .isAny(let fact, _), .has(let fact, _), .number(let fact, _, _), .day(let fact, _, _),
            .elapsed(_, let fact, _, _):
            found.insert(fact)
        case .not(let inner): inner.collectFacts(into: &found)
        case .all(let parts), .any(let parts): for part in parts { part.collectFacts(into: &found) }
        }
    }
}
