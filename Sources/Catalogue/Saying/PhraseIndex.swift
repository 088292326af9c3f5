import Vietnamese

/// Phrases by their number, found in a sentence as whole syllables; what a ``PhraseTable`` rests on.
///
/// A message is looked through for the phrases of some fifty tables. So that the words which begin none of them cost next to nothing,
/// the first syllables lie in a table of their own, by the keys that tokens bring along.
struct PhraseIndex: Sendable {
    private struct Phrase: Sendable {
        let words: [Token]
        let number: Int
    }

    /// The phrases with the same first syllable without marks, longest first.
    private struct Group: Sendable {
        let key: UInt64
        let phrases: [Phrase]
    }

    private var groups: [Group] = []
    /// Places in ``groups``, one more than they are, at the key's lowest bits or behind; 0 where there is none. A power of two.
    private var slots: [Int32] = [0]

    /// The phrases, cut into tokens. Those without a token are left out.
    init(_ phrases: [[Token]]) {
        var byKey: [UInt64: [Phrase]] = [:]
        for (number, words) in phrases.enumerated() {
            guard let first = words.first else { continue }
            byKey[first.foldedKey, default: []].append(Phrase(words: words, number: number))
        }
        groups = byKey.map { key, phrases in
            // Of equal length, the one declared first comes first.
            Group(key: key, phrases: phrases.sorted { ($1.words.count, $0.number) < ($0.words.count, $1.number) })
        }
        var size = 1
        while size < groups.count * 2 { size *= 2 }
        slots = [Int32](repeating: 0, count: size)
        for (place, group) in groups.enumerated() {
            var slot = Int(truncatingIfNeeded: group.key) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(place + 1)
        }
    }

    /// The place of the group with this first syllable.
    private func group(_ key: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
        // At least every second slot is free, but for the one of an empty table.
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if groups[place].key == key { return place }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Every phrase from left to right, none overlapping, as ``PhraseTable/matches(in:exactly:)`` says.
    func matches(in tokens: [Token], exactly: Bool) -> [(tokens: Range<Int>, number: Int)] {
        var found: [(tokens: Range<Int>, number: Int)] = []
        var position = 0
        while position < tokens.count {
            var length = 0
            if let group = group(tokens[position].foldedKey) {
                for place in groups[group].phrases.indices {
                    let count = groups[group].phrases[place].words.count
                    if length > 0 && count < length { break }
                    if stands(group, place, in: tokens, at: position, exactly) {
                        length = count
                        found.append((position..<position + count, groups[group].phrases[place].number))
                    }
                }
            }
            position += max(1, length)
        }
        return found
    }

    /// How many tokens the longest phrase takes that stands at a place, of at most so many; nil where none does.
    func longest(in tokens: [Token], at position: Int, limit: Int) -> Int? {
        guard let group = group(tokens[position].foldedKey) else { return nil }
        for place in groups[group].phrases.indices {
            let count = groups[group].phrases[place].words.count
            if count <= limit, stands(group, place, in: tokens, at: position, false) { return count }
        }
        return nil
    }

    /// The phrases that stand anywhere, also inside one another.
    func allMatches(in tokens: [Token]) -> [(tokens: Range<Int>, number: Int)] {
        var found: [(tokens: Range<Int>, number: Int)] = []
        for position in tokens.indices {
            for phrase in phrases(in: tokens, at: position) {
                found.append((position..<position + phrase.count, phrase.number))
            }
        }
        return found
    }

    /// The numbers of the phrases that the tokens are, from the first to the last.
    func whole(_ tokens: [Token]) -> [Int] {
        tokens.isEmpty ? [] : phrases(in: tokens, at: 0).filter { $0.count == tokens.count }.map(\.number)
    }

    private func phrases(in tokens: [Token], at position: Int) -> [(count: Int, number: Int)] {
        guard let group = group(tokens[position].foldedKey) else { return [] }
        return groups[group].phrases.indices.filter { stands(group, $0, in: tokens, at: position, false) }.map {
            (groups[group].phrases[$0].words.count, groups[group].phrases[$0].number)
        }
    }

    private func stands(_ group: Int, _ place: Int, in tokens: [Token], at start: Int, _ exactly: Bool) -> Bool {
        let count = groups[group].phrases[place].words.count
        guard start + count <= tokens.count else { return false }
        for index in 0..<count {
            let isSaid =
                exactly
                ? tokens[start + index].isSame(as: groups[group].phrases[place].words[index])
                : tokens[start + index].stands(for: groups[group].phrases[place].words[index])
            if !isSaid { return false }
        }
        return true
    }
}
