import Glibc

/// The candidates for a question with what is known of each.
struct PassageEvidence {
    /// Places in the index; the one that the first stage likes best comes first.
    private(set) var articles: [Int] = []
    /// The line of each that says most, counted among lines with words.
    private(set) var lines: [Int] = []
    /// The signs of one candidate after another.
    private(set) var signs: [Float] = []

    static let width = PassageSign.allCases.count

    private struct Read {
        let article: Int
        var score: Float
        var line: Int
        let neighbours: (before: Float, after: Float)
        var signs: [Float]
    }

    init(_ question: Question, _ found: CandidateSelection.Found, in index: ArticleIndex) {
        var reader = CandidateReader(question: question, index: index)
        var read: [Read] = []
        read.reserveCapacity(found.articles.count)
        for (article, neighbours) in zip(found.articles, found.neighbours) {
            var signs = [Float](repeating: 0, count: Self.width)
            let (score, line) = reader.read(article, into: &signs)
            signs[PassageSign.before.rawValue] = neighbours.before
            signs[PassageSign.after.rawValue] = neighbours.after
            read.append(Read(article: article, score: score, line: line, neighbours: neighbours, signs: signs))
        }
        read.sort { ($1.score, $0.article) < ($0.score, $1.article) }
        let top = max(1e-6, read.first?.score ?? 1)
        var documents: [UInt32: (sum: Float, best: Float, count: Float, met: Float)] = [:]
        for one in read {
            var document = documents[index.articleDocuments[one.article]] ?? (0, 0, 0, 0)
            document.sum += max(0, one.score - 0.5 * top) / top
            document.best = max(document.best, one.score / top)
            document.count += 1
            documents[index.articleDocuments[one.article]] = document
        }
        signs.reserveCapacity(read.count * Self.width)
        for (rank, one) in read.enumerated() {
            var own = one.signs
            func put(_ sign: PassageSign, _ value: Float) { own[sign.rawValue] = value }
            put(.score, one.score)
            put(.scoreShare, one.score / top)
            put(.rank, Float(rank))
            let key = index.articleDocuments[one.article]
            var document = documents[key] ?? (0, 0, 0, 0)
            document.met += 1
            documents[key] = document
            put(.documentSum, document.sum)
            put(.documentBest, document.best)
            put(.documentArticles, document.count)
            put(.rankInDocument, document.met)
            articles.append(one.article)
            lines.append(one.line)
            signs.append(contentsOf: own)
        }
    }

    subscript(candidate: Int, sign: PassageSign) -> Float { signs[candidate * Self.width + sign.rawValue] }
}

/// Reads one candidate after another for a question.
struct CandidateReader {
    let question: Question
    let index: ArticleIndex
    private var text = FieldScan()
    private var title = FieldScan()
    private var document = FieldScan()
    private let wordTotal, contentTotal, pairTotal, contentPairTotal: Float

    init(question: Question, index: ArticleIndex) {
        self.question = question
        self.index = index
        wordTotal = question.words.reduce(1e-6) { $0 + $1.rarity }
        contentTotal = question.words.reduce(1e-6) { $0 + $1.content }
        pairTotal = question.pairs.reduce(1e-6) { $0 + $1.rarity }
        contentPairTotal = question.pairs.reduce(1e-6) { $0 + $1.content }
    }

    /// Fills in what can be said of an article alone; its score by words and pairs, and the line that says most.
    mutating func read(_ article: Int, into signs: inout [Float]) -> (score: Float, line: Int) {
        let titleRange = index.titleRange(article)
        let named = Int(index.articleDocuments[article])
        let documentRange = index.documentRange(named)
        let short = index.vocabulary.isShortNumber
        text.read(
            UnsafeBufferPointer(rebasing: index.textWords[index.textRange(article)]), question, isShortNumber: short)
        title.read(UnsafeBufferPointer(rebasing: index.titleWords[titleRange]), question, isShortNumber: short)
        document.read(UnsafeBufferPointer(rebasing: index.documentWords[documentRange]), question, isShortNumber: short)
        signs.withUnsafeMutableBufferPointer { signs in
            func put(_ sign: PassageSign, _ value: Float) { signs[sign.rawValue] = value }
            let means = index.meanLengths
            putMatches(put, text, means.text, 0.75, (.textWords, .textPairs, .textContent, .textContentPairs))
            putMatches(put, title, means.title, 0.5, (.titleWords, .titlePairs, .titleContent, .titleContentPairs))
            putMatches(
                put, document, means.document, 0.5,
                (.documentWords, .documentPairs, .documentContent, .documentContentPairs))
            putTold(put)
            putPassages(put)
            putAsked(put, titleRange, documentRange)
            let traits = DocumentTraits(byte: index.documentTraits[named])
            put(.kind, traits.rank)
            put(.setsSanctions, traits.setsSanctions ? 1 : 0)
            put(.defines, index.articleTraits[article] & ArticleTraits.definitions != 0 ? 1 : 0)
            put(.asksForSanction, question.asksForSanction ? 1 : 0)
            put(.asksForMeaning, question.asksForMeaning ? 1 : 0)
            let figures = question.figures.filter { document.words & (1 << UInt64($0)) != 0 }
            put(.figures, Float(figures.count) / Float(max(1, question.figures.count)))
        }
        return (score(), text.pointLine)
    }

    /// BM25 over all fields, as in the first stage.
    private func score() -> Float {
        let means = index.meanLengths
        let length = Float(text.count + 3 * title.count + document.count)
        let room = 1.2 * (0.25 + 0.75 * length / (means.text + 3 * means.title + means.document))
        var score: Float = 0
        (text.words | title.words | document.words).forEachBit { place in
            let times = text.wordTimes[place] + 3 * title.wordTimes[place] + document.wordTimes[place]
            score += question.words[place].rarity * times * 2.2 / (times + room)
        }
        (text.pairs | title.pairs | document.pairs).forEachBit { place in
            let times = text.pairTimes[place] + 3 * title.pairTimes[place] + document.pairTimes[place]
            score += ArticleTerms.pairWeight * question.pairs[place].rarity * times * 2.2 / (times + room)
        }
        return score
    }

    private typealias Put = (PassageSign, Float) -> Void

    private func putMatches(
        _ put: Put, _ field: FieldScan, _ mean: Float, _ b: Float,
        _ signs: (words: PassageSign, pairs: PassageSign, content: PassageSign, contentPairs: PassageSign)
    ) {
        let room = 1.2 * (1 - b + b * Float(field.count) / mean)
        var words: Float = 0
        var content: Float = 0
        field.words.forEachBit { place in
            let part = field.wordTimes[place] * 2.2 / (field.wordTimes[place] + room)
            words += part * question.words[place].rarity
            content += part * question.words[place].content
        }
        var pairs: Float = 0
        var contentPairs: Float = 0
        field.pairs.forEachBit { place in
            let part = field.pairTimes[place] * 2.2 / (field.pairTimes[place] + room)
            pairs += part * question.pairs[place].rarity
            contentPairs += part * question.pairs[place].content
        }
        put(signs.words, words)
        put(signs.pairs, pairs)
        put(signs.content, content)
        put(signs.contentPairs, contentPairs)
    }

    private func told(_ bits: UInt64) -> (all: Float, content: Float) {
        var all: Float = 0
        var content: Float = 0
        bits.forEachBit {
            all += question.words[$0].rarity
            content += question.words[$0].content
        }
        return (all / wordTotal, content / contentTotal)
    }

    private func toldByPairs(_ bits: UInt64) -> (all: Float, content: Float) {
        var all: Float = 0
        var content: Float = 0
        bits.forEachBit {
            all += question.pairs[$0].rarity
            content += question.pairs[$0].content
        }
        return (all / pairTotal, content / contentPairTotal)
    }

    private func putTold(_ put: Put) {
        let titles = title.words | document.words
        let all = titles | text.words
        put(.toldText, told(text.words).all)
        put(.contentText, told(text.words).content)
        put(.toldTitle, told(title.words).all)
        put(.contentTitle, told(title.words).content)
        put(.toldDocument, told(document.words).all)
        put(.toldTitles, told(titles).all)
        put(.contentTitles, told(titles).content)
        put(.toldAll, told(all).all)
        put(.contentAll, told(all).content)
        let allPairs = text.pairs | title.pairs | document.pairs
        put(.pairsText, toldByPairs(text.pairs).all)
        put(.contentPairsText, toldByPairs(text.pairs).content)
        put(.pairsTitle, toldByPairs(title.pairs).all)
        put(.contentPairsTitle, toldByPairs(title.pairs).content)
        put(.pairsAll, toldByPairs(allPairs).all)
        put(.contentPairsAll, toldByPairs(allPairs).content)
        var rarest: Float = 0
        var missing: Float = 0
        var content: Float = 0
        for (place, word) in question.words.enumerated() where word.content > 0 {
            content += 1
            guard all & (1 << UInt64(place)) == 0 else { continue }
            rarest = max(rarest, word.content)
            missing += 1
        }
        put(.rarestMissing, rarest)
        put(.missing, missing)
        put(.questionWords, Float(question.words.count))
        put(.contentWords, content)
    }

    private func putPassages(_ put: Put) {
        put(.textTriples, text.triples)
        put(.titleTriples, title.triples)
        put(.textRun, text.run / wordTotal)
        put(.titleRun, title.run / wordTotal)
        put(.textContentRun, text.contentRun / contentTotal)
        put(.titleContentRun, title.contentRun / contentTotal)
        put(.lineWords, text.line.words / wordTotal)
        put(.linePairs, text.line.pairs / pairTotal)
        put(.lineContent, text.lineContent / contentTotal)
        put(.pointWords, text.point.words / wordTotal)
        put(.pointPairs, text.point.pairs / pairTotal)
        put(.pointLine, Float(text.pointLine))
        put(.windowWords, text.window.words / wordTotal)
        put(.windowPairs, text.window.pairs / pairTotal)
        put(.windowEnd, Float(text.windowEnd))
        put(.first, Float(text.first))
        put(.textLength, Float(text.count))
        put(.titleLength, Float(title.count))
        put(.documentLength, Float(document.count))
    }

    private func putAsked(_ put: Put, _ titleRange: Range<Int>, _ documentRange: Range<Int>) {
        put(.titleAsked, asked(UnsafeBufferPointer(rebasing: index.titleWords[titleRange])))
        put(.documentAsked, asked(UnsafeBufferPointer(rebasing: index.documentWords[documentRange])))
        var pairs: Float = 0
        title.pairs.forEachBit { pairs += title.pairTimes[$0] }
        put(.titlePairsAsked, pairs / Float(max(1, titleRange.count - 1)))
    }

    /// The part of what a title's words tell that the question has.
    private func asked(_ field: UnsafeBufferPointer<UInt16>) -> Float {
        var all: Float = 1e-6
        var asked: Float = 0
        for number in field {
            let place = question.places[Int(number)]
            let rarity =
                place != 255
                ? question.words[Int(place)].rarity
                : index.rarity(Int(number) < index.wordCounts.count ? Int(index.wordCounts[Int(number)]) : 0)
            all += rarity
            if place != 255 { asked += rarity }
        }
        return asked / all
    }
}
