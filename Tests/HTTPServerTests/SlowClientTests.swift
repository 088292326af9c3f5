import Glibc
import TestSupport
import Testing

@testable import HTTPServer

@Suite("Clients that take their time", .ownThreads)
struct SlowClientTests {
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
        let body = try client.readBytes(size)
        #expect(body.count == size)
        await stopped
    }

    @Test("A client that takes what it has to within the time for it is not dropped")
    func slowReader() async throws {
        let server = Server(.changed { $0.writeTime = .milliseconds(1_500) }) { _ in
            Response(body: .bytes([UInt8](repeating: 120, count: 20 << 20)))
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint, receiveBuffer: 65_536)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            _ = try client.readHead()
            // What the system keeps and sends on is not looked at; how much that is differs from machine to machine.
            for _ in 0..<15 {
                _ = try client.readBytes(65_536)
                usleep(200_000)
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
            let body = try client.readBytes(size)
            #expect(body.count == size)
        }
    }
}
