import Glibc

/// A thread with a queue, for work that blocks on a disk. It takes all that waits at once; meanwhile the next batch gathers.
final class WorkThread<Work: Sendable>: @unchecked Sendable {
    // Unchecked: `queue` and `isClosed` are read and written only between locking and unlocking `mutex`, which stays at one
    // address, as `condition` does, from `init` to `deinit`; the thread holds `self` for as long as it runs.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var queue: [Work] = []
    private var isClosed = false
    private let queueLimit: Int
    private let batchLimit: Int

    /// - Parameters:
    ///   - queueLimit: How much may wait.
    ///   - batchLimit: How much is taken at once.
    init(queueLimit: Int, batchLimit: Int) {
        (self.queueLimit, self.batchLimit) = (queueLimit, batchLimit)
        mutex.initialize(to: pthread_mutex_t())
        condition.initialize(to: pthread_cond_t())
        let status = pthread_mutex_init(mutex, nil) | pthread_cond_init(condition, nil)
        precondition(status == 0, "a plain mutex and condition can always be made")
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Starts the thread; false if the system has none.
    ///
    /// - Parameter perform: Called on the thread with each batch.
    func start(_ perform: @escaping @Sendable ([Work]) -> Void) -> Bool {
        startThread { self.run(perform) }
    }

    /// Gives it work; false, and nothing will be done, if too much waits or it is closed.
    func add(_ work: Work) -> Bool {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        guard !isClosed, queue.count < queueLimit else { return false }
        queue.append(work)
        if queue.count == 1 { pthread_cond_signal(condition) }
        return true
    }

    /// Ends the thread when all that waits is done.
    func close() {
        pthread_mutex_lock(mutex)
        isClosed = true
        pthread_cond_signal(condition)
        pthread_mutex_unlock(mutex)
    }

    private func run(_ perform: ([Work]) -> Void) {
        // Signals are for other threads, and what goes over a limit on files is an error, not a signal.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
        while let batch = take() { perform(batch) }
    }

    /// Waits for work; nil at the end.
    private func take() -> [Work]? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while queue.isEmpty {
            if isClosed { return nil }
            pthread_cond_wait(condition, mutex)
        }
        if queue.count <= batchLimit {
            let batch = queue
            queue = []
            queue.reserveCapacity(batch.count)
            return batch
        }
        let batch = Array(queue.prefix(batchLimit))
        queue.removeFirst(batchLimit)
        return batch
    }
}

/// Starts a thread that nobody waits for; false if the system has none.
private func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(ThreadBody(body))
    let status = pthread_create(
        &thread, nil,
        { context in
            // The box was retained for this thread alone.
            if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run() }
            return nil
        }, box.toOpaque())
    if status != 0 {
        box.release()
        return false
    }
    pthread_detach(thread)
    return true
}

private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
