import HTTPServer
import JSON

/// What is wrong with a request, for programs and for people: problem details (RFC 9457) with a code that does not change.
struct Problem: Error, Hashable {
    let status: Status
    /// For programs: stable, in lower case with hyphens.
    let code: String
    /// What is wrong, for people; begins with a JSON pointer (RFC 6901) where a place in the body is meant.
    let detail: String
    var retryAfterSeconds: Int?
    /// The names of the limits that were used up.
    var exceeded: [String] = []
    /// The methods there are, where the one asked for is not.
    var allowed: [HTTPServer.Method] = []

    init(_ status: Status, _ code: String, _ detail: String, retryAfterSeconds: Int? = nil) {
        (self.status, self.code, self.detail, self.retryAfterSeconds) = (status, code, detail, retryAfterSeconds)
    }

    static let notFound = Problem(.notFound, "not-found", "There is nothing here")
    static let noToken = Problem(
        .unauthorized, "no-token",
        "The token of a conversation is missing: `Authorization: Bearer` and the token as it was given at the start are expected: 43 letters, digits, `-` or `_`"
    )
    static let foreignOrigin = Problem(.forbidden, "origin-refused", "This site may not use the assistant")
    static let notConnected = Problem(.notImplemented, "not-connected", "This installation does not have that")

    static func methodNotAllowed(_ allowed: [HTTPServer.Method]) -> Problem {
        var problem = Problem(.methodNotAllowed, "method-not-allowed", "There is no such method here")
        problem.allowed = allowed
        return problem
    }

    static func tooMany(_ exceeded: [String], retryAfterSeconds: Int) -> Problem {
        var problem = Problem(
            .tooManyRequests, "rate-limited", "Too many requests", retryAfterSeconds: retryAfterSeconds)
        problem.exceeded = exceeded
        return problem
    }

    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        // Registered by draft-ietf-httpapi-ratelimit-headers; the others are told by their codes.
        let isQuota = !exceeded.isEmpty
        writer.member(
            "type", isQuota ? "https://iana.org/assignments/http-problem-types#quota-exceeded" : "about:blank")
        // Of `about:blank` it is that of the status (RFC 9457 section 4.2.1); what is wrong is in the detail.
        writer.member(
            "title",
            isQuota ? "Request cannot be satisfied as assigned quota has been exceeded" : "\(status.reason)")
        writer.member("status", Int(status.code))
        writer.member("code", code)
        writer.member("detail", detail)
        if isQuota { writer.member("violated-policies", exceeded) }
        writer.endObject()
        return writer.bytes
    }

    static let contentType = "application/problem+json"

    var response: Response {
        var response = Response(
            status: status, headers: ["Content-Type": "application/problem+json"], body: .bytes(bytes))
        // Fields of our own are well formed.
        if let retryAfterSeconds { try? response.headers.append("Retry-After", "\(retryAfterSeconds)") }
        if !allowed.isEmpty { try? response.headers.append("Allow", allowed.list) }
        if status == .unauthorized { try? response.headers.append("WWW-Authenticate", "Bearer") }
        return response
    }
}

extension [HTTPServer.Method] {
    /// As `Allow` lists them.
    var list: String { map(\.rawValue).joined(separator: ", ") }
}
