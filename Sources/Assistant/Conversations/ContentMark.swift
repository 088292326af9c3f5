internal import CCrypto

/// Tells contents apart: 16 bytes of their SHA-256.
public struct ContentMark: Hashable, Sendable {
    public let bytes: [UInt8]

    /// Of nothing that is kept.
    static let none = ContentMark(bytes: [])

    /// One that was kept.
    init(bytes: [UInt8]) { self.bytes = bytes }

    /// - Parameter standing: what is kept beside the reply, where it is that of many conversations.
    public init(reply: [UInt8], shared standing: KeptStanding? = nil) {
        // None of them has a NUL.
        var contents = reply
        if let standing {
            contents += [0] + standing.memento
            contents += "\0\(standing.catalogue)\0\(standing.language.rawValue)\0\(standing.followsClock)".utf8
        }
        // Where the system has no memory for a hash, a longer mark that no other contents have.
        bytes = SHA256.hash(contents).map { Array($0.prefix(16)) } ?? (0..<24).map { _ in .random(in: 0...255) }
    }

    /// Whether contents may be those that were marked so.
    func fits(_ other: ContentMark) -> Bool { bytes.count != 16 || self == other }
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
    // Looked up once; with `EVP_sha256()` OpenSSL looks it up for each hash, which takes longer than hashing a token. It is never
    // changed nor freed, and OpenSSL lets all threads use it.
    private nonisolated(unsafe) static let method = EVP_MD_fetch(nil, "SHA256", nil) ?? EVP_sha256()

    /// Nil where the system has no memory for it.
    static func hash(_ bytes: [UInt8]) -> [UInt8]? {
        var digest = [UInt8](repeating: 0, count: 32)
        var written: UInt32 = 0
        let isDone = EVP_Digest(bytes, bytes.count, &digest, &written, method, nil)
        return isDone == 1 && written == 32 ? digest : nil
    }

    /// The 32 bytes as four numbers, the first byte the highest of the first; nil as for ``hash(_:)``.
    static func words(of text: String) -> (UInt64, UInt64, UInt64, UInt64)? {
        var text = text
        return text.withUTF8 { words(of: $0) }
    }

    /// The same of bytes.
    static func words(of bytes: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64, UInt64, UInt64)? {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var written: UInt32 = 0
        let isDone = withUnsafeMutableBytes(of: &words) { words in
            EVP_Digest(
                bytes.baseAddress, bytes.count, words.baseAddress?.assumingMemoryBound(to: UInt8.self), &written,
                method, nil)
        }
        guard isDone == 1, written == 32 else { return nil }
        return (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
    }
}
