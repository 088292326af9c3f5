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

    /// Thirty-two hexadecimal digits.
    var digits: String {
        [high, low].map { half in
            let digits = String(half, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// Reads ``digits``; nil for anything else.
    init?(digits: String) {
        guard digits.utf8.count == 32, digits.utf8.allSatisfy(isHexadecimalDigit),
            let high = UInt64(digits.prefix(16), radix: 16), let low = UInt64(digits.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    /// For counting different things without telling which.
    var lowByte: UInt8 { UInt8(truncatingIfNeeded: low) }
}

private func isHexadecimalDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
}

/// A random key for HMAC-SHA256. That of a service lives as long as it, and is written nowhere: what it sealed means nothing after.
struct SealKey: Sendable, CustomStringConvertible, CustomReflectable {
    private let key: [UInt8]

    init() {
        var generator = SystemRandomNumberGenerator()
        key = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// Reads ``hexadecimal``; nil for anything else.
    init?(hexadecimal: String) {
        let digits = Array(hexadecimal.utf8)
        guard digits.count == 64, digits.allSatisfy(isHexadecimalDigit) else { return nil }
        let values = digits.map { $0 < 0x61 ? $0 - 0x30 : $0 - 0x61 + 10 }
        key = stride(from: 0, to: 64, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }

    /// The key itself, sixty-four digits: for a file that only its owner reads.
    var hexadecimal: String {
        key.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
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
