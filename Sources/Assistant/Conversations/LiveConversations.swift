import Dialogue
import OneStop

/// Conversations kept at hand, and whose turn it is in each: one turn at a time, in the order they came.
actor LiveConversations {
    private struct Line {
        /// Nil where it has to be resumed from the store, and while somebody has the turn.
        var live: LiveConversation?
        /// What of the memory is counted for it.
        var bytes = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
        var isBusy = false
        /// Changes with each use: older notes in `order` mean nothing.
        var stamp: UInt64 = 0
    }

    private let limits: ConversationLimits
    private var lines: [ConversationKey: Line] = [:]
    /// The order of use, oldest first from `first`; each use adds a note.
    private var order: [(key: ConversationKey, stamp: UInt64)] = []
    private var first = 0
    private var stamp: UInt64 = 0
    private var bytes = 0

    init(_ limits: ConversationLimits) { self.limits = limits }

    /// How many are at hand, and the memory they are estimated to take.
    var size: (count: Int, bytes: Int) { (lines.values.count { $0.live != nil }, bytes) }

    /// How many turns wait in a conversation.
    func waiting(_ key: ConversationKey) -> Int { lines[key]?.waiting.count ?? 0 }

    /// Waits until it is the caller's turn in the conversation; ``leave(_:keeping:)`` has to follow.
    ///
    /// - Returns: the conversation, if it is at hand.
    func enter(_ key: ConversationKey) async throws(ConversationError) -> LiveConversation? {
        if lines[key]?.isBusy ?? false {
            guard lines[key]?.waiting.count ?? 0 < limits.waitingTurns else { throw .busy(retryAfterSeconds: 1) }
            // Whoever leaves hands the turn on without giving it up, so that nobody comes between.
            await withCheckedContinuation { lines[key]?.waiting.append($0) }
        } else {
            lines[key, default: Line()].isBusy = true
        }
        // Handed over whole: a second holder would make each change of it a copy.
        return lines[key]?.live.take()
    }

    /// Gives the turn to who waits longest.
    ///
    /// - Parameter live: the conversation as it now is; nil if it is to be resumed from the store.
    func leave(_ key: ConversationKey, keeping live: LiveConversation?) {
        guard var line = lines[key] else { return }
        bytes += (live?.bytes ?? 0) - line.bytes
        (line.live, line.bytes) = (live, live?.bytes ?? 0)
        let next = line.waiting.isEmpty ? nil : line.waiting.removeFirst()
        line.isBusy = next != nil
        if line.isBusy || live != nil {
            stamp += 1
            line.stamp = stamp
            lines[key] = line
            order.append((key, stamp))
        } else {
            lines[key] = nil
        }
        next?.resume()
        makeRoom()
    }

    /// Puts away those used longest ago.
    private func makeRoom() {
        while bytes > limits.liveBytes, first < order.count {
            let (key, stamp) = order[first]
            first += 1
            guard let line = lines[key], line.stamp == stamp, !line.isBusy else { continue }
            bytes -= line.bytes
            lines[key] = nil
        }
        // Notes that mean nothing any more are not gathered for ever.
        guard order.count > 2 * lines.count + 1_024 else { return }
        order = order[first...].filter { lines[$0.key]?.stamp == $0.stamp }
        first = 0
    }
}

/// A conversation at hand.
struct LiveConversation: Sendable {
    var dialogue: Dialogue
    /// Where the dialogue stands; nil where that cannot be told from others.
    var mark: StateMark?
    /// Of the catalogue it is held with.
    var digest: String
    var site: String
    var lastUse: Instant
    /// What tells a repeat, by the client's id.
    var taken: [String: Taken] = [:]
    /// How many turns there are.
    var turns: Int
    /// The options of the last reply, to name what is chosen.
    var labels: [String: String] = [:]
    /// The memory it takes, estimated.
    var bytes = 0

    struct Taken: Sendable {
        var number: Int32
        var mark: UInt64
    }
}
