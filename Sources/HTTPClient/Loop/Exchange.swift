/// One request on its way, from the task that sent it to the loop and back.
final class Exchange: @unchecked Sendable {
    // Unchecked: the constants are values; `state` and `position` are touched by the loop's thread only; `continuation` by the task before the
    // exchange is handed to the loop (under the mailbox's lock), and afterwards by the loop's thread only, or by the task if the
    // loop no longer takes anything.
    enum State {
        /// Not handed to the loop yet.
        case new
        /// Not handed to the loop yet, but cancelled.
        case cancelledEarly
        /// Not in a transfer yet.
        case waiting
        /// In this transfer.
        case running(Transfer)
        /// Answered.
        case finished
    }

    typealias Outcome = Result<ClientResponse, ClientError>

    let request: ClientRequest
    let deadline: ContinuousClock.Instant
    var state = State.new
    /// Its place among those that the loop has yet to answer.
    var position = 0
    private var continuation: CheckedContinuation<Outcome, Never>?

    init(_ request: ClientRequest, deadline: ContinuousClock.Instant) {
        (self.request, self.deadline) = (request, deadline)
    }

    var isFinished: Bool { if case .finished = state { true } else { false } }

    /// Says who waits; to be called once, before the exchange is handed over.
    func await(_ continuation: CheckedContinuation<Outcome, Never>) { self.continuation = continuation }

    /// Answers who waits. Only the first outcome counts.
    func finish(_ outcome: Outcome) {
        state = .finished
        continuation?.resume(returning: outcome)
        continuation = nil
    }
}
