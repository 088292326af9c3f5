import Vietnamese

/// How words are used in the texts of the catalogue: how often each stands there, and behind which other. ``WordUseBuilder`` counts.
///
/// Words are kept without marks; the spellings with marks that occur are kept beside them.
struct WordUse: Sendable {
    /// The numbers of the words.
    let words: WordTable<Int32>
    let counts: [Float]
    let total: Float
    /// How often the second word stands behind the first.
    let pairs: WordPairs<Float>
    let spellings: WordTable<Int32>
    /// The pairs of spellings that stand together somewhere.
    let spelledPairs: WordPairs<UInt8>
    /// Words by what is left of them when a letter is taken out, and by themselves: in the order of these packed letters.
    private let remainders: [(letters: UInt64, word: Int32)]

    /// - Parameters:
    ///   - texts: the words in the order of their numbers.
    ///   - spellings: the same.
    init(
        texts: [String], counts: [Float], total: Float, pairs: WordPairs<Float>, spellings: [String],
        spelledPairs: WordPairs<UInt8>
    ) {
        func numbers(_ texts: [String]) -> WordTable<Int32> {
            WordTable(texts.enumerated().map { ($1, Int32($0)) })
        }
        words = numbers(texts)
        (self.counts, self.total, self.pairs) = (counts, total, pairs)
        self.spellings = numbers(spellings)
        self.spelledPairs = spelledPairs
        var remainders: [(letters: UInt64, word: Int32)] = []
        for (number, word) in texts.enumerated() {
            for letters in Self.remainders(of: word) { remainders.append((letters, Int32(number))) }
        }
        remainders.sort { ($0.letters, $0.word) < ($1.letters, $1.word) }
        self.remainders = remainders
    }

    /// The words that share with `word` what is left of them without one letter, or of one of them; in the order of their numbers.
    func near(_ word: String) -> [Int32] {
        var near: [Int32] = []
        for letters in Self.remainders(of: word) {
            var place = remainders.partitioningIndex { $0.letters >= letters }
            while place < remainders.count, remainders[place].letters == letters {
                near.append(remainders[place].word)
                place += 1
            }
        }
        near.sort()
        var distinct: [Int32] = []
        for word in near where word != distinct.last { distinct.append(word) }
        return distinct
    }

    static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }

    /// The word and what is left of it without each of its letters, five bits a letter; nothing where it is no row of two to twelve
    /// letters.
    private static func remainders(of word: String) -> [UInt64] {
        let letters = word.utf8.map { UInt64($0) &- 0x60 }
        guard letters.count >= 2, letters.count <= 12, letters.allSatisfy({ $0 >= 1 && $0 <= 26 }) else { return [] }
        func packed(without place: Int?) -> UInt64 {
            letters.indices.reduce(0) { $1 == place ? $0 : $0 << 5 | letters[$1] }
        }
        // Without either of two equal neighbours, the same is left.
        let places = letters.indices.filter { $0 == 0 || letters[$0] != letters[$0 - 1] }
        return [packed(without: nil)] + places.map { packed(without: $0) }
    }

    /// The words by their numbers.
    var texts: [String] { words.words }

    func isKnown(spelling token: Token) -> Bool { spellings[typed: token] != nil }

    /// Whether two words stand together somewhere with just these marks.
    func isKnown(spelling first: Token, _ second: Token) -> Bool {
        guard let first = spellings[typed: first], let second = spellings[typed: second] else { return false }
        return spelledPairs[Self.pair(first, second)] != nil
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
        return -Logarithm.of(max(1, 1 / max(chance, 1e-7)))
    }

    /// The likelihood of a word that stands nowhere.
    static let unknown: Float = -16
}

/// Counts how words are used.
struct WordUseBuilder: Sendable {
    private var words: [String: Int32] = [:]
    private var texts: [String] = []
    private var counts: [Float] = []
    private var total: Float = 0
    private var pairs: [UInt64: Float] = [:]
    private var spellings: [String: Int32] = [:]
    private var spelled: [String] = []
    private var spelledPairs: [UInt64: UInt8] = [:]

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
                pairs[WordUse.pair(previous.word, word), default: 0] += weight
                if !token.isPlain { spelledPairs[WordUse.pair(previous.spelling, spelling)] = 1 }
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
        spelled.append(text)
        return spelling
    }

    /// What was counted.
    consuming func finished() -> WordUse {
        WordUse(
            texts: texts, counts: counts, total: total, pairs: WordPairs(pairs), spellings: spelled,
            spelledPairs: WordPairs(spelledPairs))
    }
}

extension Array {
    /// The first place from which on `belongs` holds; it holds for all behind a place where it holds.
    fileprivate func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
        var range = 0..<count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = belongs(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
