import Synchronization

/// What the store's writing has come to since it was opened, for who watches it.
public struct StoreCounts: Sendable, Hashable {
    /// Transactions that are durable.
    public var commits = 0
    /// Pieces of work kept by them: turns, and now and then a beginning, a judgement, a removal. Divided by the commits, how many share one
    /// wait for the disk.
    public var kept = 0
    /// Time taken by the commits, all that they write included.
    public var commitTime = Duration.zero
    /// Batches of which nothing could be kept because the disk or the file failed.
    public var failures = 0
}

/// Counts that the writing thread keeps, and others read.
final class StoreCounting: Sendable {
    private let counts = Mutex(StoreCounts())

    var current: StoreCounts { counts.withLock { $0 } }

    func note(kept: Int, within time: Duration) {
        counts.withLock {
            $0.commits += 1
            $0.kept += kept
            $0.commitTime += time
        }
    }

    func noteFailure() { counts.withLock { $0.failures += 1 } }
}
