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
            self.init(refusal.status, "bad-request", "The request is not well formed", detail: refusal.rawValue)
        }
    }
}

extension Portal {
    /// The body of what the server itself answers: a problem like any other.
    public static func refusalBody(_ refusal: Refusal) -> (contentType: String, bytes: [UInt8]) {
        (Problem.contentType, Problem(refusal).bytes)
    }
}
