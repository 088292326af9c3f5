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
