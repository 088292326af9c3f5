import Vietnamese

/// A word of a text as it is read, letter by letter: what is needed to tell whether it may be part of a code.
struct CodeWord {
    /// Where it begins: an offset of UTF-8 bytes.
    private(set) var start = 0
    /// How many scalars it has; none before it begins.
    private(set) var length = 0
    /// How many of them are digits, ASCII letters that look like one, and letters that look like a zero.
    private(set) var digits = 0
    private(set) var lookAlikes = 0
    private(set) var zeros = 0
    /// Its small letters, as ``SpokenSymbol`` has them.
    private var spelling: UInt64 = 0
    private var spellingLength = 0
    /// Whether each scalar has a small letter of its own: no marks that have to be composed first.
    private var isComposed = true

    mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
        if length == 0 { start = offset }
        length += 1
        switch scalar.value {
        case 0x30...0x39: digits += 1
        case 0x41...0x5A, 0x61...0x7A:
            let small = UInt8(truncatingIfNeeded: scalar.value | 0x20)
            if let digit = CodeSymbol.lookAlike(small - 0x20) {
                lookAlikes += 1
                if digit == 0 { zeros += 1 }
            }
            spell(small)
        default:
            if let small = VietnameseText.smallLetter(scalar), let bytes = UTF8.encode(small) {
                for byte in bytes { spell(byte) }
            } else {
                isComposed = false
            }
        }
    }

    private mutating func spell(_ byte: UInt8) {
        spelling = spelling << 8 | UInt64(byte)
        spellingLength += 1
    }

    /// The capital of the only letter.
    var letter: UInt8? {
        guard length == 1, isComposed, spellingLength == 1 else { return nil }
        return UInt8(truncatingIfNeeded: spelling) - 0x20
    }

    /// No spoken word has more scalars, however its letters are taken apart.
    private static let scalarLimit = 12

    /// What it means when a code is read aloud; nil for words of other things.
    ///
    /// - Parameter text: the word itself, which is looked at only where its letters have to be composed.
    func spoken(_ text: @autoclosure () -> String) -> SpokenSymbol? {
        if isComposed { return spellingLength <= SpokenSymbol.lengthLimit ? .of(spelling: spelling) : nil }
        return length <= Self.scalarLimit ? .of(VietnameseText.lowercased(text())) : nil
    }
}
