import Foundation
import JSON
import Testing

/// Over the stand-in one-stop, which the command starts itself: every look-up goes over HTTP.
@Suite("The status of dossiers")
struct StatusTests {
    private static let code = "H37.12-261112-0011"

    private func status(_ arguments: [String], text: String = "", in folder: Folder) throws -> Command {
        try Command.run(["status", "--on", "2026-11-13"] + arguments, input: Array(text.utf8), in: folder)
    }

    @Test("One dossier: its state and dates with the code alone, the rest to its owner")
    func one() throws {
        let folder = try Folder()
        let alone = try status([Self.code.lowercased(), "--text"], in: folder)
        #expect(alone.status == 0 && alone.errors.isEmpty)
        #expect(alone.outputText.contains("Yêu cầu bổ sung giấy tờ") && alone.outputText.contains("13/11/2026"))
        #expect(!alone.outputText.contains("bản chính giấy chứng sinh"))
        // A program reads what is no terminal.
        let owner = try status([Self.code, "--last4", "1234"], in: folder)
        let node = try JSONReader.read(owner.outputText)
        #expect(owner.status == 0 && node["answer"]?.string == "story" && node["level"]?.integer == 1)
        let supplement = node["parts"]?.array?.first { $0["id"]?.string == "supplement" }
        #expect(supplement?["quote"]?.string == "Bổ sung bản chính giấy chứng sinh")
        // Nothing of whose it is.
        #expect(!owner.outputText.contains("Văn Mẫu") && !owner.outputText.contains("000000001234"))
    }

    @Test("No such code and a check that does not match: the same words, and status 1")
    func notAvailable() throws {
        let folder = try Folder()
        let wrong = try status([Self.code, "--last4", "9999", "--text"], in: folder)
        let none = try status(["H37.12-261112-9911", "--last4", "9999", "--text"], in: folder)
        #expect(wrong.status == 1 && none.status == 1)
        #expect(wrong.lines.dropFirst() == none.lines.dropFirst() && wrong.lines.count == 2)
    }

    @Test("What is no code is refused before anything is asked, and says what may be meant")
    func codes() throws {
        let folder = try Folder()
        let close = try status(["H37.12", "261112", "0011"], in: folder)
        #expect(close.status == 2 && close.errorText.contains(Self.code) && close.output.isEmpty)
        for text in ["H37.12-261131-0011", "hello", "H37.12-261112"] {
            let command = try status([text], in: folder)
            #expect(command.status == 2 && command.output.isEmpty && command.errorText.hasPrefix("danloi: "))
        }
    }

    @Test("A batch of any text and of JSON lines: one line out for each code, in order, all four profiles")
    func batch() throws {
        let folder = try Folder()
        try folder.write(
            """
            Hồ sơ của công ty: \(Self.code) và 000.00.00.G11-261110-0007

            {"code": "h29.13-261112-0011"}
            {"code": "H29.21-261112-0011", "number": "000000001234"}
            {"code": "H37.12-261112-0011", "last4": "1234"}

            """, to: "codes")
        let json = try status(["--batch", "codes"], in: folder)
        #expect(json.status == 0, "\(json.errorText)")
        let rows = try json.lines.map { try JSONReader.read($0) }
        #expect(
            rows.map { $0["code"]?.string } == [
                Self.code, "000.00.00.G11-261110-0007", "H29.13-261112-0011", "H29.21-261112-0011", Self.code,
            ])
        #expect(rows.allSatisfy { $0["answer"]?.string == "story" })
        #expect(rows.map { $0["level"]?.integer } == [0, 0, 0, 1, 1])
        #expect(rows.map { $0["line"]?.integer } == [1, 1, 3, 4, 5])
        // The summary is on standard error.
        #expect(json.errorText.hasPrefix("Hỏi 5 hồ sơ: 5 có trả lời, 0 không tìm thấy, 0 chưa trả lời được; 0 chỗ"))
        let csv = try status(["--batch", "-", "--csv"], text: "\(Self.code)\nH37.12-261112-9911\n", in: folder)
        #expect(csv.status == 1 && csv.lines.count == 3 && csv.lines[0].hasPrefix("code,answer,status"))
        #expect(csv.lines[1].hasPrefix("\(Self.code),story,supplement_requested,5,0,false"))
        #expect(csv.lines[2].hasPrefix("H37.12-261112-9911,not_available,"))
    }

    @Test("A source that is down: status 1, said in so many words, with the time to try again")
    func down() throws {
        let folder = try Folder()
        try folder.write(
            """
            { sources: [{ id: 'tinh', profile: 'P0', base_url: 'http://127.0.0.1:9', agencies: ['*'], peers: 'loopback',
              unit: '000.00.00.H37', dstcode: 'x', username: 'u', password: 'p' }] }
            """, to: "one-stop.json5")
        let command = try Command.run(["status", Self.code, "--one-stop", "one-stop.json5", "--json"], in: folder)
        let node = try JSONReader.read(command.outputText)
        #expect(command.status == 1 && node["answer"]?.string == "unavailable")
        #expect(node["retry_at"]?.string?.isEmpty == false)
    }

    @Test(
        "Wrong use: status 2, and one line on standard error",
        arguments: [
            [], ["--batch", "/nowhere"], ["--batch", "."], [code, "--batch", "-"], [code, "--json", "--csv"],
            [code, "--last4", "123"], [code, "--last4", "12345"], [code, "--last4", "1234", "--number", "1"],
            [code, "--json", "--text"], [code, "--number", "123"], ["--check", code], ["--check", "--batch", "-"],
            [code, "--one-stop", "/nowhere"], [code, "--no-one-stop"], [code, "--nope"],
        ])
    func wrongUse(arguments: [String]) throws {
        let command = try status(arguments, in: Folder())
        #expect(command.status == 2 && command.output.isEmpty)
        #expect(command.errorText.hasPrefix("danloi: ") && command.errorText.split(separator: "\n").count == 1)
    }

    @Test("A configuration with a mistake is refused with its place, and without its secrets")
    func configuration() throws {
        let folder = try Folder()
        try folder.write("{ sources: [{ id: 'tinh', password: 'bi-mat', nonsense: 1 }] }", to: "one-stop.json5")
        for arguments in [["status", Self.code], ["chat"]] {
            let command = try Command.runSmall(arguments + ["--one-stop", "one-stop.json5"], in: folder)
            #expect(command.status == 1 && command.errorText.contains("one-stop.json5, line 1"))
            #expect(!command.errorText.contains("bi-mat"))
        }
    }
}

@Suite("Dossiers in the simulator")
struct ChatDossierTests {
    private func talk(_ lines: [String], _ options: [String] = []) throws -> [JSONNode] {
        let text = lines.map { "{\"say\": \"\($0)\"}\n" }.joined()
        let command = try Command.runSmall(
            ["chat", "--json", "--on", "2026-11-13"] + options, text: text, in: Folder())
        #expect(command.status == 0 && command.errors.isEmpty)
        return try command.lines.map { try JSONReader.read($0) }
    }

    private func dossier(_ reply: JSONNode) -> JSONNode? {
        reply["blocks"]?.array?.first { $0["kind"]?.string == "dossier" }
    }

    @Test("A code in the middle of a question goes to the stand-in over HTTP, and back to the question")
    func overHTTP() throws {
        let replies = try talk(["đăng ký nuôi mèo", "H37.12-261112-0011", "1234", "H37.12-261112-0011 9999"])
        #expect(replies.allSatisfy { $0["open_question"]?.string == "nguon_goc" })
        #expect(dossier(replies[1])?["level"]?.integer == 0 && dossier(replies[2])?["level"]?.integer == 1)
        #expect(dossier(replies[3]) == nil && replies[3]["abstention"]?.string == "no-evidence")
    }

    @Test("Without a one-stop system the conversation says so")
    func none() throws {
        let replies = try talk(["H37.12-261112-0011"], ["--no-one-stop"])
        #expect(replies[0]["abstention"]?.string == "upstream-down")
    }

    @Test("A saved conversation holds no digits of the owner, and passes as a dialogue test")
    func saved() throws {
        let folder = try Folder()
        let text =
            "đăng ký nuôi mèo\nH37.12-261112-0011\n1234\nđược tặng\n000.00.00.G11-261110-0007\nH29.21-261112-0011\nH37.12-261112-9999\n:save saved.txt\n"
        let command = try Command.runSmall(["chat", "--on", "2026-11-13", "--trace"], text: text, in: folder)
        #expect(command.status == 0)
        let saved = try folder.read("saved.txt")
        #expect(saved.contains("> ····") && !saved.contains("1234"))
        #expect(command.outputText.contains("read: dossier H37.12-2611**-****"))
        #expect(try Command.runSmall(["test", "saved.txt"], in: folder).status == 0)
    }
}
