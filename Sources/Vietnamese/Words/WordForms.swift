/// A table keyed by words as a token may show them: with diacritics, or without any.
///
/// `năm` is found for `năm` and for `nam`, but not for `nằm`: a wrong diacritic is another word, a missing one is haste.
struct WordForms<Meaning: Sendable>: Sendable {
    private let exact: WordTable<Meaning>
    private let plain: WordTable<Meaning>

    /// Where two words fold alike, the earlier one is what the plain form means.
    init(_ words: KeyValuePairs<String, Meaning>) {
        // Of a word given twice the last meaning counts.
        exact = WordTable(words.reversed().map { ($0.key, $0.value) })
        plain = WordTable(words.map { (VietnameseText.fold($0.key), $0.value) })
    }

    subscript(token: Token) -> Meaning? {
        exact[typed: token] ?? (token.isPlain ? plain[folded: token] : nil)
    }
}

extension WordForms<Bool> {
    /// A set of words, given with single spaces between them.
    ///
    /// - Parameter exactly: words that count only with their diacritics, because without them they are mostly other words.
    init(list: String, exactly: String = "") {
        let words = list.split(separator: " ").map(String.init)
        exact = WordTable((exactly.split(separator: " ").map(String.init) + words).map { ($0, true) })
        plain = WordTable(words.map { (VietnameseText.fold($0), true) })
    }

    func contains(_ token: Token) -> Bool { self[token] ?? false }

    /// Every word without diacritics.
    var folded: Set<String> { Set(plain.words) }
}

extension Token {
    /// Whether the token is `word`, spelled with its diacritics or without any.
    func reads(_ word: String) -> Bool {
        text == word || (isPlain && folded == VietnameseText.fold(word))
    }
}
