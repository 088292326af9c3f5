import Vietnamese

/// How words are used in the texts of the catalogue: how often each stands there, and behind which other.
///
/// Words are kept without marks; the spellings with marks that occur are kept beside them.
struct WordUse: Sendable {
    private(set) var words: [String: Int32] = [:]
    private(set) var counts: [Float] = []
    private(set) var pairs: [UInt64: Float] = [:]
    private(set) var total: Float = 0
    private var spellings: [String: Int32] = [:]
    private var spelledPairs: Set<UInt64> = []
    /// Words by what is left of them when a letter is taken out, and by themselves.
    private(set) var byRemainder: [String: [Int32]] = [:]
    private(set) var texts: [String] = []

    /// - Parameter weight: how many times the text counts.
    mutating func add(_ tokens: [Token], weight: Float = 1) {
        var previous: (word: Int32, spelling: Int32)?
        for token in tokens {
            guard token.kind == .word else {
                previous = nil
                continue
            }
            let word = word(token.folded)
            counts[Int(word)] += weight
            total += weight
            let spelling = spelling(token.text)
            if let previous {
                pairs[Self.pair(previous.word, word), default: 0] += weight
                if !token.isPlain { spelledPairs.insert(Self.pair(previous.spelling, spelling)) }
            }
            previous = (word, spelling)
        }
    }

    private mutating func word(_ folded: String) -> Int32 {
        if let known = words[folded] { return known }
        let word = Int32(counts.count)
        words[folded] = word
        counts.append(0)
        texts.append(folded)
        return word
    }

    private mutating func spelling(_ text: String) -> Int32 {
        if let known = spellings[text] { return known }
        let spelling = Int32(spellings.count)
        spellings[text] = spelling
        return spelling
    }

    /// To be called when everything is added: makes words findable by what is left of them.
    mutating func seal() {
        for (word, number) in words where Self.isCorrectable(word) {
            for remainder in Self.remainders(of: word) { byRemainder[remainder, default: []].append(number) }
        }
    }

    static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }

    /// Words of letters only, neither so short that anything is like them nor longer than any.
    static func isCorrectable(_ word: String) -> Bool {
        word.utf8.count >= 2 && word.utf8.count <= 12 && word.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
    }

    /// The word and what is left of it without each of its letters.
    static func remainders(of word: String) -> Set<String> {
        let bytes = Array(word.utf8)
        var all: Set<String> = [word]
        for position in bytes.indices {
            var rest = bytes
            rest.remove(at: position)
            all.insert(String(decoding: rest, as: UTF8.self))
        }
        return all
    }

    func isKnown(spelling text: String) -> Bool { spellings[text] != nil }

    /// Whether two words stand together somewhere with just these marks.
    func isKnown(spelling first: String, _ second: String) -> Bool {
        guard let first = spellings[first], let second = spellings[second] else { return false }
        return spelledPairs.contains(Self.pair(first, second))
    }

    func isPair(_ first: Int32?, _ second: Int32?) -> Bool {
        guard let first, let second else { return false }
        return pairs[Self.pair(first, second)] != nil
    }

    /// How likely `word` stands behind `previous`, as a natural logarithm.
    func likelihood(of word: Int32?, after previous: Int32?) -> Float {
        guard let word else { return Self.unknown }
        var chance = 0.3 * counts[Int(word)] / total
        if let previous, let both = pairs[Self.pair(previous, word)] {
            chance += 0.7 * both / (counts[Int(previous)] + 4)
        }
        return -FinderIndex.logarithm(max(1, 1 / max(chance, 1e-7)))
    }

    /// The likelihood of a word that stands nowhere.
    static let unknown: Float = -16
}
