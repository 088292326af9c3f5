/// Runs the jobs of an actor on a thread of its own, where they may block.
final class BlockingExecutor: SerialExecutor {
    private struct Work: Sendable {
        let job: UnownedJob
        /// Held until the job has run.
        let executor: BlockingExecutor
    }

    private let thread = WorkThread<Work>(queueLimit: .max, batchLimit: 64)
    private let isStarted: Bool

    init() {
        isStarted = thread.start { batch in
            for work in batch { work.job.runSynchronously(on: work.executor.asUnownedSerialExecutor()) }
        }
    }

    deinit { thread.close() }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        guard isStarted, thread.add(Work(job: job, executor: self)) else {
            // Without a thread it runs where it is: slower for others, but it runs.
            return job.runSynchronously(on: asUnownedSerialExecutor())
        }
    }
}
