import Foundation
import TestSupport
import Testing

@testable import HTTPServer

@Suite("Connections that go on", .ownThreads)
struct KeepAliveTests {
    @Test("One connection serves many requests")
    func many() async throws {
        try await serving(telling()) { endpoint in
            let client = try RawClient(endpoint)
            for number in 0..<50 {
                client.send("GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
                let reply = try client.readReply()
                #expect(reply.status == 200 && reply.text == "GET /\(number) 0")
                #expect(reply.header("Connection") == nil)
            }
        }
    }

    @Test("Requests sent at once are answered in their order, whatever each takes")
    func pipelining() async throws {
        let server = Server(ServerConfiguration()) { request in
            if request.path == "/slow" { await Task.yield() }
            return .text(request.path)
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint)
            let paths = (0..<200).map { $0.isMultiple(of: 3) ? "/slow" : "/\($0)" }
            client.send(paths.map { "GET \($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
            for path in paths { #expect(try client.readReply().text == path) }
        }
    }

    @Test(
        "The connection ends when either side wants it",
        arguments: [
            ("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "close", true),
            ("GET / HTTP/1.1\r\nHost: a\r\nConnection: TE, Close\r\n\r\n", "close", true),
            ("GET / HTTP/1.1\r\nHost: a\r\nConnection: TE ,\t Close \t\r\n\r\n", "close", true),
            ("GET / HTTP/1.0\r\n\r\n", "close", true),
            ("GET / HTTP/1.0\r\nConnection: keep -alive\r\n\r\n", "close", true),
            ("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "keep-alive", false),
            ("GET /close HTTP/1.1\r\nHost: a\r\n\r\n", "close", true),
        ])
    func ending(request: String, connection: String, ends: Bool) async throws {
        let server = Server(ServerConfiguration()) { request in
            var response = Response.text("x")
            response.closesConnection = request.path == "/close"
            return response
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint)
            client.send(request)
            let reply = try client.readReply()
            #expect(reply.status == 200 && reply.header("Connection") == connection)
            if ends { #expect(client.isClosed()) } else { #expect(client.isSilent()) }
        }
    }

    @Test("After so many requests, a connection ends")
    func requestLimit() async throws {
        try await serving(telling { $0.requestsPerConnection = 3 }) { endpoint in
            let client = try RawClient(endpoint)
            client.send(String(repeating: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", count: 4))
            for number in 1...3 {
                #expect(try client.readReply().header("Connection") == (number == 3 ? "close" : nil))
            }
            #expect(client.isClosed())
        }
    }

    @Test("A Unix socket serves too, and is removed at the end")
    func unixSocket() async throws {
        let folder = FileManager.default.temporaryDirectory
        let path = folder.appending(path: "danloi-\(UInt64.random(in: 0 ... .max)).socket").path
        for _ in 0..<2 {
            let server = Server(.changed { $0.endpoint = .unix(path: path) }) { .text("\($0.peer)") }
            try await serving(server) { endpoint in
                let client = try RawClient(endpoint)
                client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try client.readReply().text == "local")
                // Owner and group, also where the process's mask would take the group's right to write.
                let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
                #expect(rights == 0o660)
                let second = Server(ServerConfiguration(endpoint: .unix(path: path))) { _ in .hangUp }
                #expect(throws: ServerError.addressInUse(.unix(path: path))) { try second.start() }
            }
            #expect(throws: RawClient.Failure.self) { _ = try RawClient(.unix(path: path)) }
        }
    }
}
