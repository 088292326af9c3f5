internal import CCrypto

/// A keyed hash of something secret: equal for equal secrets under the same key, and telling nothing else.
struct Seal: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

    /// The seal of nothing.
    static func random() -> Seal { Seal(high: .random(in: 0...UInt64.max), low: .random(in: 0...UInt64.max)) }

    /// Compares without a branch on where they differ.
    func isSame(as other: Seal) -> Bool { (high ^ other.high) | (low ^ other.low) == 0 }

    /// For where a name is wanted.
    var hexadecimal: String { String(high, radix: 16) + "-" + String(low, radix: 16) }
}

/// A random key for HMAC-SHA256 that lives as long as the service and is written nowhere: what it sealed means nothing after.
struct SealKey: Sendable, CustomStringConvertible, CustomReflectable {
    private let key: [UInt8]

    init() {
        var generator = SystemRandomNumberGenerator()
        key = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// The first half of the HMAC of `purpose`, a zero byte, and the message.
    func seal(_ purpose: StaticString, _ message: some Sequence<UInt8>) -> Seal {
        let text = Array(purpose.description.utf8) + [0] + message
        var digest = [UInt8](repeating: 0, count: 32)
        let isDone = danloi_hmac_sha256(key, Int32(key.count), text, text.count, &digest)
        // Without memory for the hash, a seal that equals no other keeps what it should.
        guard isDone != 0 else { return .random() }
        let number = { (range: Range<Int>) in digest[range].reduce(0) { $0 << 8 | UInt64($1) } }
        return Seal(high: number(0..<8), low: number(8..<16))
    }

    var description: String { "SealKey" }
    var customMirror: Mirror { Mirror(self, children: []) }
}

/// Base 64 with padding (RFC 4648, section 4).
func base64(_ bytes: [UInt8]) -> String {
    // Room for four characters each three bytes, and the NUL that OpenSSL adds.
    var text = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
    let count = EVP_EncodeBlock(&text, bytes, Int32(bytes.count))
    return String(decoding: text.prefix(Int(count)), as: UTF8.self)
}
