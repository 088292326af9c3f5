/// A task that runs handlers, one request after another.
///
/// To make a task, and the memory it works in, takes as long as many a handler; one that is done waits for the next request, of
/// whatever connection. A task that was cancelled ends.
final class HandlerTask: @unchecked Sendable {
    // Proof for `@unchecked`: everything here is touched on the loop's thread alone.

    /// A request for a handler.
    struct Assignment: Sendable {
        let request: Request
        let id: WorkID
    }

    /// Resumed with what to do next; nil to end.
    typealias Waiter = UnsafeContinuation<Assignment?, Never>

    private var task: Task<Void, Never>?
    private(set) var isCancelled = false

    /// Starts a task with its first request.
    init(_ assignment: Assignment, _ loop: Loop) {
        task = Task(executorPreference: loop.tasks) {
            var next: Assignment? = assignment
            while let assignment = next.take() {
                await loop.run(assignment)
                // A handler that ends elsewhere, after the loop itself, has nobody to wait for.
                guard loop.thread.isCurrent else { return }
                next = await withUnsafeContinuation { loop.resting.add(self, $0) }
            }
        }
    }

    /// Tells the handler at work that nobody waits for it any more.
    func cancel() {
        isCancelled = true
        task?.cancel()
    }
}

/// Tasks that wait for a request, those that have waited longest first.
struct RestingTasks {
    private var tasks: [(task: HandlerTask, waiter: HandlerTask.Waiter)] = []
    /// The fewest there were since ``endUnused()``: so many were not needed.
    private var unused = 0
    private var hasEnded = false

    var isEmpty: Bool { tasks.isEmpty }

    /// A task has nothing to do.
    mutating func add(_ task: HandlerTask, _ waiter: HandlerTask.Waiter) {
        if task.isCancelled || hasEnded {
            waiter.resume(returning: nil)
        } else {
            tasks.append((task, waiter))
        }
    }

    /// Hands a request to the one that came last, whose memory is still at hand; nil if there is none.
    mutating func hand(_ assignment: HandlerTask.Assignment) -> HandlerTask? {
        guard let (task, waiter) = tasks.popLast() else { return nil }
        unused = min(unused, tasks.count)
        waiter.resume(returning: assignment)
        return task
    }

    /// Ends those that were not needed since the last time.
    mutating func endUnused() {
        for (_, waiter) in tasks.prefix(unused) { waiter.resume(returning: nil) }
        tasks.removeFirst(unused)
        unused = tasks.count
    }

    /// Ends all, and those that come later.
    mutating func endAll() {
        hasEnded = true
        for (_, waiter) in tasks { waiter.resume(returning: nil) }
        (tasks, unused) = ([], 0)
    }
}
