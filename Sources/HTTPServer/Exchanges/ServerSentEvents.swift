/// An event for a browser's `EventSource` (WHATWG HTML, section 9.2).
public struct ServerSentEvent: Hashable, Sendable {
    /// The text; each of its lines becomes one `data` line.
    public var data: String
    /// The kind of event; `message` if nil.
    public var event: String?
    /// What the browser sends as `Last-Event-ID` when it comes back.
    public var id: String?
    /// How long the browser waits before it comes back.
    public var retry: Duration?

    public init(data: String, event: String? = nil, id: String? = nil, retry: Duration? = nil) {
        self.data = data
        self.event = event
        self.id = id
        self.retry = retry
    }

    /// As it is sent. Line ends in `event` and `id`, and NUL in `id`, would change their meaning and are left out.
    public var text: String {
        var text = ""
        if let event { text += "event: \(Self.oneLine(event))\n" }
        if let id { text += "id: \(Self.oneLine(id))\n" }
        if let retry { text += "retry: \(max(0, retry.nanoseconds / 1_000_000))\n" }
        // CR LF is one character.
        for line in data.split(omittingEmptySubsequences: false, whereSeparator: Self.endsLine) {
            text += "data: \(line)\n"
        }
        return text + "\n"
    }

    private static func endsLine(_ character: Character) -> Bool {
        character == "\n" || character == "\r" || character == "\r\n"
    }

    private static func oneLine(_ text: String) -> String { text.filter { !endsLine($0) && $0 != "\0" } }
}

/// Sends events to one client.
public struct EventWriter: Sendable {
    let writer: ResponseWriter

    /// Sends an event.
    ///
    /// - Throws: ``WriteError``.
    public func send(_ event: ServerSentEvent) async throws(WriteError) { try await writer.write(event.text) }

    /// Sends a comment, which the browser overlooks, so that proxies see that the connection lives.
    ///
    /// - Throws: ``WriteError``.
    public func keepAlive() async throws(WriteError) { try await writer.write(": \n\n") }
}

extension Response {
    /// A stream of events, which ends when `produce` returns. It is not stored, and not held back by nginx.
    public static func events(_ produce: @escaping @Sendable (EventWriter) async throws -> Void) -> Response {
        .stream(
            headers: [
                "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store",
                "X-Accel-Buffering": "no",
            ]
        ) { try await produce(EventWriter(writer: $0)) }
    }
}
