import Vietnamese

/// What a person said, in terms of the index: as typed, and with official words in place of theirs.
struct FinderQuery: Sendable {
    struct Reading: Sendable {
        enum Source: Sendable { case typed, translated, situation }

        let source: Source
        var features: [Feature] = []
        /// The information of everything in the question, in passages and in bags.
        var mass: Float = 0
        var bagMass: Float = 0
        /// The part of ``mass`` in words that no procedure has.
        var unknownMass: Float = 0
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
        let isPair: Bool
    }

    /// The most needs read out of one message.
    static let needLimit = FinderTerms.readingLimit - 1

    private(set) var readings: [Reading] = []
    /// What is to be done, and under which circumstances.
    let traits: FinderTraits
    let tone: FinderTone
    let wordCount: Int
    /// There is more in it than numbers and signs.
    let hasWords: Bool
    /// It tells of a birth, a death and the like, without naming what is needed.
    let isSituation: Bool
    let speaker: FinderSpeaker
    /// The provinces that were named.
    let provinces: Set<Province>
    /// The level of government that was named.
    let level: Procedure.Level?

    /// - Parameter tokens: with abbreviations written out and slips of the fingers mended.
    init(_ tokens: [Token], index: FinderIndex, weights: FinderWeights) {
        tone = FinderTone(tokens)
        wordCount = tokens.count
        hasWords = tokens.contains { $0.kind == .word }
        speaker = FinderSpeaker(tokens)
        level = FinderLevel.named(tokens)
        let places = Province.named(in: tokens)
        provinces = Set(places.map(\.meaning))
        let translation = CitizenWords.translate(tokens)
        isSituation = translation?.needs.contains { $0.isSituation } ?? false
        // Where somebody lives says nothing of the matter.
        let typed = FinderWords.informative(tokens, index: index, without: places.map(\.tokens))
        let hasMarks = tokens.contains { !$0.isPlain }
        let reader = Reader(index: index, weights: weights, hasMarks: hasMarks)
        let asked = FinderTraits.asked(tokens)
        var traits = asked
        let undone = Self.undone(tokens)
        let isAllUndone = typed.allSatisfy { word in word.isLight || undone.contains { $0.contains(word.offset) } }
        let words = typed.map { word -> (word: FinderWords.Word, weight: Float) in
            (word, !isAllUndone && undone.contains { $0.contains(word.offset) } ? weights.undone : 1)
        }
        readings.append(reader.read(words, .typed))
        if let translation {
            let rest = FinderWords.informative(translation.rest, index: index).map {
                (word: $0, weight: weights.beside)
            }
            for need in translation.needs.prefix(Self.needLimit) {
                let words = need.words.map { (word: $0, weight: weights.translated) }
                // The official words say what is to be done; for whom, the person may have said beside them.
                if !need.isSituation { traits.formUnion(need.traits) }
                var reading = reader.read(words + rest, need.isSituation ? .situation : .translated)
                if Self.isCut(need.tokens, of: tokens, index) { reading.factor *= weights.cut }
                readings.append(reading)
            }
        }
        self.traits = traits
        readings.removeAll { $0.features.isEmpty }
    }

    /// Where the message tells what is not done yet, up to the next pause: "chưa đăng ký kết hôn". Beside something else, that is
    /// more often how things stand than what is needed. As offsets in the text.
    private static func undone(_ tokens: [Token]) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        for (position, token) in tokens.enumerated() where notYet.contains(typed: token) {
            var end = position + 1
            while end < tokens.count, tokens[end].range.lowerBound - tokens[end - 1].range.upperBound <= 1,
                end - position <= 6, !wishes.contains(folded: tokens[end])
            {
                end += 1
            }
            if end > position + 1 { stretches.append(token.range.lowerBound..<tokens[end - 1].range.upperBound) }
        }
        return stretches
    }

    private static let notYet: WordSet = ["chưa", "chua"]
    /// Words with which a need begins.
    private static let wishes: WordSet = ["muon", "can", "gio", "nay", "thi", "xin", "nen", "ma"]

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
                let passage = index.passages[Int($0.passage)]
                return passage.kind == .name && Int(passage.document) >= index.handWritten && $0.spelling == spelling
            }
        }
        return isPair(said.lowerBound - 1, said.lowerBound) || isPair(said.upperBound - 1, said.upperBound)
    }

    private struct Reader {
        let index: FinderIndex
        let weights: FinderWeights
        let hasMarks: Bool

        private struct Word {
            let feature: Int32
            let spelling: Int32
            let otherwise: Float
            let weight: Float
        }

        func read(_ words: [(word: FinderWords.Word, weight: Float)], _ source: Reading.Source) -> Reading {
            var reading = Reading(source: source)
            // A word and the pair with the one before it.
            var seen = Set<Int32>(minimumCapacity: words.count * 2)
            var previous: Word?
            for (word, weight) in words {
                guard let current = find(word, weight) else {
                    let mass = index.highest * weights.unknownWord * weight * (word.isLight ? weights.light : 1)
                    reading.mass += mass
                    reading.bagMass += mass
                    reading.unknownMass += mass
                    previous = nil
                    continue
                }
                add(current, isPair: false, &seen, &reading)
                if let previous, let pair = index.pairs[FinderIndex.pair(previous.feature, current.feature)] {
                    let both = Word(
                        feature: pair, spelling: FinderIndex.spelling(previous.spelling, current.spelling),
                        otherwise: min(previous.otherwise, current.otherwise),
                        weight: min(previous.weight, current.weight))
                    add(both, isPair: true, &seen, &reading)
                }
                previous = current
            }
            return reading
        }

        private func add(_ word: Word, isPair: Bool, _ seen: inout Set<Int32>, _ reading: inout Reading) {
            guard seen.insert(word.feature).inserted else { return }
            reading.features.append(
                Feature(
                    feature: word.feature, weight: word.weight, spelling: word.spelling, otherwise: word.otherwise,
                    isPair: isPair))
            reading.mass += index.information[Int(word.feature)] * word.weight
            reading.bagMass += index.bagInformation[Int(word.feature)] * word.weight
        }

        private func find(_ word: FinderWords.Word, _ weight: Float) -> Word? {
            guard let feature = index.words[word.key] else { return nil }
            let otherwise: Float = !hasMarks ? 1 : word.isPlain ? weights.missingMarks : weights.otherMarks
            return Word(
                feature: feature, spelling: index.spellings[word.exact] ?? -1, otherwise: otherwise, weight: weight)
        }
    }
}
