internal import CEpoll
import Glibc
import Synchronization

/// The thread of a loop: it waits for events, hands them to the loop, and runs the jobs of its actor and its tasks.
///
/// When the loop has ended, jobs that still come are run by a thread started for them.
final class LoopThread: SerialExecutor, @unchecked Sendable {
    // Proof for `@unchecked`: `own` and `batch` are touched only by the thread that runs the jobs, of which there is one at a time
    // (`isRunning`, under the lock); all else is constant, atomic or behind the lock.

    /// A job, and by whom it came.
    struct Job: Sendable {
        private let job: UnownedJob
        /// Nil for a job of the loop's actor.
        private let tasks: UnownedTaskExecutor?

        init(_ job: UnownedJob, of tasks: UnownedTaskExecutor? = nil) { (self.job, self.tasks) = (job, tasks) }

        func run(on thread: UnownedSerialExecutor) {
            if let tasks { job.runSynchronously(on: tasks) } else { job.runSynchronously(on: thread) }
        }
    }

    /// What other threads touch.
    private struct Shared {
        var jobs: [Job] = []
        var isRunning = false
        var isWoken = false
        /// On its way to the loop, which is then alone to have it.
        var listener: Listener?
    }

    let epoll = cepoll_create()
    private let wake = cepoll_eventfd()
    private let shared = Lock(Shared())
    /// The running thread; 0 if there is none.
    private let current = Atomic<UInt>(0)
    /// Jobs that jobs of this thread have enqueued.
    private var own: [Job] = []
    /// Those of them being run.
    private var batch: [Job] = []

    /// The data of the event that says that other threads have enqueued jobs.
    static let wakeMark = UInt64.max
    /// Jobs run between two looks at the connections.
    private static let jobsPerTurn = 1_024

    deinit {
        if epoll >= 0 { close(epoll) }
        if wake >= 0 { close(wake) }
    }

    /// Whether the caller runs on this thread.
    var isCurrent: Bool { current.load(ordering: .relaxed) == UInt(pthread_self()) }

    // MARK: - Executor

    func enqueue(_ job: consuming ExecutorJob) { add(Job(UnownedJob(job))) }

    /// Runs a job of the loop, or of a task, in its turn.
    func add(_ job: Job) {
        if isCurrent {
            own.append(job)
            return
        }
        let (mustStart, mustWake) = shared.withLock { shared in
            shared.jobs.append(job)
            let (mustStart, mustWake) = (!shared.isRunning, shared.isRunning && !shared.isWoken)
            shared.isRunning = true
            if mustWake { shared.isWoken = true }
            return (mustStart, mustWake)
        }
        if mustWake {
            var one: UInt64 = 1
            write(wake, &one, 8)
        }
        // Without a thread to be had, the caller's does it.
        if mustStart, !Self.detach({ self.runLateJobs() }) { runLateJobs() }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }
    func checkIsolated() { precondition(isCurrent, "Only the loop's thread may touch the loop.") }
    func isIsolatingCurrentContext() -> Bool? { isCurrent }

    private func runJobs() {
        let executor = asUnownedSerialExecutor()
        var count = 0
        while !own.isEmpty, count < Self.jobsPerTurn {
            swap(&own, &batch)
            for job in batch { job.run(on: executor) }
            count += batch.count
            batch.removeAll(keepingCapacity: true)
        }
    }

    private func takeListener() -> Listener? {
        shared.withLock { shared in
            defer { shared.listener = nil }
            return shared.listener
        }
    }

    private func takeJobs() {
        own += shared.withLock { shared in
            defer { shared.jobs.removeAll(keepingCapacity: true) }
            shared.isWoken = false
            return shared.jobs
        }
    }

    // MARK: - The loop

    /// Opens the listener and starts the thread.
    func startListening(_ loop: Loop) throws(ServerError) -> Endpoint {
        try watchWake()
        let listener = try Listener(loop.configuration.endpoint)
        guard cepoll_control(epoll, EPOLL_CTL_ADD, listener.descriptor, EPOLLIN.rawValue, Listener.mark) == 0 else {
            throw .system(code: errno)
        }
        try start(loop, listener)
        return listener.endpoint
    }

    /// Starts the thread of a loop that gets its connections from another.
    func start(_ loop: Loop) throws(ServerError) {
        try watchWake()
        try start(loop, nil)
    }

    private func watchWake() throws(ServerError) {
        // It is there already where an earlier start came no further.
        guard epoll >= 0, wake >= 0,
            cepoll_control(epoll, EPOLL_CTL_ADD, wake, EPOLLIN.rawValue, Self.wakeMark) == 0 || errno == EEXIST
        else { throw .system(code: errno) }
    }

    private func start(_ loop: Loop, _ listener: Listener?) throws(ServerError) {
        shared.withLock { shared in
            shared.isRunning = true
            shared.listener = listener
        }
        if Self.detach({ self.run(loop) }) { return }
        shared.withLock { $0 = Shared() }
        throw .system(code: EAGAIN)
    }

    private func run(_ loop: Loop) {
        current.store(UInt(pthread_self()), ordering: .relaxed)
        let capacity = 256
        // Only this thread has the pointer; the loop reads through it on this thread.
        nonisolated(unsafe) let events = UnsafeMutablePointer<epoll_event>.allocate(capacity: capacity)
        defer { events.deallocate() }
        var milliseconds = loop.assumeIsolated { $0.begin(takeListener()) }
        while let wait = milliseconds {
            let count = epoll_wait(epoll, events, Int32(capacity), own.isEmpty ? wait : 0)
            var isWoken = false
            loop.assumeIsolated { loop in
                loop.beginTurn()
                for index in 0..<Int(max(0, count)) {
                    let event = events[index]
                    if event.data.u64 == Self.wakeMark {
                        isWoken = true
                    } else {
                        loop.handle(event.events, event.data.u64)
                    }
                }
            }
            if isWoken {
                var value: UInt64 = 0
                read(wake, &value, 8)
                takeJobs()
            }
            runJobs()
            milliseconds = loop.assumeIsolated { $0.endTurn() }
        }
        runLateJobs()
    }

    /// Runs what is left, and ends.
    private func runLateJobs() {
        current.store(UInt(pthread_self()), ordering: .relaxed)
        var isDone = false
        while !isDone {
            takeJobs()
            runJobs()
            guard own.isEmpty else { continue }
            isDone = shared.withLock { shared in
                guard shared.jobs.isEmpty else { return false }
                // Before another thread may start.
                current.store(0, ordering: .relaxed)
                shared.isRunning = false
                return true
            }
        }
    }

    /// Starts a thread that nobody waits for; false if the system has none.
    private static func detach(_ body: @escaping @Sendable () -> Void) -> Bool {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        defer { pthread_attr_destroy(&attributes) }
        let box = Unmanaged.passRetained(ThreadBody(run: body))
        var thread = pthread_t()
        let status = pthread_create(
            &thread, &attributes,
            { box in
                // The box was retained for this thread alone.
                if let box { Unmanaged<ThreadBody>.fromOpaque(box).takeRetainedValue().run() }
                return nil
            }, box.toOpaque())
        if status != 0 { box.release() }
        return status == 0
    }

    private final class ThreadBody: Sendable {
        let run: @Sendable () -> Void
        init(run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
