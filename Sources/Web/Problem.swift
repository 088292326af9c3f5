import HTTPServer
import JSON

/// What is wrong with a request, for programs and for people: problem details (RFC 9457) with a code that does not change.
struct Problem: Error, Hashable {
    let status: Status
    /// For programs: stable, in lower case with hyphens.
    let code: String
    let title: String
    var detail: String?
    var retryAfterSeconds: Int?

    init(_ status: Status, _ code: String, _ title: String, detail: String? = nil, retryAfterSeconds: Int? = nil) {
        (self.status, self.code, self.title) = (status, code, title)
        (self.detail, self.retryAfterSeconds) = (detail, retryAfterSeconds)
    }

    static let notFound = Problem(.notFound, "not-found", "There is nothing here")

    var response: Response {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("type", "about:blank")
        writer.member("title", title)
        writer.member("status", Int(status.code))
        writer.member("code", code)
        if let detail { writer.member("detail", detail) }
        writer.endObject()
        var response = Response(
            status: status, headers: ["Content-Type": "application/problem+json", "Cache-Control": "no-store"],
            body: .bytes(writer.bytes))
        if let retryAfterSeconds { try? response.headers.append("Retry-After", "\(retryAfterSeconds)") }
        return response
    }
}
