/// Where a server listens, what it takes in, and how long it waits.
public struct ServerConfiguration: Sendable {
    /// Where to listen; by default a free port of 127.0.0.1.
    public var endpoint: Endpoint
    /// The limits of heads and trailers.
    public var limits = RequestParser.Limits()
    /// Bytes of a body that is collected.
    public var bodyLimit = 1 << 20
    /// Bytes of a body that the handler reads itself.
    public var streamedBodyLimit = 64 << 20
    /// Whether a request's body is left for the handler to read. Asked on the server's threads: must not block.
    public var streamsBody: @Sendable (RequestHead) -> Bool = { _ in false }

    /// Threads that run connections; each connection stays on one. Handlers begin on all of them, and the observer is called on all.
    public var threads = 1
    /// Connections at once.
    public var connections = 4_096
    /// Connections at once from one address. Behind a proxy on the same machine, all come from one.
    public var connectionsPerPeer: Int?
    /// Requests on one connection.
    public var requestsPerConnection = 10_000
    /// Bytes of a response that wait for the client; a writer waits while there are more.
    public var unsentBytes = 256 << 10

    /// From the first byte of a head, or from the connection, to the head's end.
    public var headTime = Duration.seconds(10)
    /// From the end of the head to the end of the body.
    public var bodyTime = Duration.seconds(60)
    /// From one response to the first byte of the next request.
    public var idleTime = Duration.seconds(60)
    /// From the request's end to the head of its response.
    public var answerTime = Duration.seconds(60)
    /// For the client to take 64 KiB of a response, or what is left of it.
    public var writeTime = Duration.seconds(30)
    /// From the end of the head to the end of the response; nil: no limit beside the others.
    public var totalTime: Duration?
    /// After an error, for the client to read the response and close.
    public var lingerTime = Duration.seconds(2)

    /// The value of the `Server` field; nil: there is none.
    public var serverName: String?
    /// What the server itself answers with, as a content type and a body; by default the status in words.
    /// Called on the server's threads: must not block.
    public var refusalBody: (@Sendable (Refusal) -> (contentType: String, bytes: [UInt8]))?
    /// Fields for what the server itself answers to a request whose head was read, such as those that let another page read it.
    /// Called on the server's threads: must not block.
    public var refusalFields: (@Sendable (RequestHead) -> HeaderFields)?
    /// The methods of a resource, for `Allow` where the server itself refuses one; by default all that are served.
    /// Called on the server's threads: must not block.
    public var allowedMethods: (@Sendable (Target) -> [Method])?
    /// Hears of everything, on the server's threads: must not block.
    public var observer: (@Sendable (ServerEvent) -> Void)?

    public init(endpoint: Endpoint = .tcp(host: "127.0.0.1", port: 0)) { self.endpoint = endpoint }

    /// How often the time limits are looked at: four times a second, more often if a limit is very short.
    var sweepMilliseconds: Int32 {
        let shortest = [headTime, bodyTime, idleTime, answerTime, writeTime, lingerTime, totalTime ?? headTime].min()
        return Int32(clamping: min(250, max(5, (shortest ?? headTime).nanoseconds / 4_000_000)))
    }
}

extension Duration {
    /// Whole nanoseconds; what does not fit is cut to what does.
    var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (nanoseconds, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return seconds < 0 ? .min : .max }
        let (sum, over) = nanoseconds.addingReportingOverflow(attoseconds / 1_000_000_000)
        return over ? .max : sum
    }
}
