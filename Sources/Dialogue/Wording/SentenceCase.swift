/// A text inside a sentence.
enum SentenceCase {
    /// With a small letter at its beginning, unless it begins with a name or with capitals.
    static func inside(_ text: String) -> String {
        if let known = plainInside(text) { return known }
        let words = text.split(separator: " ", maxSplits: 2)
        guard let first = words.first, let initial = first.first, initial.isUppercase,
            first.count == 1 || first.dropFirst().allSatisfy({ !$0.isUppercase && !$0.isNumber }),
            words.count < 2 || words[1].first?.isUppercase != true
        else { return text }
        return initial.lowercased() + text.dropFirst()
    }

    /// The same as ``inside(_:)`` letter by letter; nil where it may hang on marks of their own, on rare letters or on spaces before.
    private static func plainInside(_ text: String) -> String? {
        var letters = text.unicodeScalars.makeIterator()
        guard let first = letters.next(), let initial = PlainLetter(first) else { return nil }
        var isSecondWord = false
        var isKept = true
        if case .capital = initial { isKept = false } else if first == " " { return nil }
        // Up to what decides, and one more, which must not be a mark upon it.
        while !isKept, let scalar = letters.next() {
            guard let letter = PlainLetter(scalar) else { return nil }
            if scalar == " " {
                isSecondWord = true
            } else {
                switch letter {
                case .capital: isKept = true
                case .digit: isKept = !isSecondWord
                case .other: break
                }
                if isSecondWord { break }
            }
        }
        if let next = letters.next(), PlainLetter(next) == nil { return nil }
        guard !isKept, case .capital(let small) = initial else { return text }
        var inside = ""
        inside.reserveCapacity(text.utf8.count)
        inside.unicodeScalars.append(small)
        inside += text[text.unicodeScalars.index(after: text.startIndex)...]
        return inside
    }
}

/// A letter that is one scalar, as they stand in Vietnamese texts; nil for all others, and for control characters.
private enum PlainLetter {
    case capital(small: Unicode.Scalar)
    case digit
    case other

    init?(_ scalar: Unicode.Scalar) {
        var distance: UInt32 = 0
        switch scalar.value {
        case 0x30...0x39:
            self = .digit
            return
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: distance = 0x20
        case 0x20...0x7E, 0xE0...0xF6, 0xF8...0xFE, 0x1B0: break
        case 0x1AF: distance = 1
        // Pairs, of which the capital is the even one: Ă, Đ, Ĩ, Ũ, Ơ, and those of the Vietnamese block.
        case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1EA0...0x1EF9:
            distance = ~scalar.value & 1
        default: return nil
        }
        guard distance > 0 else {
            self = .other
            return
        }
        guard let small = Unicode.Scalar(scalar.value + distance) else { return nil }
        self = .capital(small: small)
    }
}
