/// Sounds that people write for one another, by where they come from: l and n, s and x, tr and ch, d and gi and r at the beginning of a
/// syllable; n and ng, c and t at its end.
public enum MixedSounds {
    private static let initials: [(String, [String])] = [
        ("tr", ["ch"]), ("ch", ["tr"]), ("gi", ["d", "r", "v"]), ("l", ["n"]), ("n", ["l"]), ("s", ["x"]), ("x", ["s"]),
        ("d", ["gi", "r", "v"]), ("r", ["d", "gi"]), ("v", ["d", "gi"]), ("qu", ["w"]), ("k", ["c"]), ("c", ["k"]),
        ("ph", ["f"]), ("f", ["ph"]),
    ]
    private static let finals: [(String, [String])] = [("ng", ["n"]), ("n", ["ng"]), ("c", ["t"]), ("t", ["c"])]

    /// The words, without marks, that `word` may have been meant to be.
    public static func others(of word: String) -> [String] {
        var others: [String] = []
        if let (sound, mixed) = initials.first(where: { word.hasPrefix($0.0) }) {
            others += mixed.map { $0 + word.dropFirst(sound.count) }
        }
        if let (sound, mixed) = finals.first(where: { word.hasSuffix($0.0) }) {
            others += mixed.map { word.dropLast(sound.count) + $0 }
        }
        return others
    }

    /// Whether one of the words may be written for the other.
    public static func differ(_ word: String, _ other: String) -> Bool { others(of: word).contains(other) }
}
