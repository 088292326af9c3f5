/// A request to send. A value that exists is well formed.
public struct ClientRequest: Hashable, Sendable {
    /// What is asked of the resource.
    public enum Method: String, Hashable, Sendable {
        case get = "GET"
        case head = "HEAD"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"

        /// Whether a request with this method may have a body.
        var mayHaveBody: Bool { self != .get && self != .head }
    }

    /// The method.
    public let method: Method
    /// The address.
    public let url: ClientURL
    /// The fields the caller adds to those the client sets itself.
    public let headers: [HeaderField]
    /// The body's bytes.
    public let body: [UInt8]
    /// The most time for this request, in place of the configuration's.
    public var totalLimit: Duration?
    /// The most bytes of body accepted, after decompression, in place of the configuration's.
    public var responseLimit: Int?

    /// - Throws: ``ClientError/invalidRequest(_:)`` if a header is one that the client sets itself, or a body is given to `get`
    ///   or `head`.
    public init(
        _ method: Method = .get, _ url: ClientURL, headers: [HeaderField] = [], body: [UInt8] = [],
        totalLimit: Duration? = nil, responseLimit: Int? = nil
    ) throws(ClientError) {
        for field in headers {
            // They say where a message ends and to whom it goes: two opinions on that are an attack.
            if Self.reserved.contains(where: field.isNamed) {
                throw .invalidRequest(.reservedHeader(name: field.name))
            }
        }
        guard body.isEmpty || method.mayHaveBody else { throw .invalidRequest(.bodyNotAllowed) }
        (self.method, self.url, self.headers, self.body) = (method, url, headers, body)
        (self.totalLimit, self.responseLimit) = (totalLimit, responseLimit)
    }

    private static let reserved = [
        "Host", "Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Expect", "TE", "Trailer", "Upgrade",
        "Accept-Encoding", "Proxy-Connection", "Proxy-Authorization",
    ]

    /// The same request somewhere else on the same server; `status` is that of the redirect.
    func redirected(to url: ClientURL, status: Int) throws(ClientError) -> ClientRequest {
        // RFC 9110, section 15.4: 303 asks for another resource, and after 301 and 302 a POST becomes a GET.
        guard status == 303 && method != .head || (status < 303 && method == .post) else {
            return try ClientRequest(method, url, headers: headers, body: body, responseLimit: responseLimit)
        }
        let kept = headers.filter { !$0.name.lowercased().hasPrefix("content-") }
        return try ClientRequest(.get, url, headers: kept, responseLimit: responseLimit)
    }
}
