import Vietnamese

/// Which days offices work: weekdays but public holidays, and Saturdays worked in exchange for a day off.
///
/// The days come from a dated file (``WorkingCalendarReader``). A year the file does not cover, and a day the file doubts, give an
/// answer that is not sure: weekends and the holidays that the law fixes by date are counted, Tết and exchanges cannot be.
public struct WorkingCalendar: Hashable, Sendable {
    /// Why a day differs from its weekday, and what says so.
    public struct Entry: Hashable, Sendable {
        /// What the day is, in Vietnamese, such as `Tết Âm lịch`.
        public let name: String
        /// The document that says so.
        public let source: String
    }

    /// What a day is.
    public enum Kind: Hashable, Sendable {
        case working
        case weekend
        case holiday(Entry)
        /// A day off that is worked in exchange for another.
        case exchanged(Entry)
    }

    /// When the entries were last compared with their sources.
    public let checked: Day
    /// The years whose holidays and exchanges are known.
    public let years: Set<Int>
    let holidays: [Day: Entry]
    let exchanged: [Day: Entry]
    /// Days that may be holidays: announced, but the law was not seen.
    let doubtful: [Day: Entry]

    init(checked: Day, years: Set<Int>, holidays: [Day: Entry], exchanged: [Day: Entry], doubtful: [Day: Entry]) {
        (self.checked, self.years) = (checked, years)
        (self.holidays, self.exchanged, self.doubtful) = (holidays, exchanged, doubtful)
    }

    /// A calendar that knows no year: weekends and fixed holidays only, never sure.
    public static let unknown = WorkingCalendar(
        checked: Day(number: 0), years: [], holidays: [:], exchanged: [:], doubtful: [:])

    /// What a day is, as far as is known.
    public func kind(of day: Day) -> Kind {
        if let entry = holidays[day] { return .holiday(entry) }
        if let entry = exchanged[day] { return .exchanged(entry) }
        if day.weekday >= 6 { return .weekend }
        if !years.contains(day.year), let entry = Self.fixedHoliday(day) { return .holiday(entry) }
        return .working
    }

    /// Whether offices work on a day, as far as is known.
    public func isWorking(_ day: Day) -> Bool {
        switch kind(of: day) {
        case .working, .exchanged: true
        case .weekend, .holiday: false
        }
    }

    /// Why what is said of a day is not sure.
    public enum Doubt: Hashable, Sendable {
        /// The file does not cover the day's year. The last year it does cover; nil if it covers none.
        case yearNotKnown(Int, lastKnown: Int?)
        /// The day may be a holiday after all.
        case mayBeHoliday(Entry)
    }

    /// The last year whose holidays and exchanges are known; nil if none is.
    public var lastKnownYear: Int? { years.max() }

    /// Whether what is said of a day is sure.
    public func isSure(_ day: Day) -> Bool { doubt(about: day) == nil }

    /// Why what is said of a day is not sure; nil if it is.
    public func doubt(about day: Day) -> Doubt? {
        if !years.contains(day.year) { return .yearNotKnown(day.year, lastKnown: lastKnownYear) }
        return doubtful[day].map { .mayBeHoliday($0) }
    }

    /// The holidays that do not move (Bộ luật Lao động 2019, article 112, clause 1; Nghị quyết 28/2026/QH16).
    private static func fixedHoliday(_ day: Day) -> Entry? {
        let name: String? =
            switch (day.month, day.day) {
            case (1, 1): "Tết Dương lịch"
            case (4, 30): "Ngày Chiến thắng"
            case (5, 1): "Ngày Quốc tế lao động"
            case (9, 2): "Quốc khánh"
            case (11, 24) where day.year >= 2026: "Ngày Văn hóa Việt Nam"
            default: nil
            }
        let source = day.month == 11 ? "Nghị quyết 28/2026/QH16" : "Bộ luật Lao động 2019, Điều 112"
        return name.map { Entry(name: $0, source: source) }
    }
}
