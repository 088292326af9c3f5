extension ClientError: CustomStringConvertible {
    /// One line in English for operators. It quotes nothing of the request's target, values or body, nor of the response.
    public var description: String {
        switch self {
        case .invalidConfiguration(let setting): "the client's setting \(setting.rawValue) cannot be used"
        case .unfitLibrary: "libcurl lacks an option; version 7.85 or later is needed"
        case .invalidRequest(let fault): "the request cannot be sent: \(fault)"
        case .forbiddenPeer: "the host's address is not among those allowed"
        case .untrusted(.certificate): "the server's certificate is not trusted"
        case .untrusted(.handshake): "no safe TLS connection could be agreed with the server"
        case .untrusted(.authorities): "the file of trusted authorities cannot be read"
        case .unreachable(.name): "the host's name could not be resolved"
        case .unreachable(.refused): "the server accepts no connection"
        case .timedOut(.waiting): "no connection became free in time"
        case .timedOut(.connecting): "the server could not be reached in time"
        case .timedOut(.total): "the response did not come in time"
        case .timedOut(.slow): "the response came too slowly"
        case .responseTooLarge(.headers, let limit): "the response's headers have more than \(limit) bytes"
        case .responseTooLarge(.body, let limit): "the response's body has more than \(limit) bytes"
        case .connectionLost: "the connection ended before a response came"
        case .brokenResponse(.notHTTP): "the response is not HTTP/1.0 or HTTP/1.1"
        case .brokenResponse(.headers): "the response has malformed headers"
        case .brokenResponse(.incomplete): "the response ended before it was whole"
        case .brokenResponse(.encoding): "the response could not be decompressed"
        case .redirectRefused: "the response redirects to where the client may not go"
        case .cancelled: "the request was cancelled"
        case .closed: "the client is closed"
        case .failed(let code): "libcurl failed with code \(code)"
        }
    }
}

extension ClientError.RequestFault: CustomStringConvertible {
    /// A part of a sentence in English.
    public var description: String {
        switch self {
        case .urlScheme: "the URL does not begin with http:// or https://"
        case .urlHost: "the URL has no valid host"
        case .urlPort: "the URL's port is not a number from 1 to 65535"
        case .urlUser: "the URL names a user"
        case .urlCharacter(let offset): "the URL has a character at byte \(offset) that must be escaped"
        case .urlTooLong(let limit): "the URL has more than \(limit) bytes"
        case .schemeNotAllowed(let scheme): "\(scheme.rawValue) is not allowed here"
        case .headerName: "a header's name is not a token"
        case .headerValue(let name): "the header \(name) has a control character in its value"
        case .reservedHeader(let name): "the header \(name) is set by the client itself"
        case .bodyNotAllowed: "its method takes no body"
        case .limit: "its limits must be positive"
        }
    }
}
