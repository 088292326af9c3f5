import Glibc

/// A value behind a POSIX mutex, which the thread sanitizer understands; it does not understand `Mutex` on Linux.
final class Lock<Value>: @unchecked Sendable {
    // Proof for `@unchecked`: `value` is only touched while `mutex` is held, and a mutex may be used by any thread.
    private var value: Value
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>

    init(_ value: sending Value) {
        self.value = value
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    func withLock<Result>(_ body: (inout Value) -> sending Result) -> sending Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body(&value)
    }
}
