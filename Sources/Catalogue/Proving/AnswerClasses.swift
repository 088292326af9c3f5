import Vietnamese

/// The answers to each fact of an edition on a day, cut into classes that its conditions can tell apart.
///
/// A class is one answer where answers are listed; of numbers and dates, all those that the thresholds in use do not part.
/// Several choices have no classes here: they are told one by one.
struct AnswerClasses: Sendable {
    /// The place of the comparison that any answer meets.
    static let anyAnswer = -1

    /// More verdicts than that are not worked out.
    private static let limit = 4_000_000

    let edition: Edition
    let today: Day
    private let comparisons: [[Condition]]
    private let places: [Condition: Int]
    private let classes: [[FactValue]]
    /// For each fact and class, which comparisons hold.
    private let verdicts: [[[Bool]]]

    init(_ edition: Edition, today: Day) throws(ProofTooLarge) {
        (self.edition, self.today) = (edition, today)
        var comparisons: [[Condition]] = Array(repeating: [], count: edition.facts.count)
        var places: [Condition: Int] = [:]
        for condition in edition.conditions {
            condition.forEachComparison { comparison, fact in
                guard places[comparison] == nil else { return }
                if case .has(_, let choice) = comparison {
                    places[comparison] = choice
                } else {
                    places[comparison] = comparisons[fact].count
                    comparisons[fact].append(comparison)
                }
            }
        }
        (self.comparisons, self.places) = (comparisons, places)
        var classes: [[FactValue]] = []
        var verdicts: [[[Bool]]] = []
        var left = Self.limit
        for (index, fact) in edition.facts.enumerated() {
            let samples = Self.samples(fact, comparisons[index], today)
            let (needed, isTooMany) = samples.count.multipliedReportingOverflow(by: comparisons[index].count)
            guard !isTooMany, needed <= left else { throw ProofTooLarge() }
            left -= needed
            let rows = samples.map { value in comparisons[index].map { $0.holds(of: value, today: today) } }
            switch fact.kind {
            case .choice, .yesNo, .choices:
                classes.append(samples)
                verdicts.append(rows)
            case .number, .day:
                // The first of its class stands for it: of days, the latest.
                var seen: Set<[Bool]> = []
                let first = rows.indices.filter { seen.insert(rows[$0]).inserted }
                classes.append(first.map { samples[$0] })
                verdicts.append(first.map { rows[$0] })
            }
        }
        (self.classes, self.verdicts) = (classes, verdicts)
    }

    /// One answer of each class; "I don't know" is none of them.
    func answers(to fact: Int) -> [FactValue] { classes[fact] }

    /// The comparisons on a fact that no answer on this day, or every answer, makes true.
    func idleComparisons(_ fact: Int) -> Set<Condition> {
        if case .choices = edition.facts[fact].kind { return [] }
        var idle: Set<Condition> = []
        for (place, comparison) in comparisons[fact].enumerated() where Set(verdicts[fact].map { $0[place] }).count < 2
        {
            idle.insert(comparison)
        }
        return idle
    }

    /// What tells one day's classes of a date from another's: the verdicts of these comparisons that some answer meets.
    static func rows(_ fact: Fact, _ comparisons: [Condition], today: Day) -> Set<[Bool]> {
        Set(samples(fact, comparisons, today).map { value in comparisons.map { $0.holds(of: value, today: today) } })
    }

    /// The comparisons on a number or a date, and whether each holds for the answers of a class.
    func comparisons(_ fact: Int, _ answer: Int) -> [(comparison: Condition, holds: Bool)] {
        zip(comparisons[fact], verdicts[fact][answer]).map { ($0, $1) }
    }

    func place(of comparison: Condition, _ fact: Int) -> Int { places[comparison] ?? Self.anyAnswer }

    /// Whether the comparison at a place holds for the answers of a class.
    func holds(_ fact: Int, _ place: Int, _ answer: Int) -> Bool {
        place == Self.anyAnswer || verdicts[fact][answer][place]
    }

    // MARK: Samples

    private static func samples(_ fact: Fact, _ comparisons: [Condition], _ today: Day) -> [FactValue] {
        switch fact.kind {
        case .choice(let choices): return choices.indices.map { .choice($0) }
        case .yesNo: return [.yesNo(true), .yesNo(false)]
        case .choices: return []
        case .number(let domain):
            var numbers: Set = [domain.minimum]
            for case .number(_, _, let bound) in comparisons {
                numbers.insert(bound)
                if bound < domain.maximum { numbers.insert(bound + 1) }
            }
            return numbers.sorted().filter { domain.minimum <= $0 && $0 <= domain.maximum }.map { .number($0) }
        case .day(let domain):
            let (first, last) = (domain.earliest.day(on: today), domain.latest.day(on: today))
            var days: Set = [first, last]
            for comparison in comparisons { days.formUnion(turns(comparison, today)) }
            return days.filter { first <= $0 && $0 <= last }.sorted(by: >).map { .day($0) }
        }
    }

    /// Days on both sides of every turn of a comparison on a date.
    private static func turns(_ comparison: Condition, _ today: Day) -> [Day] {
        switch comparison {
        case .day(_, _, let bound): return (-1...1).map { bound.day(on: today).adding(days: $0) }
        case .elapsed(let span, _, _, let bound):
            // The count turns within a few days of the day that lies so many spans back: months end on different days.
            return [bound, bound &- 1, bound &+ 1].flatMap { count in
                let back = count == .min ? Int.max : -count
                let day =
                    switch span {
                    case .days: today.adding(days: back)
                    case .months: today.adding(months: back)
                    case .years: today.adding(years: back)
                    }
                return (-3...3).map { day.adding(days: $0) }
            }
        default: return []
        }
    }
}

extension Condition {
    /// Calls `body` with each comparison on a fact in it, and the fact.
    func forEachComparison(_ body: (Condition, Int) -> Void) {
        switch self {
        case .always, .never, .today: break
        case .holds(let fact), .isAny(let fact, _), .has(let fact, _), .number(let fact, _, _), .day(let fact, _, _),
            .elapsed(_, let fact, _, _):
            body(self, fact)
        case .not(let inner): inner.forEachComparison(body)
        case .all(let parts), .any(let parts): for part in parts { part.forEachComparison(body) }
        }
    }

    /// Whether a comparison on a fact holds for its value; false for anything but a comparison.
    func holds(of value: FactValue, today: Day) -> Bool {
        switch (self, value) {
        case (.holds, .yesNo(let isYes)): isYes
        case (.isAny(_, let set), .choice(let made)): set.contains(made)
        case (.has(_, let choice), .choices(let made)): made.contains(choice)
        case (.number(_, let comparison, let bound), .number(let number)): comparison.compare(number, bound)
        case (.day(_, let comparison, let bound), .day(let day)):
            comparison.compare(day.number, bound.day(on: today).number)
        case (.elapsed(let span, _, let comparison, let bound), .day(let day)):
            comparison.compare(span.count(from: day, to: today), bound)
        default: false
        }
    }
}
