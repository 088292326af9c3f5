import Glibc

/// What tells whether the passages found answer the question.
enum AnswerSign: Int, CaseIterable {
    /// The best score; how far behind the second, third and tenth are; the best one's share of all.
    case best, second, third, tenth, share
    /// Words of the question that no text has.
    case unknownWords
    /// Signs of the best passage, see ``PassageSign``; `strength` is its score by words beside what the question could give.
    case strength, scoreShare, rank, toldAll, contentAll, pairsAll, contentPairsAll, contentText, contentTitles
    case pointWords, pointPairs, windowWords, windowPairs, titleAsked, documentAsked, rarestMissing, missing
    case questionWords, contentWords, textRun, titleRun, asksForSanction, setsSanctions, asksForMeaning, kind
    case documentArticles, textLength
}

extension Ranking {
    /// How likely it is that the best passage answers the question, and that any article does.
    func answer() -> (first: Double, any: Double) {
        let signs = answerSigns
        var first: [Float] = [0]
        Self.firstTrees.add(signs, width: signs.count, to: &first)
        var any: [Float] = [0]
        Self.anyTrees.add(signs, width: signs.count, to: &any)
        return (Self.probability(first[0]), Self.probability(any[0]))
    }

    private static let firstTrees = BoostedTrees(LearnedAnswers.firstTrees, signs: AnswerSign.allCases.count)
    private static let anyTrees = BoostedTrees(LearnedAnswers.anyTrees, signs: AnswerSign.allCases.count)

    private static func probability(_ score: Float) -> Double { 1 / (1 + exp(-Double(score))) }

    /// The numbers behind ``answer()``; none where nothing was found.
    var answerSigns: [Float] {
        var signs = [Float](repeating: 0, count: AnswerSign.allCases.count)
        guard let best = order.first else { return signs }
        func put(_ sign: AnswerSign, _ value: Float) { signs[sign.rawValue] = value }
        func behind(_ place: Int) -> Float { place < order.count ? scores[best] - scores[order[place]] : 10 }
        put(.best, scores[best])
        put(.second, behind(1))
        put(.third, behind(2))
        put(.tenth, behind(9))
        put(.share, 1 / scores.reduce(1e-9) { $0 + expf($1 - scores[best]) })
        put(.unknownWords, Float(question.unknownWords))
        put(.strength, evidence[best, .score] / question.possible)
        for (sign, source) in Self.taken { put(sign, evidence[best, source]) }
        return signs
    }

    private static let taken: [(AnswerSign, PassageSign)] = [
        (.scoreShare, .scoreShare), (.rank, .rank), (.toldAll, .toldAll), (.contentAll, .contentAll),
        (.pairsAll, .pairsAll), (.contentPairsAll, .contentPairsAll), (.contentText, .contentText),
        (.contentTitles, .contentTitles), (.pointWords, .pointWords), (.pointPairs, .pointPairs),
        (.windowWords, .windowWords), (.windowPairs, .windowPairs), (.titleAsked, .titleAsked),
        (.documentAsked, .documentAsked), (.rarestMissing, .rarestMissing), (.missing, .missing),
        (.questionWords, .questionWords), (.contentWords, .contentWords), (.textRun, .textRun), (.titleRun, .titleRun),
        (.asksForSanction, .asksForSanction), (.setsSanctions, .setsSanctions), (.asksForMeaning, .asksForMeaning),
        (.kind, .kind), (.documentArticles, .documentArticles), (.textLength, .textLength),
    ]
}
