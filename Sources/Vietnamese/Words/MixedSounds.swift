/// Sounds that people write for one another, by where they come from: l and n, s and x, tr and ch, d and gi and r at the beginning of a
/// syllable; n and ng, c and t at its end.
public enum MixedSounds {
    private typealias Sound = (sound: String, mixed: [String])

    /// By their first byte, and by their last.
    private static let initials = byLetter(
        [
            ("tr", ["ch"]), ("ch", ["tr"]), ("gi", ["d", "r", "v"]), ("l", ["n"]), ("n", ["l"]), ("s", ["x"]),
            ("x", ["s"]), ("d", ["gi", "r", "v"]), ("r", ["d", "gi"]), ("v", ["d", "gi"]), ("qu", ["w"]), ("k", ["c"]),
            ("c", ["k"]), ("ph", ["f"]), ("f", ["ph"]),
        ], \.first)
    private static let finals = byLetter([("ng", ["n"]), ("n", ["ng"]), ("c", ["t"]), ("t", ["c"])], \.last)

    private static func byLetter(_ sounds: [Sound], _ letter: (String.UTF8View) -> UInt8?) -> [[Sound]] {
        var table = [[Sound]](repeating: [], count: 256)
        for sound in sounds {
            if let letter = letter(sound.sound.utf8) { table[Int(letter)].append(sound) }
        }
        return table
    }

    /// The words, without marks, that `word` may have been meant to be.
    public static func others(of word: String) -> [String] {
        let letters = word.utf8
        guard let first = letters.first, let last = letters.last else { return [] }
        var others: [String] = []
        if let (sound, mixed) = initials[Int(first)].first(where: { letters.starts(with: $0.sound.utf8) }) {
            let rest = String(word[letters.index(letters.startIndex, offsetBy: sound.utf8.count)...])
            others += mixed.map { $0 + rest }
        }
        if let (sound, mixed) = finals[Int(last)].first(where: {
            letters.suffix($0.sound.utf8.count).elementsEqual($0.sound.utf8)
        }) {
            let rest = String(word[..<letters.index(letters.endIndex, offsetBy: -sound.utf8.count)])
            others += mixed.map { rest + $0 }
        }
        return others
    }

    /// Whether one of the words may be written for the other.
    public static func differ(_ word: String, _ other: String) -> Bool { others(of: word).contains(other) }
}
