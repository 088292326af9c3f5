import Foundation
import HTTPClient
import Testing

@Suite("Cancelling and closing", .timeLimit(.minutes(1)))
struct EndingTests {
    /// A server that takes a request, says so, never answers, and tells whether the connection was closed.
    private func silentServer(_ began: Signal<Void>, _ ended: Signal<Bool>) throws -> ByteServer {
        try ByteServer { peer in
            guard peer.request() != nil else { return }
            began.send(())
            ended.send(peer.waitForClose())
        }
    }

    @Test("Cancelling closes the connection at once")
    func during() async throws {
        let (began, ended) = (Signal<Void>(), Signal<Bool>())
        let server = try silentServer(began, ended)
        let client = try loopbackClient()
        let task = Task { try await client.send(server.request()) }
        _ = await began.next()
        task.cancel()
        await #expect(throws: ClientError.cancelled) { try await task.value }
        #expect(await ended.next() == true)
    }

    @Test("A task cancelled before sends nothing")
    func before() async throws {
        let server = try ByteServer { _ in }
        let client = try loopbackClient()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await client.send(server.request())
        }
        await #expect(throws: ClientError.cancelled) { try await task.value }
        #expect(server.connectionCount == 0)
    }

    @Test("A request that waits for a connection can be cancelled; the next one takes its turn")
    func whileWaiting() async throws {
        let (began, go) = (Signal<Void>(), Barrier(2))
        let server = try ByteServer { peer in
            while let request = peer.request() {
                if request.hasPrefix("GET /first") {
                    began.send(())
                    go.pass()
                }
                peer.answer()
            }
        }
        let client = try loopbackClient { $0.connectionsPerHost = 1 }
        let first = Task { try await client.send(server.request(.get, "/first")) }
        _ = await began.next()
        let second = Task { try await client.send(server.request(.get, "/second")) }
        let third = Task { try await client.send(server.request(.get, "/third")) }
        second.cancel()
        await #expect(throws: ClientError.cancelled) { try await second.value }
        Thread.detachNewThread { go.pass() }
        #expect(try await first.value.status == 200)
        #expect(try await third.value.status == 200)
    }

    @Test("Hundreds of requests cancelled at any moment end, each once")
    func storm() async throws {
        let server = try ByteServer { peer in while peer.request() != nil { peer.answer() } }
        let client = try loopbackClient()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<400 {
                let task = Task { try await client.send(server.request()) }
                group.addTask {
                    for _ in 0..<(number % 7) { await Task.yield() }
                    task.cancel()
                    switch await task.result {
                    case .success(let response): #expect(response.status == 200)
                    case .failure(let error): #expect(error as? ClientError == .cancelled)
                    }
                }
            }
        }
        #expect(try await client.send(server.request()).status == 200)
    }

    @Test("Closing answers what is under way or waits, closes connections, and stays")
    func closing() async throws {
        let (began, ended) = (Signal<Void>(), Signal<Bool>())
        let server = try silentServer(began, ended)
        let client = try loopbackClient { $0.connectionsPerHost = 1 }
        let first = Task { try await client.send(server.request()) }
        _ = await began.next()
        let second = Task { try await client.send(server.request()) }
        client.close()
        await #expect(throws: ClientError.closed) { try await first.value }
        await #expect(throws: ClientError.closed) { try await second.value }
        #expect(await ended.next() == true)
        let request = try server.request()
        await #expect(throws: ClientError.closed) { try await client.send(request) }
        client.close()
    }

    @Test("With the last reference, kept connections and the thread end")
    func dropped() async throws {
        let ended = Signal<Bool>()
        let server = try ByteServer { peer in
            _ = peer.request()
            peer.answer()
            ended.send(peer.waitForClose())
        }
        do {
            let client = try loopbackClient()
            _ = try await client.send(server.request())
        }
        #expect(await ended.next() == true)
    }

    @Test("A client dropped by all others during a request still brings the answer")
    func droppedInFlight() async throws {
        let (began, go) = (Signal<Void>(), Barrier(2))
        let server = try ByteServer { peer in
            _ = peer.request()
            began.send(())
            go.pass()
            peer.answer()
        }
        // Only the task has the client.
        var client: Client? = try loopbackClient()
        let task = Task { [client] in try await client?.send(server.request()).status }
        client = nil
        _ = await began.next()
        Thread.detachNewThread { go.pass() }
        #expect(try await task.value == 200)
    }

    @Test("Clients come and go by the hundred")
    func many() async throws {
        for _ in 0..<200 { _ = try loopbackClient() }
    }
}
