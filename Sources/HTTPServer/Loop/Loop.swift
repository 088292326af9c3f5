internal import CEpoll
import Glibc

/// The connections of a server on one of its threads.
actor Loop {
    nonisolated let configuration: ServerConfiguration
    let times: TimeLimits
    nonisolated let thread: LoopThread
    /// Where handlers run.
    nonisolated let tasks: LoopTasks
    let handler: Server.Handler
    /// All loops of the server.
    private let ring: LoopRing

    /// By descriptor.
    private var connections: [Connection?] = []
    private(set) var count = 0
    private var nextGeneration: UInt64 = 0
    private var listener: Listener?
    /// The system has no more descriptors or memory; the next sweep tries again.
    private var isAcceptingPaused = false

    /// Handlers at work, also those whose connection is gone.
    var handlers = 0
    // Proof for `nonisolated(unsafe)`: touched on the loop's thread alone, by the loop and by tasks that are there when they come to rest.
    nonisolated(unsafe) var resting = RestingTasks()
    /// Nanoseconds of a clock that never goes back, as of this turn.
    private(set) var now: UInt64 = 0
    private var nextSweep: UInt64 = 0
    var isStopping = false
    var stopDeadline = UInt64.max
    var stoppers: [CheckedContinuation<Void, Never>] = []
    private(set) var hasEnded = false
    var date = DateField()
    /// Memory for responses, lent to one connection after the other.
    var spareOutput: [UInt8] = []

    /// Where bytes are received; each is read out before the next.
    private let scratch = ScratchBuffer(count: 65_536)

    /// Connections beyond the limit that are told so; any more are closed at once.
    private static let refusedAtOnce = 64
    private static let refusedAtOncePerPeer = 8

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(_ configuration: ServerConfiguration, _ ring: LoopRing, handler: @escaping Server.Handler) {
        self.configuration = configuration
        self.ring = ring
        times = TimeLimits(configuration)
        self.handler = handler
        thread = LoopThread()
        tasks = LoopTasks(thread)
    }

    // MARK: - Turns

    /// Before the first turn; returns how long to wait for events, in milliseconds.
    func begin(_ listener: Listener?) -> Int32? {
        self.listener = listener
        beginTurn()
        return endTurn()
    }

    func beginTurn() {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        now = UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }

    /// Looks at the time limits; returns how long to wait for events, or nil when the loop has ended.
    func endTurn() -> Int32? {
        if now >= nextSweep {
            nextSweep = now + UInt64(configuration.sweepMilliseconds) * 1_000_000
            if isAcceptingPaused { resumeAccepting() }
            sweep()
            resting.endUnused()
        }
        if isStopping, count == 0, handlers == 0 {
            hasEnded = true
            resting.endAll()
            resumeStoppers()
            return nil
        }
        return count == 0 && resting.isEmpty && !isAcceptingPaused && !isStopping ? -1 : configuration.sweepMilliseconds
    }

    /// Something happened to a socket.
    func handle(_ events: UInt32, _ mark: UInt64) {
        if mark == Listener.mark {
            acceptAll()
            return
        }
        guard let connection = connection(mark) else { return }
        if events & (EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0 { return close(connection) }
        if events & EPOLLOUT.rawValue != 0 {
            flush(connection)
            guard self.connection(mark) != nil else { return }
        }
        if events & EPOLLRDHUP.rawValue != 0, !connection.hasPeerFinished {
            connection.hasPeerFinished = true
            // Whether it only finished sending or is gone cannot be told: the handler is asked to stop, but what it
            // still answers is sent.
            connection.work?.task?.cancel()
        }
        if events & EPOLLIN.rawValue != 0, connection.wantsInput { receive(connection) }
        if self.connection(mark) != nil { watch(connection, dropping: true) }
    }

    /// Makes the system watch for what is needed; with `dropping`, for nothing else.
    func watch(_ connection: Connection, dropping: Bool = false) {
        var wanted: UInt32 = 0
        if connection.wantsInput { wanted |= EPOLLIN.rawValue }
        if !connection.hasPeerFinished { wanted |= EPOLLRDHUP.rawValue }
        if !connection.output.isEmpty { wanted |= EPOLLOUT.rawValue }
        let isMissing = wanted & ~connection.interest != 0
        // An event that nobody wants would come again and again. Input is watched for although nobody wants it just
        // now, until some comes: most handlers are done by then, which spares two calls a request.
        let isTooMuch = dropping && connection.interest & ~wanted != 0 && !isFresh(connection)
        guard isMissing || isTooMuch else { return }
        connection.interest = wanted
        cepoll_control(thread.epoll, EPOLL_CTL_MOD, connection.descriptor, wanted, connection.id)
    }

    /// Whether a request has just been read, so that its handler is about to run.
    private func isFresh(_ connection: Connection) -> Bool {
        guard let work = connection.work else { return false }
        return work.dispatched == now && connection.output.isEmpty && !connection.hasPeerFinished
    }

    // MARK: - Connections

    /// The connection of an event or a request; nil if it is closed.
    func connection(_ id: UInt64) -> Connection? {
        let index = Int(id & 0xFFFF_FFFF)
        guard index < connections.count, let connection = connections[index], connection.id == id else { return nil }
        return connection
    }

    var all: [Connection] { connections.compactMap { $0 } }

    /// Accepts what waits, up to a bound for the sake of the connections there are; returns how many that were.
    @discardableResult
    private func acceptAll() -> Int {
        var accepted = 0
        while accepted < 64, let listener {
            var storage = sockaddr_storage()
            let descriptor = cepoll_accept(listener.descriptor, &storage)
            if descriptor >= 0 {
                admit(descriptor, SocketAddress(storage).peer)
                accepted += 1
                continue
            }
            switch errno {
            case EAGAIN: return accepted
            case EINTR, ECONNABORTED, EPROTO: continue
            default:
                configuration.observer?(.acceptFailed(code: errno))
                isAcceptingPaused = true
                cepoll_control(thread.epoll, EPOLL_CTL_MOD, listener.descriptor, 0, Listener.mark)
                return accepted
            }
        }
        return accepted
    }

    private func resumeAccepting() {
        isAcceptingPaused = false
        guard let listener else { return }
        cepoll_control(thread.epoll, EPOLL_CTL_MOD, listener.descriptor, EPOLLIN.rawValue, Listener.mark)
    }

    /// Gives a connection that was accepted to the loop whose turn it is.
    private func admit(_ descriptor: Int32, _ peer: Peer) {
        let counts = ring.enter(peer)
        // Also of one address only few are told: while they linger, they take the room of others.
        let beyond = configuration.connectionsPerPeer.map { counts.ofPeer - $0 } ?? 0
        guard counts.all <= configuration.connections + Self.refusedAtOnce, beyond <= Self.refusedAtOncePerPeer else {
            ring.leave(peer)
            Glibc.close(descriptor)
            return
        }
        let isTooMany =
            counts.all > configuration.connections || counts.ofPeer > configuration.connectionsPerPeer ?? .max
        guard let other = ring.next(), other !== self else { return open(descriptor, peer, isTooMany: isTooMany) }
        Task.detached(executorPreference: other.tasks) { await other.take(descriptor, peer, isTooMany: isTooMany) }
    }

    /// Has a connection from another loop.
    private func take(_ descriptor: Int32, _ peer: Peer, isTooMany: Bool) {
        guard !hasEnded else {
            ring.leave(peer)
            Glibc.close(descriptor)
            return
        }
        beginTurn()
        open(descriptor, peer, isTooMany: isTooMany)
    }

    private func open(_ descriptor: Int32, _ peer: Peer, isTooMany: Bool) {
        if case .internet = peer {
            Listener.enable(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY)
            // So that it shows what the client takes: without, the system keeps megabytes, and tells of none of them.
            var unsent: Int32 = 65_536
            setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, &unsent, socklen_t(MemoryLayout<Int32>.size))
        }
        nextGeneration = (nextGeneration + 1) & 0x7FFF_FFFF
        let id = nextGeneration << 32 | UInt64(UInt32(bitPattern: descriptor))
        let interest = EPOLLIN.rawValue | EPOLLRDHUP.rawValue
        guard cepoll_control(thread.epoll, EPOLL_CTL_ADD, descriptor, interest, id) == 0 else {
            configuration.observer?(.acceptFailed(code: errno))
            ring.leave(peer)
            Glibc.close(descriptor)
            return
        }
        let connection = Connection(
            descriptor: descriptor, id: id, peer: peer, limits: configuration.limits, interest: interest)
        if connections.count <= Int(descriptor) {
            connections += [Connection?](repeating: nil, count: Int(descriptor) + 1 - connections.count)
        }
        connections[Int(descriptor)] = connection
        count += 1
        configuration.observer?(.opened(peer))
        connection.readDeadline = deadline(times.head)
        if isTooMany { refuse(connection, .tooManyConnections) }
        if isStopping { finishReading(connection) }
    }

    /// Ends a connection at once; whoever waits for it hears so.
    func close(_ connection: Connection) {
        guard self.connection(connection.id) != nil else { return }
        connections[Int(connection.descriptor)] = nil
        count -= 1
        ring.leave(connection.peer)
        Glibc.close(connection.descriptor)
        if let work = connection.work {
            work.task?.cancel()
            configuration.observer?(.hungUp(summary(of: work, on: connection, isComplete: false)))
            wake(work, .hungUp)
        } else if case .collecting(let head) = connection.phase {
            // No handler has heard of it; the log does.
            configuration.observer?(
                .hungUp(
                    ServerEvent.Exchange(
                        head: head, peer: connection.peer, status: nil, bytes: 0,
                        nanoseconds: Int64(clamping: now &- connection.headEnd), isComplete: false)))
        }
        connection.phase = .closing
        configuration.observer?(.closed(connection.peer))
    }

    /// Resumes all who wait for the client.
    func wake(_ work: Work, _ error: BodyError) {
        resume(work, .failure(error))
        resumeAll(work)
    }

    /// Stops listening; connections that still wait in the system's queue are taken first.
    func closeListener() {
        while ring.count < configuration.connections, acceptAll() > 0 {}
        listener = nil
    }

    /// Receives once; false if nothing has come.
    func receiveOnce(_ connection: Connection) -> ReceiveResult {
        let bytes = scratch.bytes
        let count = recv(connection.descriptor, bytes.baseAddress, bytes.count, 0)
        if count > 0 { return .bytes(UnsafeRawBufferPointer(rebasing: bytes[..<count])) }
        if count == 0 { return .end }
        return errno == EAGAIN || errno == EINTR ? .nothing : .broken
    }

    /// What came of receiving.
    enum ReceiveResult {
        /// To be used before the next call.
        case bytes(UnsafeRawBufferPointer)
        case end
        case nothing
        case broken
    }

    /// The time so many nanoseconds from now, or from another moment.
    func deadline(_ nanoseconds: UInt64, from moment: UInt64? = nil) -> UInt64 {
        let (sum, overflow) = (moment ?? now).addingReportingOverflow(nanoseconds)
        return overflow ? .max : sum
    }

    func resumeStoppers() {
        for stopper in stoppers { stopper.resume() }
        stoppers = []
    }
}

/// Memory for as long as its owner lives.
private final class ScratchBuffer {
    let bytes: UnsafeMutableRawBufferPointer
    init(count: Int) { bytes = .allocate(byteCount: count, alignment: 16) }
    deinit { bytes.deallocate() }
}
