import Dialogue
import OneStop
import Synchronization

/// Conversations kept at hand, and whose turn it is in each: one turn at a time, in the order they came.
final class LiveConversations: Sendable {
    /// A class: a copy of all it holds, to look at one thing, would take longer than what is done with it.
    private final class Line {
        /// Nil where it has to be resumed from the store, and while somebody has the turn.
        var live: LiveConversation?
        /// What of the memory is counted for it.
        var bytes = 0
        var waiting: [CheckedContinuation<Entry, Never>] = []
        var isBusy = false
        /// Tells its note in `order` from those of earlier lines of the same key; 0 where it has none.
        var note: UInt64 = 0
        /// Whether it was used since its note was last looked at.
        var wasUsed = false

        init(isBusy: Bool) { self.isBusy = isBusy }
    }

    private struct State {
        var lines: [ConversationKey: Line] = [:]
        /// Those that can be put away, from `first` on: in the order they came, and behind all others again when they were used.
        var order: [(key: ConversationKey, note: UInt64)] = []
        var first = 0
        var lastNote: UInt64 = 0
        var bytes = 0
    }

    /// What becomes of somebody who comes.
    private enum Entry: Sendable {
        /// It is their turn; the conversation, if it is at hand.
        case turn(LiveConversation?)
        /// Somebody else has the turn.
        case line
        /// So many wait that no more may.
        case full
    }

    private let limits: ConversationLimits
    private let state = Mutex(State())

    init(_ limits: ConversationLimits) { self.limits = limits }

    /// How many are at hand, and the memory they are estimated to take.
    var size: (count: Int, bytes: Int) {
        state.withLock { state in (state.lines.values.count { $0.live != nil }, state.bytes) }
    }

    /// How many turns wait in a conversation.
    func waiting(_ key: ConversationKey) -> Int { state.withLock { $0.lines[key]?.waiting.count ?? 0 } }

    /// Waits until it is the caller's turn in the conversation; ``leave(_:keeping:)`` has to follow.
    ///
    /// - Returns: the conversation, if it is at hand.
    nonisolated(nonsending) func enter(_ key: ConversationKey) async throws(ConversationError) -> LiveConversation? {
        var entry = state.withLock { come(key, &$0) }
        if case .line = entry {
            entry = await withCheckedContinuation { continuation in
                let atOnce: Entry? = state.withLock { state in
                    // The turn may have come free meanwhile.
                    let entry = come(key, &state)
                    guard case .line = entry else { return entry }
                    state.lines[key]?.waiting.append(continuation)
                    return nil
                }
                if let atOnce { continuation.resume(returning: atOnce) }
            }
        }
        guard case .turn(let live) = entry else { throw .busy(retryAfterSeconds: 1) }
        return live
    }

    /// The conversation, if it is at hand and nobody's turn, which then is the caller's; ``leave(_:keeping:)`` has to follow.
    func enterAtHand(_ key: ConversationKey) -> LiveConversation? {
        state.withLock { state in
            guard let line = state.lines[key], !line.isBusy, let live = line.live.take() else { return nil }
            line.isBusy = true
            return live
        }
    }

    private func come(_ key: ConversationKey, _ state: inout State) -> Entry {
        guard let line = state.lines[key] else {
            state.lines[key] = Line(isBusy: true)
            return .turn(nil)
        }
        guard line.isBusy else {
            line.isBusy = true
            // Handed over whole: a second holder would make each change of it a copy.
            return .turn(line.live.take())
        }
        return line.waiting.count < limits.waitingTurns ? .line : .full
    }

    /// Gives the turn to who waits longest. It is handed on without being given up, so that nobody comes between.
    ///
    /// - Parameter live: the conversation as it now is; nil if it is to be resumed from the store.
    func leave(_ key: ConversationKey, keeping live: LiveConversation?) {
        let next = state.withLock { state in
            let next = leave(key, live, &state)
            makeRoom(&state)
            return next
        }
        next?.resume(returning: .turn(live))
    }

    private func leave(
        _ key: ConversationKey, _ live: LiveConversation?, _ state: inout State
    ) -> CheckedContinuation<Entry, Never>? {
        guard let line = state.lines[key] else { return nil }
        let bytes = live?.bytes ?? 0
        state.bytes += bytes - line.bytes
        line.bytes = bytes
        let hasNext = !line.waiting.isEmpty
        let next = hasNext ? line.waiting.removeFirst() : nil
        line.isBusy = hasNext
        guard hasNext || live != nil else {
            state.lines[key] = nil
            return nil
        }
        // Who has come only once has no mark, so that they go before those who have come again.
        line.wasUsed = line.note != 0
        guard !hasNext else { return next }
        line.live = live
        if line.note == 0 {
            state.lastNote += 1
            line.note = state.lastNote
            state.order.append((key, state.lastNote))
        }
        return nil
    }

    /// Puts away what has not been used for long. Each use only leaves a mark, so that it costs nothing else; who has one when its
    /// turn to go comes may stay for another round.
    private func makeRoom(_ state: inout State) {
        // So few in one call that nobody else is kept waiting; where all were used, the next goes all the same.
        var chances = 64
        while state.bytes > limits.liveBytes, state.first < state.order.count {
            let (key, note) = state.order[state.first]
            state.first += 1
            guard let line = state.lines[key], line.note == note else { continue }
            if line.isBusy {
                line.note = 0
            } else if line.wasUsed, chances > 0 {
                chances -= 1
                line.wasUsed = false
                state.order.append((key, note))
            } else {
                state.bytes -= line.bytes
                state.lines[key] = nil
            }
        }
        // Notes that mean nothing any more are not gathered for ever.
        guard state.order.count > 2 * state.lines.count + 1_024 else { return }
        state.order = state.order[state.first...].filter { state.lines[$0.key]?.note == $0.note }
        state.first = 0
    }
}

/// A conversation at hand.
struct LiveConversation: Sendable {
    /// Where the last turn led.
    var last: KnownStep
    let site: String
    var lastUse: Instant
    /// Where it lies in the store, if that is known.
    var place: KeptPlace?
    /// What tells a repeat. In their order: mostly there are so few that looking through them is quicker than a table.
    var taken: [Taken] = []
    /// How many turns there are.
    var turns: Int

    struct Taken: Sendable {
        /// The client's.
        let id: String
        let number: Int32
        let mark: UInt64
    }

    /// The turn with that id.
    func turn(of id: String) -> Taken? { taken.last { $0.id == id } }

    /// Whether no turn follows that one; so where none is named.
    func isLast(_ turn: Int?) -> Bool { turn == nil || turn == turns - 1 }

    /// The memory it takes, estimated.
    var bytes: Int { 512 + last.bytes + taken.count * 144 }
}
