import Foundation
import JSON
import Testing

@Suite("The other commands")
struct CatalogueCommandTests {
    /// A copy of the small catalogue, with one file written anew.
    private func catalogue(changing name: String, to text: String, in folder: Folder) throws -> String {
        let path = folder.path("catalogue")
        try FileManager.default.copyItem(atPath: Command.smallCatalogue, toPath: path)
        try folder.write(text, to: "catalogue/\(name)")
        return path
    }

    @Test("A sound catalogue: status 0 and no complaint")
    func sound() throws {
        let command = try Command.runSmall(["catalogue", "check"], in: Folder())
        #expect(command.status == 0 && command.errors.isEmpty && command.lines.count == 1)
        let json = try Command.runSmall(["catalogue", "check", "--json"], in: Folder())
        #expect(json.status == 0 && json.output.isEmpty)
    }

    @Test(
        "A broken file: status 1, and the line where it is broken",
        arguments: [
            ("thu-cung/meo.json5", "{\n  code: '9.000001',\n  x"), ("thu-cung/meo.json5", "{\n  code: 'nonsense',\n}"),
            ("thu-cung/meo.json5", ""), ("facts.json5", "{facts: 1}"), ("fields.json5", "\u{1B}[2J"),
            ("bau-troi/a\u{1B}[2J.json5", "{"),
        ])
    func broken(file: String, text: String) throws {
        let folder = try Folder()
        let path = try catalogue(changing: file, to: text, in: folder)
        let check = try Command.run(["catalogue", "check", "--procedures", path], in: folder)
        #expect(check.status == 1 && steering(check.output).isEmpty)
        #expect(check.outputText.contains(file.replacing("\u{1B}", with: "")), "\(check.outputText)")
        let json = try Command.run(["catalogue", "check", "--json", "--procedures", path], in: folder)
        #expect(json.status == 1 && !json.lines.isEmpty)
        for line in json.lines { #expect(try JSONReader.read(line)["message"]?.string?.isEmpty == false) }
        for arguments in [["chat"], ["find", "x"], ["catalogue", "show", "9.000002"]] {
            let command = try Command.run(arguments + ["--procedures", path], in: folder)
            #expect(command.status == 1 && command.output.isEmpty && !command.errors.isEmpty)
            #expect(steering(command.errors).isEmpty)
        }
    }

    @Test("Against records: a contradiction is status 1, an accepted one is not, and wrong use is told")
    func against() throws {
        let folder = try Folder()
        let path = folder.path("catalogue")
        try FileManager.default.copyItem(atPath: Command.smallCatalogue, toPath: path)
        let record =
            #"{"code": "9.000001", "name": "Đăng ký nuôi mèo", "agency": "Công an cấp xã", "#
            + #""deadline": [{"channel": "Trực tiếp", "value": "99", "unit": "Ngày"}]}"#
        try folder.write(record, to: "records.jsonl")
        let cache = folder.path("records.cache")
        let made = try Command.run(["catalogue", "import", folder.path("records.jsonl"), "--to", cache], in: folder)
        #expect(made.status == 0, "\(made.errorText)")
        let check = ["catalogue", "check", "9.000001", "--against", cache, "--no-law", "--procedures", path]
        let plain = try Command.run(check, in: folder)
        #expect(plain.status == 1 && plain.outputText.contains("! deadline: the record says 99 days"))
        let json = try Command.run(check + ["--json"], in: folder)
        let found = try json.lines.map { try JSONReader.read($0) }
        #expect(
            json.status == 1 && found.contains { $0["in"]?.string == "deadline" && $0["about"]?.string == "99 days" })
        let file = "catalogue/thu-cung/meo.json5"
        let parts = Set(found.compactMap { $0["in"]?.string }).sorted().map { "{in: '\($0)', because: 'Vì thế'}" }
        let differs = "  differs: [\(parts.joined(separator: ", "))],\n  record: {"
        try folder.write(folder.read(file).replacing("  record: {", with: differs), to: file)
        let accepted = try Command.run(check + ["--all"], in: folder)
        #expect(accepted.status == 0 && accepted.outputText.contains("[accepted: Vì thế]"), "\(accepted.outputText)")
        for wrong in [["--against"], ["--against", cache, "x"], ["--against", cache, "--on", "never"]] {
            #expect(try Command.run(["catalogue", "check"] + wrong + ["--procedures", path], in: folder).status == 2)
        }
        #expect(try Command.run(check + ["--law", folder.path("none")], in: folder).status == 2)
        for missing in [["8.000001", "--against", cache], ["--against", folder.path("none")]] {
            let command = try Command.run(
                ["catalogue", "check"] + missing + ["--no-law", "--procedures", path], in: folder)
            #expect(command.status == 1 && command.output.isEmpty && !command.errors.isEmpty)
        }
    }

    @Test(
        "The check lists what is cited and ends within sixty days, or has ended, by the library; the guide says it too")
    func endingLaw() throws {
        let folder = try Folder()
        let path = folder.path("catalogue")
        try FileManager.default.copyItem(atPath: Command.smallCatalogue, toPath: path)
        try FileManager.default.createDirectory(atPath: path + "/law", withIntermediateDirectories: false)
        let digest =
            "{number: '7/2026/NĐ-CP', title: 'Nghị định bịa', effective: '2026-01-01', articles: [],"
            + " relations: [{kind: 'replaced_by', document: '9/2027/NĐ-CP', from: '2027-01-01'}]}"
        try folder.write(digest, to: "catalogue/law/7.json5")
        let check = ["catalogue", "check", "--procedures", path]
        let soon = try Command.run(check + ["--on", "2026-11-30", "--lang", "en"], in: folder)
        #expect(soon.status == 0, "\(soon.errorText)")
        #expect(soon.outputText.contains("7/2026/NĐ-CP is in force no more from 2027-01-01, by 9/2027/NĐ-CP; cited by"))
        #expect(soon.lines.contains { $0.hasPrefix("nuoi-thu ") && $0.contains("steps/meo") })
        let json = try Command.run(check + ["--on", "2027-01-01", "--json"], in: folder)
        let first = try JSONReader.read(try #require(json.lines.first))
        #expect(first["warning"]?.string == "law_ends" && first["day"]?.string == "2027-01-01")
        #expect(first["message"]?.string?.contains("đã hết hiệu lực từ ngày 01/01/2027") == true)
        let early = try Command.run(check + ["--on", "2026-11-01"], in: folder)
        #expect(early.lines.count == 1 && early.outputText.contains("0 warnings"), "\(early.outputText)")
        let chat = ["chat", "--on", "2026-11-30", "--procedures", path, "--no-one-stop"]
        let told = try Command.run(
            chat, input: Array("nuôi thú thì phải làm những gì\ncó\ntại quầy\n".utf8), in: folder)
        #expect(
            told.outputText.contains("7/2026/NĐ-CP, văn bản hết hiệu lực từ ngày 01/01/2027 theo"),
            "\(told.outputText)\(told.errorText)")
        let wrong = try Command.run(check + ["--law", folder.path("none")], in: folder)
        #expect(wrong.status == 2 || wrong.status == 1)
    }

    @Test("A procedure is shown whole, in both languages")
    func show() throws {
        for language in ["vi", "en"] {
            let command = try Command.runSmall(
                ["catalogue", "show", "9.000001", "--lang", language, "--on", "2026-08-15"], in: Folder())
            #expect(command.status == 0 && command.outputText.contains("9.000001") && steering(command.output).isEmpty)
        }
    }

    @Test("Finding: candidates and a decision, one line a sentence in a batch")
    func find() throws {
        let folder = try Folder()
        let one = try Command.runSmall(["find", "--json", "đăng", "ký", "nuôi mèo"], in: folder)
        let node = try JSONReader.read(one.outputText)
        #expect(
            one.status == 0 && node["decision"]?.string == "start" && node["codes"]?.array?.first?.string == "9.000001")
        let batch = "{\"q\": \"đăng ký nuôi mèo\"}\n\n{\"text\": \"thời tiết đẹp quá trời\"}\r\n{\"q\": \"\"}\n"
        let several = try Command.runSmall(["find", "--batch", "-"], text: batch, in: folder)
        let decisions = try several.lines.map { try JSONReader.read($0)["decision"]?.string }
        #expect(several.status == 0 && decisions == ["start", "abstain", "abstain"])
        for (line, number) in [("x", 1), ("\n{}", 2), ("{\"q\": \"a\"}\n[1]", 2), ("{\"q\": 1}", 1)] {
            let wrong = try Command.runSmall(["find", "--batch", "-"], text: line, in: folder)
            #expect(wrong.status == 1 && wrong.errorText.contains("line \(number)"))
            #expect(wrong.errorText.split(separator: "\n").count == 1)
        }
    }

    @Test("Dialogue tests: what failed and where, how many, and the status")
    func tests() throws {
        let folder = try Folder()
        try folder.write("> đăng ký nuôi mèo\n< asks nguon_goc\n", to: "all/good.txt")
        try folder.write("> đăng ký nuôi mèo\n< asks so_meo\n! asks nguon_goc\n", to: "all/inner/bad.txt")
        try folder.write("on never\n", to: "all/inner/unreadable.txt")
        try folder.write("x", to: "all/inner/other.md")
        let all = try Command.runSmall(["test", "all", "--on", "2026-08-15"], in: folder)
        #expect(all.status == 1 && all.lines.last == "1 passed, 2 failed")
        #expect(
            all.lines.filter { $0.contains("bad.txt") }.count == 2
                && all.lines.filter { $0.contains("line 2") }.count == 1)
        #expect(all.lines.contains { $0.contains("unreadable.txt") && $0.contains("line 1") })
        let good = try Command.runSmall(["test", "all/good.txt"], in: folder)
        #expect(good.status == 0 && good.lines.last == "1 passed, 0 failed")
        #expect(good.lines.first?.hasSuffix("no national records") == true)
    }
}
