import TestSupport
import Testing

@testable import HTTPServer

@Suite("Limits of time and number", .ownThreads)
struct LimitTests {
    @Test("A head that comes too slowly is refused, although bytes keep coming")
    func slowHead() async throws {
        try await serving(telling { $0.headTime = .milliseconds(150) }) { endpoint in
            let client = try RawClient(endpoint)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n")
            while client.isSilent(milliseconds: 20) { client.send("X: y\r\n") }
            let reply = try client.readReply()
            #expect(reply.status == 408 && reply.header("Connection") == "close")
        }
    }

    @Test("A body that comes too slowly is refused, although bytes keep coming")
    func slowBody() async throws {
        try await serving(telling { $0.bodyTime = .milliseconds(150) }) { endpoint in
            let client = try RawClient(endpoint)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n")
            while client.isSilent(milliseconds: 20) { client.send("x") }
            #expect(try client.readReply().status == 408)
        }
    }

    @Test("A connection that says nothing is closed without a word, before a request and between two")
    func idle() async throws {
        let server = telling { ($0.headTime, $0.idleTime) = (.milliseconds(100), .milliseconds(100)) }
        try await serving(server) { endpoint in
            let silent = try RawClient(endpoint)
            let client = try RawClient(endpoint)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try client.readReply().status == 200)
            #expect(client.isClosed() && silent.isClosed())
        }
    }

    @Test("A handler that takes too long is cancelled, and the client told")
    func slowAnswer() async throws {
        let journal = Journal<String>()
        let server = Server(.changed { $0.answerTime = .milliseconds(100) }) { _ in
            await untilCancelled()
            await journal.add("cancelled")
            return .text("late")
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            let all = try client.readToEnd()
            #expect(all.hasPrefix("HTTP/1.1 503 ") && !all.contains("late"))
            await journal.wait(for: "cancelled")
        }
    }

    @Test("The whole exchange can be limited too")
    func total() async throws {
        let server = Server(.changed { $0.totalTime = .milliseconds(150) }) { _ in
            .stream { writer in
                while true {
                    try await writer.write("x")
                    try await Task.sleep(for: .milliseconds(5))
                }
            }
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try client.readToEnd().hasSuffix("0\r\n\r\n") == false)
        }
    }

    @Test("A client that does not read is dropped, and the writer hears of it")
    func neverReading() async throws {
        let journal = Journal<WriteError>()
        let server = Server(.changed { $0.writeTime = .milliseconds(150) }) { _ in
            .stream { writer in
                do throws(WriteError) {
                    while true { try await writer.write([UInt8](repeating: 0, count: 65_536)) }
                } catch {
                    await journal.add(error)
                }
            }
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint, receiveBuffer: 4_096)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            await journal.wait(for: .hungUp)
            while client.receiveMore() {}
            #expect(client.wasReset)
        }
    }

    @Test("A large answer in one piece to a client that does not read is dropped too")
    func neverReadingBytes() async throws {
        let closed = Journal<Peer>()
        var configuration = ServerConfiguration()
        configuration.writeTime = .milliseconds(150)
        configuration.observer = { event in
            if case .closed = event { Task { await closed.add(.local) } }
        }
        let server = Server(configuration) { _ in Response(body: .bytes([UInt8](repeating: 0, count: 20 << 20))) }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint, receiveBuffer: 4_096)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            await closed.wait(for: .local)
            while client.receiveMore() {}
            #expect(client.wasReset)
        }
    }

    @Test("One address may have so many connections; those given back can be had again")
    func perPeer() async throws {
        try await serving(telling { $0.connectionsPerPeer = 2 }) { endpoint in
            let first = try RawClient(endpoint)
            do {
                let second = try RawClient(endpoint)
                second.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                #expect(try second.readReply().status == 200)
                let third = try RawClient(endpoint)
                third.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                let refused = try third.readReply()
                #expect(refused.status == 503 && refused.header("Retry-After") == "1")
                #expect(refused.header("X-Content-Type-Options") == "nosniff")
                #expect(second.isClosed() && third.isClosed())
            }
            first.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try first.readReply().status == 200)
            var reply = 503
            while reply == 503 {
                let next = try RawClient(endpoint)
                next.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                reply = try next.readReply().status
            }
            #expect(reply == 200)
        }
    }

    @Test("Beyond the limit of connections, clients are told to come back")
    func connections() async throws {
        try await serving(telling { $0.connections = 3 }) { endpoint in
            let clients = try (0..<5).map { _ in try RawClient(endpoint) }
            for client in clients { client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
            #expect(try clients.map { try $0.readReply().status } == [200, 200, 200, 503, 503])
        }
    }

    @Test("Five hundred connections at once are all served, more than once")
    func fiveHundred() async throws {
        try await serving(telling()) { endpoint in
            let clients = try (0..<500).map { _ in try RawClient(endpoint) }
            for round in 0..<3 {
                for (number, client) in clients.enumerated() {
                    client.send("GET /\(round)/\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
                }
                for (number, client) in clients.enumerated() {
                    #expect(try client.readReply().text == "GET /\(round)/\(number) 0")
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
            let reply = try other.readReply()
            #expect(reply.status == 200)
            withExtendedLifetime(many) {}
        }
    }
}
