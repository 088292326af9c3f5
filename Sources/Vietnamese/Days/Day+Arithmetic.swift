extension Day {
    /// The day that many days later; earlier if negative. Stops at the ends of the calendar.
    public func adding(days: Int) -> Day {
        let (sum, overflow) = number.addingReportingOverflow(days)
        return Day(number: overflow ? (days > 0 ? .max : .min) : sum)
    }

    /// The same day of the month that many months later, or the last of the month where there is none.
    ///
    /// That is how a term counted in months or years ends: Civil Code 2015, article 148, clause 3.
    public func adding(months: Int) -> Day {
        let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        let index = overflow ? (months > 0 ? Int.max : Int.min) : sum
        let (year, month) = (index / 12, index % 12 + 1)
        guard index >= 12, year <= 9999 else { return Day(number: months > 0 ? .max : .min) }
        return Day(year: year, month: month, day: min(day, Self.length(month, year))) ?? self
    }

    /// The same day that many years later; 29 February becomes 28 February where there is none.
    public func adding(years: Int) -> Day {
        let (months, overflow) = years.multipliedReportingOverflow(by: 12)
        return adding(months: overflow ? (years > 0 ? .max : .min) : months)
    }

    /// Days from this day to `end`; negative if `end` is earlier.
    public func days(until end: Day) -> Int { end.number - number }

    /// Full months from this day to `end`, the most that ``adding(months:)`` can add without passing `end`; towards zero if
    /// `end` is earlier.
    public func wholeMonths(until end: Day) -> Int {
        if end < self { return -end.wholeMonths(until: self) }
        let (start, finish) = (parts(of: self), parts(of: end))
        let months = finish.month - start.month
        let reached = min(start.day, Self.length(finish.month % 12 + 1, finish.month / 12))
        return finish.day >= reached ? months : months - 1
    }

    /// Full years from this day to `end`: an age, if this is a date of birth. Born on 29 February, one is a year older on 28
    /// February of a common year, as in ``adding(years:)``.
    public func wholeYears(until end: Day) -> Int { wholeMonths(until: end) / 12 }

    /// Months since the year 0, and the day of the month.
    private func parts(of day: Day) -> (month: Int, day: Int) { (day.year * 12 + day.month - 1, day.day) }
}
