import Foundation
import HTTPClient
import Testing

@Suite("Tasks on the client's thread", .timeLimit(.minutes(1)))
struct ExecutorTests {
    private func answering() throws -> ByteServer {
        try ByteServer { peer in while peer.request() != nil { peer.answer() } }
    }

    @Test("Many tasks send there, all on one thread, and each gets its answers")
    func sending() async throws {
        let server = try answering()
        let client = try loopbackClient()
        let request = try server.request()
        let threads = try await withTaskExecutorPreference(client.executor) {
            try await withThrowingTaskGroup(of: Set<UInt>.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        var threads: Set<UInt> = []
                        for _ in 0..<20 {
                            let status = try await client.send(request).status
                            #expect(status == 200)
                            threads.insert(currentThread())
                        }
                        return threads
                    }
                }
                return try await group.reduce(into: Set<UInt>()) { $0.formUnion($1) }
            }
        }
        #expect(threads.count == 1 && !threads.contains(currentThread()))
    }

    @Test("Tasks that always have more to do do not hold up transfers or limits")
    func busy() async throws {
        let server = try ByteServer { peer in
            while let request = peer.request() {
                guard request.hasPrefix("GET /ok") else {
                    peer.waitForClose()
                    return
                }
                peer.answer()
            }
        }
        let client = try loopbackClient()
        try await withTaskExecutorPreference(client.executor) {
            let busy = Task(executorPreference: client.executor) { while !Task.isCancelled { await Task.yield() } }
            #expect(try await client.send(server.request(.get, "/ok")).status == 200)
            let silent = try server.request(.get, "/silent", totalLimit: .milliseconds(100))
            await #expect(throws: ClientError.timedOut(.total)) { try await client.send(silent) }
            busy.cancel()
            await busy.value
        }
    }

    @Test("Cancelling works there as elsewhere")
    func cancelling() async throws {
        let began = Signal<Void>()
        let server = try ByteServer { peer in
            _ = peer.request()
            began.send(())
            peer.waitForClose()
        }
        let client = try loopbackClient()
        await withTaskExecutorPreference(client.executor) {
            let task = Task(executorPreference: client.executor) { try await client.send(server.request()) }
            _ = await began.next()
            task.cancel()
            await #expect(throws: ClientError.cancelled) { try await task.value }
        }
    }

    @Test("Tasks go on after the client was closed, by themselves too")
    func closing() async throws {
        let server = try answering()
        let client = try loopbackClient()
        let request = try server.request()
        await withTaskExecutorPreference(client.executor) {
            client.close()
            for _ in 0..<10 {
                await #expect(throws: ClientError.closed) { try await client.send(request) }
                await Task.yield()
            }
        }
        let late = Task(executorPreference: client.executor) { try await client.send(request) }
        await #expect(throws: ClientError.closed) { try await late.value }
    }

    @Test("The last reference may be dropped there")
    func dropped() async throws {
        let ended = Signal<Bool>()
        let server = try ByteServer { peer in
            _ = peer.request()
            peer.answer()
            ended.send(peer.waitForClose())
        }
        let request = try server.request()
        var client: Client? = try loopbackClient()
        let executor = try #require(client?.executor)
        let task = Task(executorPreference: executor) { [client] in try await client?.send(request).status }
        client = nil
        #expect(try await task.value == 200)
        #expect(await ended.next() == true)
    }
}

private func currentThread() -> UInt { UInt(pthread_self()) }
