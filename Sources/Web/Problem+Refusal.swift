import HTTPServer

extension Problem {
    /// What the server itself says where no handler is asked: to be given to ``ServerConfiguration/refusalBody``.
    init(_ refusal: Refusal) {
        switch refusal {
        case .bodyTooLarge: self.init(refusal.status, "body-too-large", "The body is too large")
        case .requestLineTooLong: self.init(refusal.status, "address-too-long", "The address is too long")
        case .headTooLarge, .tooManyFields:
            self.init(refusal.status, "head-too-large", "The header fields are too large")
        case .headTooSlow, .bodyTooSlow: self.init(refusal.status, "too-slow", "The request did not come in time")
        case .answerTooSlow: self.init(refusal.status, "answer-too-slow", "The answer did not come in time")
        case .tooManyConnections: self.init(refusal.status, "busy", "Too many at once")
        case .forbiddenMethod, .unknownMethod:
            self.init(refusal.status, "method-not-allowed", "There is no such method here")
        case .unsupportedVersion: self.init(refusal.status, "http-version", "Only version 1.1 of HTTP is spoken here")
        case .badResponse: self.init(refusal.status, "internal", "The answer cannot be sent")
        case .malformedRequestLine, .badTarget, .badVersion, .badLineEnding, .foldedField, .malformedField,
            .badFieldName,
            .badFieldValue, .repeatedField, .missingHost, .badHost, .lengthWithCoding, .badLength, .unsupportedCoding,
            .codingInOldVersion, .badChunk, .badTrailer, .unknownExpectation:
            let expected = Self.expected(refusal).map { ": \($0)" } ?? ""
            self.init(refusal.status, "bad-request", "The request is not well formed\(expected)")
        }
    }
}

extension Problem {
    /// What is expected in place of what is no HTTP, or not the HTTP that is spoken here.
    private static func expected(_ refusal: Refusal) -> String? {
        switch refusal {
        case .malformedRequestLine, .badVersion: "a method, an address and a version are expected, one space between"
        case .badTarget:
            "an address is expected that begins with `/`: UTF-8, other bytes than letters as % and two hexadecimal digits, no control characters"
        case .badLineEnding: "lines are expected to end with CR LF"
        case .foldedField, .malformedField, .badFieldName, .badFieldValue:
            "header fields are expected as `name: value`, each on one line, without control characters"
        case .repeatedField: "one of the header fields is expected only once"
        case .missingHost, .badHost: "exactly one `Host` is expected, a name with or without a port"
        case .lengthWithCoding: "`Content-Length` or `Transfer-Encoding` is expected, not both"
        case .badLength: "`Content-Length` is expected once, in digits"
        case .unsupportedCoding, .codingInOldVersion: "no other coding than `chunked` is expected"
        case .badChunk, .badTrailer: "the chunks of the body are not well formed"
        case .unknownExpectation: "no other `Expect` than `100-continue` is expected"
        default: nil
        }
    }
}

extension Portal {
    /// The body of what the server itself answers: a problem like any other.
    public static func refusalBody(_ refusal: Refusal) -> (contentType: String, bytes: [UInt8]) {
        (Problem.contentType, Problem(refusal).bytes)
    }

    /// What lets a portal read that its request of the API was refused: to be given to ``ServerConfiguration/refusalFields``.
    public func refusalFields(_ head: RequestHead) -> HeaderFields {
        let isAPI = Route.Match(head.target)?.route.isAPI ?? (head.target.segments.first == "api")
        guard isAPI, case .portal(_, let origin) = OriginStanding(head, settings) else { return [:] }
        return Response.fieldsOfRefusals(readableBy: origin)
    }

    /// The methods there are at a path, none where nothing is: to be given to ``ServerConfiguration/allowedMethods``.
    public static func allowedMethods(_ target: Target) -> [HTTPServer.Method] {
        guard let route = Route.Match(target)?.route else { return Pages.methods(at: target) ?? [] }
        // To others the metrics are not there at all, and who asks is not known here.
        guard route != .metrics else { return [] }
        return route.isAPI ? route.methods + [.options] : route.methods
    }
}
