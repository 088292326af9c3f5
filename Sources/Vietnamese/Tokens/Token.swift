/// A syllable, number, code or symbol of a text.
public struct Token: Hashable, Sendable {
    /// What a token is made of.
    public enum Kind: Hashable, Sendable {
        /// Letters, perhaps with digits after them: `khai`, `kt3`.
        case word
        /// ASCII digits, with `.` or `,` between them if any: `25`, `1.000.000`, `1,5`, also `15.8.2026`.
        case number
        /// Digits, perhaps letters, joined by `.`, `/` or `-`: `123/2015/nđ-cp`, `h37.12-261112-0011`, `15/8/2026`.
        case code
        /// A currency sign, `%` or a pictograph.
        case symbol
    }

    /// The token in lower case, composed, tones by the older convention (hòa); otherwise as typed.
    public let text: String
    /// ``text`` without diacritics.
    public let folded: String
    /// Where it stands in the text: offsets of UTF-8 bytes.
    public let range: Range<Int>
    public let kind: Kind

    /// Makes a token; `text` must be in the form that ``text`` says. `folded` is derived.
    public init(text: String, range: Range<Int>, kind: Kind) {
        self.init(text: text, folded: VietnameseText.fold(text), range: range, kind: kind)
    }

    init(text: String, folded: String, range: Range<Int>, kind: Kind) {
        self.text = text
        self.folded = folded
        self.range = range
        self.kind = kind
    }

    /// Whether it was typed without a single diacritic, so that it may stand for any word that folds to it.
    public var isPlain: Bool { text == folded }
}
