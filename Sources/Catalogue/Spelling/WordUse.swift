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
    /// How likely each word stands somewhere, as a natural logarithm.
    private let likelihoods: [Float]
    /// The letters of each word, and words by what is left of them when a letter is taken out, and by themselves: in the order of
    /// that.
    private let letters: [PackedLetters?]
    private let remainders: [(letters: PackedLetters, word: Int32)]

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
        likelihoods = counts.map { Self.logarithm(ofChance: Self.shareOfAlone * $0 / total) }
        let letters = texts.map { PackedLetters($0) }
        self.letters = letters
        var remainders: [(letters: PackedLetters, word: Int32)] = []
        for (number, letters) in letters.enumerated() {
            guard let letters else { continue }
            remainders.append((letters, Int32(number)))
            letters.forEachRemainder { remainders.append(($0, Int32(number))) }
        }
        remainders.sort { ($0.letters, $0.word) < ($1.letters, $1.word) }
        self.remainders = remainders
    }

    /// The words that `word` becomes by one slip of the fingers: a letter added, left out, exchanged for another, or for the next. In
    /// the order of their numbers.
    func oneSlip(from word: String) -> [Int32] {
        guard let typed = PackedLetters(word) else { return [] }
        // Whatever is one slip away shares what is left without one letter, or is what is left of the other.
        var near: [Int32] = []
        func take(_ shared: PackedLetters) {
            var place = remainders.partitioningIndex { $0.letters >= shared }
            while place < remainders.count, remainders[place].letters == shared {
                let word = remainders[place].word
                if letters[Int(word)]?.isOneSlip(from: typed) == true, !near.contains(word) { near.append(word) }
                place += 1
            }
        }
        take(typed)
        typed.forEachRemainder(take)
        near.sort()
        return near
    }

    static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }

    /// The words by their numbers.
    var texts: [String] { words.words }

    /// Whether two spellings, by their numbers, stand together somewhere.
    func isSpelledPair(_ first: Int32?, _ second: Int32?) -> Bool {
        guard let first, let second else { return false }
        return spelledPairs[Self.pair(first, second)] != nil
    }

    /// Whether the second word stands behind the first somewhere.
    func isPair(_ first: Int32?, _ second: Int32?) -> Bool {
        guard let first, let second else { return false }
        return pairs[Self.pair(first, second)] != nil
    }

    /// How likely `word` stands behind `previous`, as a natural logarithm.
    func likelihood(of word: Int32?, after previous: Int32?) -> Float {
        guard let word else { return Self.unknown }
        guard let previous, let both = pairs[Self.pair(previous, word)] else { return likelihoods[Int(word)] }
        let alone = Self.shareOfAlone * counts[Int(word)] / total
        return Self.logarithm(ofChance: alone + 0.7 * both / (counts[Int(previous)] + 4))
    }

    private static func logarithm(ofChance chance: Float) -> Float { -Logarithm.of(max(1, 1 / max(chance, 1e-7))) }

    /// What the word counts for wherever it stands; the rest is for the one before it.
    private static let shareOfAlone: Float = 0.3

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
