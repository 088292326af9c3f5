import Foundation
import Testing

/// Runs a test's tasks on threads of their own, one for each stretch between two waits: its clients block, and would
/// hold the few threads that all tests share.
struct OwnThreads: SuiteTrait, TestTrait, TestScoping {
    final class Executor: TaskExecutor {
        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            Thread.detachNewThread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }

    static let executor = Executor()

    let isRecursive = true

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(Self.executor) { try await function() }
    }
}

extension Trait where Self == OwnThreads {
    /// See ``OwnThreads``.
    static var ownThreads: OwnThreads { OwnThreads() }
}
