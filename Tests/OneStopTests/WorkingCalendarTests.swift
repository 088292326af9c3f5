import Testing
import Vietnamese

@testable import OneStop

@Suite("Working calendar")
struct WorkingCalendarTests {
    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    @Test("The built-in file is read, and every entry has a name and a source")
    func builtIn() throws {
        let calendar = try WorkingCalendarReader.read(Array(WorkingCalendar.vietnamFile.utf8))
        #expect(
            calendar == .vietnam && calendar.years == [2024, 2025, 2026, 2027])
        let checked = try day("2026-11-30")
        #expect(calendar.checked == checked)
        // A year has eleven days off; those that fall on weekends are not listed, or have their day listed instead.
        for year in 2024...2027 {
            let holidays = calendar.holidays.keys.filter { $0.year == year }
            #expect((11...14).contains(holidays.count))
        }
    }

    /// Weekdays off by year, as a public library of holidays lists them: an independent count.
    @Test("Weekdays off and Saturdays worked are those of each year's announcements")
    func announced() throws {
        let off = [
            2024: "0101 0208 0209 0212 0213 0214 0418 0429 0430 0501 0902 0903",
            2025: "0101 0127 0128 0129 0130 0131 0407 0430 0501 0502 0901 0902",
            2026: "0101 0102 0216 0217 0218 0219 0220 0427 0430 0501 0831 0901 0902 1124",
            2027: "0101 0204 0205 0208 0209 0210 0416 0430 0503 0902 0903 1124",
        ]
        let worked = [2024: "0504", 2025: "0426", 2026: "0110 0822", 2027: ""]
        for year in 2024...2027 {
            var weekdaysOff: [String] = []
            var weekendsWorked: [String] = []
            var date = try day("\(year)-01-01")
            while date.year == year {
                let written = date.description.filter { $0 != "-" }.suffix(4)
                if date.weekday < 6 && !WorkingCalendar.vietnam.isWorking(date) { weekdaysOff.append(String(written)) }
                if date.weekday >= 6 && WorkingCalendar.vietnam.isWorking(date) {
                    weekendsWorked.append(String(written))
                }
                date = Day(number: date.number + 1)
            }
            #expect(weekdaysOff.joined(separator: " ") == off[year])
            #expect(weekendsWorked.joined(separator: " ") == worked[year])
        }
    }

    @Test("Beyond the known years only weekends and fixed holidays are off, and nothing is sure")
    func beyond() throws {
        let calendar = WorkingCalendar.vietnam
        for (iso, isWorking) in [
            ("2028-01-03", true), ("2028-01-02", false), ("2030-04-30", false), ("2028-11-24", false),
            ("2023-11-24", true), ("2023-09-02", false),
        ] {
            let day = try day(iso)
            #expect(calendar.isWorking(day) == isWorking && !calendar.isSure(day))
            #expect(calendar.doubt(about: day) == .yearNotKnown(day.year, lastKnown: 2027))
        }
        let culture = try day("2026-11-24")
        #expect(!calendar.isWorking(culture) && calendar.isSure(culture))
        #expect(calendar.lastKnownYear == 2027 && WorkingCalendar.unknown.lastKnownYear == nil)
    }

    @Test("Days are counted after the first and with the last")
    func counting() throws {
        let calendar = WorkingCalendar.vietnam
        func span(_ start: String, _ end: String) throws -> DaySpan {
            calendar.days(after: try day(start), through: try day(end))
        }
        let tet = try span("2026-02-13", "2026-02-24")
        #expect(tet == DaySpan(workingDays: 2, calendarDays: 11))
        let none = try span("2026-02-13", "2026-02-13")
        #expect(none.calendarDays == 0)
        let backwards = try span("2026-02-14", "2026-02-13")
        #expect(backwards.workingDays == 0)
        let culture = try span("2026-11-23", "2026-11-25")
        #expect(culture == DaySpan(workingDays: 1, calendarDays: 2))
        let beyond = try span("2027-12-30", "2028-01-04")
        #expect(beyond.workingDays == 3 && beyond.doubt == .yearNotKnown(2028, lastKnown: 2027))
        let far = calendar.days(after: Day(number: .min), through: Day(number: .max))
        #expect(far.workingDays == nil && far.calendarDays > 3_000_000 && !far.isSure)
    }

    @Test(
        "A wrong file is refused with place and reason",
        arguments: [
            ("{", "line 1, column 2"), ("[]", "line 1, column 1: expected an object"),
            ("{checked: '2026-01-01'}", "the key `years` is missing"),
            ("{checked: '2026-01-32', years: []}", "line 1, column 11, checked: `2026-01-32` is no day"),
            ("{checked: 5, years: []}", "expected a text"),
            ("{checked: '2026-01-01', years: [], x: 1}", "line 1, column 36: unknown key `x`"),
            (
                "{checked: '2026-01-01', years: [{year: 2027, holidays: [], holiday: []}]}",
                "unknown key `holiday`; allowed: year, holidays"
            ),
            ("{checked: '2026-01-01', years: [{year: 20270, holidays: []}]}", "years[0].year: expected a year"),
            (
                "{checked: '2026-01-01', years: [{year: 2027, holidays: [{from: '2026-01-01', name: 'a', source: 'b'}]}]}",
                "years[0].holidays[0].from: 2026-01-01 is not in the year"
            ),
            (
                "{checked: '2026-01-01', years: [{year: 2027, holidays: [{from: '2027-03-01', to: '2027-02-01', name: 'a', source: 'b'}]}]}",
                "years[0].holidays[0]: the stretch ends"
            ),
            (
                "{checked: '2026-01-01', years: [{year: 2027, holidays: [{from: '2027-01-01', name: 'a'}]}]}",
                "the key `source` is missing"
            ),
            (
                "{checked: '2026-01-01', years: [{year: 2027, holidays: [], exchanged: [{day: '2027-01-04', name: 'a', source: 'b'}]}]}",
                "2027-01-04 is a weekday"
            ),
            (
                """
                {checked: '2026-01-01', years: [{year: 2027, holidays: [{from: '2027-01-02', name: 'a', source: 'b'}],
                  exchanged: [{day: '2027-01-02', name: 'a', source: 'b'}]}]}
                """, "line 2, column 15, years[0].exchanged[0]: 2027-01-02 is listed twice"
            ),
            (
                "{checked: '2026-01-01', years: [{year: 2027, holidays: []}, {year: 2027, holidays: []}]}",
                "2027 is listed twice"
            ),
            (String(repeating: "[", count: 200_000), "line 1"), (String(repeating: " ", count: 300_000), "larger than"),
        ])
    func refused(file: String, expected: String) {
        do throws(WorkingCalendarError) {
            _ = try WorkingCalendarReader.read(Array(file.utf8))
            Issue.record("This file is wrong.")
        } catch {
            #expect(error.description.contains(expected), "\(error)")
        }
    }

    @Test("A province's own file adds a year")
    func ownFile() throws {
        let calendar = try WorkingCalendarReader.read(
            Array(
                """
                { checked: '2026-12-20', years: [{ year: 2027, // thông báo của Bộ Nội vụ
                    holidays: [{ from: '2027-02-04', to: '2027-02-10', name: 'Tết Âm lịch', source: 'Thông báo mẫu' }],
                    exchanged: [{ day: '2027-02-13', name: 'Làm bù', source: 'Thông báo mẫu' }] }] }
                """.utf8))
        let (tet, saturday, summer) = (try day("2027-02-05"), try day("2027-02-13"), try day("2027-06-01"))
        #expect(!calendar.isWorking(tet) && calendar.isWorking(saturday) && calendar.isSure(summer))
        guard case .exchanged(let entry) = calendar.kind(of: saturday) else {
            Issue.record("That Saturday is worked.")
            return
        }
        #expect(entry.source == "Thông báo mẫu")
    }
}
