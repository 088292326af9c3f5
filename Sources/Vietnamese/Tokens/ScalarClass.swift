/// What a scalar does to the words around it.
enum ScalarClass {
    case letter
    /// ASCII only: other digits are never read as numbers.
    case digit
    /// A combining mark: continues a word.
    case mark
    /// Invisible: neither separates nor shows.
    case hidden
    /// `.`, `,`, `/`, `-` and the look-alikes of `-`: may join the parts of a number, date or code.
    case connector
    /// Currency signs, percent and pictographs: tokens of their own.
    case symbol
    case separator

    var isInWord: Bool {
        switch self {
        case .letter, .digit, .mark: true
        case .hidden, .connector, .symbol, .separator: false
        }
    }

    @inline(__always)
    init(_ scalar: UInt32) {
        if scalar < 0x80 {
            self = Self.ascii(UInt8(scalar))
        } else if scalar >= 0xC0 && scalar < 0x250 {
            self = scalar == 0xD7 || scalar == 0xF7 ? .separator : .letter
        } else if scalar >= 0x1E00 && scalar < 0x1F00 {
            self = .letter
        } else if scalar >= 0x300 && scalar < 0x370 {
            self = scalar == 0x34F ? .hidden : .mark
        } else {
            self = Self.rare(scalar)
        }
    }

    @inline(__always)
    private static func ascii(_ byte: UInt8) -> ScalarClass {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "-"): .connector
        case UInt8(ascii: "%"), UInt8(ascii: "$"): .symbol
        default: .separator
        }
    }

    @inline(never)
    private static func rare(_ scalar: UInt32) -> ScalarClass {
        // Hyphen, no-break hyphen, figure dash, en dash, minus.
        if (scalar >= 0x2010 && scalar <= 0x2013) || scalar == 0x2212 { return .connector }
        switch VietnameseText.visibility(scalar) {
        case .hidden, .presentation: return .hidden
        case .space: return .separator
        case .visible: break
        }
        guard let known = Unicode.Scalar(scalar) else { return .separator }
        switch known.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            return .letter
        case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
        case .currencySymbol, .otherSymbol: return .symbol
        case .control, .format, .surrogate, .privateUse, .unassigned, .connectorPunctuation, .dashPunctuation,
            .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
            .mathSymbol, .modifierSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator:
            return .separator
        @unknown default: return .separator
        }
    }
}
