import HTTPServer

/// `RateLimit-Policy` and `RateLimit` as lists of structured fields (draft-ietf-httpapi-ratelimit-headers-10, sections 3 and 4).
enum RateLimitFields {
    /// Adds both to a response.
    static func add(_ standings: [RequestLimits.Standing], to headers: inout HeaderFields) {
        guard !standings.isEmpty else { return }
        let policies = standings.map { "\"\($0.policy.name)\";q=\($0.policy.quota);w=\($0.policy.windowSeconds)" }
        let state = standings.map { "\"\($0.policy.name)\";r=\($0.remaining);t=\($0.resetSeconds)" }
        // Names are ours, and the rest are digits: both are well formed.
        try? headers.append("RateLimit-Policy", policies.joined(separator: ", "))
        try? headers.append("RateLimit", state.joined(separator: ", "))
    }
}
