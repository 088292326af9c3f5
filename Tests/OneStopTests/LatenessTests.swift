import OneStop
import Testing
import Vietnamese

@Suite("Lateness")
struct LatenessTests {
    @Test(
        "The description's own vectors hold",
        arguments: [
            (4, "2026-11-20T17:00", "2026-11-21T08:00", nil, nil, 0, "overdue"),
            (10, "2026-11-20T17:00", "2026-11-25", "2026-11-20T16:00", nil, 0, "on_time"),
            (5, "2026-11-20T17:00", "2026-11-25", nil, "2026-11-18", 1, "on_time"),
            (5, "2026-11-20T17:00", "2026-11-19", nil, "2026-11-18", 2, "late"),
            (4, "2026-11-21T17:00", "2026-11-21T08:00", nil, nil, 0, "due_today"),
            // Further cases of the same rules.
            (4, "2026-11-23T17:00", "2026-11-20T08:00", nil, nil, 0, "remaining"),
            (4, nil, "2026-11-20T08:00", nil, nil, 0, "unknown"),
            (9, "2026-11-20T17:00", "2026-11-25", nil, nil, 0, "unknown"),
            (9, "2026-11-20T17:00", "2026-11-25", "2026-11-20T17:01", nil, 0, "late"),
            (5, "2026-11-20T17:00", "2026-11-25", nil, "2026-11-20T17:00", 1, "on_time"),
            (5, "2026-11-20T17:00", "2026-11-25", nil, "2026-11-21", 1, "late"),
            (5, "2026-11-20T17:00", "2026-11-25", nil, nil, 0, "late"),
            (6, "2026-11-20T17:00", "2026-11-25", nil, nil, 0, "overdue"),
            (3, "2026-11-20T17:00", "2026-11-25", "2026-11-19", nil, 0, "on_time"),
        ] as [(Int, String?, String, String?, String?, Int, String)])
    func vectors(
        status: Int, due: String?, now: String, ended: String?, supplement: String?, supplements: Int, expected: String
    ) throws {
        func time(_ text: String?) -> Instant? { text.flatMap(Instant.init(written:)) }
        let lateness = Lateness.of(
            try #require(DossierStatus(number: status)), due: time(due), now: try #require(time(now)),
            ended: time(ended),
            firstSupplement: time(supplement), supplements: supplements, calendar: .vietnam)
        #expect(lateness.id == expected)
    }

    @Test("Days left and days late are counted both ways")
    func counts() throws {
        let due = try #require(Instant(written: "2026-08-27T09:00"))
        func at(_ now: String) -> Lateness? {
            Instant(written: now).map { Lateness.of(.inProgress, due: due, now: $0, calendar: .vietnam) }
        }
        #expect(at("2026-08-20T09:00") == .remaining(DaySpan(workingDays: 6, calendarDays: 7)))
        #expect(at("2026-08-27T08:59") == .dueToday)
        #expect(at("2026-08-27T09:01") == .overdue(DaySpan(workingDays: 0, calendarDays: 0)))
        // The 28th and 3 September; between them a weekend, an exchanged Monday and Quốc khánh.
        #expect(at("2026-09-03T00:00") == .overdue(DaySpan(workingDays: 2, calendarDays: 7)))
    }

    @Test("A new appointment after a supplement is the one that counts")
    func moved() throws {
        var record = DossierRecord(
            code: OneStopFixtures.code, status: .inProgress, sourceStatus: "4", fetchedAt: OneStopFixtures.fetchedAt,
            source: .exchange)
        record.dueAt = Instant(written: "2026-11-13T09:05")
        let now = try #require(Instant(written: "2026-11-16T08:00"))
        #expect(Lateness.of(record, now: now, calendar: .vietnam).id == "overdue")
        record.supplements = [
            .init(askedAt: Instant(written: "2026-11-12"), dueAfter: Instant(written: "2026-11-17T09:05"))
        ]
        #expect(Lateness.of(record, now: now, calendar: .vietnam).id == "remaining")
    }

    @Test("Waiting for a supplement without knowing since when is no lateness")
    func supplementWithoutDay() {
        var record = DossierRecord(
            code: OneStopFixtures.code, status: .supplementRequested, sourceStatus: "5",
            fetchedAt: OneStopFixtures.fetchedAt, source: .province)
        record.dueAt = Instant(written: "2026-11-13T09:05")
        let now = OneStopFixtures.fetchedAt
        #expect(Lateness.of(record, now: now, calendar: .vietnam) == .unknown)
        record.supplements = [.init(what: "giấy chứng sinh")]
        #expect(Lateness.of(record, now: now, calendar: .vietnam) == .unknown)
        record.supplements.append(.init(what: "tờ khai"))
        #expect(Lateness.of(record, now: now, calendar: .vietnam) == .late)
    }
}
