import Testing
import Vietnamese

@testable import OneStop

@Suite("Appointments")
struct AppointmentTests {
    private func due(
        _ accepted: String, _ hours: Int, _ unit: Appointment.Unit, _ calendar: WorkingCalendar = .vietnam
    ) -> Appointment? {
        Instant(written: accepted).flatMap {
            Appointment.forDossier(accepted: $0, hours: hours, unit: unit, calendar: calendar)
        }
    }

    @Test(
        "The description's own vectors hold",
        arguments: [
            ("2026-11-20T16:00", 8, Appointment.Unit.workingDays, "2026-11-23T16:00"),
            ("2026-11-20T18:30", 24, .workingDays, "2026-11-26T07:00"),
            ("2026-11-20T10:00", 4, .workingDays, "2026-11-20T16:00"),
            ("2026-11-19T14:00", 4, .workingDays, "2026-11-20T08:00"),
            ("2026-11-20T09:00", 8, .days, "2026-11-23T09:00"),
        ])
    func vectors(accepted: String, hours: Int, unit: Appointment.Unit, expected: String) {
        let noHolidays = WorkingCalendar(
            checked: Day(number: 0), years: [2026], holidays: [:], exchanged: [:], doubtful: [:])
        #expect(due(accepted, hours, unit, noHolidays)?.at == Instant(written: expected))
    }

    /// Accepted, hours, unit, expected: computed beforehand by an independent program, with the holidays of 2026.
    private static let computed = """
        2026-08-26T18:59 8 days 2026-08-28T07:00
        2026-06-30T12:40 7 workingDays 2026-07-01T10:30
        2026-03-10T02:35 3 days 2026-03-10T10:00
        2026-07-01T18:47 7 days 2026-07-02T16:00
        2026-07-28T23:27 3 workingDays 2026-07-29T10:00
        2026-01-16T18:35 6 days 2026-01-19T15:00
        2026-04-23T18:09 5 days 2026-04-24T14:00
        2026-03-11T02:38 2 workingDays 2026-03-11T09:00
        2026-08-24T23:31 160 days 2026-09-14T07:00
        2026-02-27T03:06 4 workingDays 2026-02-27T11:00
        2026-01-13T22:25 6 workingDays 2026-01-14T15:00
        2026-03-13T09:16 5 days 2026-03-13T16:16
        2026-05-06T04:43 6 workingDays 2026-05-06T15:00
        2026-03-19T03:26 6 days 2026-03-19T15:00
        2026-04-30T18:51 0 days 2026-05-04T07:00
        2026-06-12T01:30 5 workingDays 2026-06-12T14:00
        2026-04-18T01:13 2 days 2026-04-20T09:00
        2026-05-01T17:18 160 workingDays 2026-06-01T07:00
        2026-08-16T23:44 12 workingDays 2026-08-18T11:00
        2026-05-04T20:27 15 days 2026-05-06T16:00
        2026-07-06T00:48 12 workingDays 2026-07-07T11:00
        2026-07-06T04:57 31 workingDays 2026-07-09T16:00
        2026-02-01T18:04 8 workingDays 2026-02-03T07:00
        2026-10-11T23:48 15 days 2026-10-13T16:00
        2026-01-18T13:52 80 days 2026-01-28T13:52
        2026-05-25T07:46 16 workingDays 2026-05-27T07:46
        2026-06-25T20:49 1 workingDays 2026-06-26T08:00
        2026-08-27T02:05 6 workingDays 2026-08-27T15:00
        2026-10-14T03:43 7 days 2026-10-14T16:00
        2026-05-17T09:15 40 days 2026-05-22T09:15
        2026-07-22T00:54 8 days 2026-07-23T07:00
        2026-02-20T08:10 120 days 2026-03-09T08:10
        2026-04-29T17:17 1 days 2026-05-04T08:00
        2026-02-14T04:44 6 days 2026-02-23T15:00
        2026-07-17T17:36 160 days 2026-08-07T07:00
        2026-03-06T22:57 12 days 2026-03-09T11:00
        2026-09-24T19:28 80 workingDays 2026-10-09T07:00
        2026-05-05T18:13 12 days 2026-05-07T11:00
        2026-03-17T14:49 2 workingDays 2026-03-17T16:49
        2026-10-01T13:22 9 days 2026-10-02T14:30
        2026-03-11T19:27 1 workingDays 2026-03-12T08:00
        2026-01-23T14:06 7 days 2026-01-26T11:06
        2026-04-13T02:21 24 days 2026-04-16T07:00
        2026-03-06T00:31 1 workingDays 2026-03-06T08:00
        2026-07-10T16:49 12 workingDays 2026-07-14T10:49
        2026-02-28T12:57 120 workingDays 2026-03-20T13:30
        2026-08-29T12:30 20 workingDays 2026-09-07T07:30
        2026-03-14T11:10 20 days 2026-03-17T07:10
        2026-03-07T08:07 1 days 2026-03-09T09:07
        2026-04-29T08:06 4 days 2026-04-29T14:06
        2026-08-25T21:09 5 days 2026-08-26T14:00
        2026-07-08T17:35 12 days 2026-07-10T11:00
        2026-04-21T18:33 9 days 2026-04-23T08:00
        2026-06-08T00:21 4 workingDays 2026-06-08T11:00
        2026-05-29T06:16 80 workingDays 2026-06-12T07:00
        2026-08-28T06:30 31 days 2026-09-03T16:00
        2026-03-18T13:54 2 days 2026-03-18T15:54
        2026-04-21T03:28 40 days 2026-04-28T07:00
        2026-02-03T23:27 15 workingDays 2026-02-05T16:00
        2026-10-15T13:49 9 days 2026-10-16T14:49
        """

    @Test("Random appointments agree with another implementation", arguments: computed.split(separator: "\n"))
    func oracle(row: Substring) throws {
        let parts = row.split(separator: " ").map(String.init)
        let unit = parts[2] == "days" ? Appointment.Unit.days : .workingDays
        let appointment = due(parts[0], try #require(Int(parts[1])), unit)
        #expect(appointment?.at == Instant(written: parts[3]) && appointment?.isSure == true)
    }

    @Test("Tết does not count, and a Saturday worked in exchange does")
    func holidays() {
        // Friday 13 February 2026, then Tết to the 20th.
        #expect(due("2026-02-13T09:00", 8, .workingDays)?.at == Instant(written: "2026-02-23T09:00"))
        // Saturday 22 August 2026 is worked, Monday 31 August is not.
        #expect(due("2026-08-21T09:00", 8, .workingDays)?.at == Instant(written: "2026-08-22T09:00"))
        #expect(due("2026-08-28T09:00", 8, .workingDays)?.at == Instant(written: "2026-09-03T09:00"))
        #expect(due("2026-08-21T09:00", 8, .days)?.at == Instant(written: "2026-08-22T09:00"))
    }

    @Test("Appointments over a doubtful day, or past the last year known, say so")
    func unsure() throws {
        let entry = WorkingCalendar.Entry(name: "a", source: "b")
        let day = try #require(Day(iso: "2026-11-25"))
        let doubtful = WorkingCalendar(
            checked: day, years: [2026], holidays: [:], exchanged: [:], doubtful: [day: entry])
        #expect(due("2026-11-24T09:00", 16, .workingDays, doubtful)?.doubt == .mayBeHoliday(entry))
        #expect(due("2026-11-25T09:00", 8, .workingDays, doubtful)?.doubt == nil)
        let known = due("2026-12-31T09:00", 8, .workingDays)
        #expect(known == Appointment(at: try #require(Instant(written: "2027-01-04T09:00"))))
        #expect(due("2027-12-31T09:00", 8, .workingDays)?.doubt == .yearNotKnown(2028, lastKnown: 2027))
        #expect(due("2027-12-30T09:00", 8, .workingDays)?.isSure == true)
        #expect(due("2027-12-20T09:00", 240, .days)?.doubt == .yearNotKnown(2028, lastKnown: 2027))
        #expect(due("2026-11-25T09:00", 8, .workingDays, .unknown)?.doubt == .yearNotKnown(2026, lastKnown: nil))
    }

    @Test("Times of processing outside the limits give no appointment")
    func limits() {
        for hours in [-1, Int.min, Appointment.hoursLimit + 1, Int.max] {
            #expect(due("2026-11-20T09:00", hours, .days) == nil)
        }
        #expect(due("2026-11-20T09:00", Appointment.hoursLimit, .workingDays) != nil)
        #expect(
            Appointment.forDossier(accepted: Instant(seconds: .max), hours: 80, unit: .workingDays, calendar: .vietnam)
                != nil)
    }

    @Test("A supplement moves the appointment by the days waited less one, and one working day")
    func moved() throws {
        let first = Appointment(at: try #require(Instant(written: "2026-11-13T09:05")))
        let asked = try #require(Instant(written: "2026-11-12T14:30"))
        func after(_ answered: String) -> Instant? {
            Instant(written: answered).flatMap { first.moved(asked: asked, answered: $0, calendar: .vietnam) }?.at
        }
        // Waited 4 days: the 13th and 3 is Monday the 16th; one working day later is the 17th.
        #expect(after("2026-11-16T08:00") == Instant(written: "2026-11-17T09:05"))
        // Answered the same day: the next working day after the 12th.
        #expect(after("2026-11-12T16:00") == first.at)
        #expect(after("2026-11-12T14:00") == nil)
        #expect(after("2060-01-01") == nil)
    }
}
