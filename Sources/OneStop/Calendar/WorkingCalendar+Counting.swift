import Vietnamese

/// A stretch of days, counted both ways.
public struct DaySpan: Hashable, Sendable {
    /// Working days; nil for stretches longer than ``WorkingCalendar/countLimit`` days.
    public let workingDays: Int?
    /// All days.
    public let calendarDays: Int
    /// Whether the number of working days is sure (``WorkingCalendar/isSure(_:)``).
    public let isSure: Bool

    public init(workingDays: Int?, calendarDays: Int, isSure: Bool) {
        (self.workingDays, self.calendarDays, self.isSure) = (workingDays, calendarDays, isSure)
    }
}

extension WorkingCalendar {
    /// The longest stretch in which working days are counted: ten years.
    public static let countLimit = 3_653

    /// Counts the days after `start` up to and with `end`; none if `end` is not later.
    public func days(after start: Day, through end: Day) -> DaySpan {
        let all = max(0, start.days(until: end))
        guard all <= Self.countLimit else { return DaySpan(workingDays: nil, calendarDays: all, isSure: false) }
        var working = 0
        var isSure = true
        for offset in 0..<all {
            let day = Day(number: start.number + offset + 1)
            working += isWorking(day) ? 1 : 0
            isSure = isSure && self.isSure(day)
        }
        return DaySpan(workingDays: working, calendarDays: all, isSure: isSure)
    }

    /// The first working day after `day`, and whether all days passed are sure.
    func nextWorkingDay(after day: Day) -> (day: Day, isSure: Bool) {
        var next = Day(number: day.number + 1)
        var isSure = isSure(next)
        // No calendar has rest for a whole year; the bound holds for any file.
        for _ in 0..<366 where !isWorking(next) {
            next = Day(number: next.number + 1)
            isSure = isSure && self.isSure(next)
        }
        return (next, isSure)
    }
}
