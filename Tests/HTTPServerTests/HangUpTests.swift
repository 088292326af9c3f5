import TestSupport
import Testing

@testable import HTTPServer

@Suite("Clients that go away, servers that stop", .ownThreads)
struct HangUpTests {
    @Test("A client that hangs up cancels the handler", arguments: [true, false])
    func cancels(withReset: Bool) async throws {
        let journal = Journal<String>()
        let server = Server(ServerConfiguration()) { _ in
            await journal.add("begun")
            await untilCancelled()
            await journal.add("cancelled")
            return .text("late")
        }
        try await serving(server) { endpoint in
            do {
                let client = try RawClient(endpoint)
                client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                await journal.wait(for: "begun")
                if withReset { client.reset() }
            }
            await journal.wait(for: "cancelled")
        }
    }

    @Test("That one handler was cancelled is nothing to those after it")
    func isForgotten() async throws {
        let journal = Journal<String>()
        let server = Server(ServerConfiguration()) { request in
            guard request.path == "/wait" else { return .text("\(Task.isCancelled)") }
            await journal.add("begun")
            await untilCancelled()
            await journal.add("cancelled")
            return .text("late")
        }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint)
            for _ in 0..<3 {
                do {
                    let other = try RawClient(endpoint)
                    other.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
                    await journal.wait(for: "begun")
                }
                await journal.wait(for: "cancelled")
                await journal.clear()
                for _ in 0..<3 {
                    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                    #expect(try client.readReply().text == "false")
                }
            }
        }
    }

    @Test("Of a server that has stopped nothing is left")
    func leavesNothing() async throws {
        let journal = Journal<String>()
        do {
            let held = Farewell { Task { await journal.add("freed") } }
            let server = Server(ServerConfiguration()) { _ in .text("\(type(of: held))") }
            try await serving(server) { endpoint in
                let (first, second) = (try RawClient(endpoint), try RawClient(endpoint))
                for client in [first, second, first] {
                    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                    #expect(try client.readReply().text == "Farewell")
                }
            }
        }
        await journal.wait(for: "freed")
    }

    @Test("A client that hangs up ends a stream of events")
    func endsEvents() async throws {
        let journal = Journal<String>()
        let server = Server(ServerConfiguration()) { _ in
            .events { events in
                try await events.send(ServerSentEvent(data: "first"))
                await untilCancelled()
                await journal.add("cancelled")
            }
        }
        try await serving(server) { endpoint in
            do {
                let client = try RawClient(endpoint)
                client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                _ = try client.readHead()
            }
            await journal.wait(for: "cancelled")
        }
    }

    @Test("A client that has only finished sending is still answered")
    func halfClosed() async throws {
        try await serving(telling()) { endpoint in
            let client = try RawClient(endpoint)
            client.send("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\nGET /3 HT")
            client.finishSending()
            #expect(try client.readReply().text == "GET /1 0")
            #expect(try client.readReply().text == "GET /2 0")
            #expect(client.isClosed())
        }
    }

    @Test("What a handler still writes for a client that is gone goes nowhere, and says so")
    func lateWriter() async throws {
        let journal = Journal<String>()
        let server = Server(ServerConfiguration()) { _ in
            .stream { writer in
                await journal.add("begun")
                await untilCancelled()
                do throws(WriteError) {
                    while true { try await writer.write("x") }
                } catch {
                    await journal.add("\(error)")
                }
            }
        }
        try await serving(server) { endpoint in
            do {
                let client = try RawClient(endpoint)
                client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                await journal.wait(for: "begun")
                client.reset()
            }
            await journal.wait(for: "hungUp")
        }
    }

    @Test("On stop, requests under way are finished, idle connections closed, and nobody is let in")
    func drains() async throws {
        let (journal, gate) = (Journal<String>(), Gate())
        let server = Server(ServerConfiguration()) { request in
            if request.path == "/slow" {
                await journal.add("begun")
                await gate.wait()
            }
            return .text("done")
        }
        let endpoint = try server.start()
        let (busy, idle, streaming) = (try RawClient(endpoint), try RawClient(endpoint), try RawClient(endpoint))
        idle.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try idle.readReply().status == 200)
        streaming.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nha")
        busy.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
        await journal.wait(for: "begun")
        async let stopped: Void = server.stop()
        #expect(idle.isClosed())
        #expect(throws: RawClient.Failure.self) { _ = try RawClient(endpoint) }
        #expect(busy.isSilent())
        streaming.send("lf")
        let reply = try streaming.readReply()
        #expect(reply.status == 200 && reply.header("Connection") == "close")
        await gate.open()
        let last = try busy.readReply()
        #expect(last.text == "done" && last.header("Connection") == "close" && busy.isClosed())
        #expect(streaming.isClosed())
        await stopped
        await server.stop()
    }

    @Test("A handler that does not end is cancelled when the time for it is over")
    func stopsAnyway() async throws {
        let (journal, gate) = (Journal<String>(), Gate())
        let server = Server(ServerConfiguration()) { request in
            await journal.add("begun")
            if request.path == "/deaf" {
                await gate.wait()
            } else {
                await untilCancelled()
            }
            await journal.add("ended \(request.path)")
            return .text("late")
        }
        let endpoint = try server.start()
        let (client, deaf) = (try RawClient(endpoint), try RawClient(endpoint))
        client.send("GET /polite HTTP/1.1\r\nHost: a\r\n\r\n")
        deaf.send("GET /deaf HTTP/1.1\r\nHost: a\r\n\r\n")
        await journal.wait(for: "begun")
        await server.stop(within: .milliseconds(50))
        #expect(client.isClosed() && deaf.isClosed())
        await journal.wait(for: "ended /polite")
        // A handler that heeds nothing ends later, on its own account.
        await gate.open()
        await journal.wait(for: "ended /deaf")
    }

    @Test("A server runs once, and one that never ran can be stopped")
    func once() async throws {
        let server = telling()
        await telling().stop()
        _ = try server.start()
        #expect(throws: ServerError.alreadyStarted) { try server.start() }
        await server.stop()
        #expect(throws: ServerError.alreadyStarted) { try server.start() }
    }

    @Test("A place where one cannot listen is an error", arguments: ["", "example.com", "300.1.1.1", "1.2.3.4"])
    func badEndpoint(host: String) {
        let endpoint = Endpoint.tcp(host: host, port: 0)
        #expect(throws: ServerError.badEndpoint(endpoint)) {
            try Server(ServerConfiguration(endpoint: endpoint)) { _ in .hangUp }.start()
        }
    }

    @Test("A place that is taken is an error; a server that could not start can be stopped, and started later")
    func taken() async throws {
        let first = telling()
        try await serving(first) { endpoint in
            let late = telling { $0.endpoint = endpoint }
            #expect(throws: ServerError.addressInUse(endpoint)) { try late.start() }
            await first.stop(within: .zero)
            let place = try late.start()
            #expect(place == endpoint)
            #expect(throws: ServerError.addressInUse(endpoint)) {
                try Server(ServerConfiguration(endpoint: endpoint)) { _ in .hangUp }.start()
            }
            let never = telling { $0.endpoint = endpoint }
            #expect(throws: ServerError.addressInUse(endpoint)) { try never.start() }
            await never.stop()
            await late.stop(within: .zero)
        }
    }

    @Test("The observer hears of every connection, answer and refusal")
    func observer() async throws {
        let events = Lock<[String]>([])
        var configuration = ServerConfiguration()
        configuration.observer = { event in
            let text =
                switch event {
                case .opened: "opened"
                case .closed: "closed"
                case .answered(let exchange):
                    "\(exchange.head.target.raw) \(exchange.status?.code ?? 0) \(exchange.bytes) \(exchange.isComplete)"
                case .refused(let refusal, _, let head): "\(refusal) \(head?.target.raw ?? "?")"
                case .hungUp(let exchange): "hungUp \(exchange.head.target.raw) \(exchange.status?.code ?? 0)"
                case .acceptFailed(let code): "acceptFailed \(code)"
                }
            events.withLock { $0.append(text) }
        }
        let server = Server(configuration) { _ in .text("four") }
        try await serving(server) { endpoint in
            let client = try RawClient(endpoint)
            client.send(
                "GET /a HTTP/1.1\r\nHost: a\r\n\r\nPOST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999\r\n\r\n")
            _ = try client.readToEnd()
            client.send("GET / HTTP/1.1\r\n\r\n")
        }
        #expect(events.withLock { $0 } == ["opened", "/a 200 4 true", "bodyTooLarge /b", "closed"])
    }

    @Test("A client that leaves in the middle of a body is heard of once, however it leaves", arguments: 0..<4)
    func leavesInBody(how: Int) async throws {
        let (journal, events) = (Journal<String>(), Lock<[ServerEvent.Exchange]>([]))
        var configuration = ServerConfiguration()
        configuration.observer = { event in
            switch event {
            case .hungUp(let exchange): events.withLock { $0.append(exchange) }
            case .closed: Task { await journal.add("closed") }
            default: break
            }
        }
        let server = Server(configuration) { _ in .text("never") }
        try await serving(server) { endpoint in
            do {
                let client = try RawClient(endpoint)
                let (framing, half) =
                    how % 2 == 0 ? ("Content-Length: 9", "half") : ("Transfer-Encoding: chunked", "4\r\nha")
                client.send("POST /b HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\(framing)\r\n\r\n")
                // The head has been read then.
                #expect(try client.readHead().contains(" 100 "))
                if how > 0 { client.send(half) }
                if how == 3 { client.finishSending() } else if how > 1 { client.reset() }
            }
            await journal.wait(for: "closed")
        }
        let heard = events.withLock { $0 }
        #expect(heard.map(\.head.target.raw) == ["/b"] && heard.first?.status == nil)
        #expect(heard.first?.isComplete == false && heard.first?.bytes == 0)
    }

    @Test("What an exchange took is told from the end of its head, also where the body comes later")
    func tookBody() async throws {
        let events = Lock<[ServerEvent.Exchange]>([])
        var configuration = ServerConfiguration()
        configuration.observer = { event in
            if case .answered(let exchange) = event { events.withLock { $0.append(exchange) } }
        }
        try await serving(Server(configuration) { _ in .text("done") }) { endpoint in
            let client = try RawClient(endpoint)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nha")
            #expect(client.isSilent())
            client.send("lf")
            #expect(try client.readReply().text == "done")
        }
        #expect(events.withLock { $0.map(\.nanoseconds).allSatisfy { $0 >= 20_000_000 } && $0.count == 1 })
    }
}

/// Says when nobody holds it any more.
private final class Farewell: Sendable {
    private let say: @Sendable () -> Void
    init(_ say: @escaping @Sendable () -> Void) { self.say = say }
    deinit { say() }
}
