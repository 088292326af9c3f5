import Glibc
import TestSupport
import Testing

@testable import HTTPServer

@Suite("A server's threads", .ownThreads)
struct SeveralThreadsTests {
    private static func ask(_ client: RawClient, _ path: String = "/") throws -> String {
        client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
        return try client.readReply().text
    }

    /// Says on which thread it was asked.
    private static func server(threads: Int) -> Server {
        Server(.changed { $0.threads = threads }) { _ in .text("\(pthread_self())") }
    }

    @Test("Connections go round among the threads, and each stays where it is", arguments: [1, 2, 3])
    func round(threads: Int) async throws {
        try await serving(Self.server(threads: threads)) { endpoint in
            let clients = try (0..<6).map { _ in try RawClient(endpoint) }
            let first = try clients.map { try Self.ask($0) }
            #expect(Set(first).count == threads)
            for thread in Set(first) { #expect(first.count { $0 == thread } == 6 / threads) }
            for _ in 0..<3 { #expect(try clients.map { try Self.ask($0) } == first) }
        }
    }

    @Test("Stopped, it answers what is under way on all threads, and what waits to be accepted, then it is gone")
    func stop() async throws {
        let (gate, journal) = (Gate(), Journal<String>())
        let server = Server(.changed { _ in }) { request in
            await journal.add(request.target.path)
            await gate.wait()
            return .text(request.target.path)
        }
        let endpoint = try server.start()
        let clients = try (0..<9).map { _ in try RawClient(endpoint) }
        for (number, client) in clients.enumerated() {
            client.send("GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
        }
        for number in clients.indices { await journal.wait(for: "/\(number)") }
        let idle = try RawClient(endpoint)
        async let stopped: Void = server.stop(within: .seconds(60))
        #expect(idle.isClosed())
        await gate.open()
        for (number, client) in clients.enumerated() {
            let reply = try client.readReply()
            #expect(reply.text == "/\(number)" && reply.header("Connection") == "close")
        }
        await stopped
        #expect(throws: RawClient.Failure.self) { try RawClient(endpoint) }
    }

    @Test("Connections that come while it stops are answered or closed, and none is forgotten")
    func stopping() async throws {
        for _ in 0..<20 {
            let server = telling()
            let endpoint = try server.start()
            let clients = try (0..<12).map { _ in try RawClient(endpoint) }
            for client in clients { client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
            await server.stop(within: .seconds(60))
            for client in clients { #expect(try ["", "GET / 0"].contains(client.readReply().text)) }
        }
    }
}
