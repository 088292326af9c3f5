import Vietnamese

extension FinderIndex {
    /// Indexes the hand-written procedures, and those records that none of them stands for.
    init(procedures: [Procedure], records: NationalRecords, weights: FinderWeights) {
        var builder = FinderIndexBuilder(weights: weights)
        for procedure in procedures { builder.add(procedure) }
        builder.index.handWritten = builder.index.codes.count
        let known = Set(procedures.map(\.code))
        for summary in records.summaries where !known.contains(summary.code) { builder.add(summary) }
        self = builder.finished()
    }
}

/// Gathers passages, then lays their features out.
struct FinderIndexBuilder {
    var index = FinderIndex()
    private let weights: FinderWeights
    /// Feature, passage and spelling of every occurrence.
    private var occurrences: [(feature: Int32, entry: FinderIndex.Entry)] = []
    /// Of each feature: the number of documents whose name has it, and the last of them.
    private var documentCounts: [(count: Int32, last: Int32)] = []
    /// Of each feature: what its words count; pairs count less.
    private var factors: [Float] = []

    init(weights: FinderWeights) { self.weights = weights }

    mutating func add(_ procedure: Procedure) {
        index.codes.append(procedure.code)
        index.priors.append(1)
        addPassage(procedure.name.vi, factor: 1)
        if let english = procedure.name.en { addPassage(english, factor: 1) }
        for alias in procedure.aliases { addPassage(alias, factor: weights.alias) }
        for phrasing in procedure.phrasings { addPassage(phrasing, factor: weights.phrasing) }
    }

    mutating func add(_ summary: NationalRecords.Summary) {
        index.codes.append(summary.code)
        index.priors.append(0)
        addPassage(summary.name, factor: weights.record)
    }

    private mutating func addPassage(_ text: String, factor: Float) {
        let document = Int32(index.codes.count - 1)
        let passage = Int32(index.passages.count)
        index.passages.append(FinderIndex.Passage(document: document, factor: factor))
        let tokens = FinderWords.informative(Abbreviations.expand(Tokenizer.tokens(text)))
        var seen: Set<Int32> = []
        var previous: (word: Int32, spelling: Int32)?
        for token in tokens {
            let word = self.word(token.key, factor: token.isLight ? weights.light : 1)
            let spelling = self.spelling(token.exact)
            note(word, passage, spelling, document, &seen)
            if let previous {
                let pair = self.pair(previous.word, word)
                note(pair, passage, FinderIndex.spelling(previous.spelling, spelling), document, &seen)
            }
            previous = (word, spelling)
        }
    }

    private mutating func note(
        _ feature: Int32, _ passage: Int32, _ spelling: Int32, _ document: Int32, _ seen: inout Set<Int32>
    ) {
        guard seen.insert(feature).inserted else { return }
        occurrences.append((feature, FinderIndex.Entry(passage: passage, spelling: spelling)))
        let position = Int(feature)
        if documentCounts[position].last != document {
            documentCounts[position] = (documentCounts[position].count + 1, document)
        }
    }

    private mutating func word(_ key: String, factor: Float) -> Int32 {
        if let known = index.words[key] { return known }
        let feature = newFeature(factor)
        index.words[key] = feature
        return feature
    }

    private mutating func spelling(_ exact: String) -> Int32 {
        if let known = index.spellings[exact] { return known }
        let spelling = Int32(index.spellings.count)
        index.spellings[exact] = spelling
        return spelling
    }

    private mutating func pair(_ first: Int32, _ second: Int32) -> Int32 {
        let key = FinderIndex.pair(first, second)
        if let known = index.pairs[key] { return known }
        let feature = newFeature(weights.pair * min(factors[Int(first)], factors[Int(second)]).squareRoot())
        index.pairs[key] = feature
        return feature
    }

    private mutating func newFeature(_ factor: Float) -> Int32 {
        documentCounts.append((0, -1))
        factors.append(factor)
        return Int32(factors.count - 1)
    }

    func finished() -> FinderIndex {
        var index = self.index
        let total = Float(index.codes.count)
        func information(_ count: Int32) -> Float {
            FinderIndex.logarithm(1 + (total - Float(count) + 0.5) / (Float(count) + 0.5))
        }
        index.information = zip(documentCounts, factors).map { information($0.count) * $1 }
        index.highest = information(1)
        var counts = [Int32](repeating: 0, count: factors.count + 1)
        for occurrence in occurrences { counts[Int(occurrence.feature) + 1] += 1 }
        for position in counts.indices.dropFirst() { counts[position] += counts[position - 1] }
        index.starts = counts
        index.entries = Array(repeating: FinderIndex.Entry(passage: 0, spelling: 0), count: occurrences.count)
        for (feature, entry) in occurrences {
            index.entries[Int(counts[Int(feature)])] = entry
            counts[Int(feature)] += 1
            index.passages[Int(entry.passage)].mass += index.information[Int(feature)]
        }
        index.corrections = SpellingCorrections(words: index.words)
        return index
    }
}

extension FinderIndex {
    /// The natural logarithm of a number of at least 1, to five digits: the standard library has none without Foundation.
    static func logarithm(_ value: Float) -> Float {
        // ln(m · 2^e) = e · ln 2 + 2 · artanh((m − 1) / (m + 1)).
        let ratio = (value.significand - 1) / (value.significand + 1)
        let square = ratio * ratio
        let series = ratio * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
        return Float(value.exponent) * 0.693_147_2 + 2 * series
    }
}
