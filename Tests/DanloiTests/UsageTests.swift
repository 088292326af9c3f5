import Foundation
import Testing

@Suite("Using the command")
struct UsageTests {
    private static let wrongUses: [[String]] = [
        ["nonsense"], ["--procedures", "x"], ["chat", "--on", "2026-02-30"], ["chat", "--on", "1/7/2026"],
        ["chat", "--on"],
        ["chat", "--on=", "--json"], ["chat", "--lang", "fr"], ["chat", "--nope"], ["chat", "extra"],
        ["test", "/nowhere"], ["test", "--on", "yesterday"], ["test", "--json"], ["find"],
        ["find", "--batch", "/nowhere"], ["find", "--nope", "x"], ["catalogue"], ["catalogue", "nonsense"],
        ["catalogue", "check", "extra"],
        ["catalogue", "check", "--lang", "xx"], ["catalogue", "show"], ["catalogue", "show", "1.1"],
        ["catalogue", "show", "9.000001", "9.000002"], ["catalogue", "show", "9.000001", "--on", "2026-13-01"],
        ["catalogue", "import"],
        ["catalogue", "import", "/nowhere"], ["bench", "nonsense"], ["chat\u{1B}[2J"], ["find", "--\u{202E}x"],
    ]

    @Test("Wrong use: status 2, and one line on standard error", arguments: wrongUses)
    func wrongUse(arguments: [String]) throws {
        let command = try Command.runSmall(arguments, in: Folder())
        #expect(command.status == 2)
        #expect(command.output.isEmpty)
        #expect(command.errorText.hasPrefix("danloi: ") && command.errorText.hasSuffix("\n"))
        #expect(command.errorText.split(separator: "\n").count == 1, "\(command.errorText)")
        #expect(steering(command.errors).isEmpty)
    }

    @Test("Help is asked for, or due")
    func help() throws {
        for word in ["help", "--help", "-h"] {
            let command = try Command.run([word], in: Folder())
            #expect(command.status == 0 && command.errors.isEmpty)
            for name in ["chat", "test", "find", "catalogue", "one-stop"] {
                #expect(command.outputText.contains("danloi \(name)"))
            }
        }
        #expect(try Command.run([], in: Folder()).status == 2)
    }

    @Test(
        "What is asked about does not hold: status 1",
        arguments: [
            ["catalogue", "show", "9.999999"], ["catalogue", "show", "9.000003", "--on", "2027-01-01"],
            ["find", "thời tiết hôm nay đẹp quá"],
        ])
    func doesNotHold(arguments: [String]) throws {
        let command = try Command.runSmall(arguments, in: Folder())
        #expect(command.status == 1)
        #expect(command.errorText.split(separator: "\n").count <= 1)
    }

    @Test(
        "A folder of procedures that is a file, is not there, is empty: said in so many words",
        arguments: ["file", "nothing", "empty"])
    func noProcedures(name: String) throws {
        let folder = try Folder()
        try folder.write("{}", to: "file")
        try FileManager.default.createDirectory(atPath: folder.path("empty"), withIntermediateDirectories: true)
        for arguments in [
            ["chat"], ["find", "x"], ["test", "file"], ["catalogue", "check"], ["catalogue", "show", "9.000001"],
        ] {
            let command = try Command.run(arguments + ["--procedures", folder.path(name)], in: folder)
            #expect((1...2).contains(command.status), "\(arguments)")
            #expect(!(command.errorText + command.outputText).isEmpty)
        }
    }

    @Test("Records that are no compiled records are refused")
    func foreignRecords() throws {
        let folder = try Folder()
        try folder.write("nonsense", to: "records")
        for path in ["records", "nothing", "."] {
            let command = try Command.runSmall(["find", "nuôi mèo", "--national", folder.path(path)], in: folder)
            #expect(command.status == 1 && command.errorText.split(separator: "\n").count == 1)
        }
    }
}
