/// What a client may do, and how much of it. The defaults fit calls to public services.
public struct ClientConfiguration: Hashable, Sendable {
    /// The least speed of a response.
    public struct LowSpeed: Hashable, Sendable {
        /// Bytes a second that must come on average, …
        public var bytesPerSecond: Int
        /// … or the transfer ends after so long below that. Full seconds count, rounded up.
        public var duration: Duration

        public init(bytesPerSecond: Int, duration: Duration) {
            (self.bytesPerSecond, self.duration) = (bytesPerSecond, duration)
        }
    }

    /// The most time to resolve a name, connect, and agree on TLS.
    public var connectLimit = Duration.seconds(5)
    /// The most time from ``Client/send(_:)`` to the last byte, with waiting and redirects; a request may set its own.
    public var totalLimit = Duration.seconds(30)
    /// The least speed. It counts from the start, so a server may not be silent for that long either; nil for none.
    public var lowSpeed: LowSpeed? = LowSpeed(bytesPerSecond: 32, duration: .seconds(15))
    /// The most bytes of a body, after decompression; a request may set its own.
    public var responseLimit = 4 << 20
    /// The most bytes of all header lines of a response, with informational responses and trailers.
    public var headerLimit = 64 << 10
    /// The most connections to one host and port; further requests wait.
    public var connectionsPerHost = 8
    /// The most connections in all; further requests wait.
    public var connections = 64
    /// The schemes that may be used.
    public var schemes: Set<ClientURL.Scheme> = [.https]
    /// Where connections may go.
    public var peers = AllowedPeers.publicInternet
    /// The most redirects followed, each only to the same scheme, host and port. With 0, a redirect is a response like others.
    public var redirectLimit = 0
    /// A PEM file with the only authorities to trust; nil for those of the system.
    public var trustedAuthorities: String?

    public init() {}

    /// The first setting that makes no sense, if there is one.
    var fault: Setting? {
        if connectLimit <= .zero { return .connectLimit }
        if totalLimit <= .zero { return .totalLimit }
        if let lowSpeed, lowSpeed.bytesPerSecond < 1 || lowSpeed.duration <= .zero { return .lowSpeed }
        if responseLimit < 0 { return .responseLimit }
        if headerLimit < 1 { return .headerLimit }
        if !(1...1024).contains(connectionsPerHost) { return .connectionsPerHost }
        if !(1...1024).contains(connections) { return .connections }
        if schemes.isEmpty { return .schemes }
        if !(0...20).contains(redirectLimit) { return .redirectLimit }
        return nil
    }

    /// The settings that can be wrong.
    public enum Setting: String, Hashable, Sendable {
        case connectLimit, totalLimit, lowSpeed, responseLimit, headerLimit
        case connectionsPerHost, connections, schemes, redirectLimit, trustedAuthorities
    }
}

extension Duration {
    /// Milliseconds, rounded up, from 1 to what libcurl takes.
    var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        guard seconds < 2_000_000 else { return 2_000_000_000 }
        let thousandths = attoseconds / 1_000_000_000_000_000 + (attoseconds % 1_000_000_000_000_000 > 0 ? 1 : 0)
        return max(1, Int(seconds) * 1000 + Int(thousandths))
    }

    /// Seconds, rounded up, at least 1.
    var wholeSeconds: Int { (wholeMilliseconds + 999) / 1000 }
}
