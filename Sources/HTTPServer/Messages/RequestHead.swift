/// The head of a request.
public struct RequestHead: Equatable, Sendable {
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
}
