import Dispatch
import Synchronization

/// Runs asynchronous work and waits for it, for a command that has nothing else to do meanwhile.
///
/// Called from the main thread only: it is none of the pool's, so that waiting keeps no task from running.
func waiting<Result: Sendable>(for work: @escaping @Sendable () async -> Result) -> Result {
    let box = ResultBox<Result>()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
        let result = await work()
        box.result.withLock { $0 = result }
        done.signal()
    }
    while true {
        done.wait()
        // The task signals after it has set the result, so that there is one.
        if let result = box.result.withLock({ $0 }) { return result }
    }
}

private final class ResultBox<Result: Sendable>: Sendable {
    let result = Mutex<Result?>(nil)
}
