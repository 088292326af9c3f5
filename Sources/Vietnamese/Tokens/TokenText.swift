/// Makes the form in which a token's text is kept: composed, lower case, older tone convention, invisible characters gone, every
/// dash an ASCII hyphen. Keeps its buffers from one token to the next.
struct TokenText {
    private var scalars: [UInt32] = []
    private var text: [UInt8] = []
    private var folded: [UInt8] = []
    private let lowercase = LowercaseLetters.shared.letters
    private let folding = LatinFolding.shared.letters

    /// The token that was typed so.
    mutating func token(_ typed: UnsafeBufferPointer<UInt8>, at range: Range<Int>, _ kind: Token.Kind) -> Token {
        text.removeAll(keepingCapacity: true)
        folded.removeAll(keepingCapacity: true)
        if !takeCommon(typed) { takeAny(typed) }
        let written = String(decoding: text, as: UTF8.self)
        let key = text.withUnsafeBufferPointer { Token.key($0) }
        if folded == text {
            return Token(text: written, folded: written, range: range, kind: kind, textKey: key, foldedKey: key)
        }
        return Token(
            text: written, folded: String(decoding: folded, as: UTF8.self), range: range, kind: kind, textKey: key,
            foldedKey: folded.withUnsafeBufferPointer { Token.key($0) })
    }

    /// Takes composed Vietnamese letters, both as they are written and folded; false on anything else, which needs the long way.
    private mutating func takeCommon(_ typed: UnsafeBufferPointer<UInt8>) -> Bool {
        var vowels = 0
        // The last vowels with a tone and with a modifier.
        var toned = 0
        var modified = 0
        var index = 0
        while index < typed.count {
            let (scalar, length) = UTF8Scalars.decode(typed, at: index)
            index += length
            guard let lower = lowercase.withUnsafeBufferPointer({ LowercaseLetters.one(scalar, $0) }),
                let slot = LatinFolding.slot(lower), folding[slot] != 0
            else { return false }
            let base = folding[slot]
            text.append(scalar: lower)
            folded.append(base)
            guard SyllableRules.isVowel(base) else { continue }
            vowels += 1
            guard lower >= 0x80, let vowel = Vowel(lower) else { continue }
            if vowel.tone != .ngang { toned = vowels }
            if vowel.modifier != .none { modified = vowels }
        }
        // On the last modified vowel a tone is where it belongs. Moved, it leaves the folded word as it was.
        if vowels > 1 && toned > 0 && toned != modified { moveTone() }
        return true
    }

    private mutating func moveTone() {
        scalars.removeAll(keepingCapacity: true)
        text.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let (scalar, length) = UTF8Scalars.decode(bytes, at: index)
                scalars.append(scalar)
                index += length
            }
        }
        if ToneConvention.old.apply(to: &scalars, in: 0..<scalars.count) { writeScalars() }
    }

    private mutating func writeScalars() {
        text.removeAll(keepingCapacity: true)
        for scalar in scalars { text.append(scalar: scalar) }
    }

    /// Takes whatever else stands in words.
    private mutating func takeAny(_ typed: UnsafeBufferPointer<UInt8>) {
        scalars.removeAll(keepingCapacity: true)
        let whole = Self.visible(String(decoding: typed, as: UTF8.self))
        UTF8Scalars.forEach(in: VietnameseText.lowercased(whole)) { scalars.append($0) }
        ToneConvention.old.apply(to: &scalars, in: 0..<scalars.count)
        writeScalars()
        folded.removeAll(keepingCapacity: true)
        text.withUnsafeBufferPointer { VietnameseText.fold($0, into: &folded) }
    }

    private static func visible(_ typed: String) -> String {
        var bytes: [UInt8] = []
        UTF8Scalars.forEach(in: typed) { scalar in
            switch ScalarClass(scalar) {
            case .hidden: break
            case .connector: bytes.append(scalar: scalar < 0x80 ? scalar : 0x2D)
            case .letter, .digit, .mark, .symbol, .separator: bytes.append(scalar: scalar)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
