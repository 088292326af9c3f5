import Vietnamese

/// A stretch of days, counted both ways.
public struct DaySpan: Hashable, Sendable {
    /// Working days; nil for stretches longer than ``WorkingCalendar/countLimit`` days.
    public let workingDays: Int?
    /// All days.
    public let calendarDays: Int
    /// Why the number of working days is not sure: the first doubt about a day counted. Nil if it is sure.
    public let doubt: WorkingCalendar.Doubt?
    /// Whether the number of working days is known and sure.
    public var isSure: Bool { workingDays != nil && doubt == nil }

    public init(workingDays: Int?, calendarDays: Int, doubt: WorkingCalendar.Doubt? = nil) {
        (self.workingDays, self.calendarDays, self.doubt) = (workingDays, calendarDays, doubt)
    }
}

extension WorkingCalendar {
    /// The longest stretch in which working days are counted: ten years.
    public static let countLimit = 3_653

    /// Counts the days after `start` up to and with `end`; none if `end` is not later.
    public func days(after start: Day, through end: Day) -> DaySpan {
        let all = max(0, start.days(until: end))
        guard all <= Self.countLimit else {
            return DaySpan(workingDays: nil, calendarDays: all, doubt: doubt(about: end))
        }
        var working = 0
        var doubt: Doubt?
        for offset in 0..<all {
            let day = Day(number: start.number + offset + 1)
            working += isWorking(day) ? 1 : 0
            doubt = doubt ?? self.doubt(about: day)
        }
        return DaySpan(workingDays: working, calendarDays: all, doubt: doubt)
    }

    /// The first working day after `day`, and the first doubt about the days passed.
    func nextWorkingDay(after day: Day) -> (day: Day, doubt: Doubt?) {
        var next = Day(number: day.number + 1)
        var doubt = doubt(about: next)
        // No calendar has rest for a whole year; the bound holds for any file.
        for _ in 0..<366 where !isWorking(next) {
            next = Day(number: next.number + 1)
            doubt = doubt ?? self.doubt(about: next)
        }
        return (next, doubt)
    }
}
