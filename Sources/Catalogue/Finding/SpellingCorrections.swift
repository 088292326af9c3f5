/// Finds known words that differ from a typed one by a single letter.
struct SpellingCorrections: Sendable {
    /// Words by what is left of them when a letter is taken out, and by themselves.
    private var byRemainder: [String: [Int32]] = [:]

    init() {}

    init(words: [String: Int32]) {
        for (word, feature) in words
        where word.utf8.count >= 3 && word.utf8.count <= 12 && word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
            for remainder in Self.remainders(of: word) { byRemainder[remainder, default: []].append(feature) }
        }
    }

    /// The features of words that a letter added, left out, exchanged for another or for its neighbour makes of `typed`.
    func candidates(for typed: String) -> [Int32] {
        guard typed.utf8.count >= 3, typed.utf8.count <= 12 else { return [] }
        var found: Set<Int32> = []
        for remainder in Self.remainders(of: typed) { found.formUnion(byRemainder[remainder] ?? []) }
        return found.sorted()
    }

    private static func remainders(of word: String) -> Set<String> {
        let bytes = Array(word.utf8)
        var all: Set<String> = [word]
        for position in bytes.indices {
            var rest = bytes
            rest.remove(at: position)
            all.insert(String(decoding: rest, as: UTF8.self))
        }
        return all
    }
}
