import Foundation
import JSON
import Testing

@Suite("The law")
struct LawTests {
    static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("fixtures/law").path
    private let folder: Folder

    init() throws { folder = try Folder() }

    private func law(_ arguments: String..., input: String = "") throws -> Command {
        try Command.run(["law"] + arguments, input: Array(input.utf8), in: folder)
    }

    private func importSmall() throws {
        #expect(try law("import", "\(Self.fixtures)/small.jsonl").status == 0)
    }

    @Test("An import tells what it did, and what it left out with its line")
    func importing() throws {
        try importSmall()
        let bad = try law(
            "import", "-", "--json",
            input: "nonsense\n{\"doc\": \"1/2020/NĐ-CP\", \"article\": \"1\", \"text\": \"a\", \"x\": 1}")
        let node = try JSONReader.read(bad.outputText)
        #expect(bad.status == 1 && node["left_out_count"]?.integer == 1 && node["articles"]?.integer == 9)
        #expect(node["left_out"]?.array?.first?["line"]?.integer == 1 && node["remarks"]?.array?.count == 1)
        let again = try law("import", "\(Self.fixtures)/small.jsonl")
        #expect(again.status == 0 && again.outputText.contains("nothing changed"))
    }

    @Test("Before anything is imported, the project's digests are read")
    func digests() throws {
        let procedures = URL(fileURLWithPath: Self.fixtures).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Procedures").path
        for arguments in [["show", "điều 15 luật hộ tịch"], ["cited", "điều 15 luật hộ tịch"], ["topics"]] {
            let command = try Command.run(["law"] + arguments + ["--procedures", procedures], in: folder)
            #expect(command.status == 0 && !command.outputText.isEmpty, "\(command.errorText)")
        }
    }

    @Test("Compressed lines and published texts go in as well")
    func forms() throws {
        let lines = try String(contentsOfFile: "\(Self.fixtures)/small.jsonl", encoding: .utf8)
        try folder.write(lines, to: "a.jsonl")
        let gzip = Process()
        gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        gzip.arguments = ["gzip", folder.path("a.jsonl")]
        try gzip.run()
        gzip.waitUntilExit()
        #expect(try law("import", "a.jsonl.gz").status == 0)
        let text = try law("import", "\(Self.fixtures)/nghi-dinh-cho-meo.txt")
        #expect(text.status == 0 && text.outputText.contains("line 36: article 9 out of order"))
        let shown = try law("show", "điều 5 nd 901/2024")
        #expect(shown.outputText.contains("Giám sát lần nữa") && shown.outputText.contains("bản thứ 2"))
    }

    @Test("A citation is shown with its text and its state on the day, however it is typed")
    func showing() throws {
        try importSmall()
        for citation in [
            "khoản 1 Điều 2 Nghị định số 901/2024/NĐ-CP", "khoan 1 dieu 2 nd 901/2024", "901/2024/ND-CP dieu 2 khoan 1",
        ] {
            let command = try law("show", citation, "--on", "2025-05-01")
            #expect(command.status == 0 && command.outputText.contains("1. Bữa sáng có cá."))
            #expect(!command.outputText.contains("2. Bữa chiều"))
            #expect(
                command.outputText.contains("được sửa đổi bởi khoản 1 Điều 1 Nghị định 902/2025/NĐ-CP, từ 01/04/2025"))
        }
        let ended = try law("show", "901/2024/NĐ-CP", "--on", "2026-07-01", "--json")
        let node = try JSONReader.read(ended.outputText)
        #expect(node["status"]?.string == "ended" && node["since"]?.string == "2026-07-01")
        #expect(
            node["ended_by"]?["by"]?["document"]?.string == "903/2026/NĐ-CP" && node["articles"]?.array?.isEmpty == true
        )
        let row = try JSONReader.read(self.law("show", "từ điều 1 đến điều 2 luật nuôi mèo", "--json").outputText)
        #expect(row["articles"]?.array?.compactMap { $0["article"]?.string } == ["1", "2"])
    }

    @Test("The topics of the codification, with how much they hold")
    func topics() throws {
        try importSmall()
        #expect(try law("topics").outputText == "9.1 Mèo (2 văn bản, 5 điều)\n")
        let node = try JSONReader.read(law("topics", "--json").outputText)
        #expect(node["topic"]?.string == "9.1 Mèo" && node["articles"]?.integer == 5)
    }

    @Test("Wrong use is status 2, what does not hold status 1, each with one line that says why")
    func errors() throws {
        #expect(try law("show", "luật nuôi mèo").errorText.contains("danloi law import"))
        try importSmall()
        try folder.write("x", to: "no.txt")
        try folder.write("not a library at all, but long enough to be looked at", to: "bad.sqlite3")
        let wrong: [([String], Int32)] = [
            ([], 2), (["search"], 2), (["import"], 2), (["import", "missing.jsonl"], 2), (["import", "."], 2),
            (["show"], 2),
            (["show", "xin chào"], 2), (["show", "--on", "never", "x"], 2), (["topics", "extra"], 2),
            (["import", "no.txt", "--number", "x"], 2), (["import", "no.txt"], 1), (["show", "Luật Nuôi chó"], 1),
            (["show", "1/1999/NĐ-CP"], 1), (["show", "điều 77 luật nuôi mèo"], 1),
            (["show", "khoản 9 điều 2 luật nuôi mèo"], 1),
            (["topics", "--library", "bad.sqlite3"], 1),
            (["import", "\(Self.fixtures)/small.jsonl", "--library", "/dev/null/x/y"], 1),
        ]
        for (arguments, status) in wrong {
            let command = try Command.run(["law"] + arguments, in: folder)
            #expect(command.status == status, "\(arguments): \(command.errorText)")
            #expect(command.errorText.split(separator: "\n").count == 1 && command.output.isEmpty, "\(arguments)")
        }
    }

    @Test("A disk that fills during an import: one line that says so, and the old library goes on")
    func filling() throws {
        try importSmall()
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.path(".danloi/law.sqlite3")))
        let line = #"{"doc": "1/2020/NĐ-CP", "article": "NUMBER", "title": "A", "text": "TEXT"}"#
            .replacing("TEXT", with: String(repeating: "Mèo được nuôi trong nhà. ", count: 400))
        let lines = (1...60).map { line.replacing("NUMBER", with: "\($0)") }.joined(separator: "\n")
        // From too little for what is gathered to too little for the index.
        for blocks in [100, 400, 1_000, 1_350] {
            let command = try Command.run(
                ["law", "import", "-"], input: Array(lines.utf8), in: folder, fileLimit: blocks)
            #expect(
                command.status == 1 && command.errorText.contains("cannot write"), "\(blocks): \(command.errorText)")
            #expect(command.errorText.split(separator: "\n").count == 1)
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path(".danloi/law.sqlite3"))) == before)
            #expect(try law("show", "Điều 2 Luật Nuôi mèo").status == 0)
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path(".danloi"))
            #expect(Set(left) == ["law.sqlite3", "law.sqlite3.lock"])
        }
    }

    @Test("Appendices are listed with their document, and shown when they are cited")
    func annexes() throws {
        #expect(try law("import", "\(Self.fixtures)/nghi-dinh-cho-meo.txt").outputText.contains("2 appendices"))
        #expect(try law("show", "901/2024/NĐ-CP").outputText.contains("- Phụ lục I. MẪU TỜ KHAI"))
        let shown = try law("show", "phu luc 1 nghi dinh 901/2024")
        #expect(
            shown.status == 0 && shown.outputText.contains("Tên mèo: ...") && !shown.outputText.contains("BIỂU PHÍ"))
        let node = try JSONReader.read(law("show", "Phụ lục II Nghị định 901/2024/NĐ-CP", "--json").outputText)
        #expect(node["annexes"]?.array?.compactMap { $0["title"]?.string } == ["BIỂU PHÍ"])
        let missing = try law("show", "Mẫu số 9 Nghị định 901/2024/NĐ-CP")
        #expect(missing.status == 1 && missing.errorText.contains("Mẫu số 9"))
    }

    @Test("Who cites a place is told with the state of each on the day")
    func cited() throws {
        try importSmall()
        let command = try law("cited", "Điều 2 Luật Nuôi mèo", "--on", "2026-12-01")
        #expect(command.status == 0 && command.outputText.contains("2 điều dẫn chiếu Điều 2"))
        let node = try JSONReader.read(
            law("cited", "Điều 2 Luật Nuôi mèo", "--on", "2026-12-01", "--json").outputText)
        #expect(node["cited_by_count"]?.integer == 2)
        let last = try #require(node["cited_by"]?.array?.last)
        #expect(last["place"]?["document"]?.string == "901/2024/NĐ-CP" && last["status"]?.string == "ended")
        #expect(last["cites"]?.array?.first?["clause"]?.string == "2")
        let shown = try JSONReader.read(law("show", "Điều 2 Luật Nuôi mèo", "--json").outputText)
        #expect(shown["cited_by"]?.array?.count == 2)
        #expect(try law("cited", "Điều 77 Luật Nuôi mèo").status == 1)
        #expect(try law("cited", "từ Điều 1 đến Điều 2 Luật Nuôi mèo").status == 2 && law("cited").status == 2)
    }

    @Test("Nothing that could steer a terminal comes out of a hostile collection")
    func hostile() throws {
        let line =
            #"{"doc": "1/2020/NĐ-CP", "article": "1", "title": "Điều 1. A\u001b[2J", "text": "B\u001b]0;x\u0007\u202e", "source": "\u001b[1m"}"#
        let number =
            #"{"doc": "1/2020/NĐ-CP", "number": "1/2020/NĐ-CP", "title": "\u001b[2J", "demuc": ["\u001b[2J"], "\u001b[3m": 1}"#
        #expect(try steering(law("import", "-", input: line + "\n" + number + "\n\u{1B}[2J").output).isEmpty)
        for arguments in [
            ["show", "điều 1 1/2020/NĐ-CP"], ["show", "điều 1 1/2020/NĐ-CP", "--json"], ["topics"],
            ["topics", "--json"],
        ] {
            let command = try Command.run(["law"] + arguments, in: folder)
            #expect(command.status == 0 && !command.output.isEmpty && steering(command.output).isEmpty)
        }
    }
}
