import Catalogue
import Dialogue
import Testing
import Vietnamese

@testable import Assistant

@Suite("Dialogue scripts")
struct DialogueScriptTests {
    private static let wrong = [
        "x", "on", "on 2026-02-30", "on 2026-7-1", "on 01/07/2026", "on 2026-07-01 2026-07-02", "ON 2026-07-01", "lang",
        "lang fr",
        "lang en vi", "=", "= ket_hon", "<", "!", "< nothing", "! nothing a, b", "<guidingx", "-> x",
        "guiding 1.001193", "？",
    ]

    @Test("A line that is no line of a dialogue is reported with its number", arguments: wrong)
    func malformed(line: String) throws {
        for (before, number) in [
            ("", 1), ("# a\n\n> b\n", 4), ("# a\r\n\r\n> b\r\n", 4), ("\u{FEFF}# a\n  # b\n", 3), ("> a\u{2028}", 2),
        ] {
            for after in ["", "\n", "\n> c\nalso wrong\n"] {
                let error = #expect(throws: DialogueScript.Malformed.self) { try DialogueScript(before + line + after) }
                #expect(error?.line == number, "\(before + line)")
                #expect(error?.description.hasPrefix("line \(number): ") == true && error?.problem.isEmpty == false)
            }
        }
    }

    @Test("Each kind of line is read, spaces and line ends aside")
    func lines() throws {
        let text =
            "# comment\non 2026-07-01\r\nlang en\n\n  >  nuôi   mèo \n@ 9.000001\n<guiding 9.000001, x ,y\n= a  b, c\n! fee\n< asks"
        let lines = try DialogueScript(text).lines.map { "\($0.number) \($0.kind)" }
        #expect(
            lines == [
                "2 on(2026-07-01)", "3 language(Catalogue.Language.en)", "5 says(\"nuôi mèo\")",
                "6 chooses(\"9.000001\")",
                "7 expects(kind: \"guiding\", subjects: [\"9.000001\", \"x\", \"y\"])",
                "8 knows(fact: \"a\", value: \"b, c\")",
                "9 excludes(kind: \"fee\", subjects: [])", "10 expects(kind: \"asks\", subjects: [])",
            ])
        #expect(try DialogueScript("").lines.isEmpty)
        #expect(try DialogueScript("# only\n\n  \n").lines.isEmpty)
    }

    /// Where the conversation of the next test stands.
    private static let standing = [
        "asking", "asks nguon_goc", "guiding 9.000001", "knows kenh qua_mang", "offers duoc_tang", "offers mua",
        "offers nhat_duoc",
    ]

    private func run(_ text: String) async throws -> [DialogueScript.Failure] {
        try await DialogueScript(text).run(catalogue: Catalogues.small, today: .testDay)
    }

    @Test("`knows` without a value means any value")
    func knowsAnything() async throws {
        let start = "> đăng ký nuôi mèo\n@ qua_mang\n"
        let known = "@ start:9.000001\n@ mua\n"
        #expect(try await run(known + "< knows nguon_goc").isEmpty)
        #expect(try await run(known + "! knows nguon_goc").count == 1)
        #expect(try await run(start + "! knows nguon_goc").isEmpty)
    }

    @Test("A conversation that goes as expected has no failures")
    func passes() async throws {
        let failures = try await run(
            """
            > đăng ký nuôi mèo
            < guiding 9.000001
            < asks nguon_goc
            < asking
            ! knows
            ! guide
            @ duoc_tang
            = nguon_goc duoc_tang
            < asks so_meo
            ! asks nguon_goc
            > ba con
            > không biết
            = ngay_don unknown
            > rồi
            > 1, 3
            = vat_kem so_kham,chip
            > tự nộp
            > qua mạng
            < checking
            < offers confirm, change:so_meo
            > đúng
            < guided
            < guide don, tam_hinh, phi_mang, the_can_cuoc
            < perhaps giai_trinh
            ! guide giai_trinh, hen_tiem
            < law 9/2026/TT-THU, 2/2026/QH15
            < basis rule
            > thời tiết hôm nay đẹp quá nhỉ
            < abstains
            """)
        #expect(failures.isEmpty, "\(failures)")
    }

    @Test(
        "A failure names its line, what was expected and what was observed of the kind",
        arguments: [
            ("< guiding 9.000002", "guiding 9.000002", ["9.000001"]), ("< asks so_meo", "asks so_meo", ["nguon_goc"]),
            ("! asks nguon_goc", "no asks nguon_goc", ["nguon_goc"]), ("! asks", "no asks", ["nguon_goc"]),
            ("= kenh tai_quay", "knows kenh tai_quay", ["kenh qua_mang"]),
            ("< left 1", "left 1", ["6"]),
            // Nothing of the kind: where the conversation stands.
            ("< guided", "guided", standing),
            ("< outcome x", "outcome x", standing),
        ])
    func failures(line: String, expected: String, observed: [String]) async throws {
        let failures = try await run("\n> đăng ký nuôi mèo, nộp qua mạng\n< asking\n\(line)\n")
        #expect(failures.map(\.line) == [4])
        #expect(failures.first?.expected == expected)
        #expect(failures.first?.observed == observed)
        #expect(failures.first?.description.hasPrefix("line 4: ") == true)
    }

    @Test("Each subject of a line fails by itself, and the run goes on to the end")
    func severalFailures() async throws {
        let failures = try await run(
            "> đăng ký nuôi mèo\n< asks a, nguon_goc, b\n> được tặng\n< asks kenh\n< asks so_meo")
        #expect(failures.map(\.line) == [2, 2, 4])
        #expect(failures.map(\.expected) == ["asks a", "asks b", "asks kenh"])
    }

    @Test("The day stands from where it is written; without one the day given counts")
    func days() async throws {
        let question = "> đăng ký nuôi mèo\n> được tặng\n"
        #expect(try await run(question + "< asks so_meo").isEmpty)
        #expect(try await run("on 2026-06-30\n" + question + "< asks kenh").isEmpty)
        #expect(try await run(question + "on 2026-06-30\n< says dayChanged\n< asks kenh").isEmpty)
        #expect(try await run("> thả diều\n< guided\non 2027-01-01\n< abstains not-in-force\n< guided").isEmpty)
    }

    @Test("Every kind that can be observed can be expected", arguments: ["small", "real"])
    func kinds(name: String) async throws {
        let catalogue = try #require(Catalogues.all[name])
        var turns = RandomTurns(seed: 11, catalogue)
        var session = Session(catalogue: catalogue, today: .testDay)
        var reply = Reply()
        for _ in 0..<300 {
            reply = await session.send(turns.next(after: reply))
            for observation in Observation.all(of: reply) {
                #expect(DialogueScript.kinds.contains(observation.kind), "\(observation.kind)")
            }
        }
        #expect(Set(Reply.Stage.allCases.map(\.rawValue)).isSubset(of: DialogueScript.kinds))
    }
}
