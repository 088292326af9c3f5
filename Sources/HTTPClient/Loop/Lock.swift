import Glibc

/// A lock the thread sanitizer understands; it takes `Synchronization.Mutex` for none on Linux.
final class Lock<Value>: @unchecked Sendable {
    // Unchecked: `value` is read and written only in `withLock`, between locking and unlocking `mutex`, and `mutex` stays at
    // one address from `init` to `deinit`.
    private var value: Value
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

    init(_ value: sending Value) {
        self.value = value
        mutex.initialize(to: pthread_mutex_t())
        let status = pthread_mutex_init(mutex, nil)
        precondition(status == 0, "a plain mutex can always be made")
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body(&value)
    }
}
