import HTTPClient
import HTTPServer

/// Who asks, as far as the network tells.
struct Visitor: Hashable, Sendable {
    /// nil where it cannot be told: through a Unix socket without a proxy that says it.
    let address: IPAddress?
    /// A proxy of ours stands between.
    let isForwarded: Bool

    /// Believes the last `X-Forwarded-For` of a proxy that is trusted, and of nobody else: what stands before the last comma was
    /// written by whoever wanted.
    init(_ head: RequestHead, from peer: Peer, trusting proxies: AllowedPeers) {
        let connected: IPAddress?
        switch peer {
        // A Unix socket is opened to the proxy by the rights of its file.
        case .local: connected = nil
        case .internet(let text, _): connected = IPAddress(text)
        }
        let isProxy = connected.map { proxies.contains($0) } ?? (peer == .local)
        guard isProxy, let last = head.headers.values(named: "X-Forwarded-For").last else {
            (address, isForwarded) = (connected, false)
            return
        }
        let text = last.split(separator: ",", omittingEmptySubsequences: false).last ?? ""
        let trimmed = text.filter { $0 != " " && $0 != "\t" }
        // A proxy that writes something else is told by its own address.
        (address, isForwarded) = (IPAddress(trimmed) ?? connected, true)
    }

    /// Whether the request was made on this machine, without a proxy between.
    var isHere: Bool {
        guard !isForwarded else { return false }
        return address.map { AllowedPeers.loopback.contains($0) } ?? true
    }

    /// Those who count as one visitor: one address of version 4, or the /64 that one line is given of version 6.
    var origin: IPAddress? { address.map { $0.family == .v4 ? $0 : $0.network(prefix: 64) } }

    /// For logs: where the visitor comes from, and not who it is.
    var neighbourhood: String? {
        address.map {
            $0.family == .v4 ? "\($0.network(prefix: 24))/24" : "\($0.network(prefix: 48))/48"
        }
    }
}
