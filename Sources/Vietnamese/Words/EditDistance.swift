/// How far words are apart, in slips of the fingers.
public enum EditDistance {
    /// Whether the words are the same, or one letter added, left out or exchanged makes one of the other.
    public static func isAtMostOne(_ one: String, _ other: String) -> Bool {
        one == other || isLetterApart(Array(one.utf8), Array(other.utf8))
    }

    /// Whether one slip makes one of the other: a letter added, left out, exchanged for another, or for the next.
    public static func isOneSlip(_ one: String, _ other: String) -> Bool {
        let (a, b) = (Array(one.utf8), Array(other.utf8))
        return a != b && (isLetterApart(a, b) || isSwapped(a, b))
    }

    private static func isLetterApart(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard abs(a.count - b.count) <= 1 else { return false }
        let same = zip(a, b).prefix { $0 == $1 }.count
        if a.count == b.count { return a.dropFirst(same + 1).elementsEqual(b.dropFirst(same + 1)) }
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        return short.dropFirst(same).elementsEqual(long.dropFirst(same + 1))
    }

    private static func isSwapped(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard a.count == b.count else { return false }
        let same = zip(a, b).prefix { $0 == $1 }.count
        guard same + 1 < a.count, a[same] == b[same + 1], a[same + 1] == b[same] else { return false }
        return a.dropFirst(same + 2).elementsEqual(b.dropFirst(same + 2))
    }
}
