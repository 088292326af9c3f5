/// Why the server itself answers a request, with an error, and closes the connection.
public enum Refusal: String, Error, Hashable, Sendable, CaseIterable {
    // The request line.
    case malformedRequestLine, unknownMethod, forbiddenMethod, badTarget, badVersion, unsupportedVersion
    // Fields.
    case badLineEnding, foldedField, malformedField, badFieldName, badFieldValue, repeatedField
    case missingHost, badHost
    // The body's framing.
    case lengthWithCoding, badLength, unsupportedCoding, codingInOldVersion, badChunk, badTrailer
    case unknownExpectation
    // Limits.
    case requestLineTooLong, headTooLarge, tooManyFields, bodyTooLarge
    case headTooSlow, bodyTooSlow, answerTooSlow, tooManyConnections
    // The handler's response cannot be sent.
    case badResponse

    /// The status that says so.
    public var status: Status {
        switch self {
        case .malformedRequestLine, .badTarget, .badVersion, .badLineEnding, .foldedField, .malformedField,
            .badFieldName, .badFieldValue, .repeatedField, .missingHost, .badHost, .lengthWithCoding, .badLength,
            .codingInOldVersion, .badChunk, .badTrailer:
            .badRequest
        case .forbiddenMethod: .methodNotAllowed
        case .unknownMethod, .unsupportedCoding: .notImplemented
        case .unsupportedVersion: .versionNotSupported
        case .unknownExpectation: .expectationFailed
        case .requestLineTooLong: .uriTooLong
        case .headTooLarge, .tooManyFields: .headerFieldsTooLarge
        case .bodyTooLarge: .contentTooLarge
        case .headTooSlow, .bodyTooSlow: .requestTimeout
        case .answerTooSlow, .tooManyConnections: .serviceUnavailable
        case .badResponse: .internalServerError
        }
    }
}
