/// The body of a request while it comes in. Nothing is read before it is asked for, so a slow reader slows the client.
///
/// It can be read once, by one reader at a time.
public struct BodyStream: AsyncSequence, Sendable {
    let loop: Loop
    let id: WorkID

    /// The next bytes, never none; nil at the end.
    ///
    /// - Throws: ``BodyError``. When the body is refused, the client hears so from the server, whatever the handler does.
    public func next() async throws(BodyError) -> [UInt8]? { try await loop.nextChunk(id).get() }

    public func makeAsyncIterator() -> Iterator { Iterator(stream: self) }

    /// Reads a body.
    public struct Iterator: AsyncIteratorProtocol {
        let stream: BodyStream
        public mutating func next() async throws(BodyError) -> [UInt8]? { try await stream.next() }
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(BodyError) -> [UInt8]? {
            try await stream.next()
        }
    }
}

/// Why a body cannot be read to its end.
public enum BodyError: Error, Hashable, Sendable {
    /// The client is gone, or the response already complete.
    case hungUp
    /// The server has answered with an error.
    case refused(Refusal)
    /// More bytes than the handler wants to collect.
    case tooLarge
    /// Somebody else is reading it.
    case readTwice
}
