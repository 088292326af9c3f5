extension Finder {
    /// The scores of the best documents, and whether one is clearly meant, a few come into question, or none.
    func decide(
        _ ranked: [FinderRanked], _ query: FinderQuery, _ setting: Setting
    ) -> (scores: [Double], decision: Decision) {
        guard let first = ranked.first else { return ([], .abstain) }
        let confidence = FinderConfidence.inTheBest(first.score)
        let scores = FinderConfidence.shares(ranked.map(\.score), lead: weights.leadScale).map { $0 * confidence }
        let tone = query.tone(in: setting)
        let least = tone == .need ? weights.clarifyConfidence : weights.tellingConfidence
        guard confidence >= least, tone != .answer, tone != .outside else {
            return (scores, .abstain)
        }
        let start = Decision.start(index.codes[first.document])
        let others = ranked.dropFirst().prefix(2).filter { $0.score >= first.score * weights.clarifyShare }
        // The same thing at several levels; what was written by hand stands for all of them.
        let isAmbiguous =
            first.document >= index.handWritten
            && others.contains { index.names[$0.document] == index.names[first.document] }
        let isNeeded =
            tone == .need || (first.score >= weights.bareScore(words: query.wordCount) && !query.isSituation)
        if scores[0] >= weights.startConfidence && isNeeded && !isAmbiguous { return (scores, start) }
        guard !others.isEmpty else {
            // Nothing else comes near: one is meant, or none.
            if scores[0] >= weights.loneConfidence && tone == .need { return (scores, start) }
            return (scores, setting == .opening ? .clarify([index.codes[first.document]]) : .abstain)
        }
        return (scores, .clarify(([first] + others).map { index.codes[$0.document] }))
    }
}

extension FinderQuery {
    /// What the message is taken for: who opens a conversation by telling something has a need, and who begins with "chưa" or
    /// "có" answers nothing yet.
    fileprivate func tone(in setting: Finder.Setting) -> FinderTone {
        switch (setting, tone) {
        case (.opening, .statement): .need
        case (.opening, .answer): .statement
        case (_, let tone): tone
        }
    }
}

/// What a score of the ranking means, measured on a development set of questions.
enum FinderConfidence {
    /// How often a best document of this score, or one that ties with it, is right.
    static func inTheBest(_ score: Double) -> Double {
        var lower = knots[0]
        for upper in knots.dropFirst() {
            if score < upper.score {
                let part = (score - lower.score) / (upper.score - lower.score)
                return lower.confidence + max(0, part) * (upper.confidence - lower.confidence)
            }
            lower = upper
        }
        return lower.confidence
    }

    private static let knots: [(score: Double, confidence: Double)] = [
        (0, 0), (0.1, 0.05), (0.2, 0.2), (0.3, 0.5), (0.4, 0.75), (0.5, 0.88), (0.7, 0.95), (1, 0.99),
    ]

    /// How the confidence is divided among documents by what they lag behind the first: `lead` is the lag at which one gets a
    /// third of what the first gets. The shares add up to 1.
    static func shares(_ scores: [Double], lead: Double) -> [Double] {
        guard let first = scores.first else { return [] }
        // 3^(-x), by halves: the standard library has no power without Foundation.
        let weights = scores.map { score in power(third: (first - score) / lead) }
        let sum = weights.reduce(0, +)
        return weights.map { $0 / sum }
    }

    /// A third to the power of a number that is not negative, to three digits.
    private static func power(third exponent: Double) -> Double {
        guard exponent < 20 else { return 0 }
        var result = 1.0
        var rest = exponent
        while rest >= 1 {
            result /= 3
            rest -= 1
        }
        // The series of e^(-x ln 3) for x below 1.
        let x = -rest * 1.098_612_289
        return result * (1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5)))))
    }
}
