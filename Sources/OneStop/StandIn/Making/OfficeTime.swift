import Vietnamese

/// Moments in office hours before one that is now.
struct OfficeTime {
    let calendar: WorkingCalendar
    /// 10:00 on the day the dossiers stand.
    let now: Instant
    /// Today, or the last working day if today is none, and the working days before it.
    private let workingDays: [Day]

    /// How many working days back anything can lie.
    private static let reach = 60
    /// Minutes of a day on which something may happen, every seventh of office hours.
    private static let minutes: [Int] = [
        Appointment.OfficeHours.usual.morning, Appointment.OfficeHours.usual.afternoon,
    ].joined().filter { $0 % 7 == 0 }

    init(day: Day, calendar: WorkingCalendar) {
        self.calendar = calendar
        now = Instant(day: day, minute: 600)
        // A calendar may have rest for ever; then days of rest have to do.
        workingDays = (0..<400).lazy.map { day.adding(days: -$0) }.filter(calendar.isWorking).prefix(Self.reach).map {
            $0
        }
    }

    /// The working day so many before today; 0 is today, or the last working day if today is none.
    func workingDay(back count: Int) -> Day {
        workingDays.indices.contains(count) ? workingDays[count] : now.day.adding(days: -count)
    }

    /// Some moments in office hours between two others, in order; spread evenly over the time where offices are closed throughout.
    func moments(_ count: Int, after start: Instant, before end: Instant, _ chance: inout SeededChance) -> [Instant] {
        let days = workingDays.filter { $0 >= start.day && $0 <= end.day }.reversed().map { $0 }
        // Moments are numbered through all days; those before the first and after the last that fit are left out.
        let perDay = Self.minutes.count
        func moment(_ number: Int) -> Instant {
            Instant(day: days[number / perDay], minute: Self.minutes[number % perDay])
        }
        var (lower, upper) = (0, days.count * perDay)
        while lower < upper, moment(lower) <= start { lower += 1 }
        while upper > lower, moment(upper - 1) >= end { upper -= 1 }
        guard upper - lower >= count else {
            let span = max(0, end.seconds - start.seconds)
            return (0..<count).map { Instant(seconds: start.seconds + span * ($0 + 1) / (count + 1)) }
        }
        // One from each of `count` equal stretches keeps the order and lies well apart.
        return (0..<count).map { index in
            let (first, next) = ((upper - lower) * index / count, (upper - lower) * (index + 1) / count)
            return moment(lower + first + chance.below(next - first))
        }
    }
}
