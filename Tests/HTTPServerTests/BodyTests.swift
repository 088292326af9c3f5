import TestSupport
import Testing

@testable import HTTPServer

@Suite("Bodies of requests", .ownThreads)
struct BodyTests {
    private static let data = String(repeating: "0123456789abcdef", count: 20_000)

    private static func chunked(_ text: String, size: Int) -> String {
        var body = ""
        var rest = text[...]
        while !rest.isEmpty {
            let piece = rest.prefix(size)
            body += "\(String(piece.utf8.count, radix: 16))\r\n\(piece)\r\n"
            rest = rest.dropFirst(size)
        }
        return body + "0\r\n\r\n"
    }

    /// Answers with the body, collected or streamed as the path says.
    private static func echo(_ change: (inout ServerConfiguration) -> Void = { _ in }) -> Server {
        var configuration = ServerConfiguration()
        configuration.streamsBody = { $0.target.path == "/streamed" }
        change(&configuration)
        return Server(configuration) { request in
            guard let bytes = try? await request.body.collect(upTo: 1 << 20) else {
                // The server has already told the client.
                return .text("not seen")
            }
            return Response(body: .bytes(bytes))
        }
    }

    @Test("A body arrives whole, by length or in chunks, collected or streamed", arguments: ["/", "/streamed"])
    func whole(path: String) async throws {
        try await serving(Self.echo()) { endpoint in
            let client = try RawClient(endpoint)
            for size in [7, 1_000, 400_000] {
                client.send("POST \(path) HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
                client.send(Self.chunked(Self.data, size: size))
                #expect(try client.readReply().text == Self.data)
            }
            let length = Self.data.utf8.count
            client.send("POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: \(length)\r\n\r\n\(Self.data)")
            client.send("POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi")
            #expect(try client.readReply().text == Self.data)
            #expect(try client.readReply().text == "hi")
        }
    }

    @Test("Too large a body is refused, whatever the handler answers", arguments: ["/", "/streamed"])
    func tooLarge(path: String) async throws {
        try await serving(Self.echo { ($0.bodyLimit, $0.streamedBodyLimit) = (1_000, 1_000) }) { endpoint in
            for request in [
                "Content-Length: 1001\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n\(Self.chunked(Self.data, size: 600))",
            ] {
                let client = try RawClient(endpoint)
                client.send("POST \(path) HTTP/1.1\r\nHost: a\r\n\(request)")
                let all = try client.readToEnd()
                #expect(all.hasPrefix("HTTP/1.1 413 ") && !all.contains("not seen"))
            }
        }
    }

    @Test("A malformed streamed body is refused, whatever the handler answers")
    func malformed() async throws {
        try await serving(Self.echo()) { endpoint in
            let client = try RawClient(endpoint)
            client.send("POST /streamed HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n")
            #expect(try client.readToEnd().hasPrefix("HTTP/1.1 400 "))
        }
    }

    @Test("A client that waits for it is told to go on once the body is wanted, and only then")
    func expectation() async throws {
        var configuration = ServerConfiguration()
        configuration.streamsBody = { $0.target.path != "/" }
        configuration.bodyLimit = 10
        let server = Server(configuration) { request in
            guard request.path != "/unread" else { return .text("no, thank you") }
            guard let bytes = try? await request.body.collect(upTo: 10) else { return .hangUp }
            return Response(body: .bytes(bytes))
        }
        try await serving(server) { endpoint in
            for path in ["/", "/streamed"] {
                let client = try RawClient(endpoint)
                client.send("POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-Continue\r\n\r\n")
                #expect(try client.readHead() == "HTTP/1.1 100 Continue")
                #expect(client.isSilent(milliseconds: 30))
                client.send("hi")
                #expect(try client.readReply().text == "hi")
                client.send("POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\nho")
                #expect(try client.readReply().text == "ho")
            }
            for (path, length, status) in [("/unread", 2, 200), ("/", 11, 413)] {
                let client = try RawClient(endpoint)
                client.send(
                    "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: \(length)\r\nExpect: 100-continue\r\n\r\n")
                let reply = try client.readReply()
                #expect(reply.status == status && reply.header("Connection") == "close" && client.isClosed())
            }
        }
    }

    @Test("A streamed body is read only as fast as the handler wants it")
    func backPressure() async throws {
        let gate = Gate()
        var configuration = ServerConfiguration()
        configuration.streamsBody = { _ in true }
        let server = Server(configuration) { request in
            guard case .streamed(let body) = request.body else { return .hangUp }
            var count = 0
            do {
                for try await chunk in body {
                    if count == 0 { await gate.wait() }
                    count += chunk.count
                }
            } catch {
                return .text("\(error)")
            }
            return .text("\(count)")
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint)
            let size = 30 << 20
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(size)\r\n\r\n")
            let sent = client.sendWithoutWaiting([UInt8](repeating: 1, count: size))
            // The system's buffers take some; the server does not take the rest.
            #expect(sent < size)
            await gate.open()
            client.send([UInt8](repeating: 1, count: size - sent))
            #expect(try client.readReply().text == "\(size)")
        }
    }

    @Test("Who hangs up in the middle of a body ends the reading of it")
    func hangUp() async throws {
        let journal = Journal<BodyError>()
        var configuration = ServerConfiguration()
        configuration.streamsBody = { _ in true }
        let server = Server(configuration) { request in
            do throws(BodyError) {
                _ = try await request.body.collect(upTo: 100)
            } catch {
                await journal.add(error)
            }
            return .hangUp
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 20\r\n\r\nhalf")
            client.finishSending()
            await journal.wait(for: .hungUp)
        }
    }

    @Test(
        "The time that an answer took counts from the end of the head: the body's is in it",
        arguments: ["/", "/streamed"])
    func timeOfBody(path: String) async throws {
        let (exchanges, told) = AsyncStream<ServerEvent.Exchange>.makeStream()
        let server = Self.echo {
            $0.observer = { event in if case .answered(let exchange) = event { told.yield(exchange) } }
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint)
            client.send("POST \(path) HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
            // The head has been read by now.
            #expect(try client.readHead() == "HTTP/1.1 100 Continue")
            try await Task.sleep(for: .milliseconds(80))
            client.send("hi")
            #expect(try client.readReply().text == "hi")
        }
        told.finish()
        var all: [ServerEvent.Exchange] = []
        for await exchange in exchanges { all.append(exchange) }
        #expect(all.map { $0.nanoseconds >= 80_000_000 } == [true])
    }

    @Test(
        "A HEAD that is refused gets no content either (RFC 9110, section 9.3.2)",
        arguments: ["/ HTTP/1.1\r\nHost: a b", "/%zz HTTP/1.1\r\nHost: a", "/ HTTP/1.1\r\nX: y"])
    func refusedHead(rest: String) async throws {
        try await serving(telling()) { endpoint in
            let client = try RawClient(endpoint)
            client.send("HEAD \(rest)\r\n\r\n")
            let all = try client.readToEnd()
            #expect(all.hasPrefix("HTTP/1.1 400 "))
            #expect(all.hasSuffix("\r\n\r\n"))
        }
    }
}
