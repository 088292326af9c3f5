/// Sessions or tokens that are open. A value: time comes in with each call.
struct StandInSessions: Sendable {
    /// How long one lives, in seconds, however much it is used.
    static let life = 600
    /// The oldest goes when there are more.
    static let limit = 1_000

    private let prefix: String
    /// Until when, in the order they were opened.
    private var open: [(id: String, until: Instant)] = []

    init(prefix: String) { self.prefix = prefix }

    mutating func begin(at now: Instant) -> String {
        open.removeAll { $0.until <= now }
        if open.count >= Self.limit { open.removeFirst() }
        let id = prefix + String(UInt64.random(in: .min ... .max), radix: 16) + "-phien-mau"
        open.append((id, Instant(seconds: now.seconds + Self.life)))
        return id
    }

    func isOpen(_ id: String, at now: Instant) -> Bool { open.contains { $0.id == id && $0.until > now } }

    mutating func endAll() { open = [] }
}
