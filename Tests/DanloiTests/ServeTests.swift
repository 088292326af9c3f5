import Foundation
import HTTPServer
import JSON
import TestSupport
import Testing

@Suite("danloi serve")
struct ServeTests {
    private static let procedures = Command.smallCatalogue

    /// A running server with its address, by what it writes to standard error.
    private struct Served {
        let command: RunningCommand
        let address: String
        let folder: Folder

        init(_ configuration: String, arguments: [String] = []) throws {
            folder = try Folder()
            try folder.write(configuration, to: "serve.json5")
            command = try RunningCommand(
                ["serve", "--config", "serve.json5"] + arguments, errors: "errors", in: folder)
            address = try Self.line("danloi: http", in: folder).map { String($0.dropFirst(8)) } ?? ""
        }

        /// Waits for a line of standard error.
        static func line(_ start: String, in folder: Folder) throws -> String? {
            for _ in 0..<1_000 {
                let lines = try folder.read("errors").split(separator: "\n", omittingEmptySubsequences: false)
                    .dropLast()
                if let line = lines.first(where: { $0.hasPrefix(start) }) { return String(line) }
                usleep(10_000)
            }
            return nil
        }
    }

    private static func configuration(_ more: String = "") -> String {
        "{ listen: '127.0.0.1:0', catalogue: { procedures: '\(procedures)' }, one_stop: { stand_in: true }, \(more) }"
    }

    private func get(_ address: String) throws -> (status: Int, text: String) {
        let rest = address.dropFirst("http://".count)
        let path = rest.drop { $0 != "/" }
        let port = rest.dropLast(path.count).split(separator: ":").last.flatMap { UInt16($0) } ?? 0
        let client = try RawClient(.tcp(host: "127.0.0.1", port: port))
        client.send("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n")
        let reply = try client.readReply()
        return (reply.status, reply.text)
    }

    @Test("It is ready, logs one JSON object a line, and stops in order")
    func serves() throws {
        let served = try Served(Self.configuration())
        let ready = try get(served.address + "readyz")
        let checks = try JSONReader.read(ready.text)["checks"]?.array?.compactMap { $0["name"]?.string }
        #expect(ready.status == 200 && checks == ["catalogue", "one-stop"])
        let metrics = try get(served.address + "metrics")
        #expect(metrics.text.contains("danloi_resident_memory_bytes "))
        served.command.send(SIGTERM)
        #expect(served.command.waitUntilExit() == 0)
        var lines: [String] = []
        while let line = served.command.nextLine() { lines.append(line) }
        #expect(lines.count == 2)
        for line in lines { #expect(try JSONReader.read(line)["status"]?.integer == 200) }
    }

    @Test("A reload takes what is new; one that fails leaves what was there, and says why")
    func reload() throws {
        let served = try Served(Self.configuration("log: { access: 'access.log' }"))
        let path = served.address + "api/v1/conversations/current"
        #expect(try get(path).status == 401)
        try served.folder.write("{ lisen: 'x' }", to: "serve.json5")
        served.command.send(SIGHUP)
        #expect(try Served.line("danloi: not reloaded", in: served.folder)?.contains("lisen") == true)
        #expect(try get(path).status == 401)
        try served.folder.write(
            Self.configuration("public_origin: 'https://a.example', conversations: { most: 5 }"), to: "serve.json5")
        served.command.send(SIGHUP)
        #expect(try Served.line("danloi: reloaded", in: served.folder) != nil)
        let warning = try Served.line("danloi: only a new start", in: served.folder)
        #expect(warning?.contains("`conversations`, `log`") == true)
        served.command.send(SIGINT)
        #expect(served.command.waitUntilExit() == 0)
        let log = try served.folder.read("access.log").split(separator: "\n")
        #expect(log.count == 2 && log.allSatisfy { $0.contains(#""status":401"#) })
    }

    @Test("A catalogue that is not proved is not served: at the start, or on a reload, where what was there goes on")
    func unproved() throws {
        let served = try Served(Self.configuration())
        let path = served.address + "api/v1/conversations/current"
        #expect(try get(path).status == 401)
        try FileManager.default.copyItem(atPath: Self.procedures, toPath: served.folder.path("other"))
        // Two lengths of time for the same thing.
        let file = try served.folder.read("other/thu-cung/meo.json5").replacing("part: 'nhan_don', ", with: "")
        try served.folder.write(file, to: "other/thu-cung/meo.json5")
        let other = Self.configuration().replacing(Self.procedures, with: served.folder.path("other"))
        try served.folder.write(other, to: "serve.json5")
        served.command.send(SIGHUP)
        let line = try Served.line("danloi: not reloaded", in: served.folder) ?? ""
        #expect(line.contains("is not proved: 9.000001") && line.contains("`lien`"), "\(line)")
        #expect(try get(path).status == 401)
        served.command.send(SIGTERM)
        #expect(served.command.waitUntilExit() == 0)
        let again = try Command.run(["serve", "--config", "serve.json5"], in: served.folder)
        #expect(again.status == 1 && again.errorText.contains("is not proved: 9.000001"), "\(again.errorText)")
        #expect(again.errorText.split(separator: "\n").count == 1)
    }

    @Test("After a reload a conversation goes on with the new catalogue, and says once what changed")
    func conversationMoves() throws {
        let served = try Served(Self.configuration())
        let begun = try post("{}", to: "api/v1/conversations", of: served)
        let token = try #require(try JSONReader.read(begun.text)["token"]?.string)
        func say(_ id: String, _ text: String) throws -> String {
            let turn = #"{"id":"\#(id)","say":"\#(text)"}"#
            return try post(turn, to: "api/v1/conversations/current/turns", of: served, token: token).text
        }
        _ = try say("a", "đăng ký nuôi mèo")
        #expect(try say("b", "được tặng").contains(#""open_question":"so_meo""#))
        let before = try get(served.address + "metrics").text
        try FileManager.default.copyItem(atPath: Self.procedures, toPath: served.folder.path("other"))
        let file = try served.folder.read("other/thu-cung/meo.json5").replacing("amount: 500,", with: "amount: 700,")
        try served.folder.write(file, to: "other/thu-cung/meo.json5")
        let other = Self.configuration().replacing(Self.procedures, with: served.folder.path("other"))
        try served.folder.write(other, to: "serve.json5")
        served.command.send(SIGHUP)
        #expect(try Served.line("danloi: reloaded", in: served.folder)?.contains("digest ") == true)
        let moved = try say("c", "2")
        #expect(moved.contains("vừa được cập nhật") && moved.contains(#""open_question":"ngay_don""#), "\(moved)")
        #expect(try !say("d", "quay lại").contains("vừa được cập nhật"))
        let after = try get(served.address + "metrics").text
        func info(_ text: String) -> Substring? {
            text.split(separator: "\n").first { $0.hasPrefix("danloi_catalogue_info{digest=") }
        }
        #expect(info(before) != nil && info(after) != nil && info(before) != info(after))
        #expect(try get(served.address + "readyz").text.contains("loaded 20"))
        // Kept in memory: there is no store to tell of.
        #expect(!after.contains("danloi_store_"))
        served.command.send(SIGTERM)
        #expect(served.command.waitUntilExit() == 0)
    }

    @Test("After a reload with another order of questions, what is typed answers the question that was shown")
    func orderMoves() throws {
        let served = try Served(Self.configuration())
        try FileManager.default.copyItem(atPath: Self.procedures, toPath: served.folder.path("other"))
        // The author asks first what the conclusion does not hang on.
        let facts = ["chim_non", "chim_la"].map { id in
            "{id: '\(id)', kind: 'yes_no', label: '\(id)', question: '\(id)?', why: 'Vì thế.'}"
        }
        let file = try served.folder.read("other/bau-troi/dieu.json5")
            .replacing("9.000003", with: "9.000005").replacing("thả diều", with: "nuôi chim")
            .replacing("'fly a kite'", with: "'keep a bird'").replacing(", until: '2026-12-31'", with: "")
            .replacing("facts: []", with: "facts: [\(facts.joined(separator: ", "))]")
            .replacing(
                "requirements: [{id: 'don_dieu'",
                with:
                    "requirements: [{id: 'don_non', when: 'chim_non', name: 'Đơn non', mode: 'submit', cite: [{record: 'documents'}]}, {id: 'don_dieu'"
            )
            .replacing(
                "fees:",
                with:
                    "outcomes: [{id: 'cam', when: 'chim_la', kind: 'not_eligible', text: 'Không được nuôi.', cite: [{record: 'conditions'}]}], fees:"
            )
        try served.folder.write(file, to: "other/bau-troi/chim.json5")
        func reload(_ order: String) throws {
            let place = "procedures: '\(served.folder.path("other"))', order: '\(order)'"
            try served.folder.write(
                Self.configuration().replacing("procedures: '\(Self.procedures)'", with: place), to: "serve.json5")
            served.command.send(SIGHUP)
        }
        func begin() throws -> String {
            try #require(
                try JSONReader.read(post("{}", to: "api/v1/conversations", of: served).text)["token"]?.string)
        }
        func take(_ turn: String, _ token: String) throws -> JSONNode {
            try JSONReader.read(
                post("{\(turn)}", to: "api/v1/conversations/current/turns", of: served, token: token).text)["reply"]
                ?? JSONReader.read("{}")
        }
        /// Each reload proves the catalogue, which takes a while beside other tests.
        func waitForReload(_ number: Int) throws {
            for _ in 0..<6_000 {
                let lines = try served.folder.read("errors").split(separator: "\n")
                if lines.count(where: { $0.hasPrefix("danloi: reloaded, 5 procedures") }) == number { return }
                try #require(!lines.contains { $0.hasPrefix("danloi: not reloaded") }, "\(lines)")
                usleep(10_000)
            }
            Issue.record("reload \(number) did not come")
        }
        try reload("author")
        try waitForReload(1)
        let token = try begin()
        #expect(try take(#""id":"a","choose":"start:9.000005""#, token)["open_question"]?.string == "chim_non")
        try reload("fewest")
        // The order is part of the digest: a conversation begun now is asked the other question first.
        try waitForReload(2)
        #expect(try take(#""id":"a","choose":"start:9.000005""#, begin())["open_question"]?.string == "chim_la")
        let after = try take(#""id":"b","say":"có""#, token)
        #expect(after["facts"]?["chim_non"]?.string == "yes" && after["facts"]?["chim_la"] == nil)
        #expect(after["open_question"]?.string == "chim_la")
        served.command.send(SIGTERM)
        #expect(served.command.waitUntilExit() == 0)
    }

    @Test("Where conversations are stored, the metrics tell of the store")
    func storeMetrics() throws {
        let served = try Served(Self.configuration("conversations: { store: 'store' }"))
        func number(_ name: String) throws -> Double? {
            try get(served.address + "metrics").text.split(separator: "\n")
                .first { $0.hasPrefix("danloi_store_\(name) ") }.flatMap { Double($0.split(separator: " ")[1]) }
        }
        // The store may be swept meanwhile.
        let (commits, kept) = (try #require(try number("commits_total")), try #require(try number("kept_total")))
        _ = try post("{}", to: "api/v1/conversations", of: served)
        #expect(try number("commits_total") ?? 0 > commits && number("kept_total") ?? 0 > kept)
        #expect(try number("commit_seconds_total") ?? 0 > 0 && number("bytes") ?? 0 > 0)
        #expect(try number("failures_total") == 0 && number("available") == 1)
        #expect(try get(served.address + "metrics").text.contains("# TYPE danloi_store_commits_total counter\n"))
        served.command.send(SIGTERM)
        #expect(served.command.waitUntilExit() == 0)
    }

    @Test("The demo portal has the assistant on another origin, which is let in")
    func demo() throws {
        let served = try Served(Self.configuration("demo_portal: { listen: '127.0.0.1:0' }"))
        let line = try #require(try Served.line("danloi: demo portal: ", in: served.folder))
        let page = try get(String(line.dropFirst(21)))
        #expect(page.status == 200 && page.text.contains("\(served.address)widget.js"))
        served.command.send(SIGTERM)
        #expect(served.command.waitUntilExit() == 0)
    }

    @Test(
        "A language model that is configured words an answer, and the words are shown with the passage that holds them")
    func writer() async throws {
        let model = Server(ServerConfiguration()) { request in
            let body = #"{"choices":[{"message":{"content":"Bữa sáng có cá [1]."}}]}"#
            return request.target.raw == "/v1/chat/completions" ? .json(Array(body.utf8)) : Response(status: .notFound)
        }
        let port = try model.start().port ?? 0
        let folder = try Folder()
        let imported = try Command.run(
            ["law", "import", "\(LawTests.fixtures)/small.jsonl", "--library", "law.sqlite3"], in: folder)
        #expect(imported.status == 0)
        let served = try Served(
            Self.configuration(
                """
                law: { library: '\(folder.path("law.sqlite3"))',
                       writer: { url: 'http://127.0.0.1:\(port)/v1', model: 'm', addresses: ['127.0.0.1'] } }
                """))
        let begun = try post("{}", to: "api/v1/conversations", of: served)
        let token = try #require(try JSONReader.read(begun.text)["token"]?.string)
        let said = try post(
            #"{"id":"a1","say":"khoản 1 Điều 2 Nghị định 901/2024/NĐ-CP quy định gì"}"#,
            to: "api/v1/conversations/current/turns", of: served, token: token)
        let kinds = try JSONReader.read(said.text)["reply"]?["blocks"]?.array?.compactMap { $0["kind"]?.string }
        #expect(kinds?.contains("worded") == true && kinds?.contains("law") == true, "\(said.text)")
        served.command.send(SIGTERM)
        #expect(served.command.waitUntilExit() == 0)
        await model.stop()
    }

    private func post(_ body: String, to path: String, of served: Served, token: String? = nil) throws
        -> RawClient.Reply
    {
        let port = served.address.split(separator: ":").last.flatMap { UInt16($0.prefix { $0.isNumber }) } ?? 0
        let client = try RawClient(.tcp(host: "127.0.0.1", port: port))
        let authorization = token.map { "Authorization: Bearer \($0)\r\n" } ?? ""
        client.send(
            "POST /\(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: application/json\r\n\(authorization)"
                + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)")
        return try client.readReply()
    }

    @Test(
        "A configuration with a mistake, or none, is told in one line",
        arguments: [
            (["--config", "bad.json5"], 1, "line 1, column 3: `lisen`"), (["--config", "/nowhere"], 2, "cannot read"),
            (["--port", "x"], 2, "--port"), (["--config", "bad.json5", "--port", "1"], 1, "lisen"),
            (["--one-stop", "a", "--no-one-stop"], 2, "--one-stop"),
        ])
    func mistakes(arguments: [String], status: Int32, words: String) throws {
        let folder = try Folder()
        try folder.write("{ lisen: 'x' }", to: "bad.json5")
        let command = try Command.run(["serve"] + arguments, in: folder)
        #expect(command.status == status && command.errorText.contains(words), "\(command.errorText)")
        #expect(command.errorText.split(separator: "\n").count == 1)
    }
}
