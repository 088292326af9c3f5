/// Finds the dates that people write and say.
///
/// `15/8/2026`, `15-8-2026`, `15.8.2026`, `2026-08-15`, `15/8`, `8/2026`; ngày 15 tháng 8 năm 2026, mùng 3 tháng giêng,
/// tháng 8 năm ngoái; hôm qua, ngày mai, tuần trước, năm nay; cách đây 2 tuần, 3 ngày trước. With and without diacritics.
public enum DateReader {
    /// How exactly a date was given.
    public enum Precision: Hashable, Sendable {
        case day, month, year
    }

    /// A date and where it stands.
    public struct Found: Hashable, Sendable {
        /// The day; the first day of the month or year that was given.
        public let day: Day
        public let precision: Precision
        /// Indices of the tokens it was read from.
        public let tokens: Range<Int>
        /// Whether it was said to be a lunar date. ``day`` is then its numbers read as a solar date, and is not that day.
        public let isLunar: Bool
        /// Whether the year was said, or follows from what was said. If not, it is the year of today, or the one before where
        /// that would be more than six months ahead.
        public let isYearGiven: Bool
        /// Whether ``day`` is only near what was meant: a week, or a number of weeks, half months or "about".
        public let isApproximate: Bool
    }

    /// A date, or something written like one that the calendar does not have.
    public enum Reading: Hashable, Sendable {
        case found(Found)
        /// `31/2/2026`, ngày 30 tháng 2. `text` is its tokens, spaced.
        case nonexistent(text: String, tokens: Range<Int>)

        /// Indices of the tokens it was read from.
        public var tokens: Range<Int> {
            switch self {
            case .found(let found): found.tokens
            case .nonexistent(_, let tokens): tokens
            }
        }
    }

    /// The dates among `tokens`, in order, none overlapping.
    ///
    /// - Parameter today: the day that hôm nay means.
    public static func find(in tokens: [Token], today: Day) -> [Reading] {
        let parser = DateParser(tokens, today: today)
        var readings: [Reading] = []
        var index = 0
        while index < tokens.count {
            if let reading = parser.reading(at: index) {
                readings.append(reading)
                index = max(reading.tokens.upperBound, index + 1)
            } else {
                index += 1
            }
        }
        return readings
    }
}
