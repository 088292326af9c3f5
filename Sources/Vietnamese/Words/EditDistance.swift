/// How far words are apart, in slips of the fingers.
public enum EditDistance {
    /// Whether the words are the same, or one letter added, left out or exchanged makes one of the other.
    public static func isAtMostOne(_ one: String, _ other: String) -> Bool {
        one == other || withBytes(of: one, other, isLetterApart)
    }

    /// Whether one slip makes one of the other: a letter added, left out, exchanged for another, or for the next.
    public static func isOneSlip(_ one: String, _ other: String) -> Bool {
        withBytes(of: one, other) { a, b in
            !(a.count == b.count && sameAtStart(a, b) == a.count) && (isLetterApart(a, b) || isSwapped(a, b))
        }
    }

    // One word is compared with many: their bytes are read where they are.
    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private static func withBytes(of one: String, _ other: String, _ body: (Bytes, Bytes) -> Bool) -> Bool {
        var (one, other) = (one, other)
        return one.withUTF8 { a in other.withUTF8 { b in body(a, b) } }
    }

    private static func isLetterApart(_ a: Bytes, _ b: Bytes) -> Bool {
        guard abs(a.count - b.count) <= 1 else { return false }
        let same = sameAtStart(a, b)
        let left = max(a.count, b.count) - same - 1
        // All but one letter of the longer is the same at the start and at the end; of equal words all is.
        return left <= sameAtEnd(a, b)
    }

    private static func isSwapped(_ a: Bytes, _ b: Bytes) -> Bool {
        guard a.count == b.count else { return false }
        let same = sameAtStart(a, b)
        guard same + 1 < a.count, a[same] == b[same + 1], a[same + 1] == b[same] else { return false }
        return a.count - same - 2 <= sameAtEnd(a, b)
    }

    private static func sameAtStart(_ a: Bytes, _ b: Bytes) -> Int {
        var count = 0
        while count < min(a.count, b.count), a[count] == b[count] { count += 1 }
        return count
    }

    private static func sameAtEnd(_ a: Bytes, _ b: Bytes) -> Int {
        var count = 0
        while count < min(a.count, b.count), a[a.count - 1 - count] == b[b.count - 1 - count] { count += 1 }
        return count
    }
}
