/// What a store knows a conversation by: the SHA-256 of its token, from which the token cannot be told.
public struct ConversationKey: Hashable, Sendable {
    private let parts: (UInt64, UInt64, UInt64, UInt64)

    /// Nil where the system has no memory for a hash.
    public init?(_ token: ConversationToken) {
        guard let words = SHA256.words(of: token.text) else { return nil }
        parts = words
    }

    /// A part of the hash, which tells most conversations apart.
    var part: UInt64 { parts.0 }

    /// The 32 bytes of the hash.
    public var bytes: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            withUnsafeBytes(of: (parts.0.bigEndian, parts.1.bigEndian, parts.2.bigEndian, parts.3.bigEndian)) {
                _ = buffer.initialize(from: $0)
            }
            count = 32
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

    init?(_ text: InputText, _ token: ConversationToken) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(token.text.utf8.count + 1 + text.act.utf8.count + text.words.utf8.count)
        // No token has a NUL, so that none can run into the text.
        bytes += token.text.utf8
        bytes.append(0)
        bytes += text.act.utf8
        bytes += text.words.utf8
        guard let words = bytes.withUnsafeBufferPointer({ SHA256.words(of: $0) }) else { return nil }
        number = words.0
    }
}

extension ConversationToken {
    /// Tells the conversation from others on pages of its visitor: 16 digits, from which the token cannot be told. Empty where the system
    /// has no memory for a hash.
    public var mark: String {
        // Not the hash that stands in the store.
        SHA256.words(of: "page \(text)").map { words in
            let digits = String(words.0, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        } ?? ""
    }
}
