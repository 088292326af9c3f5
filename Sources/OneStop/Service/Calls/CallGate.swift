/// Lets at most so many in at once; so many more wait for their turn, first come, first served.
actor CallGate {
    enum Entry: Sendable {
        /// Is in, and has to ``CallGate/leave()``.
        case entered
        /// Too many wait already.
        case full
        /// The task was cancelled.
        case cancelled
    }

    private let limit: Int
    private let queue: Int
    private var running = 0
    private var waiting: [Int: CheckedContinuation<Entry, Never>] = [:]
    /// Numbers of those who wait, but for those who left.
    private var turns = 0..<0

    init(limit: Int, queue: Int) { (self.limit, self.queue) = (limit, queue) }

    /// How many wait.
    var waitingCount: Int { waiting.count }

    func enter() async -> Entry {
        if Task.isCancelled { return .cancelled }
        if running < limit {
            running += 1
            return .entered
        }
        guard waiting.count < queue else { return .full }
        let turn = turns.upperBound
        turns = turns.lowerBound..<turn + 1
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiting[turn] = $0 }
        } onCancel: {
            // Runs after the line above, which keeps the actor until it waits.
            Task { await self.cancel(turn) }
        }
    }

    /// Makes room for the next.
    func leave() {
        while let turn = turns.first {
            turns = turn + 1..<turns.upperBound
            if let next = waiting.removeValue(forKey: turn) { return next.resume(returning: .entered) }
        }
        running -= 1
    }

    private func cancel(_ turn: Int) { waiting.removeValue(forKey: turn)?.resume(returning: .cancelled) }
}
