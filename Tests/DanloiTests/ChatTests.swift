import Foundation
import TestSupport
import Testing

@Suite("The simulator over a pipe")
struct ChatTests {
    /// Input as nobody means it.
    static let hostileInputs: [(name: String, bytes: [UInt8])] = {
        var random = SplitMix(seed: 20_260_815)
        let bytes = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let controls = (0...0x9F).compactMap { Unicode.Scalar($0) }.map { "a\($0)b\n" }.joined()
        let bidirectional = [
            0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069,
        ]
        .compactMap { Unicode.Scalar($0) }.map { "nuôi \($0)mèo \($0)là gì\n" }.joined()
        func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }
        return [
            ("nothing", []), ("line ends", utf8("\n\n\r\n\r\r\n")), ("no line end", utf8("đăng ký nuôi mèo")),
            ("random bytes", bytes),
            ("a line of 1 MB", Array(repeating: 97, count: 1 << 20)),
            ("marks for 1 MB", utf8(String(repeating: "\u{301}", count: 1 << 19))),
            ("1 MB, then a need", Array(repeating: 32, count: 1 << 20) + utf8("\nthả diều\n")),
            ("NUL", [0, 10, 97, 0, 98, 10, 0]),
            ("control characters", utf8(controls)), ("bidirectional marks", utf8(bidirectional)),
            ("emoji", utf8("👨‍👩‍👧‍👦🏳️‍🌈👍🏽\n🇻🇳\n\u{FE0F}\n1️⃣\n")),
            (
                "escape sequences",
                utf8(
                    "\u{1B}[2J\u{1B}]0;title\u{7} là gì\n\u{9B}31m\nđăng ký nuôi mèo\n\u{1B}[31m là gì\nxyz\u{1B}c là gì\n"
                )
            ),
            ("cut UTF-8", utf8("đăng ký nuôi m") + [0xC3, 10, 0xE1, 0xBB, 10, 0xF0, 0x9F, 0x98]),
            (
                "commands",
                utf8(
                    ":\n::\n:nothing \u{1B}[2J\n:on\n:on 2026-02-30\n:choose\n:choose \u{1B}x\n:save\n:facts\n:undo\n:guide\n"
                )
            ),
            ("a script", utf8("$(rm -rf /)\n`id`\n%s%n%d\n../../etc/passwd\n<script>\n'; DROP TABLE\n{0} {1} {99}\n")),
        ]
    }()

    @Test(
        "Whatever comes in: no crash, no hang, and nothing goes out that could steer a terminal",
        arguments: hostileInputs.indices)
    func hostile(index: Int) throws {
        let folder = try Folder()
        for options in [[], ["--trace"], ["--lang", "en"]] {
            let command = try Command.runSmall(
                ["chat", "--on", "2026-08-15"] + options, input: Self.hostileInputs[index].bytes, in: folder)
            #expect(command.status == 0, "\(Self.hostileInputs[index].name): \(command.errorText)")
            #expect(command.errors.isEmpty)
            #expect(!command.output.isEmpty)
            #expect(steering(command.output).isEmpty, "\(Self.hostileInputs[index].name)")
        }
    }

    @Test("The same input gives the same bytes")
    func deterministic() throws {
        let folder = try Folder()
        let text = "đăng ký nuôi mèo\nđược tặng\nphí bao nhiêu\n:on 2026-09-01\n3\nhôm qua\n"
        let first = try Command.runSmall(["chat", "--on", "2026-08-15", "--trace"], text: text, in: folder)
        let second = try Command.runSmall(["chat", "--on", "2026-08-15", "--trace"], text: text, in: folder)
        #expect(first.output == second.output && first.status == 0)
    }

    @Test("An impossible day is refused and changes nothing; an existing one is taken")
    func days() throws {
        let folder = try Folder()
        let start = "đăng ký nuôi mèo\nđược tặng\n"
        let wrong = try Command.runSmall(
            ["chat", "--on", "2026-08-15", "--trace"], text: start + ":on 2026-02-30\n:on 31/12/2026\n:on\nnhắc lại\n",
            in: folder)
        #expect(wrong.status == 0 && wrong.lines.last { $0.contains("open question") }?.contains("so_meo") == true)
        let right = try Command.runSmall(
            ["chat", "--on", "2026-08-15", "--trace"], text: start + ":on 2026-06-30\n", in: folder)
        #expect(right.lines.last { $0.contains("open question") }?.contains("kenh") == true)
    }

    @Test("What is typed after the end is not read")
    func quit() throws {
        for word in [":quit", ":q"] {
            let command = try Command.runSmall(["chat", "--trace"], text: "\(word)\nđăng ký nuôi mèo\n", in: Folder())
            #expect(command.status == 0 && !command.outputText.contains("9.000001"))
        }
    }

    @Test("A saved conversation passes as a dialogue test")
    func save() throws {
        let folder = try Folder()
        let text = """
            đăng ký nuôi mèo
            :on 2026-08-16
            được tặng
            3
            không biết
            > lạ
            # lạ
            quay lại
            :choose unknown
            english
            1
            1, 3
            :undo
            1 và 2
            không
            phí bao nhiêu
            2
            :save saved.txt
            :choose confirm
            :guide
            :save later.txt

            """
        let command = try Command.runSmall(["chat", "--on", "2026-08-15"], text: text, in: folder)
        #expect(command.status == 0)
        let test = try Command.runSmall(["test", "saved.txt", "later.txt"], in: folder)
        #expect(test.status == 0, "\(test.outputText)")
        #expect(test.lines.last == "2 passed, 0 failed")
        #expect(try folder.read("later.txt").hasPrefix(folder.read("saved.txt")))
    }

    @Test("Of many dossiers it is said at once how many are asked about, then come they; programs get their one line")
    func progress() throws {
        let folder = try Folder()
        let codes = "H37.12-261112-0011 H29.13-261112-0011"
        let command = try Command.runSmall(["chat", "--on", "2026-11-13"], text: codes + "\n", in: folder)
        let announced = command.lines.firstIndex { $0.contains("2 hồ sơ") && $0.contains("…") }
        let told = command.lines.firstIndex { $0 == "2 hồ sơ" }
        #expect(command.status == 0)
        #expect(try #require(announced) < #require(told))
        let json = try Command.runSmall(
            ["chat", "--json", "--on", "2026-11-13"], text: "{\"say\": \"\(codes)\"}\n", in: folder)
        #expect(json.status == 0 && json.lines.count == 1)
    }

    @Test("Saving never overwrites, and where it cannot save the conversation goes on")
    func saveRefused() throws {
        let folder = try Folder()
        try folder.write("precious", to: "there.txt")
        try FileManager.default.createSymbolicLink(atPath: folder.path("link.txt"), withDestinationPath: "there.txt")
        let command = try Command.runSmall(
            ["chat", "--on", "2026-08-15", "--trace"],
            text: ":save there.txt\n:save link.txt\n:save nowhere/new.txt\n:save .\n:save\nđăng ký nuôi mèo\n",
            in: folder)
        #expect(
            command.status == 0 && command.lines.last { $0.contains("open question") }?.contains("nguon_goc") == true)
        #expect(try folder.read("there.txt") == "precious")
        #expect(!FileManager.default.fileExists(atPath: folder.path("nowhere")))
    }
}
