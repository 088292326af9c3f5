/// Why there is no response. The cases differ by what the caller does next.
public enum ClientError: Error, Hashable, Sendable {
    /// The configuration cannot be used: mend it.
    case invalidConfiguration(ClientConfiguration.Setting)
    /// The installed libcurl lacks an option this client relies on: install a newer one (7.85 or later).
    case unfitLibrary
    /// The request cannot be sent: mend it.
    case invalidRequest(RequestFault)
    /// Every address of the host is outside the allowed ones: nothing was sent.
    case forbiddenPeer
    /// The server could not prove who it is, or no safe TLS could be agreed: do not try without.
    case untrusted(TrustFault)
    /// No connection: nothing was sent, so any request may be tried again.
    case unreachable(ConnectFault)
    /// A limit of time was reached. Except while connecting, the server may have acted.
    case timedOut(Phase)
    /// The body, or the header lines, are greater than allowed.
    case responseTooLarge(Part, limit: Int)
    /// The connection ended before a response began: the server may have acted or not.
    case connectionLost
    /// What came is not a whole, well-formed response.
    case brokenResponse(ResponseFault)
    /// The response leads to another scheme, host or port, or nowhere, or there were too many in a row.
    case redirectRefused
    /// The task was cancelled.
    case cancelled
    /// The client was closed.
    case closed
    /// libcurl failed in a way that has no case of its own, with its code (see libcurl-errors).
    case failed(code: Int)

    /// What is wrong with a request.
    public enum RequestFault: Hashable, Sendable {
        /// Not `http://` or `https://`.
        case urlScheme
        /// The host is missing, or no name or address.
        case urlHost
        /// The port is no number from 1 to 65535.
        case urlPort
        /// The URL names a user.
        case urlUser
        /// A character that may not stand in a URL unescaped, at that byte.
        case urlCharacter(offset: Int)
        /// The URL has more bytes than that.
        case urlTooLong(limit: Int)
        /// The configuration does not allow this scheme.
        case schemeNotAllowed(ClientURL.Scheme)
        /// A header name that is no token.
        case headerName
        /// A control character in the value of that header.
        case headerValue(name: String)
        /// A header that only the client sets.
        case reservedHeader(name: String)
        /// A body for a method that takes none.
        case bodyNotAllowed
        /// A limit that is not positive.
        case limit
    }

    /// Why a server is not trusted.
    public enum TrustFault: Hashable, Sendable {
        /// The certificate is of an unknown authority, of another host, or out of date.
        case certificate
        /// The two sides could not agree on TLS.
        case handshake
        /// The file of trusted authorities cannot be read.
        case authorities
    }

    /// Why no connection stands.
    public enum ConnectFault: Hashable, Sendable {
        /// The name has no address.
        case name
        /// No address accepted a connection.
        case refused
    }

    /// What was going on when time ran out.
    public enum Phase: Hashable, Sendable {
        /// Waiting for a connection to become free; nothing was sent.
        case waiting
        /// Connecting took longer than ``ClientConfiguration/connectLimit``; nothing was sent.
        case connecting
        /// The whole took longer than allowed.
        case total
        /// The response came too slowly.
        case slow
    }

    /// What is too large.
    public enum Part: Hashable, Sendable {
        case headers, body
    }

    /// Why a response is not usable.
    public enum ResponseFault: Hashable, Sendable {
        /// Not HTTP/1.0 or 1.1, or a broken status line.
        case notHTTP
        /// A malformed header line, or lengths that contradict each other.
        case headers
        /// It ended too early, or its framing fell apart.
        case incomplete
        /// It cannot be decompressed.
        case encoding
    }
}
