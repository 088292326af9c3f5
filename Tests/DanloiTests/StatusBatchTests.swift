import Foundation
import JSON
import Testing

/// Over the stand-in one-stop, which the command starts itself, or over one that runs beside it.
@Suite("Batches of dossiers", .timeLimit(.minutes(2)))
struct StatusBatchTests {
    private static let code = "H37.12-261112-0011"
    private static let other = "000.00.00.G11-261110-0007"

    private func batch(_ lines: [String], _ options: [String] = [], in folder: Folder) throws -> Command {
        try Command.run(
            ["status", "--on", "2026-11-13", "--batch", "-"] + options,
            input: Array(lines.map { $0 + "\n" }.joined().utf8), in: folder)
    }

    private static let problems: [(line: String, problem: String)] = [
        ("chưa có mã", "no_code"), (#"{"code": "x"}"#, "no_code"), (#"{"last4": "1234"}"#, "no_code"),
        ("H37.12 261112 0011", "needs_confirmation"), ("H37.12-261131-0011", "flawed_code"),
        (#"{"code": "\#(code), \#(other)"}"#, "several_codes"), (#"{"code": 1}"#, "code_not_text"),
        (#"{"code": "\#(code)", "last_4": "1234"}"#, "unknown_key"),
        (#"{"code": "\#(code)", "last4": 1234}"#, "bad_last4"), (#"{"code": "\#(code)", "last4": "12"}"#, "bad_last4"),
        (#"{"code": "\#(code)", "number": "12"}"#, "bad_number"),
        (#"{"code": "\#(code)", "last4": "1234", "number": "000000001234"}"#, "two_checks"),
        (#"{"code": "\#(code)""#, "bad_json"), (#"{"code": "\#(code)", "code": "\#(code)"}"#, "bad_json"),
        (#"{"code": "\#(code)", "last4": "\#(String(repeating: "1", count: 70_000))"}"#, "line_too_long"),
        (#"[{"code": "\#(code)", "last4": "1234"}]"#, "not_an_object"),
    ]

    @Test("A line that cannot be asked about gets a row with its number and what is wrong, and the batch goes on")
    func rows() throws {
        let folder = try Folder()
        let lines = Self.problems.map(\.line) + [Self.code]
        let json = try batch(lines, in: folder)
        let rows = try json.lines.map { try JSONReader.read($0) }
        #expect(json.status == 1 && rows.count == lines.count)
        #expect(rows.map { $0["line"]?.integer } == (1...lines.count).map { $0 })
        #expect(rows.map { $0["problem"]?.string } == Self.problems.map(\.problem) + [nil])
        #expect(rows.last?["answer"]?.string == "story")
        #expect(rows.dropLast().allSatisfy { $0["reason"]?.string.map { $0.count < 300 } == true })
        #expect(
            json.errorText.contains("Hỏi 1 hồ sơ: 1 có trả lời")
                && json.errorText.contains("\(Self.problems.count) chỗ"))
        let csv = try batch(lines, ["--csv"], in: folder)
        #expect(csv.lines.first?.hasSuffix(",line,problem") == true)
        for (place, problem) in Self.problems.enumerated() {
            #expect(csv.lines[place + 1].hasSuffix(",\(place + 1),\(problem.problem)"))
        }
        // For people, on standard error.
        let text = try batch(lines, ["--text"], in: folder)
        #expect(text.errorText.split(separator: "\n").count == Self.problems.count && text.lines.count == 3)
        #expect(text.errorText.hasPrefix("danloi: dòng 1: Không có mã hồ sơ nào đọc được.\n"))
    }

    @Test("A line longer than is read asks about the whole codes before its cut, and says that there is more")
    func longLines() throws {
        let folder = try Folder()
        // Two thousand codes are taken of a line; a line is read up to 65,536 bytes, here in the middle of a code.
        let many = Array(repeating: Self.code, count: 2_100).joined(separator: " ")
        let long =
            String(repeating: "x ", count: 32_000) + Array(repeating: Self.code, count: 100).joined(separator: " ")
        let command = try batch([many, long], in: folder)
        let rows = try command.lines.map { try JSONReader.read($0) }
        let first = rows.filter { $0["line"]?.integer == 1 }
        #expect(first.count == 2_001 && first.last?["problem"]?.string == "too_many_codes")
        let second = rows.filter { $0["line"]?.integer == 2 }
        #expect(second.last?["problem"]?.string == "line_too_long" && second.count > 70)
        #expect(rows.allSatisfy { $0["code"]?.string == nil || $0["code"]?.string == Self.code })
        #expect(command.status == 1)
    }

    @Test("A mark at the start of a file, which editors write, hides no line of JSON")
    func byteOrderMark() throws {
        let command = try batch(["\u{FEFF}" + #"{"code": "\#(Self.code)", "last4": "1234"}"#], in: Folder())
        #expect(try JSONReader.read(command.outputText)["level"]?.integer == 1)
    }

    @Test(
        "Four hundred guesses are one person's, whatever digits each line brings: five are judged, all show their state"
    )
    func guesses() throws {
        let folder = try Folder()
        let lines = (0..<400).map { #"{"code": "\#(Self.code)", "last4": "\#(2_000 + $0)"}"# }
        let command = try batch(lines + [#"{"code": "\#(Self.other)", "last4": "1234"}"#], in: folder)
        let rows = try command.lines.map { try JSONReader.read($0) }
        #expect(command.status == 1 && rows.filter { $0["answer"]?.string == "not_available" }.count <= 5)
        let locked = rows.filter { $0["answer"]?.string == "locked" }
        #expect(locked.count >= 395 && locked.allSatisfy { $0["status"]?.string != nil && $0["level"]?.integer == 0 })
        #expect(locked.allSatisfy { $0["retry_at"]?.string?.hasPrefix("2026-11-13T10:1") == true })
        #expect(command.errorText.contains("chỉ xem theo mã vì đang khóa kiểm tra chủ hồ sơ"))
    }

    @Test("The same question twice is asked once and printed twice")
    func twice() throws {
        let folder = try Folder()
        let wrong = #"{"code": "\#(Self.code)", "last4": "9999"}"#
        let command = try batch(Array(repeating: wrong, count: 6) + [Self.code], in: folder)
        let answers = try command.lines.map { try JSONReader.read($0)["answer"]?.string }
        // Asked six times, the last would be locked.
        #expect(answers == Array(repeating: "not_available", count: 6) + ["story"])
    }

    @Test("Failed checks count on in the next command, and the folder keeps nothing in clear")
    func kept() throws {
        let folder = try Folder()
        for digits in ["0001", "0002", "0003", "0004", "0005"] {
            let command = try batch([Self.code], ["--last4", digits], in: folder)
            #expect(try JSONReader.read(command.outputText)["answer"]?.string == "not_available")
        }
        let locked = try Command.run(
            ["status", Self.code, "--last4", "1234", "--on", "2026-11-13", "--text"], in: folder)
        #expect(locked.status == 1 && locked.outputText.contains("bị khóa đến"))
        #expect(locked.outputText.contains("Yêu cầu bổ sung giấy tờ") && !locked.outputText.contains("bản chính"))
        let text = try folder.read("state/danloi/owner-checks-stand-in.json")
        #expect(!text.contains("H37") && !text.contains("0001"))
        // A damaged file is said once, and counting begins anew.
        try folder.write("nonsense", to: "state/danloi/owner-checks-stand-in.json")
        let anew = try batch([Self.code], ["--last4", "1234"], in: folder)
        #expect(try JSONReader.read(anew.outputText)["level"]?.integer == 1 && anew.errorText.contains("is damaged"))
        #expect(try !batch([Self.code], ["--last4", "1234"], in: folder).errorText.contains("is damaged"))
    }

    @Test(
        "On a terminal: a table at the end, and before it how many are answered and late",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
    func terminal() throws {
        let folder = try Folder()
        try folder.write("\(Self.code)\n\(Self.other)\n", to: "codes")
        let screen = try Command.onTerminal(["status", "--batch", "codes", "--on", "2026-12-13"], in: folder)
        #expect(screen.contains("2/2, trễ hẹn 1") && screen.contains("Mã hồ sơ  ") && screen.contains("Hỏi 2 hồ sơ"))
        let one = try Command.onTerminal(["status", Self.code, "--on", "2026-11-13"], in: folder)
        #expect(one.contains("Hồ sơ \(Self.code)") && !one.contains("{"))
        // No counts where nobody would see them.
        #expect(try !batch([Self.code, Self.other], in: folder).errorText.contains("2/2"))
    }

    @Test("What is too long to be said back is cut, and its length told")
    func longArguments() throws {
        for argument in [String(repeating: "x", count: 100_000), "x\ny " + String(repeating: "1", count: 90_000)] {
            let command = try Command.run(["status", argument], in: Folder())
            #expect(command.status == 2 && command.errorText.count < 250 && command.errorText.contains("ký tự)"))
            #expect(command.errorText.split(separator: "\n").count == 1)
        }
        let option = try Command.run(["status", "--" + String(repeating: "x", count: 100_000)], in: Folder())
        #expect(option.status == 2 && option.errorText.count < 250)
    }
}

@Suite("Sources that refuse, and people who stop", .timeLimit(.minutes(2)))
struct StatusSourceTests {
    private static let code = "H37.12-261112-0011"

    /// The address of a stand-in that runs.
    private func address(_ standIn: RunningCommand) throws -> String {
        try #require(standIn.nextLine()?.split(separator: " ").last.map(String.init))
    }

    private func source(
        _ id: String, _ agency: String, _ base: String, unit: String = "000.00.00.H37",
        password: String = "mat-khau-demo"
    ) -> String {
        """
        { id: '\(id)', profile: 'P0', base_url: '\(base)', agencies: ['\(agency)'], peers: 'loopback', unit: '\(unit)',
          dstcode: 'VN:GOV:000.00.00.G22:vpcpdvcprovider', username: 'tinh-demo', password: '\(password)' },
        """
    }

    @Test("A refused account is said with the source and what to look at, and never with the password")
    func refused() throws {
        let folder = try Folder()
        let standIn = try RunningCommand(["one-stop", "--port", "0"], in: folder)
        let base = try address(standIn)
        let table = [
            (source("tinh", "H37", base, password: "sai-bi-mat"), "account_refused", "`password`"),
            (source("tinh", "H37", base, unit: "000.00.00.H99"), "request_refused", "`unit`"),
            (source("tinh", "H37", base + "/khong-co"), "address_refused", "`base_url`"),
        ]
        for (source, trouble, key) in table {
            try folder.write("{ sources: [\(source)] }", to: "one-stop.json5")
            let command = try Command.run(["status", Self.code, "--one-stop", "one-stop.json5"], in: folder)
            let row = try JSONReader.read(command.outputText)
            #expect(command.status == 1 && row["trouble"]?.string == trouble, "\(command.outputText)")
            #expect(command.errorText.contains("nguồn `tinh`") && command.errorText.contains(key))
            #expect(command.errorText.split(separator: "\n").count == 1)
            #expect(!(command.errorText + command.outputText).contains("sai-bi-mat"))
        }
    }

    @Test("--check asks each source for a session, and says which answer: status 1 if one refuses")
    func check() throws {
        let folder = try Folder()
        let standIn = try RunningCommand(["one-stop", "--port", "0"], in: folder)
        let base = try address(standIn)
        try folder.write(
            "{ sources: [\(source("tot", "H37", base)) \(source("xau", "H38", base, password: "sai-bi-mat"))] }",
            to: "one-stop.json5")
        let json = try Command.run(["status", "--check", "--one-stop", "one-stop.json5"], in: folder)
        let rows = try json.lines.map { try JSONReader.read($0) }
        #expect(json.status == 1 && rows.map { $0["answer"]?.string } == ["session", "account_refused"])
        let text = try Command.run(["status", "--check", "--text", "--one-stop", "one-stop.json5"], in: folder)
        #expect(text.lines.count == 2 && text.lines[0] == "tot (P0): mở được phiên")
        #expect(!(json.outputText + text.outputText).contains("sai-bi-mat"))
        #expect(try Command.run(["status", "--check"], in: folder).status == 0)
    }

    @Test("Who stops a batch has the rows that came, in order as they came, and is told that it is partial")
    func interrupted() throws {
        let folder = try Folder()
        let (good, silent) = (
            try RunningCommand(["one-stop", "--port", "0"], in: folder),
            try RunningCommand(["one-stop", "--port", "0", "--fail", "silence"], in: folder)
        )
        let sources = try source("nhanh", "H37", address(good)) + source("im", "G11", address(silent))
        try folder.write("{ sources: [\(sources)] }", to: "one-stop.json5")
        try folder.write("\(Self.code)\n000.00.00.G11-261110-0007\nH37.12-261112-9911\n", to: "codes")
        let running = try RunningCommand(
            ["status", "--batch", "codes", "--one-stop", "one-stop.json5"], errors: "errors", in: folder)
        // It is printed while the next is still waited for.
        #expect(running.nextLine()?.contains(#""line":1,"code":"\#(Self.code)","answer":"story""#) == true)
        running.send(SIGINT)
        while let line = running.nextLine() { #expect(line.contains(#""line":3"#)) }
        #expect(running.waitUntilExit() == 1)
        #expect(try folder.read("errors").contains("Chưa hết, đã dừng giữa chừng. Hỏi 3 hồ sơ: 1 có trả lời"))
    }
}
