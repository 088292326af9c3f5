internal import CCrypto

/// Tells contents apart: 16 bytes of their SHA-256.
public struct ContentMark: Hashable, Sendable {
    public let bytes: [UInt8]

    /// Of a system that has no memory for a hash, a mark that no other contents have.
    public init(_ contents: [UInt8]) {
        bytes = SHA256.hash(contents).map { Array($0.prefix(16)) } ?? (0..<16).map { _ in .random(in: 0...255) }
    }
}

/// A digest by which contents are told apart.
public enum ContentDigest {
    /// The SHA-256 of all parts, none of which can run into the next, in hexadecimal; empty where there is no memory for it.
    public static func of(_ parts: [[UInt8]]) -> String {
        let lengths = parts.flatMap { Array("\($0.count),".utf8) }
        return (SHA256.hash(lengths + parts.joined()) ?? []).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            .joined()
    }
}

enum SHA256 {
    /// 32 bytes; nil where the system has no memory for it.
    static func hash(_ bytes: [UInt8]) -> [UInt8]? {
        var digest = [UInt8](repeating: 0, count: 32)
        var written: UInt32 = 0
        let isDone = EVP_Digest(bytes, bytes.count, &digest, &written, EVP_sha256(), nil)
        return isDone == 1 && written == 32 ? digest : nil
    }
}
