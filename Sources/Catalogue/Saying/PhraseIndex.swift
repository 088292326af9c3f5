import Vietnamese

/// Phrases by their number, found in a sentence as whole syllables; what a ``PhraseTable`` rests on.
///
/// A message is looked through for the phrases of some fifty tables. So that the words which begin none of them cost next to nothing,
/// the first syllables lie in a table of their own, by the keys that tokens bring along, and so that a phrase costs little which only
/// begins so, the key of its second word lies beside it.
@usableFromInline struct PhraseIndex: Sendable {
    private struct Phrase: Sendable {
        let number: Int32
        /// Where its words begin in ``words``, and how many they are.
        let start: Int32
        let count: Int32
        /// The key of its second word; any where it has only one.
        let second: UInt64
    }

    /// Where the phrases lie whose first syllable, without marks, has this key. Free where there are none.
    private struct Slot: Sendable {
        var key: UInt64 = 0
        var phrases: Range<Int32> = 0..<0
    }

    private let words: [Token]
    /// Those with the same first syllable together, longest first.
    private let phrases: [Phrase]
    /// Each at its key's lowest bits or behind. A power of two, of which at least half is free.
    private let slots: [Slot]
    /// How many words the longest phrase has.
    @usableFromInline let longestCount: Int

    /// The phrases, cut into tokens. Those without a token are left out.
    init(_ phrases: [[Token]]) {
        words = Array(phrases.joined())
        var start: Int32 = 0
        var ordered: [(key: UInt64, phrase: Phrase)] = []
        for (number, words) in phrases.enumerated() {
            guard let first = words.first else { continue }
            let count = Int32(words.count)
            let second = words.count > 1 ? words[1].foldedKey : 0
            ordered.append((first.foldedKey, Phrase(number: Int32(number), start: start, count: count, second: second)))
            start += count
        }
        // Of equal length, the one declared first comes first.
        ordered.sort { ($0.key, $1.phrase.count, $0.phrase.number) < ($1.key, $0.phrase.count, $1.phrase.number) }
        self.phrases = ordered.map(\.phrase)
        longestCount = phrases.map(\.count).max() ?? 0
        var size = 2
        while size < ordered.count * 2 { size *= 2 }
        var slots = [Slot](repeating: Slot(), count: size)
        var place = 0
        while place < ordered.count {
            let key = ordered[place].key
            var end = place + 1
            while end < ordered.count, ordered[end].key == key { end += 1 }
            var slot = Int(truncatingIfNeeded: key) & (size - 1)
            while !slots[slot].phrases.isEmpty { slot = (slot + 1) & (size - 1) }
            slots[slot] = Slot(key: key, phrases: Int32(place)..<Int32(end))
            place = end
        }
        self.slots = slots
    }

    /// The places of the phrases that begin with a syllable; none where there are none.
    @inline(__always)
    private func places(beginning key: UInt64) -> Range<Int> {
        var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
        while slots[slot].key != key, !slots[slot].phrases.isEmpty { slot = (slot + 1) & (slots.count - 1) }
        return Int(slots[slot].phrases.lowerBound)..<Int(slots[slot].phrases.upperBound)
    }

    /// Every phrase from left to right, none overlapping, as ``PhraseTable/matches(in:exactly:)`` says.
    @usableFromInline func matches(in tokens: [Token], exactly: Bool) -> [(tokens: Range<Int>, number: Int)] {
        var found: [(tokens: Range<Int>, number: Int)] = []
        var position = 0
        while position < tokens.count {
            var length = 0
            for place in places(beginning: tokens[position].foldedKey) {
                let count = Int(phrases[place].count)
                if count < length { break }
                if stands(phrases[place], in: tokens, at: position, exactly) {
                    length = count
                    found.append((position..<position + count, Int(phrases[place].number)))
                }
            }
            position += max(1, length)
        }
        return found
    }

    /// Whether any of the phrases stands in the tokens.
    @usableFromInline func stands(in tokens: [Token], exactly: Bool) -> Bool {
        for position in tokens.indices {
            for place in places(beginning: tokens[position].foldedKey)
            where stands(phrases[place], in: tokens, at: position, exactly) {
                return true
            }
        }
        return false
    }

    /// How many tokens the longest phrase takes that stands at a place, of at most so many; nil where none does.
    func longest(in tokens: [Token], at position: Int, limit: Int) -> Int? {
        for place in places(beginning: tokens[position].foldedKey) {
            let count = Int(phrases[place].count)
            if count <= limit, stands(phrases[place], in: tokens, at: position, false) { return count }
        }
        return nil
    }

    /// The phrases that stand anywhere, also inside one another.
    @usableFromInline func allMatches(in tokens: [Token]) -> [(tokens: Range<Int>, number: Int)] {
        var found: [(tokens: Range<Int>, number: Int)] = []
        for position in tokens.indices {
            for place in places(beginning: tokens[position].foldedKey)
            where stands(phrases[place], in: tokens, at: position, false) {
                found.append((position..<position + Int(phrases[place].count), Int(phrases[place].number)))
            }
        }
        return found
    }

    /// The numbers of the phrases that the tokens are, from the first to the last.
    @usableFromInline func whole(_ tokens: [Token]) -> [Int] {
        guard let first = tokens.first else { return [] }
        var found: [Int] = []
        for place in places(beginning: first.foldedKey)
        where Int(phrases[place].count) == tokens.count && stands(phrases[place], in: tokens, at: 0, false) {
            found.append(Int(phrases[place].number))
        }
        return found
    }

    @inline(__always)
    private func stands(_ phrase: Phrase, in tokens: [Token], at start: Int, _ exactly: Bool) -> Bool {
        let count = Int(phrase.count)
        guard start + count <= tokens.count, count == 1 || tokens[start + 1].foldedKey == phrase.second else {
            return false
        }
        return areSaid(phrase, in: tokens, at: start, exactly)
    }

    private func areSaid(_ phrase: Phrase, in tokens: [Token], at start: Int, _ exactly: Bool) -> Bool {
        for index in 0..<Int(phrase.count) {
            let word = Int(phrase.start) + index
            let isSaid =
                exactly ? tokens[start + index].isSame(as: words[word]) : tokens[start + index].stands(for: words[word])
            if !isSaid { return false }
        }
        return true
    }
}
