/// How far words are apart, in slips of the fingers.
public enum EditDistance {
    /// Whether the words are the same, or one slip apart.
    public static func isAtMostOne(_ one: String, _ other: String) -> Bool { one == other || isOne(one, other) }

    /// Whether one letter added, left out, exchanged for another or for the next makes one of the other.
    public static func isOne(_ one: String, _ other: String) -> Bool {
        let (a, b) = (Array(one.utf8), Array(other.utf8))
        guard a != b, abs(a.count - b.count) <= 1 else { return false }
        let same = zip(a, b).prefix { $0 == $1 }.count
        let (restA, restB) = (a[same...], b[same...])
        if a.count == b.count {
            if restA.dropFirst().elementsEqual(restB.dropFirst()) { return true }
            return restA.count >= 2 && restA[same] == restB[same + 1] && restA[same + 1] == restB[same]
                && restA.dropFirst(2).elementsEqual(restB.dropFirst(2))
        }
        return a.count < b.count
            ? restA.elementsEqual(restB.dropFirst()) : restA.dropFirst().elementsEqual(restB)
    }
}
