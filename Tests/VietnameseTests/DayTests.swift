import Foundation
import Testing
import Vietnamese

@Suite("Days")
struct DayTests {
    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    @Test("Every day of 1900 to 2100 has Foundation's year, month, day and weekday")
    func everyDay() throws {
        let first = try #require(Day(year: 1900, month: 1, day: 1))
        let last = try #require(Day(year: 2100, month: 12, day: 31))
        #expect(last.number - first.number == 73_413)
        var wrong = 0
        for number in first.number...last.number {
            let day = Day(number: number)
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = Self.calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            // Foundation's week begins with Sunday = 1.
            let weekday = ((parts.weekday ?? 0) + 5) % 7 + 1
            if parts.year != day.year || parts.month != day.month || parts.day != day.day || weekday != day.weekday
                || Day(year: day.year, month: day.month, day: day.day) != day
            {
                wrong += 1
            }
        }
        #expect(wrong == 0)
    }

    /// The month of `day` moved by `months`, with the same day of the month or the last one. Foundation adds to the first of the
    /// month only: adding -53 months to 1934-07-29 it clamps by the wrong year's February and answers 1930-03-01.
    private func expected(_ day: Day, months: Int) throws -> Int {
        let date = Date(timeIntervalSince1970: Double(day.number - day.day + 1) * 86_400)
        let first = try #require(Self.calendar.date(byAdding: .month, value: months, to: date))
        let length = try #require(Self.calendar.range(of: .day, in: .month, for: first)).count
        return Int((first.timeIntervalSince1970 / 86_400).rounded()) + min(day.day, length) - 1
    }

    @Test("Adding months and years lands on the same day of the month, or its last")
    func adding() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<3000 {
            let day = Day(number: Int.random(in: -25_000...47_000, using: &random))
            let months = Int.random(in: -400...400, using: &random)
            #expect(try day.adding(months: months).number == expected(day, months: months), "\(day) + \(months)")
            let years = months / 12
            #expect(try day.adding(years: years).number == expected(day, months: years * 12), "\(day) + \(years)")
        }
    }

    @Test("Whole months are the most that can be added without passing the end")
    func wholeMonths() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<5000 {
            let start = Day(number: Int.random(in: 0...20_000, using: &random))
            let end = start.adding(days: Int.random(in: 0...3000, using: &random))
            let months = start.wholeMonths(until: end)
            #expect(start.adding(months: months) <= end && start.adding(months: months + 1) > end)
            let years = start.wholeYears(until: end)
            #expect(start.adding(years: years) <= end && start.adding(years: years + 1) > end)
            #expect(end.wholeMonths(until: start) == -months)
        }
    }

    @Test(
        "Ages",
        arguments: [
            ("2004-02-29", "2022-02-27", 17), ("2004-02-29", "2022-02-28", 18), ("2012-07-01", "2026-06-30", 13),
            ("2012-07-01", "2026-07-01", 14), ("2026-07-01", "2026-07-01", 0),
        ])
    func ages(born: String, on: String, age: Int) throws {
        #expect(try #require(Day(iso: born)).wholeYears(until: #require(Day(iso: on))) == age)
    }

    @Test(
        "ISO is exactly yyyy-MM-dd, and the day exists",
        arguments: [
            "2026-7-1", "2026-07-01 ", " 2026-07-01", "2026/07/01", "2026-02-29", "2026-13-01", "2026-00-10",
            "0000-01-01", "",
            "２０２６-07-01", "+026-07-01", "2026-07-010", "10000-01-01", "-001-01-01",
        ])
    func notISO(text: String) { #expect(Day(iso: text) == nil) }

    @Test("Written as ISO and as Vietnamese forms have it")
    func written() throws {
        let day = try #require(Day(iso: "0026-07-01"))
        #expect(day.description == "0026-07-01" && day.vietnamese == "01/07/0026")
        #expect(Day(iso: "2026-07-01".dropFirst(0))?.vietnamese == "01/07/2026")
        #expect(Day(number: 0).description == "1970-01-01")
    }

    @Test("Arithmetic stops at the ends of the calendar")
    func ends() {
        #expect(Day(number: .max).description == "9999-12-31")
        #expect(Day(number: .min).description == "0001-01-01")
        for amount in [Int.max, 1 << 40] {
            #expect(Day(number: 0).adding(days: amount) == Day(number: .max))
            #expect(Day(number: 0).adding(months: amount) == Day(number: .max))
            #expect(Day(number: 0).adding(years: amount) == Day(number: .max))
        }
        for amount in [Int.min, -1 << 40] {
            #expect(Day(number: 0).adding(days: amount) == Day(number: .min))
            #expect(Day(number: 0).adding(months: amount) == Day(number: .min))
            #expect(Day(number: 0).adding(years: amount) == Day(number: .min))
        }
        #expect(Day(number: .min).wholeYears(until: Day(number: .max)) == 9998)
    }
}
