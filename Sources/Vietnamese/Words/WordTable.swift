/// What words mean, found by the keys that tokens bring along.
///
/// A dictionary hashes a word in its canonical form each time it is asked; here a look takes a few steps. Words are the same that
/// have the same bytes.
public struct WordTable<Meaning: Sendable>: Sendable {
    /// The words, in the order given.
    public let words: [String]
    @usableFromInline let meanings: [Meaning]
    @usableFromInline let keys: [UInt64]
    /// Places in ``words``, one more than they are, at the key's lowest bits or behind; 0 where there is none. A power of two, of
    /// which at least half is free.
    @usableFromInline let slots: [Int32]

    /// - Parameter words: with what they mean; of equal words the first counts.
    public init(_ words: some Sequence<(String, Meaning)>) {
        let words = Array(words)
        self.words = words.map(\.0)
        meanings = words.map(\.1)
        keys = words.map { Token.key($0.0) }
        var size = 2
        while size < words.count * 2 { size *= 2 }
        var slots = [Int32](repeating: 0, count: size)
        for (place, key) in keys.enumerated() {
            var slot = Int(truncatingIfNeeded: key) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(place + 1)
        }
        self.slots = slots
    }

    /// What a word means; nil where it is not in the table.
    @inlinable public subscript(word: String) -> Meaning? { meaning(of: word, Token.key(word)) }

    /// What a token means as it was typed.
    @inlinable public subscript(typed token: Token) -> Meaning? { meaning(of: token.text, token.textKey) }

    /// What a token means without its marks.
    @inlinable public subscript(folded token: Token) -> Meaning? { meaning(of: token.folded, token.foldedKey) }

    // Inlinable, so that other modules look without the detour of generic code.
    @inlinable func meaning(of word: String, _ key: UInt64) -> Meaning? {
        var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if keys[place] == key, words[place] == word { return meanings[place] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }
}
