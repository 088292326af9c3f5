import Foundation
import Testing
import Vietnamese

@testable import OneStop

@Suite("The stand-in's dossiers")
struct StandInDossiersTests {
    private static let fixture = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
        url.deletingLastPathComponent()
    }
    .appendingPathComponent("fixtures/one-stop/dossiers.jsonl")

    @Test("The seed 1 makes just the file in fixtures")
    func file() throws {
        let bytes = try Array(Data(contentsOf: Self.fixture))
        // Lines are compared, so that the first that differs is told.
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let made = StandInDossiers.standard.jsonLines.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == made.count)
        for (line, other) in zip(lines, made) { try #require(line == other) }
    }

    @Test(
        "What is written is read back, for any seed and day",
        arguments: [(1, "2026-11-12"), (7, "2026-02-18"), (9, "2027-05-02")])
    func roundTrip(seed: UInt64, day: String) throws {
        let made = StandInDossiers.made(seed: seed, on: try #require(Day(iso: day)))
        let read = try StandInDossiers(jsonLines: Array(made.jsonLines.utf8))
        #expect(read.all == made.all && made.all.count == 200)
        #expect(Set(made.all.map(\.code)).count == 200)
    }

    @Test("Another seed makes others, all but the examples")
    func seeds() {
        let (one, two) = (StandInDossiers.standard, StandInDossiers.made(seed: 2, on: StandInDossiers.standardDay))
        #expect(zip(one.all, two.all).count { $0 == $1 } == 4)
    }

    @Test(
        "Every profile has a dossier in every state, with every kind of lateness",
        arguments: DossierRecord.Source.allCases)
    func coverage(source: DossierRecord.Source) {
        let now = Instant(day: StandInDossiers.standardDay, minute: 600)
        let ours = StandInDossiers.standard.all.filter { StandInDossiers.profile(of: $0.code) == source }
        #expect(ours.count == 50)
        #expect(Set(ours.map(\.status)) == Set(0...10))
        let lateness = ours.map { Lateness.of($0.record(fetchedAt: now), now: now, calendar: .vietnam).id }
        #expect(Set(lateness) == ["unknown", "on_time", "late", "due_today", "remaining", "overdue"])
        #expect(ours.contains { $0.supplements.count == 2 })
        #expect(ours.contains { $0.supplements.contains { $0.dueAfter != nil } })
        #expect(ours.contains { $0.fee != nil && $0.status == 6 } && ours.contains { $0.reason != nil })
        for late in [true, false] {
            for status in [9, 10] {
                #expect(
                    ours.contains { dossier in
                        guard dossier.status == status, let end = dossier.endedAt, let due = dossier.dueAt else {
                            return false
                        }
                        return (end > due) == late
                    })
            }
        }
    }

    @Test("There are businesses' dossiers, all channels, and both generations of codes")
    func variety() {
        let all = StandInDossiers.standard.all
        #expect(all.contains { $0.owner.kind == .business } && all.contains { $0.owner.delegate != nil })
        #expect(Set(all.map(\.channel)) == [.inPerson, .online, .post])
        #expect(
            Set(all.map(\.code.form)) == [.wholeAgency, .shortAgency] && all.contains { $0.code.number.count == 7 })
        #expect(Set(all.map(\.procedure.code)).count >= 20)
    }

    @Test("A dossier's history is in order, and nothing has happened yet that is to come", arguments: [1, 2, 3, 4, 5])
    func history(seed: UInt64) throws {
        for day in ["2026-11-12", "2026-02-18", "2026-11-15"] {
            let day = try #require(Day(iso: day))
            let now = Instant(day: day, minute: 600)
            for dossier in StandInDossiers.made(seed: seed, on: day).all {
                let times = [dossier.submittedAt] + [dossier.acceptedAt].compactMap(\.self) + dossier.steps.map(\.at)
                #expect(times == times.sorted() && times.allSatisfy { $0 < now }, "\(dossier.code.text)")
                if let accepted = dossier.acceptedAt { #expect(dossier.dueAt.map { $0 > accepted } == true) }
                #expect(dossier.code.day == dossier.receivedAt.day)
                let ends = [3, 7, 8, 9, 10].contains(dossier.status)
                #expect((dossier.endedAt != nil) == ends && (dossier.returnedAt != nil) == (dossier.status == 10))
            }
        }
    }

    @Test("Owners are invented: their numbers begin with 000")
    func owners() {
        for dossier in StandInDossiers.standard.all {
            for number in [dossier.owner.number, dossier.owner.delegate].compactMap(\.self) {
                #expect(number.hasPrefix("000") && number.count == 12)
            }
            #expect(dossier.owner.name.contains("Mẫu") && dossier.owner.email.hasSuffix("@example.com"))
            #expect(dossier.last4.count == 4 && dossier.owner.number.hasSuffix(dossier.last4))
        }
    }

    @Test("A dossier's agency decides its profile")
    func profiles() throws {
        let table: [(String, DossierRecord.Source)] = [
            ("H37.12-261112-0011", .exchange), ("000.00.00.H37-261112-0011", .exchange),
            ("000.00.00.G11-261110-0007", .provider), ("G11.20-20261106-0113449", .provider),
            ("H29.21-261112-0011", .province), ("H29.13-261112-0011", .iGate), ("H29-261112-0011", .iGate),
            ("000.00.00.H29-261112-0011", .iGate), ("H01.21-261112-0011", .exchange), ("03706/2026/07906", .exchange),
        ]
        for (code, source) in table { #expect(try StandInDossiers.profile(of: DossierCode(code)) == source, "\(code)") }
    }

    // MARK: Mistakes in a file

    private static let badLines: [(String, String)] = [
        ("x", "a JSON object is expected"), ("[]", "an object is expected"), ("{}", "`code`"),
        (#"{"code":"x"}"#, "`code`: a dossier code"),
        (#"{"code":"H37.12-261112-0011","status":11}"#, "`status`: a number from 0 to 10"),
    ]

    @Test("A line that is none says where and what is expected", arguments: badLines)
    func mistakes(line: String, expected: String) {
        let good = StandInDossiers.standard.example.jsonLine
        #expect {
            try StandInDossiers(jsonLines: Array("\(good)\n\n\(line)\n".utf8))
        } throws: { error in
            guard let error = error as? StandInError, case .badLine(3, let text) = error else { return false }
            return text.hasPrefix(expected)
        }
    }

    @Test(
        "Each field is checked",
        arguments: [
            (#""online""#, #""fax""#, "`channel`"), (#""number":"000"#, #""number":"001"#, "`owner.number`"),
            (#""kind":"citizen""#, #""kind":1"#, "`owner.kind`"),
            (#""submitted_at":"2026"#, #""submitted_at":"x"#, "`submitted_at`"),
            (#""officer":"Trần Thị Mẫu""#, #""officer":null"#, "`steps[0].officer`"),
            (#""asked_at""#, #""asked""#, "there is no member `supplements[0].asked`"),
            (#""agency_name""#, #""agency""#, "`agency_name`"),
            (#""returns_by_post":false"#, #""returns_by_post":0"#, "`returns_by_post`"),
        ])
    func fields(text: String, other: String, expected: String) throws {
        let good = StandInDossiers.standard.example.jsonLine
        let bad = good.replacing(text, with: other)
        try #require(bad != good)
        #expect {
            try StandInDossiers(jsonLines: Array(bad.utf8))
        } throws: { error in
            guard let error = error as? StandInError, case .badLine(1, let text) = error else { return false }
            return text.hasPrefix(expected)
        }
    }

    @Test("The same code twice, and a line too long, are mistakes")
    func lines() {
        let good = StandInDossiers.standard.example.jsonLine
        #expect(throws: StandInError.codeTwice(number: 2)) {
            try StandInDossiers(jsonLines: Array("\(good)\n\(good)".utf8))
        }
        #expect(throws: StandInError.self) {
            try StandInDossiers(jsonLines: [UInt8](repeating: UInt8(ascii: "["), count: 100_000))
        }
        #expect(throws: Never.self) { try StandInDossiers(jsonLines: Array("\r\n \n".utf8)) }
    }
}
