import Testing
import Vietnamese

@testable import Catalogue

@Suite("Editions")
struct EditionTests {
    private static let procedure = Procedure(
        code: ProcedureCode("1.000001")!,  // has the form of a code
        name: TestFacts.text, field: "ho-tich", audience: [.citizen], level: .commune, lifeEvents: [], aliases: [],
        phrasings: [], record: RecordSource(url: "https://dichvucong.gov.vn", crawled: "2026", decision: nil),
        maximumQuestions: 8,
        editions: [
            Edition(from: "2020-01-01", facts: []), Edition(from: "2024-02-29", until: "2025-06-30", facts: []),
            Edition(from: "2026-01-01", facts: []),
        ])

    @Test(
        "The edition of a day is the last that began, unless the law has ended it",
        arguments: [
            ("2019-12-31", nil), ("2020-01-01", 0), ("2024-02-28", 0), ("2024-02-29", 1), ("2025-06-30", 1),
            // Ended, and the older one does not come back.
            ("2025-07-01", nil), ("2025-12-31", nil), ("2026-01-01", 2), ("9999-12-31", 2), ("0001-01-01", nil),
        ] as [(String, Int?)])
    func inForce(day: String, index: Int?) {
        #expect(Self.procedure.editionIndex(on: TestFacts.day(day)) == index)
    }

    @Test("The same answers give another guide on another day")
    func pastAndFuture() throws {
        let facts = [TestFacts.fact("ngay", TestFacts.day)]
        let edition = Edition(
            facts: facts,
            conditions: [.elapsed(.days, 0, .lessOrEqual, 60), .today(.lessOrEqual, TestFacts.day("2026-12-31"))],
            requirements: [Requirement("dung_han", when: 1), Requirement("giam_phi", when: 2)])
        func papers(on day: String) -> [String] {
            let situation = Situation(edition: edition, today: TestFacts.day(day))
            return Guide(situation.answering(0, .day(TestFacts.day("2026-11-01")))).requirements.map(\.item.id)
        }
        #expect(papers(on: "2026-11-21") == ["dung_han", "giam_phi"])
        #expect(papers(on: "2026-12-31") == ["dung_han", "giam_phi"])
        #expect(papers(on: "2027-01-01") == [])
        // A day before the fact: counted below zero, so within every term.
        #expect(papers(on: "2026-10-01") == ["dung_han", "giam_phi"])
    }

    @Test("Values and their names are each other's inverse, and what lies outside the domain has none")
    func names() {
        let today = TestFacts.day("2026-11-21")
        for fact in TestFacts.everyKind {
            let edition = Edition(facts: [fact])
            for value in Oracle(edition, today: today).answers(to: 0) {
                #expect(fact.value(named: fact.name(of: value), today: today) == value)
                #expect(fact.accepts(value, today: today))
            }
            #expect(fact.value(named: "unknown", today: today) == nil)
            #expect(fact.value(named: "", today: today) == nil && fact.value(named: "?", today: today) == nil)
        }
        let number = TestFacts.fact("n", TestFacts.number(1...20), mayBeUnknown: true)
        #expect(number.value(named: "0", today: today) == nil && number.value(named: "21", today: today) == nil)
        #expect(number.value(named: "20", today: today) == .number(20))
        #expect(number.value(named: "unknown", today: today) == .unknown)
        let past = Fact.Kind.day(.init(earliest: .day(TestFacts.day("1900-01-01")), latest: .today, cues: []))
        let day = TestFacts.fact("d", past)
        #expect(day.value(named: "2026-11-21", today: today) == .day(today))
        #expect(day.value(named: "2026-11-22", today: today) == nil)
        #expect(day.value(named: "1899-12-31", today: today) == nil)
    }
}
