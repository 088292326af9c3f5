/// What a store knows a conversation by: the SHA-256 of its token, from which the token cannot be told.
public struct ConversationKey: Hashable, Sendable {
    private let parts: (UInt64, UInt64, UInt64, UInt64)

    /// Nil where the system has no memory for a hash.
    public init?(_ token: ConversationToken) {
        guard let hash = SHA256.hash(Array(token.text.utf8)) else { return nil }
        self.init(hash)
    }

    private init(_ hash: [UInt8]) {
        func part(_ index: Int) -> UInt64 {
            hash[index * 8..<index * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) }
        }
        parts = (part(0), part(1), part(2), part(3))
    }

    /// A part of the hash, which tells most conversations apart.
    var part: UInt64 { parts.0 }

    /// The 32 bytes of the hash.
    public var bytes: [UInt8] {
        [parts.0, parts.1, parts.2, parts.3].flatMap { part in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: part >> UInt64($0)) }
        }
    }

    public static func == (a: Self, b: Self) -> Bool { a.parts == b.parts }
    public func hash(into hasher: inout Hasher) { hasher.combine(parts.0) }
}

extension ConversationKey: CustomStringConvertible {
    /// The first characters: enough to tell conversations apart in a log.
    public var description: String { String(parts.0, radix: 16) }
}

/// What tells whether an input is the one that was taken before: a part of its hash together with the token.
///
/// Without the token, which is stored nowhere, it tells nothing of the input, however short that is.
struct InputMark: Hashable, Sendable {
    let number: UInt64

    init(number: UInt64) { self.number = number }

    init?(_ text: String, _ token: ConversationToken) {
        guard let hash = SHA256.hash(Array(token.text.utf8) + [0] + Array(text.utf8)) else { return nil }
        number = hash.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
