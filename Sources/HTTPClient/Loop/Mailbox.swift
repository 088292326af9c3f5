/// What other threads tell the loop. The loop is woken only if it sleeps.
final class Mailbox<Message: Sendable>: Sendable {
    private struct State {
        var messages: [Message] = []
        var isSleeping = false
        var isClosed = false
    }

    private let state = Lock(State())

    /// Leaves a message and calls `wake`, under the lock, if the reader sleeps. False if nobody will read it.
    func send(_ message: Message, wake: () -> Void) -> Bool {
        state.withLock { state in
            guard !state.isClosed else { return false }
            state.messages.append(message)
            if state.isSleeping {
                state.isSleeping = false
                wake()
            }
            return true
        }
    }

    /// Moves the messages into `taken`, which has to be empty: the two arrays take turns, so that none is allocated.
    func take(into taken: inout [Message]) {
        state.withLock { swap(&$0.messages, &taken) }
    }

    /// Whether there is nothing to read, so that the reader may sleep; from now on it is woken.
    func fallAsleep() -> Bool {
        state.withLock { state in
            state.isSleeping = state.messages.isEmpty
            return state.isSleeping
        }
    }

    /// The reader is awake again.
    func awake() { state.withLock { $0.isSleeping = false } }

    /// The last messages; no more are taken, and `wake` is never called again.
    func close() -> [Message] {
        state.withLock { state in
            state.isClosed = true
            state.isSleeping = false
            defer { state.messages = [] }
            return state.messages
        }
    }
}
