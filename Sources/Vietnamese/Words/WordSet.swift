/// A set of words that tokens are looked up in by the keys they bring along: a `Set` hashes a word in its canonical form each time.
public struct WordSet: ExpressibleByArrayLiteral, Sendable {
    @usableFromInline let table: WordTable<Bool>

    public init(_ words: some Sequence<String>) { table = WordTable(words.map { ($0, true) }) }

    public init(arrayLiteral words: String...) { self.init(words) }

    /// Whether a token is one of the words as it was typed.
    @inlinable public func contains(typed token: Token) -> Bool { table[typed: token] != nil }

    /// Whether a token without its marks is one of the words.
    @inlinable public func contains(folded token: Token) -> Bool { table[folded: token] != nil }

    /// The words without their marks.
    public var folded: WordSet { WordSet(table.words.map { VietnameseText.fold($0) }) }
}
