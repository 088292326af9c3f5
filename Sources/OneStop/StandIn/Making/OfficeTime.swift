import Vietnamese

/// Moments in office hours before one that is now.
struct OfficeTime {
    let calendar: WorkingCalendar
    /// 10:00 on the day the dossiers stand.
    let now: Instant

    /// The working day so many before today; 0 is today, or the last working day if today is none.
    func workingDay(back count: Int) -> Day {
        var day = now.day
        var left = count
        // No calendar rests longer than a year.
        for _ in 0..<(366 + 3 * max(0, count)) {
            if calendar.isWorking(day) {
                if left == 0 { break }
                left -= 1
            }
            day = day.adding(days: -1)
        }
        return day
    }

    /// Some moments in office hours between two others, in order; spread evenly over the time where offices are closed throughout.
    func moments(_ count: Int, after start: Instant, before end: Instant, _ chance: inout SeededChance) -> [Instant] {
        let hours = [Appointment.OfficeHours.usual.morning, Appointment.OfficeHours.usual.afternoon]
        var slots: [Instant] = []
        for number in start.day.number...max(start.day.number, end.day.number) {
            let day = Day(number: number)
            guard calendar.isWorking(day) else { continue }
            for minute in hours.joined() where minute % 7 == 0 {
                let slot = Instant(day: day, minute: minute)
                if slot > start && slot < end { slots.append(slot) }
            }
        }
        guard slots.count >= count else {
            let span = max(0, end.seconds - start.seconds)
            return (0..<count).map { Instant(seconds: start.seconds + span * ($0 + 1) / (count + 1)) }
        }
        // One from each of `count` equal stretches keeps the order and lies well apart.
        return (0..<count).map { index in
            let lower = slots.count * index / count
            return slots[lower + chance.below(slots.count * (index + 1) / count - lower)]
        }
    }
}
