/// Spares a source that is down, and its users the wait: after so many failures in a row nothing is sent for a pause; then one
/// call is let through, and its end decides.
///
/// A value: time comes in with each call. A call that began before the breaker last changed tells nothing about now, and is ignored.
struct SourceBreaker: Sendable {
    struct Limits: Sendable, Equatable {
        /// Failures in a row that open the breaker.
        var failures = 5
        /// How long nothing is sent then.
        var pauseSeconds = 30
    }

    private enum State {
        case closed(failures: Int)
        case open(until: Int)
        /// One call is under way to see whether the source is back.
        case probing
    }

    /// A call that was let through; its end is to be told.
    struct Ticket: Hashable, Sendable { fileprivate let epoch: Int }

    enum Admission: Equatable, Sendable {
        case passed(Ticket)
        case refused(until: Instant)
    }

    private let limits: Limits
    private var state = State.closed(failures: 0)
    private var epoch = 0

    init(_ limits: Limits) { self.limits = limits }

    /// Until when nothing would be let through now; nil if a call would. Changes nothing.
    func refusal(at now: Instant) -> Instant? {
        switch state {
        case .closed: nil
        case .open(let until): until > now.seconds ? Instant(seconds: until) : nil
        // The call under way is over soon, or the pause begins again.
        case .probing: Instant(seconds: now.seconds + min(5, limits.pauseSeconds))
        }
    }

    /// Asks to make a call.
    mutating func admit(at now: Instant) -> Admission {
        if let until = refusal(at: now) { return .refused(until: until) }
        if case .open = state { change(to: .probing) }
        return .passed(Ticket(epoch: epoch))
    }

    /// The source answered.
    mutating func succeeded(_ ticket: Ticket) {
        guard ticket.epoch == epoch else { return }
        if case .probing = state { change(to: .closed(failures: 0)) } else { state = .closed(failures: 0) }
    }

    /// The source did not answer, or not what it should. With `isFinal`, the breaker opens at once: trying again would do harm. With
    /// `retryAfter`, too, for so many seconds: the source itself said when to come again.
    mutating func failed(_ ticket: Ticket, at now: Instant, isFinal: Bool = false, retryAfter: Int? = nil) {
        guard ticket.epoch == epoch else { return }
        if let retryAfter { return change(to: .open(until: now.seconds + retryAfter)) }
        var failures = isFinal ? limits.failures : 1
        if case .closed(let earlier) = state { failures += earlier } else { failures = limits.failures }
        if failures >= limits.failures {
            change(to: .open(until: now.seconds + limits.pauseSeconds))
        } else {
            state = .closed(failures: failures)
        }
    }

    /// The call was given up before it could tell anything; after a probe, the next call is one.
    mutating func gaveUp(_ ticket: Ticket, at now: Instant) {
        guard ticket.epoch == epoch, case .probing = state else { return }
        change(to: .open(until: now.seconds))
    }

    private mutating func change(to state: State) {
        self.state = state
        epoch += 1
    }
}
