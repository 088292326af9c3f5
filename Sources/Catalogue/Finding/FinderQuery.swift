import Vietnamese

/// What a person said, in terms of the index: as typed, and with official words in place of theirs.
struct FinderQuery: Sendable {
    struct Reading: Sendable {
        var features: [Feature] = []
        /// The information of everything in the question.
        var mass: Float = 0
        let traits: FinderTraits
        /// What a match of it counts.
        var factor: Float = 1
    }

    struct Feature: Sendable {
        let feature: Int32
        let weight: Float
        /// The spelling it was typed in.
        let spelling: Int32
        /// What an entry of another spelling counts.
        let otherwise: Float
    }

    /// The most needs read out of one message.
    static let needLimit = 3

    private(set) var readings: [Reading] = []
    let tone: FinderTone
    let wordCount: Int
    /// It tells of a birth, a death and the like, without naming what is needed.
    let isSituation: Bool

    init(_ text: String, index: FinderIndex, weights: FinderWeights) {
        var tokens = Abbreviations.expand(Tokenizer.tokens(text))
        if tokens.count > Finder.wordLimit { tokens.removeLast(tokens.count - Finder.wordLimit) }
        tone = FinderTone(tokens)
        wordCount = tokens.count
        let translation = CitizenWords.translate(tokens)
        isSituation = translation?.needs.contains { $0.isSituation } ?? false
        let typed = FinderWords.informative(tokens, index: index)
        let hasMarks = tokens.contains { !$0.isPlain }
        let reader = Reader(index: index, weights: weights, hasMarks: hasMarks)
        let asked = FinderTraits.asked(tokens)
        readings.append(reader.read(typed.map { ($0, 1) }, asked))
        if let translation {
            let rest = FinderWords.informative(translation.rest, index: index).map { ($0, weights.beside) }
            let isSaid = translation.needs.contains { !$0.isSituation }
            for need in translation.needs.prefix(Self.needLimit) {
                let words = FinderWords.informative(need.official).map { ($0, weights.translated) }
                // The official words say what is to be done; for whom, the person may have said beside them.
                let traits = FinderTraits.asked(need.official).union(asked.subtracting(.actions))
                var reading = reader.read(words + rest, traits)
                if need.isSituation && isSaid { reading.factor = weights.situation }
                if Self.isCut(need.tokens, of: tokens, index) { reading.factor *= weights.cut }
                readings.append(reading)
            }
        }
        readings.removeAll { $0.features.isEmpty }
    }

    /// Whether names of records go on, with the word before or behind, what is said there.
    private static func isCut(_ said: Range<Int>, of tokens: [Token], _ index: FinderIndex) -> Bool {
        func isPair(_ first: Int, _ second: Int) -> Bool {
            guard tokens.indices.contains(first), tokens.indices.contains(second) else { return false }
            let words = FinderWords.informative([tokens[first], tokens[second]])
            guard words.count == 2, words.allSatisfy({ !$0.isLight }), let left = index.words[words[0].key],
                let right = index.words[words[1].key], let pair = index.pairs[FinderIndex.pair(left, right)]
            else { return false }
            let spelling = FinderIndex.spelling(
                index.spellings[words[0].exact] ?? -1, index.spellings[words[1].exact] ?? -1)
            return index.entries[index.entries(of: pair)].contains {
                Int(index.passages[Int($0.passage)].document) >= index.handWritten && $0.spelling == spelling
            }
        }
        return isPair(said.lowerBound - 1, said.lowerBound) || isPair(said.upperBound - 1, said.upperBound)
    }

    private struct Reader {
        let index: FinderIndex
        let weights: FinderWeights
        let hasMarks: Bool

        private struct Word {
            var feature: Int32
            let spelling: Int32
            let otherwise: Float
            let weight: Float
        }

        func read(_ words: [(word: FinderWords.Word, weight: Float)], _ traits: FinderTraits) -> Reading {
            var reading = Reading(traits: traits)
            var seen: Set<Int32> = []
            var previous: Word?
            for (position, (word, weight)) in words.enumerated() {
                let next = position + 1 < words.count ? index.words[words[position + 1].word.key] : nil
                guard let current = find(word, weight, between: previous?.feature, and: next) else {
                    reading.mass += index.highest * weights.unknownWord * weight * (word.isLight ? weights.light : 1)
                    previous = nil
                    continue
                }
                add(current, &seen, &reading)
                if let previous, let pair = index.pairs[FinderIndex.pair(previous.feature, current.feature)] {
                    let both = Word(
                        feature: pair, spelling: FinderIndex.spelling(previous.spelling, current.spelling),
                        otherwise: min(previous.otherwise, current.otherwise),
                        weight: min(previous.weight, current.weight))
                    add(both, &seen, &reading)
                }
                previous = current
            }
            return reading
        }

        private func add(_ word: Word, _ seen: inout Set<Int32>, _ reading: inout Reading) {
            guard seen.insert(word.feature).inserted else { return }
            reading.features.append(
                Feature(feature: word.feature, weight: word.weight, spelling: word.spelling, otherwise: word.otherwise))
            reading.mass += index.information[Int(word.feature)] * word.weight
        }

        private func find(
            _ word: FinderWords.Word, _ weight: Float, between previous: Int32?, and next: Int32?
        ) -> Word? {
            let spelling = index.spellings[word.exact] ?? -1
            let otherwise: Float = !hasMarks ? 1 : word.isPlain ? weights.missingMarks : weights.otherMarks
            if let feature = index.words[word.key] {
                return Word(feature: feature, spelling: spelling, otherwise: otherwise, weight: weight)
            }
            /// Pairs with the neighbours tell more than how common the word is.
            func fit(_ candidate: Int32) -> (pairs: Int, entries: Int) {
                let before = previous.map { index.pairs[FinderIndex.pair($0, candidate)] != nil } ?? false
                let behind = next.map { index.pairs[FinderIndex.pair(candidate, $0)] != nil } ?? false
                return ((before ? 1 : 0) + (behind ? 1 : 0), index.entries(of: candidate).count)
            }
            let best = index.corrections.candidates(for: word.key).max { fit($0) < fit($1) }
            guard let best else { return nil }
            return Word(feature: best, spelling: -1, otherwise: weights.corrected, weight: weight)
        }
    }
}
