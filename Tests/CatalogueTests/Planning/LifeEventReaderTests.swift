import Foundation
import Testing
import Vietnamese

@testable import Catalogue

/// The files of life events, and what is said of a wrong one.
@Suite("Files of life events")
struct LifeEventReaderTests {
    /// A sound plan over the procedures 1.000001 and 1.000002 of the base catalogue; a case changes one thing in it.
    private static let sound = """
        {
          id: 'thu',
          name: 'Thử',
          summary: 'Một kế hoạch để thử.',
          aliases: ['việc thử'],
          phrasings: ['thử thì làm những gì'],
          facts: [
            {id: 'co_con', kind: 'yes_no', label: 'Có con', question: 'Bạn có con không?', why: 'Có con thì làm thêm.'},
          ],
          steps: [
            {id: 'mau', procedure: '1.000001', need: 'must', by: 'trong 60 ngày', cite: [{doc: '60/2014/QH13', article: '15'}], gives: [{when: 'co_con', fact: 'so_con', value: '1'}]},
            {id: 'khac', procedure: '1.000002', need: 'should', why: 'Vì nên.', when: 'co_con', needs: [{from: 'mau', result: 'giay'}]},
            {id: 'nha_bang', name: 'Đến ngân hàng', url: 'https://example.org', need: 'may', why: 'Khi cần.', after: ['khac']},
            {id: 'ban_ghi', record: '9.999999', name: 'Việc khác', need: 'later', why: 'Về sau.'},
          ],
          joined: [{procedure: '1.000001', steps: ['mau', 'khac']}],
          legal_basis: [{doc: '60/2014/QH13', title: 'Luật Hộ tịch'}],
        }
        """

    private static func read(_ text: String, change: (CatalogueCopy) throws -> Void = { _ in }) throws
        -> CatalogueReader.Result
    {
        let copy = try CatalogueCopy()
        try FileManager.default.createDirectory(
            atPath: copy.path("life-events"), withIntermediateDirectories: false)
        try copy.write(text, to: "life-events/thu.json5")
        try change(copy)
        return copy.read()
    }

    @Test("A sound file gives an event with its steps, and no issue")
    func readable() throws {
        let result = try Self.read(Self.sound)
        #expect(result.issues.map { $0.message(in: .en) } == [])
        let event = try #require(result.lifeEvents.first)
        #expect(event.id == "thu" && event.steps.map(\.id) == ["mau", "khac", "nha_bang", "ban_ghi"])
        #expect(event.step("mau")?.name.vi == "Đăng ký mẫu")
        #expect(event.step("khac")?.needs == [.init(step: "mau", result: "giay", paper: nil)])
        #expect(event.step("nha_bang")?.work == .outside(url: "https://example.org"))
        #expect(event.codes.map(\.text).sorted() == ["1.000001", "1.000002", "9.999999"])
    }

    struct Wrong: Sendable, CustomTestStringConvertible {
        let what: String
        let replaced: String
        let by: String
        let problem: String
        let path: String
        var testDescription: String { what }
    }

    static let wrong: [Wrong] = [
        Wrong(
            what: "unknown key", replaced: "name: 'Thử',", by: "nam: 'Thử', name: 'Thử',", problem: "unknownKey",
            path: "nam"),
        Wrong(
            what: "another id than the file's", replaced: "id: 'thu'", by: "id: 'khac'", problem: "notOneOf", path: "id"
        ),
        Wrong(
            what: "a procedure there is not", replaced: "procedure: '1.000002'", by: "procedure: '1.000009'",
            problem: "noSuchProcedure", path: "steps[1].procedure"),
        Wrong(
            what: "a hand-written procedure as a record", replaced: "record: '9.999999'", by: "record: '1.000002'",
            problem: "writtenByHand", path: "steps[3].record"),
        Wrong(
            what: "a result there is not", replaced: "result: 'giay'", by: "result: 'so'", problem: "notOneOf",
            path: "steps[1].needs[0].result"),
        Wrong(
            what: "a step there is not", replaced: "after: ['khac']", by: "after: ['kia']", problem: "notOneOf",
            path: "steps[2].after[0]"),
        Wrong(
            what: "steps in a circle", replaced: "need: 'must',", by: "need: 'must', after: ['nha_bang'],",
            problem: "cyclicSteps", path: "steps"),
        Wrong(
            what: "a time beside that of a procedure", replaced: "need: 'must',", by: "need: 'must', time: 'lâu',",
            problem: "unknownKey", path: "steps[0].time"),
        Wrong(
            what: "no question allowed", replaced: "  facts: [", by: "  max_questions: 0,\n  facts: [",
            problem: "outOfRange", path: "max_questions"),
        Wrong(
            what: "more given answers than there can be questions", replaced: "gives: [",
            by: "gives: [" + String(repeating: "{fact: 'so_con', value: '1'}, ", count: 61), problem: "tooMany",
            path: "steps[0].gives"),
        Wrong(
            what: "a term without a law", replaced: ", cite: [{doc: '60/2014/QH13', article: '15'}]", by: "",
            problem: "noCitation", path: "steps[0]"),
        Wrong(
            what: "no why for what need not be done", replaced: "why: 'Khi cần.', ", by: "", problem: "missingKey",
            path: "steps[2]"),
        Wrong(
            what: "a fact the procedure has not", replaced: "fact: 'so_con'", by: "fact: 'so_chau'",
            problem: "notOneOf",
            path: "steps[0].gives[0].fact"),
        Wrong(
            what: "a value the fact has not", replaced: "value: '1'", by: "value: '99'", problem: "notOneOf",
            path: "steps[0].gives[0].value"),
        Wrong(
            what: "one step joined", replaced: "steps: ['mau', 'khac']", by: "steps: ['mau']", problem: "tooFew",
            path: "joined[0].steps"),
        Wrong(
            what: "a question on which nothing hangs", replaced: "when: 'co_con', needs", by: "needs",
            problem: "unusedFact", path: "facts[0]"),
        Wrong(
            what: "a condition on nothing", replaced: "when: 'co_con', needs", by: "when: 'co_chau', needs",
            problem: "condition.unknownFact", path: "steps[1].when"),
        Wrong(
            what: "a document that is not listed", replaced: "{doc: '60/2014/QH13', article: '15'}",
            by: "{doc: '61/2014/QH13', article: '15'}", problem: "documentNotListed", path: "steps[0].cite[0].doc"),
    ]

    @Test("What is wrong is said with file, line and path", arguments: wrong)
    func broken(wrong: Wrong) throws {
        try #require(Self.sound.contains(wrong.replaced))
        let result = try Self.read(Self.sound.replacing(wrong.replaced, with: wrong.by))
        #expect(result.lifeEvents.isEmpty)
        let issue = try #require(result.issues.first)
        #expect(issue.file == "life-events/thu.json5" && issue.position != nil)
        #expect(issue.problem.name == wrong.problem && issue.path == wrong.path, "\(issue.message(in: .en))")
        checkMessages(of: issue)
    }

    @Test("A procedure's file that cannot be read is told alone: no event is blamed for naming it")
    func unreadableProcedure() throws {
        let result = try Self.read(Self.sound) { copy in try copy.write("{", to: "ho-tich/khac.json5") }
        #expect(Set(result.issues.map(\.file)) == ["ho-tich/khac.json5"])
    }

    @Test("A procedure of an event that its plan lacks is named; and an event there is not")
    func membership() throws {
        let sample = try Repository.text(ofBroken: "base/ho-tich/mau")
        for (event, problem) in [("thu", "notInPlan"), ("la", "notOneOf")] {
            let result = try Self.read(Self.sound.replacing("1.000001", with: "1.000002")) { copy in
                // Both steps are of the other procedure now, whose result has another name.
                try copy.write(
                    sample.replacing("level: 'commune',", with: "level: 'commune', life_events: ['\(event)'],"),
                    to: "ho-tich/mau.json5")
                try copy.write(
                    Self.sound.replacing("1.000001", with: "1.000002").replacing(", result: 'giay'", with: "")
                        .replacing(", gives: [{when: 'co_con', fact: 'so_con', value: '1'}]", with: ""),
                    to: "life-events/thu.json5")
            }
            let issue = try #require(result.issues.first { $0.file == "ho-tich/mau.json5" })
            #expect(issue.problem.name == problem && issue.path == "life_events[0]")
            checkMessages(of: issue)
        }
    }
}
