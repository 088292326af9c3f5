/// Writes the body of a response after its head has gone out.
public struct ResponseWriter: Sendable {
    let loop: Loop
    let id: WorkID

    /// Sends bytes; waits while the client is behind by more than ``ServerConfiguration/unsentBytes``.
    ///
    /// - Throws: ``WriteError``.
    public func write(_ bytes: [UInt8]) async throws(WriteError) { try await loop.write(id, bytes) }

    /// Sends text as UTF-8.
    ///
    /// - Throws: ``WriteError``.
    public func write(_ text: String) async throws(WriteError) { try await write(Array(text.utf8)) }
}

/// Why bytes are not sent.
public enum WriteError: Error, Hashable, Sendable {
    /// The client is gone or too slow, or the response has been broken off.
    case hungUp
    /// More than the length that was announced.
    case tooLong
}
