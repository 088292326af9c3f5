/// The answer to a request.
public struct Response: Sendable {
    public var status: Status
    /// Fields that many responses have, before those of this one. Apart, so that they need not be copied for each.
    public var sharedHeaders: HeaderFields = [:]
    public var headers: HeaderFields
    public var body: Body
    /// Whether the connection ends after this response, whatever the client would like.
    public var closesConnection = false

    /// What follows the head. The server writes the length or the chunks, and leaves the body out where HTTP wants it.
    public enum Body: Sendable {
        /// All of it.
        case bytes([UInt8])
        /// All of it, in parts that need not be put together first.
        case parts([[UInt8]])
        /// Written bit by bit after the head has gone out, `length` bytes in all if that is known.
        ///
        /// A producer that throws, or returns with less than `length` bytes written, breaks the connection off, so that
        /// the client sees that something is missing.
        case stream(length: Int?, @Sendable (ResponseWriter) async throws -> Void)
        /// Nothing, not even a head: the connection is closed at once.
        case hangUp
    }

    public init(status: Status = .ok, headers: HeaderFields = [:], body: Body = .bytes([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Text as UTF-8.
    public static func text(_ text: String, status: Status = .ok) -> Response {
        Response(status: status, headers: ["Content-Type": "text/plain; charset=utf-8"], body: .bytes(Array(text.utf8)))
    }

    /// A JSON document, already written.
    public static func json(_ bytes: [UInt8], status: Status = .ok) -> Response {
        Response(status: status, headers: jsonFields, body: .bytes(bytes))
    }

    /// The same, in parts.
    public static func json(parts: [[UInt8]], status: Status = .ok) -> Response {
        Response(status: status, headers: jsonFields, body: .parts(parts))
    }

    private static let jsonFields: HeaderFields = ["Content-Type": "application/json"]

    /// A body of unknown length, written as it comes.
    public static func stream(
        status: Status = .ok, headers: HeaderFields = [:],
        _ produce: @escaping @Sendable (ResponseWriter) async throws -> Void
    ) -> Response {
        Response(status: status, headers: headers, body: .stream(length: nil, produce))
    }

    /// No answer at all: the connection is closed.
    public static let hangUp = Response(body: .hangUp)
}
