/// The status of a response, from 200 to 599.
public struct Status: Hashable, Sendable {
    /// The three digits.
    public let code: Int

    /// Nil outside 200 to 599: interim responses are the server's own affair.
    public init?(_ code: Int) {
        guard (200...599).contains(code) else { return nil }
        self.code = code
    }

    private init(known code: Int) { self.code = code }

    public static let ok = Status(known: 200)
    public static let created = Status(known: 201)
    public static let accepted = Status(known: 202)
    public static let noContent = Status(known: 204)
    public static let movedPermanently = Status(known: 301)
    public static let found = Status(known: 302)
    public static let seeOther = Status(known: 303)
    public static let notModified = Status(known: 304)
    public static let badRequest = Status(known: 400)
    public static let unauthorized = Status(known: 401)
    public static let forbidden = Status(known: 403)
    public static let notFound = Status(known: 404)
    public static let methodNotAllowed = Status(known: 405)
    public static let notAcceptable = Status(known: 406)
    public static let requestTimeout = Status(known: 408)
    public static let conflict = Status(known: 409)
    public static let gone = Status(known: 410)
    public static let contentTooLarge = Status(known: 413)
    public static let uriTooLong = Status(known: 414)
    public static let unsupportedMediaType = Status(known: 415)
    public static let expectationFailed = Status(known: 417)
    public static let unprocessableContent = Status(known: 422)
    public static let tooManyRequests = Status(known: 429)
    public static let headerFieldsTooLarge = Status(known: 431)
    public static let internalServerError = Status(known: 500)
    public static let notImplemented = Status(known: 501)
    public static let badGateway = Status(known: 502)
    public static let serviceUnavailable = Status(known: 503)
    public static let gatewayTimeout = Status(known: 504)
    public static let versionNotSupported = Status(known: 505)

    /// No content may follow the head (RFC 9110, sections 15.3.5 and 15.4.5).
    var forbidsContent: Bool { code == 204 || code == 304 }

    /// The words of the status line; empty for a status without known words, which is allowed.
    public var reason: StaticString {
        switch code {
        case 200: "OK"
        case 201: "Created"
        case 202: "Accepted"
        case 204: "No Content"
        case 301: "Moved Permanently"
        case 302: "Found"
        case 303: "See Other"
        case 304: "Not Modified"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 406: "Not Acceptable"
        case 408: "Request Timeout"
        case 409: "Conflict"
        case 410: "Gone"
        case 413: "Content Too Large"
        case 414: "URI Too Long"
        case 415: "Unsupported Media Type"
        case 417: "Expectation Failed"
        case 422: "Unprocessable Content"
        case 429: "Too Many Requests"
        case 431: "Request Header Fields Too Large"
        case 500: "Internal Server Error"
        case 501: "Not Implemented"
        case 502: "Bad Gateway"
        case 503: "Service Unavailable"
        case 504: "Gateway Timeout"
        case 505: "HTTP Version Not Supported"
        default: ""
        }
    }
}
