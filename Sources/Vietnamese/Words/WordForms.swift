/// A table keyed by words as a token may show them: with diacritics, or without any.
///
/// `năm` is found for `năm` and for `nam`, but not for `nằm`: a wrong diacritic is another word, a missing one is haste.
struct WordForms<Meaning: Sendable>: Sendable {
    private let exact: [String: Meaning]
    private let plain: [String: Meaning]

    /// Where two words fold alike, the earlier one is what the plain form means.
    init(_ words: KeyValuePairs<String, Meaning>) {
        var exact: [String: Meaning] = [:]
        var plain: [String: Meaning] = [:]
        for (word, meaning) in words {
            exact[word] = meaning
            let folded = VietnameseText.fold(word)
            if plain[folded] == nil { plain[folded] = meaning }
        }
        self.exact = exact
        self.plain = plain
    }

    subscript(token: Token) -> Meaning? {
        exact[token.text] ?? (token.isPlain ? plain[token.folded] : nil)
    }
}

extension WordForms<Bool> {
    /// A set of words, given with single spaces between them.
    ///
    /// - Parameter exactly: words that count only with their diacritics, because without them they are mostly other words.
    init(list: String, exactly: String = "") {
        var exact: [String: Bool] = [:]
        var plain: [String: Bool] = [:]
        for word in exactly.split(separator: " ") { exact[String(word)] = true }
        for word in list.split(separator: " ") {
            exact[String(word)] = true
            plain[VietnameseText.fold(String(word))] = true
        }
        self.init(exact: exact, plain: plain)
    }

    private init(exact: [String: Bool], plain: [String: Bool]) {
        self.exact = exact
        self.plain = plain
    }

    func contains(_ token: Token) -> Bool { self[token] ?? false }

    /// Every word without diacritics.
    var folded: Set<String> { Set(plain.keys) }
}

extension Token {
    /// Whether the token is `word`, spelled with its diacritics or without any.
    func reads(_ word: String) -> Bool {
        text == word || (isPlain && folded == VietnameseText.fold(word))
    }
}
