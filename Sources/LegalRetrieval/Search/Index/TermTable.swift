/// Which articles have which terms, and how often, while an index is made: counted first, then filled into one array.
struct TermTable {
    private var starts: [Int]
    private var last: [UInt32]
    private var articles: [UInt32] = []
    private var times: [UInt8] = []
    private var ends: [Int] = []

    init(terms: Int) {
        starts = [Int](repeating: 0, count: terms + 1)
        last = [UInt32](repeating: 0, count: terms)
    }

    /// Counts an article's term in the first pass, article after article.
    mutating func count(_ term: Int, _ article: Int, _ times: UInt32) {
        guard last[term] != UInt32(article + 1) else { return }
        last[term] = UInt32(article + 1)
        starts[term + 1] += 1
    }

    /// Ends the first pass.
    mutating func makeRoom() {
        for term in 1..<starts.count { starts[term] += starts[term - 1] }
        ends = starts
        articles = [UInt32](repeating: 0, count: starts.last ?? 0)
        times = [UInt8](repeating: 0, count: starts.last ?? 0)
    }

    /// Takes the same once more in the second pass.
    mutating func fill(_ term: Int, _ article: Int, _ times: UInt32) {
        let end = ends[term]
        if end > starts[term], articles[end - 1] == UInt32(article) {
            self.times[end - 1] = UInt8(min(255, UInt32(self.times[end - 1]) + times))
        } else {
            articles[end] = UInt32(article)
            self.times[end] = UInt8(min(255, times))
            ends[term] = end + 1
        }
    }

    /// The lists, each with BM25's scores (k1 1.2, b 0.75).
    consuming func written(rooms: [Float], articles count: Int, weight: Float) throws(SearchIndexError)
        -> PostingsWriter
    {
        var writer = PostingsWriter()
        var scores: [Float] = []
        for term in 0..<starts.count - 1 {
            let range = starts[term]..<starts[term + 1]
            let rarity = ArticleIndex.rarity(range.count, of: count) * weight
            scores.removeAll(keepingCapacity: true)
            for place in range {
                let often = Float(times[place])
                scores.append(rarity * often * 2.2 / (often + rooms[Int(articles[place])]))
            }
            try writer.append(articles: articles[range], scores: scores)
        }
        return writer
    }
}

/// Numbers for the pairs of words that stand side by side: a pair is its first word above its second, 16 bits each.
struct PairNumbers {
    /// All pairs, ascending.
    let keys: [UInt32]
    /// A table with open addressing: a pair's number and 1, or 0.
    private var slots: [UInt32]
    private let mask: Int

    /// - Parameter all: calls its parameter with every pair, as often as it stands.
    init(_ all: ((UInt32) -> Void) -> Void) {
        // A bit for each of 2^32 pairs costs more than a table of those that are.
        var found = Set<UInt32>()
        all { found.insert($0) }
        keys = found.sorted()
        var size = 16
        while size < keys.count * 2 { size *= 2 }
        mask = size - 1
        slots = [UInt32](repeating: 0, count: size)
        for (number, key) in keys.enumerated() {
            var slot = Self.hash(key) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number + 1)
        }
    }

    private static func hash(_ key: UInt32) -> Int { Int((UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 36) }

    /// The number of a pair that was given to `init`.
    func number(of key: UInt32) -> Int {
        var slot = Self.hash(key) & mask
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if keys[number] == key { return number }
            slot = (slot + 1) & mask
        }
        preconditionFailure("every pair was counted before")
    }

    func starts(vocabulary: Int) -> [UInt32] {
        var starts = [UInt32](repeating: 0, count: vocabulary + 1)
        for key in keys { starts[Int(key >> 16) + 1] += 1 }
        for word in 1..<starts.count { starts[word] += starts[word - 1] }
        return starts
    }
}
