/// What is left in a text when no input method took up the keys of Telex or VNI: `giaays` and `gia61y` for giấy.
public enum TypingResidue {
    /// The word without marks that the keys spell; nil where `token` holds no such keys, or they spell no syllable.
    ///
    /// - Parameter token: in lower case, without marks or with some: an input method may have taken up a part.
    public static func folded(_ token: String) -> String? {
        guard token.utf8.count <= 24 else { return nil }
        let letters = Array(VietnameseText.fold(token).utf8)
        guard letters.count >= 3 else { return nil }
        if let word = vni(letters) ?? telex(letters) { return String(decoding: word, as: UTF8.self) }
        return nil
    }

    /// Digits 1 to 8 behind a vowel, 9 behind d.
    private static func vni(_ letters: [UInt8]) -> [UInt8]? {
        guard let first = letters.first, !isDigit(first), letters.contains(where: isDigit) else { return nil }
        let word = letters.filter { !isDigit($0) }
        // "kt3" and "b2" are no words; a tone digit stands behind a vowel.
        let isTyped = letters.indices.allSatisfy { index in
            guard isDigit(letters[index]), index > 0 else { return !isDigit(letters[index]) }
            let before = letters[..<index].last { !isDigit($0) } ?? 0
            return letters[index] == UInt8(ascii: "9")
                ? before == UInt8(ascii: "d") : letters[index] != UInt8(ascii: "0")
        }
        return isTyped && word.count >= 2 && isSyllable(word) ? word : nil
    }

    /// A vowel or d struck twice, w for a hook or breve, and s f r x j for the tone at the end of the word.
    private static func telex(_ letters: [UInt8]) -> [UInt8]? {
        if isSyllable(letters) { return nil }
        var word: [UInt8] = []
        for letter in letters {
            if letter == UInt8(ascii: "w") { continue }
            let isDoubled = word.last == letter && "aeod".utf8.contains(letter)
            if !isDoubled { word.append(letter) }
        }
        return withoutTone(word)
    }

    private static func withoutTone(_ word: [UInt8]) -> [UInt8]? {
        if isSyllable(word) { return word }
        for index in word.indices.reversed() where index > 0 && "sfrxj".utf8.contains(word[index]) {
            var rest = word
            rest.remove(at: index)
            if isSyllable(rest) { return rest }
        }
        return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isSyllable(_ letters: [UInt8]) -> Bool {
        Syllable.isValid(String(decoding: letters, as: UTF8.self))
    }
}
