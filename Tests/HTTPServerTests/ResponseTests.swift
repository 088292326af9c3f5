import TestSupport
import Testing

@testable import HTTPServer

@Suite("Responses", .ownThreads)
struct ResponseTests {
    private struct Broken: Error {}

    @Test("A body of unknown length comes in chunks, or up to the end for HTTP/1.0")
    func unknownLength() async throws {
        let server = Server(ServerConfiguration()) { _ in
            .stream { writer in
                for number in 0..<5 { try await writer.write("\(number),") }
                try await writer.write([])
            }
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint)
            for _ in 0..<2 {
                client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                let reply = try client.readReply()
                #expect(reply.header("Transfer-Encoding") == "chunked" && reply.header("Content-Length") == nil)
                #expect(reply.text == "0,1,2,3,4,")
            }
            let old = try RawClient(endpoint)
            old.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            let reply = try old.readReply()
            #expect(reply.header("Transfer-Encoding") == nil && reply.header("Connection") == "close")
            #expect(reply.text == "0,1,2,3,4," && !old.wasReset)
        }
    }

    @Test("What the length promises has to come: else the connection breaks off, and shows it")
    func length() async throws {
        let server = Server(ServerConfiguration()) { request in
            let text = request.target.query ?? ""
            let length = request.path == "/known" ? 5 : nil
            return Response(
                body: .stream(length: length) { writer in
                    try await writer.write(text)
                    if text == "throw" { throw Broken() }
                })
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint)
            client.send("GET /known?12345 HTTP/1.1\r\nHost: a\r\n\r\n")
            let whole = try client.readReply()
            #expect(whole.text == "12345" && whole.header("Content-Length") == "5")
            for (target, end) in [
                ("/known?123", "\r\n\r\n123"), ("/known?123456", "\r\n\r\n"), ("/?throw", "5\r\nthrow\r\n"),
            ] {
                let client = try RawClient(endpoint)
                client.send("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try client.readToEnd().hasSuffix(end))
            }
            let old = try RawClient(endpoint)
            old.send("GET /?throw HTTP/1.0\r\n\r\n")
            while old.receiveMore() {}
            #expect(old.wasReset)
        }
    }

    @Test("HEAD gets the head of GET; 204 and 304 have no body")
    func withoutBody() async throws {
        let server = Server(ServerConfiguration()) { request in
            switch request.path {
            case "/stream": .stream { try await $0.write("never") }
            case "/204": Response(status: .noContent, body: .bytes([1, 2, 3]))
            case "/304": Response(status: .notModified, headers: ["ETag": "\"a\""])
            default: .text("twelve bytes")
            }
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint)
            let requests = [("HEAD", "/"), ("HEAD", "/stream"), ("GET", "/204"), ("GET", "/304"), ("GET", "/")]
            for (method, path) in requests { client.send("\(method) \(path) HTTP/1.1\r\nHost: a\r\n\r\n") }
            let replies = try requests.map { try client.readReply(toHead: $0.0 == "HEAD") }
            #expect(replies.map(\.status) == [200, 200, 204, 304, 200])
            #expect(replies.map { $0.header("Content-Length") } == ["12", nil, nil, nil, "12"])
            #expect(replies.map { $0.header("Transfer-Encoding") } == [nil, "chunked", nil, nil, nil])
            #expect(replies.map(\.text) == ["", "", "", "", "twelve bytes"])
        }
    }

    @Test("A response has the date, the fields given, and no name of the server unless it is given one")
    func fields() async throws {
        for name in [nil, "Dan Loi"] {
            let server = Server(.changed { $0.serverName = name }) { _ in
                Response(headers: ["X-A": "1", "X-B": "2"])
            }
            try await serving(server) { endpoint in
                let client = try RawClient(endpoint)
                client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                let reply = try client.readReply()
                #expect(reply.header("X-A") == "1" && reply.header("X-B") == "2" && reply.header("Server") == name)
                #expect(reply.header("Date")?.hasSuffix(" GMT") == true && reply.header("Content-Length") == "0")
            }
        }
        #expect(DateField.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(DateField.text(0) == "Thu, 01 Jan 1970 00:00:00 GMT")
    }

    @Test("A handler can hang up without a word")
    func silence() async throws {
        try await serving(Server(ServerConfiguration()) { _ in .hangUp }) { endpoint in
            let client = try RawClient(endpoint)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(client.isClosed())
        }
    }

    @Test("A large body arrives whole, in one piece or many, and the writer is never far ahead")
    func large() async throws {
        let size = 8 << 20
        let server = Server(.changed { $0.unsentBytes = 65_536 }) { request in
            guard request.path == "/stream" else {
                return Response(body: .bytes([UInt8](repeating: 7, count: size)))
            }
            return Response(
                body: .stream(length: size) { writer in
                    for _ in 0..<(size / 4_096) { try await writer.write([UInt8](repeating: 7, count: 4_096)) }
                })
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint, receiveBuffer: 16_384)
            for path in ["/", "/stream"] {
                client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
                let reply = try client.readReply()
                #expect(reply.body.count == size && reply.body.allSatisfy { $0 == 7 })
            }
        }
    }

    @Test("A writer waits while the client is behind")
    func backPressure() async throws {
        let journal = Journal<Int>()
        let server = Server(.changed { $0.unsentBytes = 65_536 }) { _ in
            .stream { writer in
                for number in 0..<1_000 {
                    try await writer.write([UInt8](repeating: 7, count: 65_536))
                    await journal.add(number)
                }
            }
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint, receiveBuffer: 4_096)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            await journal.wait(for: 0)
            _ = client.isSilent(milliseconds: 100)
            let count = await journal.all.count
            // The system's own buffers hold a few MB.
            #expect(count < 500)
            #expect(try client.readReply().body.count == 65_536_000)
        }
    }

    @Test("Requests that wait behind a response that waits for the client are answered in the end")
    func pipelinedBehindLarge() async throws {
        let server = Server(ServerConfiguration()) { request in
            guard request.path == "/large" else { return .text(request.path) }
            return Response(body: .bytes([UInt8](repeating: 7, count: 8 << 20)))
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint, receiveBuffer: 65_536)
            for path in ["/large", "/small", "/large", "/last"] {
                client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
            }
            #expect(try client.readReply().body.count == 8 << 20)
            #expect(try client.readReply().text == "/small")
            #expect(try client.readReply().body.count == 8 << 20)
            #expect(try client.readReply().text == "/last")
        }
    }

    @Test("Many tasks may write to one response; each piece arrives whole")
    func manyWriters() async throws {
        let server = Server(.changed { $0.unsentBytes = 1_000 }) { _ in
            .stream { writer in
                try await withThrowingTaskGroup { group in
                    for letter in "abcdefgh" {
                        group.addTask {
                            for _ in 0..<200 { try await writer.write(String(repeating: letter, count: 100) + "\n") }
                        }
                    }
                    try await group.waitForAll()
                }
            }
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            let lines = try client.readReply().text.split(separator: "\n")
            #expect(lines.count == 1_600 && lines.allSatisfy { $0.count == 100 && Set($0).count == 1 })
        }
    }

    @Test("Work on other actors and threads is waited for without holding the others up")
    func elsewhere() async throws {
        let gate = Gate()
        let server = Server(ServerConfiguration()) { request in
            if request.path == "/wait" { await gate.wait() }
            if request.path == "/open" { await Task.detached { await gate.open() }.value }
            return .text(request.path)
        }
        try await serving(server) { endpoint in
            let clients = try (0..<20).map { _ in try RawClient(endpoint) }
            for client in clients { client.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n") }
            let opener = try RawClient(endpoint)
            opener.send("GET /quick HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try opener.readReply().text == "/quick")
            opener.send("GET /open HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try opener.readReply().text == "/open")
            for client in clients { #expect(try client.readReply().text == "/wait") }
        }
    }

    @Test("Who asks with a method that is never served is told which are")
    func allow() async throws {
        try await serving(telling()) { endpoint in
            let client = try RawClient(endpoint)
            client.send("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try client.readReply().header("Allow") == Method.allCases.map(\.rawValue).joined(separator: ", "))
        }
    }

    @Test(
        "Where the application knows its resources, they are told of the one asked for; of what is no path there are none",
        arguments: [("/a", "GET, HEAD"), ("/b?x=1", "POST"), ("a:443", ""), ("/%zz", "")])
    func allowOfResource(target: String, expected: String) async throws {
        let server = telling { $0.allowedMethods = { $0.path == "/a" ? [.get, .head] : [.post] } }
        try await serving(server) { endpoint in
            for method in ["TRACE", "CONNECT"] {
                let client = try RawClient(endpoint)
                client.send("\(method) \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
                let reply = try client.readReply()
                #expect(reply.status == 405 && reply.header("Allow") == expected)
            }
        }
    }

    @Test("A refusal has the application's fields where the head was read, and only there")
    func fieldsOfRefusals() async throws {
        let server = telling {
            $0.bodyLimit = 10
            $0.bodyTime = .milliseconds(50)
            $0.answerTime = .milliseconds(50)
            $0.refusalFields = { ["X-Seen": "yes", "X-Path": $0.target.path == "/large" ? "large" : "other"] }
        }
        try await serving(server) { endpoint in
            for (request, status, path) in [
                ("POST /large HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n", 413, "large"),
                ("POST /large HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n", 413, "large"),
                ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n", 400, "other"),
                ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf", 408, "other"),
                ("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400, nil), ("TRACE / HTTP/1.1\r\n", 405, nil),
                ("GET /\(String(repeating: "a", count: 9_000)) HTTP/1.1\r\n", 414, nil),
            ] {
                let client = try RawClient(endpoint)
                client.send(request)
                let reply = try client.readReply()
                #expect(reply.status == status && reply.header("X-Path") == path, "\(request)")
                #expect(reply.header("X-Seen") == path.map { _ in "yes" } && client.isClosed())
            }
        }
    }

    @Test("Events are written as browsers read them")
    func events() async throws {
        let event = ServerSentEvent(data: "một\nhai\r\nba\r", event: "a\nb", id: "1\u{0}2", retry: .seconds(2))
        #expect(event.text == "event: ab\nid: 12\nretry: 2000\ndata: một\ndata: hai\ndata: ba\ndata: \n\n")
        let server = Server(ServerConfiguration()) { _ in
            .events { events in
                try await events.send(ServerSentEvent(data: "x"))
                try await events.keepAlive()
            }
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            let reply = try client.readReply()
            #expect(reply.text == "data: x\n\n: \n\n" && reply.header("Cache-Control") == "no-store")
        }
    }
}
