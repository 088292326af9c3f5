/// An HTTP/1.1 server for one program behind a proxy, or for tests.
///
/// Its threads run the connections and start the handlers: what they do without waiting costs little, and must not
/// block. Whatever blocks belongs into an actor or a thread of its own.
public final class Server: Sendable {
    /// The first one listens.
    private let loops: [Loop]
    private let ring: LoopRing
    private let state = Lock(State.new)

    /// Answers a request. Begins on the thread of its connection, and ends there unless it chooses otherwise.
    public typealias Handler = nonisolated(nonsending) @Sendable (Request) async -> Response

    private enum State {
        case new
        case started
        case stopping
    }

    /// A server that answers every well-formed request with what `handler` returns.
    ///
    /// The handler's task is cancelled when the client hangs up, a time limit passes, or the server stops for good.
    public init(_ configuration: ServerConfiguration, handler: @escaping Handler) {
        let ring = LoopRing(countsPeers: configuration.connectionsPerPeer != nil)
        loops = (0..<max(1, configuration.threads)).map { _ in Loop(configuration, ring, handler: handler) }
        self.ring = ring
    }

    /// Listens, and returns where; from then on until ``stop(within:)``, connections are accepted. Does not block.
    ///
    /// - Throws: ``ServerError``.
    public func start() throws(ServerError) -> Endpoint {
        let isNew = state.withLock { state in
            guard case .new = state else { return false }
            state = .started
            return true
        }
        guard isNew else { throw .alreadyStarted }
        do {
            let endpoint = try loops[0].thread.startListening(loops[0])
            ring.add(loops[0])
            // Where the system has no more threads, there are fewer.
            for loop in loops.dropFirst() where (try? loop.thread.start(loop)) != nil { ring.add(loop) }
            return endpoint
        } catch {
            // There is nothing to be stopped then.
            state.withLock { $0 = .new }
            throw error
        }
    }

    /// Accepts no more connections, lets requests under way finish, and returns when all connections are closed.
    ///
    /// After `limit`, handlers still at work are cancelled and their connections closed. A handler must not call this,
    /// as it would wait for itself. To be called when ``start()`` has returned.
    public func stop(within limit: Duration = .seconds(10)) async {
        let wasStarted = state.withLock { state in
            guard case .new = state else { return true }
            state = .stopping
            return false
        }
        guard wasStarted else { return }
        // First what still waits to be accepted is given to them, then they end.
        await loops[0].closeListener()
        let haveEnded = await withTaskGroup { group in
            for loop in ring.started {
                group.addTask {
                    await loop.stop(within: limit)
                    return await loop.hasEnded
                }
            }
            return await group.allSatisfy { $0 }
        }
        if haveEnded { ring.removeAll() }
    }
}
