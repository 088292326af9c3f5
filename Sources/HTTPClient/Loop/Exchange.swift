/// One request on its way, from the task that sent it to the loop and back.
final class Exchange: @unchecked Sendable {
    // Unchecked: the constants are values; `state` and `position` are touched by the loop's thread only; `continuation` by the task before the
    // exchange is handed to the loop (under the mailbox's lock), and, as `outcome`, afterwards by the loop's thread only, or by the task if the
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
    // Not checked for overlapping accesses: none of them spans a call.
    @exclusivity(unchecked) var state = State.new
    /// Its place among those that the loop has yet to answer.
    @exclusivity(unchecked) var position = 0
    @exclusivity(unchecked) private var outcome: Outcome?
    // Unsafe, that is, unchecked: it is resumed once, since `tell` takes it away; and never forgotten, since an exchange that was
    // handed over is among the loop's unanswered or settled ones until it is told, and one that was not is finished at once.
    @exclusivity(unchecked) private var continuation: UnsafeContinuation<Outcome, Never>?

    init(_ request: ClientRequest, deadline: ContinuousClock.Instant) {
        (self.request, self.deadline) = (request, deadline)
    }

    var isFinished: Bool { if case .finished = state { true } else { false } }

    /// Says who waits; to be called once, before the exchange is handed over.
    func await(_ continuation: UnsafeContinuation<Outcome, Never>) { self.continuation = continuation }

    /// Ends the exchange; who waits is still to be told.
    func settle(_ outcome: Outcome) {
        state = .finished
        self.outcome = outcome
    }

    /// Answers who waits with the outcome there is.
    func tell() {
        guard let waiting = continuation, let outcome else { return }
        (continuation, self.outcome) = (nil, nil)
        waiting.resume(returning: outcome)
    }

    /// Ends the exchange and answers who waits.
    func finish(_ outcome: Outcome) {
        settle(outcome)
        tell()
    }
}
