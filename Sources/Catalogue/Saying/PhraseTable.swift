import Vietnamese

/// Phrases with what they mean, found in a sentence as whole syllables, the longest first.
///
/// A syllable typed without marks stands for any marks; one typed with marks stands only for itself.
public struct PhraseTable<Meaning: Sendable>: Sendable {
    /// A phrase found in a sentence.
    public struct Match: Sendable {
        /// The tokens it covers.
        public let tokens: Range<Int>
        public let meaning: Meaning

        @inlinable init(tokens: Range<Int>, meaning: Meaning) { (self.tokens, self.meaning) = (tokens, meaning) }
    }

    // What looks for phrases is inlinable, so that other modules do it without the detour of generic code.
    @usableFromInline let index: PhraseIndex
    /// By the numbers that the phrases have in the index.
    @usableFromInline let meanings: [Meaning]

    public init() { (index, meanings) = (PhraseIndex([]), []) }

    public init(_ phrases: some Sequence<(String, Meaning)>) {
        let phrases = Array(phrases)
        // Written out like the sentences they are looked for in.
        self.init(words: phrases.map { (Abbreviations.expand(Tokenizer.tokens($0.0)), $0.1) })
    }

    /// From lists of phrases, separated by commas, each with its meaning.
    public init(listed lists: [(meaning: Meaning, phrases: String)]) {
        self.init(lists.flatMap { list in list.phrases.split(separator: ",").map { (String($0), list.meaning) } })
    }

    /// Of phrases cut into words already, with abbreviations written out.
    init(words phrases: [([Token], Meaning)]) {
        index = PhraseIndex(phrases.map(\.0))
        meanings = phrases.map(\.1)
    }

    /// Every phrase in the tokens from left to right, none overlapping. A phrase with several meanings gives each of them.
    ///
    /// - Parameter exactly: a word typed without marks stands for no marked one.
    @inlinable public func matches(in tokens: [Token], exactly: Bool = false) -> [Match] {
        index.matches(in: tokens, exactly: exactly).map { Match(tokens: $0.tokens, meaning: meanings[$0.number]) }
    }

    /// Whether any of the phrases stands in the tokens.
    ///
    /// - Parameter exactly: a word typed without marks stands for no marked one.
    @inlinable public func stands(in tokens: [Token], exactly: Bool = false) -> Bool {
        index.stands(in: tokens, exactly: exactly)
    }

    /// How many tokens the longest phrase takes that stands at a place, of at most so many; nil where none does.
    func longest(in tokens: [Token], at position: Int, limit: Int) -> Int? {
        index.longest(in: tokens, at: position, limit: limit)
    }

    /// How many words the longest phrase has.
    @inlinable public var longestCount: Int { index.longestCount }

    /// The phrases that stand anywhere, also inside one another.
    @inlinable public func allMatches(in tokens: [Token]) -> [Match] {
        index.allMatches(in: tokens).map { Match(tokens: $0.tokens, meaning: meanings[$0.number]) }
    }

    /// What the tokens mean as a whole: the meanings of each phrase that they are, word for word.
    @inlinable public func meanings(of tokens: [Token]) -> [Meaning] { index.whole(tokens).map { meanings[$0] } }
}
