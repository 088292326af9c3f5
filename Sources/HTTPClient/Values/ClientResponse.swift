/// A complete response, of whatever status: a status of 400 or above is no error here.
public struct ClientResponse: Hashable, Sendable {
    /// The status code, from 200 to 599.
    public let status: Int
    /// The header fields in the order received. Look one up with `headers["content-type"]`.
    public let headers: [HeaderField]
    /// The body, decompressed (a `Content-Encoding` field then tells how it came).
    public let body: [UInt8]
    /// Whether a connection was opened for it, rather than one kept from before.
    public let newConnection: Bool
    /// When what happened.
    public let timings: Timings

    /// Times since the transfer was started; the wait for a free connection is not in them.
    public struct Timings: Hashable, Sendable {
        /// Until the connection stood, with TLS where there is; zero if it was there.
        public var connected: Duration { .microseconds(connectedMicroseconds) }
        /// Until the first byte of the response.
        public var firstByte: Duration { .microseconds(firstByteMicroseconds) }
        /// Until the last byte of the response.
        public var total: Duration { .microseconds(totalMicroseconds) }

        let connectedMicroseconds: Int64
        let firstByteMicroseconds: Int64
        let totalMicroseconds: Int64
    }
}
