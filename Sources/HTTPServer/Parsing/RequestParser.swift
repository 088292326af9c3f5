/// Reads requests from the bytes of one connection, however they are cut. A value: no I/O, no clock.
///
/// Strict: it takes nothing that a proxy in front might read otherwise. What it reads is independent of the cuts, but
/// for where the chunks of a body are cut.
public struct RequestParser: Sendable {
    /// What may be read at most.
    public struct Limits: Hashable, Sendable {
        /// Bytes of the request line, without its end.
        public var requestLineBytes = 8_000
        /// Bytes of one field's line, without its end.
        public var fieldLineBytes = 8_000
        /// Bytes of a head with all its line ends; also of a body's trailer.
        public var headBytes = 16_000
        /// Fields of a head; also of a trailer.
        public var fields = 100

        public init() {}
    }

    /// What is read next.
    public enum Event: Equatable, Sendable {
        case head(RequestHead)
        /// Some bytes of the body, never none.
        case body([UInt8])
        /// The request is complete.
        case end
        /// The rest of the connection cannot be read; nothing comes after this.
        case refused(Refusal)
    }

    enum State: Equatable, Sendable {
        case requestLine
        case fields
        case length(remaining: Int)
        case chunkLine
        case chunk(remaining: Int)
        case chunkEnd
        case trailer
        case complete
        case refused
    }

    /// The bytes of a body that are accepted, in all. To be set between the head and the next event.
    public var bodyLimit = Int.max

    let limits: Limits
    var state = State.requestLine
    /// Bytes taken in and not yet dropped; those before `start` have been read.
    var buffer: [UInt8] = []
    var start = 0
    /// There is no line feed between `start` and this place.
    var scanned = 0
    /// Bytes of this head, or of this trailer, in complete lines.
    var headBytes = 0
    /// The head read so far.
    var draft: HeadDraft?
    /// Bytes of this body so far.
    var bodyBytes = 0
    var trailerFields = 0
    /// Whether the request being read is a HEAD, also where the rest cannot be read: its answer has no content.
    private(set) var isHead = false
    /// What a request with a method that is never served is about.
    private(set) var forbiddenTarget: Target?
    /// Whether an empty line was skipped before this request.
    var skippedLine = false

    public init(limits: Limits = Limits()) { self.limits = limits }

    /// Whether nothing of a further request has come.
    public var isIdle: Bool { state == .requestLine && start == buffer.count && !skippedLine }

    /// Takes bytes in; ``next()`` reads them.
    public mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard state != .refused else { return }
        if start > 0 {
            if start == buffer.count {
                // Memory that a long head or body once took is given back.
                buffer.removeAll(keepingCapacity: buffer.capacity <= 65_536)
            } else {
                buffer.removeSubrange(..<start)
            }
            scanned = max(0, scanned - start)
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// What has been read; nil until more bytes come.
    public mutating func next() -> Event? {
        do throws(Refusal) {
            return try read()
        } catch {
            state = .refused
            buffer = []
            start = 0
            draft = nil
            return .refused(error)
        }
    }

    private mutating func read() throws(Refusal) -> Event? {
        while true {
            switch state {
            case .requestLine:
                // What cannot begin a request, such as TLS, is refused at its first byte.
                if start < buffer.count, !ByteClass.isToken(buffer[start]), buffer[start] != ByteClass.carriageReturn {
                    throw .malformedRequestLine
                }
                guard let line = try line(limit: limits.requestLineBytes, .requestLineTooLong) else { return nil }
                if line.isEmpty, !skippedLine {
                    // RFC 9112 section 2.2: one empty line before a request is overlooked.
                    skippedLine = true
                    headBytes = 0
                    continue
                }
                isHead = Bytes.equal(buffer[line].prefix(5), "HEAD ")
                do {
                    draft = try HeadDraft(requestLine: line, in: buffer)
                } catch {
                    if error == .forbiddenMethod { forbiddenTarget = HeadDraft.target(ofRequestLine: buffer[line]) }
                    throw error
                }
                state = .fields
            case .fields:
                guard let line = try line(limit: limits.fieldLineBytes, .headTooLarge) else { return nil }
                guard line.isEmpty else {
                    guard draft?.count ?? 0 < limits.fields else { throw .tooManyFields }
                    try draft?.addField(line, in: buffer)
                    continue
                }
                guard let head = try draft.take()?.finish() else { throw .malformedRequestLine }
                return begin(head)
            case .length(let remaining):
                guard remaining > 0 else {
                    state = .complete
                    continue
                }
                guard bodyBytes + remaining <= bodyLimit else { throw .bodyTooLarge }
                guard let bytes = take(atMost: remaining) else { return nil }
                state = .length(remaining: remaining - bytes.count)
                bodyBytes += bytes.count
                return .body(bytes)
            case .chunkLine, .chunk, .chunkEnd, .trailer:
                switch try readChunked() {
                case .read(let bytes): return .body(bytes)
                case .moved: continue
                case .starved: return nil
                }
            case .complete:
                state = .requestLine
                headBytes = 0
                skippedLine = false
                isHead = false
                // A connection at rest keeps little.
                if start == buffer.count, buffer.capacity > 4_096 {
                    buffer = []
                    (start, scanned) = (0, 0)
                }
                return .end
            case .refused:
                return nil
            }
        }
    }

    private mutating func begin(_ head: RequestHead) -> Event {
        bodyBytes = 0
        headBytes = 0
        trailerFields = 0
        switch head.framing {
        case .none: state = .complete
        case .length(let length): state = .length(remaining: length)
        case .chunked: state = .chunkLine
        }
        return .head(head)
    }

    /// The next bytes, at least one.
    mutating func take(atMost count: Int) -> [UInt8]? {
        let end = min(buffer.count, start + min(count, buffer.count))
        guard end > start else { return nil }
        if start == 0, end == buffer.count {
            // All there is: handed over instead of copied.
            defer { buffer = [] }
            scanned = 0
            return buffer
        }
        defer { start = end }
        scanned = max(scanned, end)
        return Array(buffer[start..<end])
    }

    /// The next line without its CR LF, once all of it is there.
    mutating func line(limit: Int, _ tooLong: Refusal) throws(Refusal) -> Range<Int>? {
        // Whichever limit is reached first, so that the cut of the bytes makes no difference. Two bytes end a line.
        let left = limits.headBytes - headBytes - 2
        let (most, refusal) = limit <= left ? (limit, tooLong) : (left, .headTooLarge)
        let end = buffer.count
        let index = Bytes.first(ByteClass.lineFeed, in: buffer[max(scanned, start)...]) ?? end
        scanned = index
        guard index < end else {
            // The last byte may be the CR of the end.
            guard end - start - 1 <= most else { throw refusal }
            return nil
        }
        guard index - start - 1 <= most else { throw refusal }
        guard index > start, buffer[index - 1] == ByteClass.carriageReturn else { throw .badLineEnding }
        let line = start..<(index - 1)
        headBytes += index + 1 - start
        start = index + 1
        scanned = start
        return line
    }
}
