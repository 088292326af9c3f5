@testable import HTTPServer

/// Runs a server for the time of a test.
func serving(_ server: Server, _ body: (Endpoint) async throws -> Void) async throws {
    let endpoint = try server.start()
    do {
        try await body(endpoint)
    } catch {
        await server.stop(within: .zero)
        throw error
    }
    await server.stop(within: .zero)
}

/// A server that says what it was asked.
func telling(_ change: (inout ServerConfiguration) -> Void = { _ in }) -> Server {
    Server(.changed(change)) { request in
        .text("\(request.method.rawValue) \(request.target.raw) \(request.body.bytes.count)")
    }
}

extension ServerConfiguration {
    /// On several threads, which is more than on one: whatever crosses from one to another is under test.
    static func changed(_ change: (inout ServerConfiguration) -> Void) -> ServerConfiguration {
        var configuration = ServerConfiguration()
        configuration.threads = 3
        change(&configuration)
        return configuration
    }
}

/// What happened, in order, from any thread. A test waits for an entry without sleeping.
actor Journal<Entry: Sendable & Equatable> {
    private var entries: [Entry] = []
    private var waiting: [CheckedContinuation<Void, Never>] = []

    var all: [Entry] { entries }

    func add(_ entry: Entry) {
        entries.append(entry)
        for waiter in waiting { waiter.resume() }
        waiting = []
    }

    func clear() { entries = [] }

    /// Returns when the entry has been added. If it never is, the test does not end, which the runner reports.
    func wait(for entry: Entry) async {
        while !entries.contains(entry) {
            await withCheckedContinuation { waiting.append($0) }
        }
    }
}

/// Opens once; until then, all wait, and cancellation does not help.
actor Gate {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func open() {
        isOpen = true
        for one in waiting { one.resume() }
        waiting = []
    }

    func wait() async {
        if !isOpen { await withCheckedContinuation { waiting.append($0) } }
    }
}

/// Waits until its task is cancelled.
func untilCancelled() async {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    // A stream's iterator ends when its task is cancelled.
    for await _ in stream {}
    continuation.finish()
}
