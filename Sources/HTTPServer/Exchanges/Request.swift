/// A request, with its body or the means to read it.
public struct Request: Sendable {
    public let head: RequestHead
    public let body: RequestBody
    /// Who is at the other end of the connection: the proxy, where there is one.
    public let peer: Peer

    public var method: Method { head.method }
    public var target: Target { head.target }
    public var headers: HeaderFields { head.headers }
    /// The decoded path, without the query.
    public var path: String { head.target.path }
}

/// The body of a request.
public enum RequestBody: Sendable {
    /// All of it; empty where there is none.
    case collected([UInt8])
    /// Still to be read: only for requests that ``ServerConfiguration/streamsBody`` picks.
    case streamed(BodyStream)

    /// What has been collected; empty for a streamed body.
    public var bytes: [UInt8] {
        switch self {
        case .collected(let bytes): bytes
        case .streamed: []
        }
    }

    /// All of the body, reading it first if it is streamed.
    ///
    /// - Throws: ``BodyError``, ``BodyError/tooLarge`` when there are more than `limit` bytes.
    public func collect(upTo limit: Int) async throws(BodyError) -> [UInt8] {
        switch self {
        case .collected(let bytes):
            guard bytes.count <= limit else { throw .tooLarge }
            return bytes
        case .streamed(let stream):
            var all: [UInt8] = []
            while let chunk = try await stream.next() {
                guard all.count + chunk.count <= limit else { throw .tooLarge }
                all += chunk
            }
            return all
        }
    }
}

/// The other end of a connection.
public enum Peer: Hashable, Sendable {
    /// An address of IPv4 or IPv6 in its usual form.
    case internet(address: String, port: UInt16)
    /// A process on this machine, through a Unix socket.
    case local
}
