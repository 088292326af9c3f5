/// Runs tasks on the loop's thread, wherever they belong to no actor.
///
/// It is not the loop's own executor, although the thread is the same: a task that runs as if it belonged to the loop leaves it, by way of
/// the queue, each time something it waited for is done.
final class LoopTasks: TaskExecutor {
    let thread: LoopThread

    init(_ thread: LoopThread) { self.thread = thread }

    func enqueue(_ job: consuming ExecutorJob) {
        thread.add(LoopThread.Job(UnownedJob(job), of: asUnownedTaskExecutor()))
    }
}
