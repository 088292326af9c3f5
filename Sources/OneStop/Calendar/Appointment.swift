import Vietnamese

/// The moment a result is promised for.
public struct Appointment: Hashable, Sendable {
    public let at: Instant
    /// The first doubt about a day that it counts over, such as one past the last year known. Nil if all are sure.
    public let doubt: WorkingCalendar.Doubt?
    /// Whether every day it counts over is sure.
    public var isSure: Bool { doubt == nil }

    /// How the law of a procedure counts its time.
    public enum Unit: Hashable, Sendable {
        /// Ngày làm việc: Saturdays, Sundays and holidays do not count.
        case workingDays
        /// Ngày: every day counts; a result on a rest day moves to the next working day.
        case days
    }

    /// When an office is open, in minutes since midnight.
    public struct OfficeHours: Hashable, Sendable {
        public let morning: Range<Int>
        public let afternoon: Range<Int>

        /// Nil unless both are within a day and the morning ends before the afternoon begins.
        public init?(morning: Range<Int>, afternoon: Range<Int>) {
            guard morning.lowerBound >= 0, afternoon.upperBound <= 1_440, morning.upperBound <= afternoon.lowerBound,
                !morning.isEmpty, !afternoon.isEmpty
            else { return nil }
            self.init(checkedMorning: morning, afternoon: afternoon)
        }

        private init(checkedMorning morning: Range<Int>, afternoon: Range<Int>) {
            (self.morning, self.afternoon) = (morning, afternoon)
        }

        /// 7:00 to 11:30 and 13:30 to 17:00.
        public static let usual = OfficeHours(checkedMorning: 420..<690, afternoon: 810..<1_020)
    }

    /// Hours of processing that make one day.
    public static let hoursPerDay = 8
    /// The longest time of processing that is computed, in hours: 1,000 days.
    public static let hoursLimit = 8_000

    /// The appointment for a dossier, as one vendor computes it.
    ///
    /// Caution: a dossier accepted on a rest day keeps its own hour of that day, as at that vendor; the next working morning
    /// would be as good a rule. Seconds are dropped. Nil unless `hours` is in 0…``hoursLimit``.
    ///
    /// - Parameters:
    ///   - accepted: When the dossier was accepted.
    ///   - hours: The time of processing; 8 hours are a day.
    public static func forDossier(
        accepted: Instant, hours: Int, unit: Unit, calendar: WorkingCalendar, office: OfficeHours = .usual
    ) -> Appointment? {
        guard (0...hoursLimit).contains(hours) else { return nil }
        var (days, rest) = hours.quotientAndRemainder(dividingBy: hoursPerDay)
        let (opens, closes) = (office.morning.lowerBound, office.afternoon.upperBound)
        let (noon, afternoon) = (office.morning.upperBound, office.afternoon.lowerBound)
        var minute = accepted.minuteOfDay
        if minute > closes {
            (minute, days) = (opens, days + 1)
        } else if minute < opens {
            minute = opens
        } else if minute > noon && minute < afternoon {
            minute = afternoon
        }
        rest *= 60
        if rest > 0 {
            var end = minute + rest
            if minute < noon && end > noon { end += afternoon - noon }
            if end > closes { (end, days) = (end - closes + opens, days + 1) }
            minute = end
        }
        let (day, doubt) = calendar.day(days, after: accepted.day, unit)
        return Appointment(at: Instant(day: day, minute: minute), doubt: doubt)
    }

    /// The appointment after a supplement: later by the days waited less one, then by one working day, as that vendor does. The
    /// hour stays. Nil if `answered` is before `asked`, or the wait is longer than ``WorkingCalendar/countLimit`` days.
    public func moved(asked: Instant, answered: Instant, calendar: WorkingCalendar) -> Appointment? {
        let waited = asked.day.days(until: answered.day)
        guard answered >= asked, waited <= WorkingCalendar.countLimit else { return nil }
        let (day, doubt) = calendar.nextWorkingDay(after: Day(number: at.day.number + waited - 1))
        return Appointment(at: Instant(day: day, minute: at.minuteOfDay), doubt: self.doubt ?? doubt)
    }

    /// Makes an appointment that is known otherwise.
    public init(at: Instant, doubt: WorkingCalendar.Doubt? = nil) { (self.at, self.doubt) = (at, doubt) }
}

extension WorkingCalendar {
    /// The day so many days after another, counted as `unit` says.
    fileprivate func day(_ count: Int, after start: Day, _ unit: Appointment.Unit) -> (day: Day, doubt: Doubt?) {
        switch unit {
        case .workingDays:
            var (day, doubt) = (start, Doubt?.none)
            for _ in 0..<count {
                let next = nextWorkingDay(after: day)
                (day, doubt) = (next.day, doubt ?? next.doubt)
            }
            return (day, doubt)
        case .days:
            let day = Day(number: start.number + count)
            guard !isWorking(day) else { return (day, doubt(about: day)) }
            let next = nextWorkingDay(after: day)
            return (next.day, doubt(about: day) ?? next.doubt)
        }
    }
}
