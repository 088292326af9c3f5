/// What happens in a server, for access logs and counters.
public enum ServerEvent: Sendable {
    /// A connection was accepted.
    case opened(Peer)
    /// A connection has ended.
    case closed(Peer)
    /// A response is complete, or was broken off.
    case answered(Exchange)
    /// The server itself answered with an error, instead of or before the handler; the head is nil where it could not be read.
    case refused(Refusal, Peer, RequestHead?)
    /// A client went away, or was too slow, before its response was complete.
    case hungUp(Exchange)
    /// Connections cannot be accepted for now; the system's `errno`.
    case acceptFailed(code: Int32)

    /// A request and its response.
    public struct Exchange: Sendable {
        public let head: RequestHead
        public let peer: Peer
        /// Nil if none was sent.
        public let status: Status?
        /// Bytes of the response's body that were handed to the system or wait for it, without framing.
        public let bytes: Int
        /// From the end of the request's head, in nanoseconds.
        public let nanoseconds: Int64
        /// Whether the response is whole.
        public let isComplete: Bool
    }
}
