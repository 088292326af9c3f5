import Vietnamese

/// The days of an edition, cut where its conditions can tell one from another; each class is proved on its first day.
///
/// Days are told apart by comparisons with `today`, and, of dates, by which classes of answers there are: those change where a fixed day
/// and one counted back from today pass each other, and with the lengths of months where one date is measured in several units.
/// Such editions are looked at day by day, as far as the latest fixed day, the longest span and four years more.
struct DayClasses {
    /// Days looked at one by one, at most; some 150 years.
    private static let limit = 55_000

    /// The first day of each class, in order. Every day of the edition is like one of them.
    let days: [Day]

    /// - Parameters:
    ///   - last: the last day on which the edition is served; nil where it has none.
    ///   - turns: of each of other things, the days from which on it is another.
    init(_ edition: Edition, last: Day?, besides turns: [[Day]] = []) throws(ProofTooLarge) {
        var cuts: Set = [edition.from]
        let todays = Self.todays(edition)
        for day in Self.todayTurns(edition) + turns.joined() where day > edition.from && day <= last ?? day {
            cuts.insert(day)
        }
        let turns = turns.map { Set($0).sorted() }
        // Fails where the thresholds are too many to be compared with each other.
        _ = try AnswerClasses(edition, today: edition.from)
        if let horizon = Self.horizon(edition, last) {
            for number in edition.from.number...max(edition.from.number, horizon.number) {
                cuts.insert(Day(number: number))
            }
        }
        struct Look: Hashable {
            let todays: [Bool]
            let dates: [Set<[Bool]>]
            /// Of each of the other things, how many turns lie behind.
            let turned: [Int]
        }
        // Each day is looked at whole.
        let size = edition.program.instructions.count + turns.reduce(0) { $0 + $1.count }
        guard cuts.count.multipliedReportingOverflow(by: size).partialValue <= 40_000_000, todays.count <= 1_000
        else { throw ProofTooLarge() }
        let dates = Self.dates(edition)
        var seen: Set<Look> = []
        var days: [Day] = []
        for day in cuts.sorted() {
            let verdicts = todays.map { comparison in
                if case .today(let relation, let bound) = comparison {
                    relation.compare(day.number, bound.number)
                } else {
                    false
                }
            }
            let turned = turns.map { $0.count { $0 <= day } }
            let rows = dates.map { AnswerClasses.rows($0.fact, $0.comparisons, today: day) }
            if seen.insert(Look(todays: verdicts, dates: rows, turned: turned)).inserted { days.append(day) }
        }
        self.days = days
    }

    /// The facts that are dates, with the comparisons on each.
    private static func dates(_ edition: Edition) -> [(fact: Fact, comparisons: [Condition])] {
        edition.facts.enumerated().compactMap { index, fact in
            guard case .day = fact.kind else { return nil }
            var comparisons: Set<Condition> = []
            for condition in edition.conditions {
                condition.forEachComparison { comparison, named in if named == index { comparisons.insert(comparison) }
                }
            }
            return (fact, Array(comparisons))
        }
    }

    /// The days at which a comparison with the day asked about may turn.
    static func todayTurns(_ edition: Edition) -> [Day] {
        todays(edition).flatMap { comparison in
            guard case .today(_, let bound) = comparison else { return [Day]() }
            return [bound, bound.adding(days: 1)]
        }
    }

    /// The comparisons with the day asked about.
    private static func todays(_ edition: Edition) -> [Condition] {
        var found: [Condition] = []
        var seen: Set<Condition> = []
        func collect(_ condition: Condition) {
            switch condition {
            case .today: if seen.insert(condition).inserted { found.append(condition) }
            case .not(let inner): collect(inner)
            case .all(let parts), .any(let parts): parts.forEach(collect)
            case .always, .never, .holds, .isAny, .has, .number, .day, .elapsed: break
            }
        }
        edition.conditions.forEach(collect)
        return found
    }

    /// How far days are looked at one by one; nil where the classes of answers are the same on all days.
    private static func horizon(_ edition: Edition, _ last: Day?) -> Day? {
        var latest = edition.from
        var longest = 0
        var isNeeded = false
        for (index, fact) in edition.facts.enumerated() {
            guard case .day(let domain) = fact.kind else { continue }
            let terms = Terms(of: index, domain, in: edition)
            longest = max(longest, terms.longest)
            var fixed = terms.fixed
            // A fixed end of the domain matters only where a term reaches it.
            for case .day(let day) in [domain.earliest, domain.latest]
            where day.adding(days: terms.longest) >= edition.from { fixed.append(day) }
            latest = fixed.reduce(latest, max)
            if !terms.isEmpty && (!fixed.isEmpty || terms.mayCross) { isNeeded = true }
        }
        guard isNeeded else { return nil }
        let end = min(latest.adding(days: longest + 1_461), edition.from.adding(days: limit))
        return min(last ?? end, end)
    }

    /// What a date is compared with.
    private struct Terms {
        /// How many days back each bound counted from today may lie, by its unit.
        private var reaches: [(unit: Condition.Span, days: ClosedRange<Int>)] = []
        private(set) var fixed: [Day] = []

        init(of fact: Int, _ domain: Fact.DayDomain, in edition: Edition) {
            // An end of the domain that moves with today is a term of no days.
            if domain.earliest == .today || domain.latest == .today { reaches.append((.days, -1...1)) }
            for condition in edition.conditions {
                condition.forEachComparison { comparison, named in
                    guard named == fact else { return }
                    switch comparison {
                    case .elapsed(let unit, _, let relation, let bound):
                        reaches.append((unit, Self.reach(unit, relation, bound)))
                    case .day(_, _, .today): reaches.append((.days, -1...1))
                    case .day(_, _, .day(let day)): fixed.append(day)
                    default: break
                    }
                }
            }
        }

        /// How many days back a comparison may turn.
        private static func reach(
            _ unit: Condition.Span, _ relation: Condition.Comparison, _ bound: Int
        ) -> ClosedRange<Int> {
            let count = min(max(bound, -limit), limit)
            let (short, long) =
                switch unit {
                case .days: (1, 1)
                case .months: (28, 31)
                case .years: (365, 366)
                }
            // "More than 60 days" turns at 61. A day ahead counts towards zero, so that there it is not told so finely.
            let turns =
                switch relation {
                case _ where count <= 0: count - 1...count + 1
                case .less, .greaterOrEqual: count...count
                case .greater, .lessOrEqual: count + 1...count + 1
                case .equal, .notEqual: count...count + 1
                }
            let ends = [turns.lowerBound, turns.upperBound].flatMap { [$0 * short, $0 * long] }
            return (ends.min() ?? 0) - 1...(ends.max() ?? 0) + 1
        }

        var isEmpty: Bool { reaches.isEmpty }
        var longest: Int {
            min(limit, reaches.map { max(abs($0.days.lowerBound), abs($0.days.upperBound)) }.max() ?? 0)
        }

        /// Whether two bounds in different units may pass each other.
        var mayCross: Bool {
            reaches.contains { one in reaches.contains { $0.unit != one.unit && $0.days.overlaps(one.days) } }
        }
    }
}
