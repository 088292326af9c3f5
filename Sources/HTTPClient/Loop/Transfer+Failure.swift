internal import CCurl

extension Transfer {
    /// The one place where a code of libcurl becomes an error.
    func failure(_ code: CURLcode) -> ClientError {
        switch code {
        case CURLE_COULDNT_CONNECT where refusal == .forbiddenPeer: .forbiddenPeer
        case CURLE_WRITE_ERROR: refused ?? .brokenResponse(.encoding)
        case CURLE_FILESIZE_EXCEEDED: .responseTooLarge(.body, limit: bodyLimit)
        // libcurl's own limit for a line without end, 100 KB.
        case CURLE_OUT_OF_MEMORY where !head.isWhole, Self.tooLarge where !head.isWhole:
            .responseTooLarge(.headers, limit: configuration.headerLimit)
        case CURLE_COULDNT_RESOLVE_HOST: .unreachable(.name)
        case CURLE_COULDNT_CONNECT: .unreachable(.refused)
        // The total limit is the loop's, so what libcurl measures is one of two.
        case CURLE_OPERATION_TIMEDOUT: .timedOut(isConnected ? .slow : .connecting)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR: .untrusted(.certificate)
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_USE_SSL_FAILED: .untrusted(.handshake)
        case CURLE_SSL_CACERT_BADFILE: .untrusted(.authorities)
        case CURLE_PARTIAL_FILE: .brokenResponse(.incomplete)
        case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING:
            head.hasBegun ? .brokenResponse(.incomplete) : .connectionLost
        case CURLE_BAD_CONTENT_ENCODING: .brokenResponse(.encoding)
        // The scheme was checked before: this is about HTTP/0.9 and such.
        case CURLE_UNSUPPORTED_PROTOCOL: .brokenResponse(.notHTTP)
        case CURLE_WEIRD_SERVER_REPLY: .brokenResponse(head.hasBegun ? .headers : .notHTTP)
        case CURLE_URL_MALFORMAT: .invalidRequest(.urlHost)
        default: .failed(code: Int(code.rawValue))
        }
    }

    /// CURLE_TOO_LARGE, which newer versions than Debian's return.
    private static let tooLarge = CURLcode(rawValue: 100)

    private var refused: ClientError? {
        switch refusal {
        case .headersTooLarge: .responseTooLarge(.headers, limit: configuration.headerLimit)
        case .bodyTooLarge: .responseTooLarge(.body, limit: bodyLimit)
        case .notHTTP: .brokenResponse(.notHTTP)
        case .malformedHeaders: .brokenResponse(.headers)
        case .forbiddenPeer, nil: nil
        }
    }
}
