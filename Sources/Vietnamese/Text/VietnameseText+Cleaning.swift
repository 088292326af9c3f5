/// A text made fit to be read, and whether something invisible had to be taken out.
public struct CleanedText: Hashable, Sendable {
    /// Composed, on one line, trimmed.
    public let text: String
    /// Whether control characters, bidirectional controls or zero-width characters were removed. White space does not count.
    public let hadHidden: Bool
}

extension VietnameseText {
    /// Cleans what a person sent.
    ///
    /// Control characters, NUL, bidirectional controls and zero-width characters go; every run of Unicode white space, no-break
    /// spaces and line ends included, becomes one space; the ends are trimmed; letters that look like Latin ones are written as
    /// those (``withLatinLookalikes(_:)``); Vietnamese letters are composed. Cleaning what is
    /// clean changes nothing.
    public static func cleaned(_ raw: String) -> CleanedText {
        if isPlainlyClean(raw) { return CleanedText(text: raw, hadHidden: false) }
        // Hidden ones first: between letters they would keep those from being seen as one word.
        let (seen, hadHidden) = withoutHidden(raw)
        let text = withLatinLookalikes(seen)
        var composer = Composer(decomposed: false, capacity: text.utf8.count)
        var needsSpace = false
        var isEmpty = true
        UTF8Scalars.forEach(in: text) { scalar in
            switch visibility(scalar) {
            case .visible:
                if needsSpace && !isEmpty { composer.take(0x20) }
                needsSpace = false
                isEmpty = false
                composer.take(scalar)
            case .space: needsSpace = true
            case .hidden, .presentation: break
            }
        }
        composer.flush()
        return CleanedText(text: String(decoding: composer.bytes, as: UTF8.self), hadHidden: hadHidden)
    }

    /// Whether a look at the bytes shows that cleaning would change nothing: signs of ASCII, single spaces between others, and
    /// Latin letters without marks of their own. False for what needs a closer look.
    private static func isPlainlyClean(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var last = UInt8(ascii: " ")
            for (index, byte) in bytes.enumerated() {
                switch byte {
                case 0x21...0x7E: break
                case 0x20: if last == 0x20 { return false }
                // U+00C0…U+027F, and what goes on from the byte before.
                case 0xC3...0xC9, 0x80...0xBF: break
                // U+1E00…U+1EFF
                case 0xE1: guard index + 1 < bytes.count, (0xB8...0xBB).contains(bytes[index + 1]) else { return false }
                default: return false
                }
                last = byte
            }
            return last != 0x20 || bytes.isEmpty
        }
    }

    /// The text without what cannot be seen, and whether there was any but variation selectors.
    private static func withoutHidden(_ raw: String) -> (text: String, hadHidden: Bool) {
        var hadHidden = false
        var hadPresentation = false
        UTF8Scalars.forEach(in: raw) { scalar in
            switch visibility(scalar) {
            case .hidden: hadHidden = true
            case .presentation: hadPresentation = true
            case .visible, .space: break
            }
        }
        guard hadHidden || hadPresentation else { return (raw, false) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.utf8.count)
        UTF8Scalars.forEach(in: raw) { scalar in
            switch visibility(scalar) {
            case .visible, .space: bytes.append(scalar: scalar)
            case .hidden, .presentation: break
            }
        }
        return (String(decoding: bytes, as: UTF8.self), hadHidden)
    }

    enum Visibility {
        case visible, space, hidden
        /// A variation selector: every emoji keyboard sends them, so they go without being called hidden.
        case presentation
    }

    @inline(__always)
    static func visibility(_ scalar: UInt32) -> Visibility {
        if scalar > 0x20 && scalar < 0x7F { return .visible }
        if scalar < 0xA0 {
            switch scalar {
            case 0x20, 0x09...0x0D, 0x85: return .space
            default: return .hidden
            }
        }
        // Nothing from U+00AE up to the combining grapheme joiner, nor in the Latin block U+1E00…U+1EFF.
        if (scalar > 0xAD && scalar < 0x34F) || (scalar >= 0x1E00 && scalar < 0x1F00) { return .visible }
        return rareVisibility(scalar)
    }

    @inline(never)
    private static func rareVisibility(_ scalar: UInt32) -> Visibility {
        switch scalar {
        case 0xFE00...0xFE0F: return .presentation
        // Soft hyphen, grapheme joiner, fillers, Khmer inherent vowels: invisible without being format characters.
        case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, 0xE0000...0xE0FFF: return .hidden
        default: break
        }
        guard let known = Unicode.Scalar(scalar) else { return .visible }
        if known.properties.isWhitespace { return .space }
        switch known.properties.generalCategory {
        case .control, .format: return .hidden
        default: return .visible
        }
    }
}
