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
    private var occurrences: [Occurrence] = []
    /// Of each feature: the number of documents whose name has it, and the last of them.
    private var documentCounts: [(count: Int32, last: Int32)] = []
    /// Of each feature: a name or alias has it.
    private var isNamed: [Bool] = []
    /// Of each feature: what it counts; pairs and light words count less.
    private var factors: [Float] = []
    private var names: [String: Int32] = [:]
    /// What is being added is a whole sentence.
    private var isPhrasing = false

    private struct Occurrence {
        let feature: Int32
        let entry: FinderIndex.Entry
        /// What it counts in the mass of the passage.
        let weight: Float
    }

    init(weights: FinderWeights) { self.weights = weights }

    mutating func add(_ procedure: Procedure) {
        addDocument(procedure.code, name: procedure.name.vi)
        addPassage(procedure.name.vi, factor: 1, uncovered: weights.uncoveredName)
        if let english = procedure.name.en { addPassage(english, factor: 1, uncovered: weights.uncoveredName) }
        for alias in procedure.aliases {
            addPassage(alias, factor: weights.alias, uncovered: weights.uncoveredAlias)
        }
        isPhrasing = true
        for phrasing in procedure.phrasings {
            addPassage(phrasing, factor: weights.phrasing, uncovered: weights.uncoveredPhrasing)
        }
        isPhrasing = false
    }

    mutating func add(_ summary: NationalRecords.Summary) {
        addDocument(summary.code, name: summary.name)
        var factor = weights.record
        let level = VietnameseText.fold(summary.level)
        if !level.contains("xa") { factor *= level.contains("tinh") ? weights.province : weights.ministry }
        if !summary.audience.contains(.citizen) { factor *= weights.business }
        if summary.isLifeEvent { factor *= weights.lifeEvent }
        addPassage(summary.name, factor: factor, uncovered: weights.uncoveredName, field: summary.field)
    }

    private mutating func addDocument(_ code: ProcedureCode, name: String) {
        index.codes.append(code)
        // Where it is handled stands in brackets: "(thực hiện tại cấp tỉnh)".
        let words = Tokenizer.tokens(String(name.prefix { $0 != "(" })).map(\.folded)
        let key = words.joined(separator: " ")
        let number = names[key] ?? Int32(names.count)
        names[key] = number
        index.names.append(number)
    }

    private mutating func addPassage(_ text: String, factor: Float, uncovered: Float, field: String? = nil) {
        let passage = Int32(index.passages.count)
        let tokens = Abbreviations.expand(Tokenizer.tokens(text))
        let bracket = Self.addition(text)
        let tail = FinderWords.tail(tokens, bracket: bracket)
        index.passages.append(
            FinderIndex.Passage(
                document: Int32(index.codes.count - 1), factor: factor, uncovered: uncovered,
                traits: FinderTraits.named(tokens)))
        var seen: Set<Int32> = []
        addWords(FinderWords.informative(tokens), passage, tail: tail, factor: 1, &seen)
        if let field {
            let words = FinderWords.informative(Abbreviations.expand(Tokenizer.tokens(field)))
            addWords(words, passage, tail: 0, factor: weights.field, &seen)
        }
    }

    /// Where a name goes on with "(thực hiện tại…)", or with a second thing after ";" or "/".
    private static func addition(_ name: String) -> Int? {
        name.utf8.enumerated().first { offset, byte in
            byte == UInt8(ascii: "(") && offset > 0
                || (byte == UInt8(ascii: ";") || byte == UInt8(ascii: "/")) && offset > 24
        }?.offset
    }

    /// - Parameter tail: the offset from which words count less in the mass.
    private mutating func addWords(
        _ words: [FinderWords.Word], _ passage: Int32, tail: Int, factor: Float, _ seen: inout Set<Int32>
    ) {
        let isField = factor < 1
        var previous: (word: Int32, spelling: Int32)?
        for token in words {
            let weight = isField ? 0 : token.offset >= tail ? weights.tail : 1
            let word = self.word(token.key, factor: token.isLight ? weights.light : 1)
            let spelling = self.spelling(token.exact)
            note(word, FinderIndex.Entry(passage: passage, spelling: spelling, factor: factor), weight, &seen)
            if let previous {
                let both = FinderIndex.spelling(previous.spelling, spelling)
                let entry = FinderIndex.Entry(passage: passage, spelling: both, factor: factor)
                note(pair(previous.word, word), entry, weight, &seen)
            }
            previous = (word, spelling)
        }
    }

    private mutating func note(_ feature: Int32, _ entry: FinderIndex.Entry, _ weight: Float, _ seen: inout Set<Int32>)
    {
        guard seen.insert(feature).inserted else { return }
        occurrences.append(Occurrence(feature: feature, entry: entry, weight: weight))
        guard weight > 0 else { return }
        if !isPhrasing { isNamed[Int(feature)] = true }
        let document = index.passages[Int(entry.passage)].document
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
        isNamed.append(false)
        factors.append(factor)
        return Int32(factors.count - 1)
    }

    func finished() -> FinderIndex {
        var index = self.index
        let total = Float(index.codes.count)
        func information(_ count: Int32) -> Float {
            FinderIndex.logarithm(1 + max(0, total - Float(count) + 0.5) / (Float(count) + 0.5))
        }
        index.information = factors.indices.map {
            information(documentCounts[$0].count) * factors[$0] * (isNamed[$0] ? 1 : weights.conversation)
        }
        index.highest = information(1)
        var counts = [Int32](repeating: 0, count: factors.count + 1)
        for occurrence in occurrences { counts[Int(occurrence.feature) + 1] += 1 }
        for position in counts.indices.dropFirst() { counts[position] += counts[position - 1] }
        index.starts = counts
        let empty = FinderIndex.Entry(passage: 0, spelling: 0, factor: 0)
        index.entries = Array(repeating: empty, count: occurrences.count)
        for occurrence in occurrences {
            let feature = Int(occurrence.feature)
            index.entries[Int(counts[feature])] = occurrence.entry
            counts[feature] += 1
            index.passages[Int(occurrence.entry.passage)].mass += index.information[feature] * occurrence.weight
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
