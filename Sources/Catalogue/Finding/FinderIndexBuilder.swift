import Vietnamese

/// Gathers passages, then lays their features out.
struct FinderIndexBuilder {
    private var index = FinderIndex()
    private var use = WordUseBuilder()
    private var words: [String: Int32] = [:]
    private var spellings: [String: Int32] = [:]
    private var pairs: [UInt64: Int32] = [:]
    private let weights: FinderWeights
    private var occurrences: [Occurrence] = []
    private var bags = FinderBagBuilder()
    /// Of each feature: the number of documents whose name has it, and the last of them.
    private var documentCounts: [(count: Int32, last: Int32)] = []
    /// Of each feature: a name or alias has it.
    private var isNamed: [Bool] = []
    /// Of each feature: what it counts; pairs and light words count less.
    private var factors: [Float] = []
    private var names: [String: Int32] = [:]
    /// The documents of each name.
    private var namesakes: [[Int32]] = []

    private struct Occurrence {
        let feature: Int32
        let entry: FinderIndex.Entry
        /// What it counts in the mass of the passage.
        let weight: Float
    }

    /// - Parameter texts: about how many bytes of text will be added.
    init(weights: FinderWeights, texts: Int = 0) {
        self.weights = weights
        // A word and a pair for each syllable of some five letters and marks, less what says nothing of a matter.
        bags.reserve(texts / 4)
    }

    mutating func add(_ procedure: Procedure) {
        var standing: FinderIndex.Standing = .handWritten
        if procedure.audience == [.business] { standing.insert(.business) }
        if procedure.audience == [.citizen] { standing.insert(.citizen) }
        if procedure.level == .ministry { standing.insert(.ministry) }
        if procedure.level == .province { standing.insert(.province) }
        let document = addDocument(procedure.code, name: procedure.name.vi, standing)
        index.handWritten = index.documents.count
        addPassage(procedure.name.vi, .name, document)
        if let english = procedure.name.en { addPassage(english, .name, document) }
        add(Saying(code: procedure.code, aliases: procedure.aliases, phrasings: procedure.phrasings), to: document)
    }

    mutating func add(_ summary: NationalRecords.Summary) {
        var standing: FinderIndex.Standing = []
        let level = VietnameseText.fold(summary.level)
        if !level.contains("xa") { standing.insert(level.contains("tinh") ? .province : .ministry) }
        if summary.audience == [.business] { standing.insert(.business) }
        if summary.audience == [.citizen] { standing.insert(.citizen) }
        if summary.isLifeEvent { standing.insert(.lifeEvent) }
        let document = addDocument(summary.code, name: summary.name, standing, province: summary.province)
        addPassage(summary.name, .name, document, field: summary.field)
    }

    /// Adds what people say, each to the procedure of its code and to every other of the same name; what is said for a procedure
    /// that is not here is left out.
    mutating func add(_ sayings: [Saying]) {
        let places = Dictionary(
            index.documents.enumerated().map { ($1.code, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        for saying in sayings {
            guard let document = places[saying.code] else { continue }
            for namesake in namesakes[Int(index.documents[Int(document)].name)] { add(saying, to: namesake) }
        }
    }

    private mutating func add(_ saying: Saying, to document: Int32) {
        index.documents[Int(document)].standing.insert(.said)
        index.documents[Int(document)].sayings += saying.aliases.count + saying.phrasings.count
        for alias in saying.aliases { addPassage(alias, .alias, document) }
        for phrasing in saying.phrasings { addPassage(phrasing, .phrasing, document) }
    }

    /// Adds words of which no procedure speaks, so that they are not taken for slips of the fingers.
    mutating func learn(_ phrases: some Sequence<String>, weight: Float) {
        for phrase in phrases { use.add(Tokenizer.tokens(phrase), weight: weight) }
    }

    private static func nameKey(_ name: String) -> String {
        // Where it is handled stands in brackets: "(thực hiện tại cấp tỉnh)".
        Tokenizer.tokens(String(name.prefix { $0 != "(" })).map(\.folded).joined(separator: " ")
    }

    private mutating func addDocument(
        _ code: ProcedureCode, name: String, _ standing: FinderIndex.Standing, province: Province? = nil
    ) -> Int32 {
        let key = Self.nameKey(name)
        let number = names[key] ?? Int32(names.count)
        names[key] = number
        if Int(number) == namesakes.count { namesakes.append([]) }
        let document = Int32(index.documents.count)
        namesakes[Int(number)].append(document)
        let tokens = Abbreviations.expand(Tokenizer.tokens(name))
        index.documents.append(
            FinderIndex.Document(
                code: code, name: number, traits: FinderTraits.named(tokens), standing: standing,
                level: FinderLevel.named(tokens), province: province))
        return document
    }

    private mutating func addPassage(
        _ text: String, _ kind: FinderIndex.Kind, _ document: Int32, field: String? = nil
    ) {
        let passage = Int32(index.passages.count)
        let tokens = Abbreviations.expand(Tokenizer.tokens(text))
        use.add(tokens, weight: kind == .name ? 1 : 2)
        // Of whole sentences only the words tell, not how many of them a question has: they go into the bag alone.
        if kind != .phrasing { index.passages.append(FinderIndex.Passage(document: document, kind: kind)) }
        let tail = kind == .name ? FinderWords.tail(tokens, bracket: Self.addition(text)) : Int.max
        var seen: Set<Int32> = []
        addWords(FinderWords.informative(tokens), document, passage, kind, tail: tail, factor: 1, &seen)
        if let field {
            let words = FinderWords.informative(Abbreviations.expand(Tokenizer.tokens(field)))
            addWords(words, document, passage, kind, tail: 0, factor: weights.field, &seen)
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
        _ words: [FinderWords.Word], _ document: Int32, _ passage: Int32, _ kind: FinderIndex.Kind, tail: Int,
        factor: Float,
        _ seen: inout Set<Int32>
    ) {
        let isField = factor < 1
        var previous: (word: Int32, spelling: Int32)?
        for token in words {
            let weight = isField ? 0 : token.offset >= tail ? weights.tail : 1
            let word = self.word(token.key, factor: token.isLight ? weights.light : 1)
            let spelling = self.spelling(token.exact)
            note(
                word, document, FinderIndex.Entry(passage: passage, spelling: spelling, factor: factor), kind, weight,
                &seen)
            if let previous {
                let both = FinderIndex.spelling(previous.spelling, spelling)
                let entry = FinderIndex.Entry(passage: passage, spelling: both, factor: factor)
                note(pair(previous.word, word), document, entry, kind, weight, &seen)
            }
            previous = (word, spelling)
        }
    }

    private mutating func note(
        _ feature: Int32, _ document: Int32, _ entry: FinderIndex.Entry, _ kind: FinderIndex.Kind, _ weight: Float,
        _ seen: inout Set<Int32>
    ) {
        guard seen.insert(feature).inserted else { return }
        if kind != .phrasing { occurrences.append(Occurrence(feature: feature, entry: entry, weight: weight)) }
        let count = weights.bagCount(kind) * (weight == 0 ? weights.bagField : max(weight, weights.tail))
        bags.add(feature, spelling: entry.spelling, to: document, count: count)
        guard weight > 0 else { return }
        let position = Int(feature)
        if kind != .phrasing { isNamed[position] = true }
        if documentCounts[position].last != document {
            documentCounts[position] = (documentCounts[position].count + 1, document)
        }
    }

    private mutating func word(_ key: String, factor: Float) -> Int32 {
        if let known = words[key] { return known }
        let feature = newFeature(factor)
        words[key] = feature
        return feature
    }

    private mutating func spelling(_ exact: String) -> Int32 {
        if let known = spellings[exact] { return known }
        let spelling = Int32(spellings.count)
        spellings[exact] = spelling
        return spelling
    }

    private mutating func pair(_ first: Int32, _ second: Int32) -> Int32 {
        let key = FinderIndex.pair(first, second)
        if let known = pairs[key] { return known }
        let feature = newFeature(weights.pair * min(factors[Int(first)], factors[Int(second)]).squareRoot())
        pairs[key] = feature
        return feature
    }

    private mutating func newFeature(_ factor: Float) -> Int32 {
        documentCounts.append((0, -1))
        isNamed.append(false)
        factors.append(factor)
        return Int32(factors.count - 1)
    }

    /// The index, and how words are used in all that was added.
    consuming func finished() -> (index: FinderIndex, use: WordUse) {
        let total = Float(index.documents.count)
        func information(_ count: Int32) -> Float {
            Logarithm.of(1 + max(0, total - Float(count) + 0.5) / (Float(count) + 0.5))
        }
        index.information = factors.indices.map {
            information(documentCounts[$0].count) * factors[$0] * (isNamed[$0] ? 1 : weights.conversation)
        }
        index.highest = information(1)
        layOutPassages()
        layOutBags(information)
        index.words = WordTable(words.sorted { $0.value < $1.value }.map { ($0.key, $0.value) })
        index.spellings = WordTable(spellings.sorted { $0.value < $1.value }.map { ($0.key, $0.value) })
        index.pairs = WordPairs(pairs)
        index.links = FinderLinks(index)
        return (index, use.finished())
    }

    private mutating func layOutPassages() {
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
        // Let go before the bags are laid out, which take as much again.
        occurrences = []
    }

    /// Lays out what each document says as a whole.
    private mutating func layOutBags(_ information: (Int32) -> Float) {
        let laidOut = bags.layOut(features: factors.count, saturation: weights.bagSaturation)
        index.bagStarts = laidOut.starts
        index.bag = laidOut.entries
        // A word that few documents have may be there by chance.
        index.bagInformation = factors.indices.map { information(laidOut.documentCounts[$0] + 2) * factors[$0] }
    }
}
