import Glibc
import TestSupport
import Testing

@testable import HTTPServer

/// What should hold and does not yet. A test here fails as soon as what it asks for holds: then take `withKnownIssue` away, and put it
/// beside those of its topic.
@Suite("Known faults", .ownThreads)
struct UnmendedTests {
    @Test("On stop, a response that waits for the client is sent to its end, also on a connection that would go on")
    func stopInTheMiddle() async throws {
        let size = 20 << 20
        let server = Server(.changed { _ in }) { _ in Response(body: .bytes([UInt8](repeating: 120, count: size))) }
        let endpoint = try server.start()
        let client = try RawClient(endpoint, receiveBuffer: 65_536)
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        _ = try client.readHead()
        async let stopped: Void = server.stop(within: .seconds(60))
        // Nobody is let in any more: the stop has begun, and is soon on all threads.
        while (try? RawClient(endpoint)) != nil {}
        usleep(200_000)
        withKnownIssue("The connection is taken for an idle one, and closed") {
            let body = try client.readBytes(size)
            #expect(body.count == size)
        }
        await stopped
    }

    @Test("A client that takes what it has to within the time for it is not dropped")
    func slowReader() async throws {
        let server = Server(.changed { $0.writeTime = .milliseconds(400) }) { _ in
            Response(body: .bytes([UInt8](repeating: 120, count: 20 << 20)))
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint, receiveBuffer: 65_536)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            _ = try client.readHead()
            // What the system keeps and sends on is not looked at; how much that is differs from machine to machine.
            withKnownIssue("Only what the system takes is counted, not what the client takes", isIntermittent: true) {
                for _ in 0..<20 {
                    _ = try client.readBytes(65_536)
                    usleep(100_000)
                }
            }
        }
    }

    @Test("One address that opens many connections leaves room for others")
    func peerTakesAll() async throws {
        let server = telling { ($0.connectionsPerPeer, $0.connections) = (2, 20) }
        try await serving(server) { endpoint in
            let many = try (0..<100).map { _ in try RawClient(endpoint) }
            // The last is dealt with when all before it are.
            while many[99].receiveMore() {}
            let other = try RawClient(endpoint, from: "127.0.0.2")
            other.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            withKnownIssue("Those that are refused count while they linger, without a bound for one address") {
                let reply = try other.readReply()
                #expect(reply.status == 200)
            }
            withExtendedLifetime(many) {}
        }
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
            withKnownIssue("Where the head cannot be read, its method is forgotten") {
                #expect(all.hasSuffix("\r\n\r\n"))
            }
        }
    }

    @Test("The time for a body is no limit to an answer that is complete without it")
    func unreadBody() async throws {
        let size = 20 << 20
        let server = Server(
            .changed {
                $0.bodyTime = .milliseconds(200)
                $0.streamsBody = { _ in true }
            }
        ) { _ in Response(body: .bytes([UInt8](repeating: 120, count: size))) }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint, receiveBuffer: 65_536)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab")
            _ = try client.readHead()
            usleep(700_000)
            withKnownIssue("The limit of the body goes on when the answer is complete, and closes the connection") {
                let body = try client.readBytes(size)
                #expect(body.count == size)
            }
        }
    }

    @Test("A connection at rest keeps little memory, whatever came before")
    func memoryAtRest() {
        var parser = RequestParser()
        let body = [UInt8](repeating: 120, count: 60_000)
        let bytes = Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.count)\r\n\r\n".utf8) + body
        bytes.withUnsafeBytes { parser.append($0) }
        while parser.next() != nil {}
        #expect(parser.isIdle)
        withKnownIssue("The buffer of the last request is kept up to 64 KiB") {
            #expect(parser.buffer.capacity <= 16_384)
        }
    }
}
