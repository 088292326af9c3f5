/// One character of a possible dossier code, with where it stood in the text.
struct CodeSymbol {
    enum Kind: Equatable {
        /// A capital ASCII letter.
        case letter(UInt8)
        /// A value of 0…9.
        case digit(UInt8)
        /// More digits without a space than any code has; how many.
        case run(Int)
        case dot, comma, dash, slash
        /// Nothing goes on across it: another word, a line end, other punctuation.
        case stop
    }

    /// What a word says of the digits beside it, where a code is told with the words of a date.
    enum Label: Equatable {
        /// ngày, tháng, số
        case day, month, number
        /// năm, which is also five; after a ten it ends that.
        case year, yearAfterTen
    }

    var kind: Kind
    /// Of words that else are stops, or a five.
    var label: Label?
    /// Offsets of UTF-8 bytes in the text.
    var range: Range<Int>
    /// Said in words.
    var isSpoken = false
    /// Typed as a letter that looks like the digit.
    var isRepaired = false
    /// White space stood before it.
    var followsGap = false

    /// The digit; letters that look like one are read as it.
    var digit: (value: UInt8, isRepaired: Bool)? {
        switch kind {
        case .digit(let value): (value, isRepaired)
        case .letter(let letter): Self.lookAlike(letter).map { ($0, true) }
        case .run, .dot, .comma, .dash, .slash, .stop: nil
        }
    }

    /// O for 0, I and L for 1.
    static func lookAlike(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "O"): 0
        case UInt8(ascii: "I"), UInt8(ascii: "L"): 1
        default: nil
        }
    }
}
