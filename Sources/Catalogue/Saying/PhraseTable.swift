import Vietnamese

/// Phrases with what they mean, found in a sentence as whole syllables, the longest first.
///
/// A syllable typed without marks stands for any marks; one typed with marks stands only for itself.
public struct PhraseTable<Meaning: Sendable>: Sendable {
    private struct Entry: Sendable {
        let words: [Token]
        let meaning: Meaning
    }

    /// A phrase found in a sentence.
    public struct Match: Sendable {
        /// The tokens it covers.
        public let tokens: Range<Int>
        public let meaning: Meaning
    }

    /// By the first syllable without marks, longest first.
    private var entries: [String: [Entry]] = [:]

    public init() {}

    public init(_ phrases: some Sequence<(String, Meaning)>) {
        for (phrase, meaning) in phrases { insert(phrase, meaning) }
        seal()
    }

    /// From lists of phrases, separated by commas, each with its meaning.
    public init(listed lists: [(meaning: Meaning, phrases: String)]) {
        self.init(lists.flatMap { list in list.phrases.split(separator: ",").map { (String($0), list.meaning) } })
    }

    private mutating func insert(_ phrase: String, _ meaning: Meaning) {
        // Written out like the sentences they are looked for in.
        let words = Abbreviations.expand(Tokenizer.tokens(phrase))
        guard let first = words.first else { return }
        entries[first.folded, default: []].append(Entry(words: words, meaning: meaning))
    }

    private mutating func seal() {
        for key in entries.keys {
            // Stable, so that of equal phrases the one declared first comes first.
            entries[key] = entries[key]?.enumerated().sorted {
                ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset)
            }.map(\.element)
        }
    }

    /// Every phrase in the tokens from left to right, none overlapping. A phrase with several meanings gives each of them.
    ///
    /// - Parameter exactly: a word typed without marks stands for no marked one.
    public func matches(in tokens: [Token], exactly: Bool = false) -> [Match] {
        var found: [Match] = []
        var position = 0
        while position < tokens.count {
            var length = 0
            for entry in entries[tokens[position].folded] ?? [] {
                if length > 0 && entry.words.count < length { break }
                if Self.stands(entry.words, in: tokens, at: position, exactly) {
                    length = entry.words.count
                    found.append(Match(tokens: position..<position + length, meaning: entry.meaning))
                }
            }
            position += max(1, length)
        }
        return found
    }

    /// The phrases that stand anywhere, also inside one another.
    public func allMatches(in tokens: [Token]) -> [Match] {
        var found: [Match] = []
        for position in tokens.indices {
            for entry in entries[tokens[position].folded] ?? []
            where Self.stands(entry.words, in: tokens, at: position) {
                found.append(Match(tokens: position..<position + entry.words.count, meaning: entry.meaning))
            }
        }
        return found
    }

    private static func stands(
        _ words: [Token], in tokens: [Token], at start: Int, _ exactly: Bool = false
    ) -> Bool {
        guard start + words.count <= tokens.count else { return false }
        return words.indices.allSatisfy { index in
            let token = tokens[start + index]
            return exactly ? token.text == words[index].text : token.stands(for: words[index])
        }
    }
}

extension Token {
    /// True if it may be meant for `word`: typed without marks it stands for any marks, typed with marks only for itself.
    public func stands(for word: Token) -> Bool { text == word.text || (isPlain && folded == word.folded) }
}
