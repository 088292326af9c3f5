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
    /// Whether it was typed without a single diacritic, so that it may stand for any word that folds to it.
    public let isPlain: Bool
    /// Equal for equal ``folded``; others are equal only by rare chance. The same in every process.
    public let foldedKey: UInt64
    /// The same of ``text``.
    @usableFromInline let textKey: UInt64

    /// Makes a token; `text` must be in the form that ``text`` says. `folded` is derived.
    public init(text: String, range: Range<Int>, kind: Kind) {
        let folded = VietnameseText.fold(text)
        self.init(
            text: text, folded: folded, range: range, kind: kind, textKey: Self.key(text), foldedKey: Self.key(folded))
    }

    init(text: String, folded: String, range: Range<Int>, kind: Kind, textKey: UInt64, foldedKey: UInt64) {
        self.text = text
        self.folded = folded
        self.range = range
        self.kind = kind
        self.textKey = textKey
        self.foldedKey = foldedKey
        isPlain = textKey == foldedKey && text == folded
    }

    /// Whether it may be meant for `word`: typed without marks it stands for any marks, typed with marks only for itself.
    public func stands(for word: Token) -> Bool {
        // Mostly it does not, which the keys tell without a look at the texts.
        foldedKey == word.foldedKey && (isPlain ? folded == word.folded : isSame(as: word))
    }

    /// Whether it has the same text, marks and all.
    public func isSame(as word: Token) -> Bool { textKey == word.textKey && text == word.text }

    /// The key of a text, as ``foldedKey`` and the tokens' own keys are made.
    @usableFromInline static func key(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { key($0) }
    }

    /// FNV-1a over the bytes.
    static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var key: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return key
    }
}
