/// A place to listen at.
public enum Endpoint: Hashable, Sendable {
    /// A numeric address, or `localhost` for 127.0.0.1; port 0 stands for a free one.
    case tcp(host: String, port: UInt16)
    /// A Unix socket; what another process left there is replaced if nobody listens.
    case unix(path: String)

    /// The port, for TCP.
    public var port: UInt16? {
        switch self {
        case .tcp(_, let port): port
        case .unix: nil
        }
    }
}

extension Endpoint: CustomStringConvertible {
    /// `127.0.0.1:8080`, `[::1]:8080` or `unix:path`.
    public var description: String {
        switch self {
        case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): "unix:\(path)"
        }
    }
}

/// Why a server does not start.
public enum ServerError: Error, Hashable, Sendable {
    /// It was started before; a server runs once.
    case alreadyStarted
    /// The host is no numeric address, or the path too long or not that of a socket.
    case badEndpoint(Endpoint)
    /// Another process listens there.
    case addressInUse(Endpoint)
    /// The process may not listen there.
    case notPermitted(Endpoint)
    /// Another failure of the system, by its `errno`.
    case system(code: Int32)
}
