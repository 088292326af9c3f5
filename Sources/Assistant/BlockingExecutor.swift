import Synchronization

/// Runs the jobs of an actor on a thread of its own, where they may block.
final class BlockingExecutor: SerialExecutor {
    private struct Work: Sendable {
        let job: UnownedJob
        /// Held until the job has run.
        let executor: BlockingExecutor
    }

    /// Jobs for which there is no thread, and whether somebody is at them.
    private struct Spare: Sendable {
        var waiting: [UnownedJob] = []
        var isBusy = false
    }

    private let thread = WorkThread<Work>(queueLimit: .max, batchLimit: 64)
    private let isStarted: Bool
    private let spare = Mutex(Spare())

    /// - Parameter hasThread: False does as if the system had no thread.
    init(hasThread: Bool = true) {
        isStarted =
            hasThread
            && thread.start { batch in
                for work in batch { work.job.runSynchronously(on: work.executor.asUnownedSerialExecutor()) }
            }
    }

    deinit { thread.close() }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        guard isStarted, thread.add(Work(job: job, executor: self)) else { return runHere(job) }
    }

    /// Without a thread it runs where it is: slower for others, but it runs. One at a time all the same: whoever is at one does what comes
    /// meanwhile, too.
    private func runHere(_ job: UnownedJob) {
        let isBusy = spare.withLock { spare in
            spare.waiting.append(job)
            defer { spare.isBusy = true }
            return spare.isBusy
        }
        guard !isBusy else { return }
        // A job may let go of the actor, and so of this.
        let held = Unmanaged.passRetained(self)
        defer { held.release() }
        while let next = nextSpare() { next.runSynchronously(on: asUnownedSerialExecutor()) }
    }

    private func nextSpare() -> UnownedJob? {
        spare.withLock { spare in
            spare.isBusy = !spare.waiting.isEmpty
            return spare.isBusy ? spare.waiting.removeFirst() : nil
        }
    }
}
