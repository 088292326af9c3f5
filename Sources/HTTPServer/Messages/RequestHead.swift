/// The head of a request. A class, since it has many parts and goes through many hands.
public final class RequestHead: Sendable {
    /// How the body is sent.
    enum Framing: Equatable, Sendable {
        case none
        case length(Int)
        case chunked
    }

    public let method: Method
    public let target: Target
    /// 1 for HTTP/1.1, 0 for HTTP/1.0.
    public let minorVersion: Int
    public let headers: HeaderFields
    /// How the body is sent.
    let framing: Framing
    /// Whether the client wants to go on with the connection.
    let keepsAlive: Bool
    /// Whether the client waits for `100 Continue` before it sends the body.
    let expectsContinue: Bool

    init(
        method: Method, target: Target, minorVersion: Int, headers: HeaderFields, framing: Framing, keepsAlive: Bool,
        expectsContinue: Bool
    ) {
        (self.method, self.target, self.minorVersion, self.headers) = (method, target, minorVersion, headers)
        (self.framing, self.keepsAlive, self.expectsContinue) = (framing, keepsAlive, expectsContinue)
    }
}

extension RequestHead: Equatable {
    /// Whether both say the same.
    public static func == (left: RequestHead, right: RequestHead) -> Bool {
        left.method == right.method && left.target == right.target && left.minorVersion == right.minorVersion
            && left.headers == right.headers && left.framing == right.framing && left.keepsAlive == right.keepsAlive
            && left.expectsContinue == right.expectsContinue
    }
}
