/// Letters of other scripts and alphabets that stand for Latin ones.
extension VietnameseText {
    /// The text with letters that only look like Latin ones written as those: full-width and mathematical letters and digits
    /// everywhere, digits in circles, and Cyrillic and Greek letters in words that hold Latin ones (`chưа` with a Cyrillic а). Words
    /// wholly of another script stay as they were, and so does a text without such letters.
    static func withLatinLookalikes(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { mayStandForLatin($0.value) }) else { return text }
        var result = String.UnicodeScalarView()
        var word: [Unicode.Scalar] = []
        func endWord() {
            let isMixed = word.contains {
                $0.properties.isAlphabetic && ($0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value))
            }
            result.append(contentsOf: isMixed ? word.map { lookalikes[$0] ?? $0 } : word)
            word.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            guard let plain = compatible(scalar.value) else { continue }
            // Marks belong to the word they stand in.
            if plain.properties.isAlphabetic || plain.properties.generalCategory == .nonspacingMark {
                word.append(plain)
            } else {
                endWord()
                result.append(plain)
            }
        }
        endWord()
        return String(result)
    }

    private static func mayStandForLatin(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x334...0x338, 0x370...0x3FF, 0x400...0x45F, 0x20DD...0x20E3, 0x2460...0x2468, 0xFF01...0xFF5E,
            0x1D400...0x1D7FF:
            true
        default: false
        }
    }

    /// The scalar in its plain form; nil for strokes and frames drawn over others, which are no letters.
    private static func compatible(_ scalar: UInt32) -> Unicode.Scalar? {
        let plain: UInt32
        switch scalar {
        case 0x334...0x338, 0x20DD...0x20E3: return nil
        case 0xFF01...0xFF5E: plain = scalar - 0xFF01 + 0x21
        case 0x2460...0x2468: plain = scalar - 0x2460 + 0x31
        case 0x1D400...0x1D6A3:
            // Thirteen alphabets of 26 capitals and 26 small letters each.
            let place = (scalar - 0x1D400) % 52
            plain = place < 26 ? 0x41 + place : 0x61 + place - 26
        case 0x1D7CE...0x1D7FF: plain = 0x30 + (scalar - 0x1D7CE) % 10
        default: plain = scalar
        }
        return Unicode.Scalar(plain)
    }

    private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
        "а": "a", "е": "e", "о": "o", "с": "c", "р": "p", "х": "x", "у": "y", "і": "i", "ѕ": "s", "ј": "j", "һ": "h",
        "к": "k", "м": "m", "т": "t", "н": "h", "в": "b", "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H",
        "О": "O", "Р": "P", "С": "C", "Т": "T", "Х": "X", "У": "Y", "І": "I", "Ѕ": "S", "α": "a", "ο": "o", "ν": "v",
        "ι": "i", "κ": "k", "ρ": "p", "υ": "u", "χ": "x", "Α": "A", "Β": "B", "Ε": "E", "Η": "H", "Ι": "I", "Κ": "K",
        "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X",
    ]
}
