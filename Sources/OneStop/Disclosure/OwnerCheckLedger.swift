import Synchronization

/// Where failed owner checks are counted, for all who share it.
public protocol OwnerCheckLedger: Sendable {
    /// Runs `body` on the counts while nobody else reads or changes them, and keeps what it changed.
    ///
    /// Called from any thread; may block for as long as others take. `body` must not call the ledger.
    func withLock<Result: Sendable>(_ body: (inout OwnerCheckLock) -> Result) -> Result
}

/// Counts that live as long as the process.
public final class MemoryOwnerCheckLedger: OwnerCheckLedger {
    private let lock: Mutex<OwnerCheckLock>

    /// - Parameter capacity: How many codes and callers are remembered at most.
    public init(capacity: Int = 20_000) { lock = Mutex(OwnerCheckLock(capacity: capacity)) }

    public func withLock<Result: Sendable>(_ body: (inout OwnerCheckLock) -> Result) -> Result {
        lock.withLock { body(&$0) }
    }
}
