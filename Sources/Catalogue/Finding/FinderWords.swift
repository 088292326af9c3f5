import Vietnamese

/// Tells the words that name a matter from those that only ask, greet or tell around it.
enum FinderWords {
    /// A word worth looking up.
    struct Word: Sendable {
        let key: String
        let exact: String
        let isPlain: Bool
        let isLight: Bool
        let isTranslated: Bool

        init(_ token: Token, isLight: Bool = false, isTranslated: Bool = false) {
            key = FinderWord.key(token.folded)
            exact = FinderWord.exact(token.text)
            isPlain = token.isPlain
            self.isLight = isLight
            self.isTranslated = isTranslated
        }
    }

    /// What a stretch of a message is.
    enum Role: Sendable {
        /// Asks, greets, fills.
        case noise
        /// Tells who and where.
        case light
        /// Means something although its words alone do not.
        case plain
        /// Stands for these official words.
        case official([Token])
    }

    /// The words of a text without those that say nothing of the matter.
    static func informative(_ tokens: [Token]) -> [Word] {
        var words: [Word] = []
        walk(tokens) { range, role in
            switch role {
            case .noise: break
            case .light: words += tokens[range].map { Word($0, isLight: true) }
            case .plain, .official: words += tokens[range].map { Word($0) }
            }
        }
        return words
    }

    /// The same with official words in place of citizens'; nil if there are none of these.
    static func official(_ tokens: [Token]) -> [Word]? {
        var words: [Word] = []
        var hasOfficial = false
        walk(tokens) { range, role in
            switch role {
            case .noise: break
            case .light: words += tokens[range].map { Word($0, isLight: true) }
            case .plain: words += tokens[range].map { Word($0) }
            case .official(let official):
                hasOfficial = true
                words += official.map { Word($0, isTranslated: true) }
            }
        }
        return hasOfficial ? words : nil
    }

    private static func walk(_ tokens: [Token], _ body: (Range<Int>, Role) -> Void) {
        var position = 0
        for match in table.matches(in: tokens) {
            if match.tokens.lowerBound < position { continue }  // one of several meanings
            for plain in position..<match.tokens.lowerBound { body(plain..<plain + 1, role(tokens[plain])) }
            body(match.tokens, match.meaning)
            position = match.tokens.upperBound
        }
        for plain in position..<tokens.count { body(plain..<plain + 1, role(tokens[plain])) }
    }

    private static func role(_ token: Token) -> Role {
        switch token.kind {
        case .word, .code: .plain
        case .number: .light
        case .symbol: .noise
        }
    }

    private static let table = PhraseTable<Role>(
        CitizenWords.pairs.map { ($0.0, Role.official(Tokenizer.tokens($0.1))) }
            + NoiseWords.noise.map { ($0, Role.noise) } + NoiseWords.light.map { ($0, Role.light) }
            + NoiseWords.plain.map { ($0, Role.plain) })
}
