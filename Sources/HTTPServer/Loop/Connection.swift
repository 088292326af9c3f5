/// A connection and what is under way on it. Belongs to its loop; nothing else sees it.
final class Connection {
    /// What the connection is doing.
    enum Phase {
        /// Waits for a request, or for the rest of its head.
        case reading
        /// Reads the body of a request.
        case collecting(RequestHead)
        /// A handler is at work, or a response on its way out.
        case handling(Work)
        /// Sends what is left, then says that nothing more comes.
        case closing
        /// Reads and drops what the client still sends, so that it gets to read the response.
        case lingering
        /// Sends what is left, then breaks off; with a reset if nothing else would show that something is missing.
        case aborting(reset: Bool)
    }

    let descriptor: Int32
    let id: UInt64
    let peer: Peer
    // Only the loop's thread has a connection, and what these two do leads back to none: no use of them can be within another.
    // To have that checked costs a hundred instructions each time, and they are used some twenty times a request.
    @exclusivity(unchecked) var parser: RequestParser
    @exclusivity(unchecked) var output = OutputBuffer()
    var phase = Phase.reading
    /// The body collected so far.
    var body: [UInt8] = []
    /// The events that the system watches for.
    var interest: UInt32
    var requests = 0
    /// When the head of the last request was complete, in nanoseconds of the loop's clock.
    var headEnd: UInt64 = 0
    /// The client sends nothing more after what has come; it may be gone.
    var hasPeerFinished = false
    /// All it sent has been read.
    var hasReadAll = false
    /// Whether the first byte of a head has come.
    var isHeadStarted = false
    /// Whether `100 Continue` was sent, or is not called for any more.
    var hasContinued = false

    /// For the client to send something; see `Loop.sweep`.
    var readDeadline = UInt64.max
    /// For the client to take something.
    var writeDeadline = UInt64.max

    init(descriptor: Int32, id: UInt64, peer: Peer, limits: RequestParser.Limits, interest: UInt32) {
        self.descriptor = descriptor
        self.id = id
        self.peer = peer
        self.interest = interest
        parser = RequestParser(limits: limits)
    }

    /// The request being answered.
    var work: Work? {
        if case .handling(let work) = phase { work } else { nil }
    }

    /// Whether bytes from the client are of use now. While a response waits for the client, they are not.
    var wantsInput: Bool {
        if hasReadAll { return false }
        switch phase {
        case .reading, .collecting: return output.isEmpty
        case .handling(let work): return work.bodyWaiter != nil
        case .lingering: return true
        case .closing, .aborting: return false
        }
    }
}

/// A request that a handler answers, and how far the answer is.
final class Work {
    /// How the response's body is sent.
    enum Framing {
        /// The head is not written yet.
        case pending
        case length(remaining: Int)
        case chunked
        case untilClose
        /// No body follows.
        case none
    }

    let id: WorkID
    let head: RequestHead
    /// When the head was complete, in nanoseconds of the loop's clock.
    let headEnd: UInt64
    /// When the handler was given the request, which may be when the whole body had come.
    let dispatched: UInt64
    /// Who runs the handler; may go on to other requests as soon as this one is answered.
    var task: HandlerTask?
    /// Whether the whole body has been read.
    var isBodyComplete: Bool
    /// Resumes who waits for more of a streamed body. A function, since whether there is one is asked often.
    var bodyWaiter: ((Result<[UInt8]?, BodyError>) -> Void)?
    var framing = Framing.pending
    var status: Status?
    var keepsAlive = false
    /// Bytes of the response's body.
    var bytes = 0
    /// Resume those who wait until the client has taken more of the response.
    var writers: [() -> Void] = []
    var answerDeadline: UInt64
    var totalDeadline: UInt64

    init(
        id: WorkID, head: RequestHead, headEnd: UInt64, dispatched: UInt64, isBodyComplete: Bool, answerBy: UInt64,
        endBy: UInt64
    ) {
        self.id = id
        self.head = head
        self.headEnd = headEnd
        self.dispatched = dispatched
        self.isBodyComplete = isBodyComplete
        answerDeadline = answerBy
        totalDeadline = endBy
    }
}

/// A request of a connection, for those outside the loop.
struct WorkID: Hashable, Sendable {
    let connection: UInt64
    let number: Int
}

/// Bytes on their way to the client.
struct OutputBuffer {
    private(set) var bytes: [UInt8] = []
    private(set) var sent = 0
    /// Bytes sent since the write limit began to run.
    var progress = 0

    var count: Int { bytes.count - sent }
    var isEmpty: Bool { sent == bytes.count }

    /// Appends what `body` writes.
    mutating func append(_ body: (inout [UInt8]) -> Void) { body(&bytes) }

    /// Takes memory that another has used; most responses are sent at once, and all of them share it.
    mutating func borrow(_ spare: inout [UInt8]) {
        if bytes.capacity == 0 { swap(&bytes, &spare) }
    }

    /// Leaves the memory for others, unless a large response made it too much to keep.
    mutating func giveBack(_ spare: inout [UInt8]) {
        guard isEmpty else { return }
        bytes.removeAll(keepingCapacity: bytes.capacity <= 131_072)
        if bytes.capacity > spare.capacity { swap(&bytes, &spare) }
        bytes = []
    }

    mutating func advance(_ count: Int) {
        sent += count
        progress += count
        if isEmpty {
            bytes.removeAll(keepingCapacity: true)
            sent = 0
        } else if sent > 65_536, sent > bytes.count / 2 {
            bytes.removeSubrange(..<sent)
            sent = 0
        }
    }
}
