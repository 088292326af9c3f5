import Glibc

/// What tells whether the passages found answer the question: what the best one, the ten best and the forty best say together,
/// and how the scores fall from the first.
///
/// A law on the matter is seldom alone: its neighbours speak of it too. Where the article that answers is missing, the best
/// passage may look as good as ever, but those behind it look no worse.
struct AnswerSigns {
    /// How many of the best passages are put together, each in every ``Form``.
    static let windows = [1, 10, 40]

    /// How the signs of several passages are put together; `weighted` by how likely each is beside the first.
    enum Form: Int, CaseIterable { case highest, mean, weighted }

    /// Signs of the question and of all scores, behind those of the windows.
    enum Own: Int, CaseIterable {
        /// How far behind the first the second, third, fifth and tenth are.
        case second, third, fifth, tenth
        case best
        /// Words of the question that no text has; what its words could give at most.
        case unknownWords, possible
        /// The first one's part of the fifty best, and how evenly they share (an entropy, in nats).
        case share, evenness
    }

    private static let ofPassage = PassageSign.allCases.count
    private static let ofWindows = windows.count * Form.allCases.count * ofPassage
    static let count = ofWindows + Own.allCases.count

    /// All zero where nothing was found.
    private(set) var values = [Float](repeating: 0, count: count)

    init(_ ranking: Ranking) {
        guard let first = ranking.order.first else { return }
        let best = ranking.scores[first]
        for (index, window) in Self.windows.enumerated() {
            put(Array(ranking.order.prefix(window)), of: ranking, from: index * Form.allCases.count * Self.ofPassage)
        }
        func behind(_ place: Int) -> Float {
            place < ranking.order.count ? best - ranking.scores[ranking.order[place]] : 10
        }
        put(.second, behind(1))
        put(.third, behind(2))
        put(.fifth, behind(4))
        put(.tenth, behind(9))
        put(.best, best)
        put(.unknownWords, Float(ranking.question.unknownWords))
        put(.possible, ranking.question.possible)
        let shares = Self.shares(ranking.order.prefix(50).map { ranking.scores[$0] }, best: best)
        put(.share, shares.first ?? 0)
        put(.evenness, -shares.reduce(0) { $0 + $1 * logf($1 + 1e-9) })
    }

    private mutating func put(_ sign: Own, _ value: Float) { values[Self.ofWindows + sign.rawValue] = value }

    private mutating func put(_ places: [Int], of ranking: Ranking, from start: Int) {
        let shares = Self.shares(places.map { ranking.scores[$0] }, best: ranking.scores[places[0]])
        let part = 1 / Float(places.count)
        for sign in 0..<Self.ofPassage {
            var (highest, sum, weighted) = (-Float.greatestFiniteMagnitude, Float(0), Float(0))
            for (place, share) in zip(places, shares) {
                let value = ranking.evidence.signs[place * PassageEvidence.width + sign]
                highest = max(highest, value)
                sum += value
                weighted += share * value
            }
            for (form, value) in [(Form.highest, highest), (.mean, sum * part), (.weighted, weighted)] {
                values[start + form.rawValue * Self.ofPassage + sign] = value
            }
        }
    }

    /// What part of all each score stands for, if a score is the logarithm of a likelihood.
    private static func shares(_ scores: [Float], best: Float) -> [Float] {
        let parts = scores.map { expf($0 - best) }
        let sum = parts.reduce(0, +)
        return parts.map { $0 / sum }
    }
}

extension Ranking {
    /// How likely it is that the best passage answers the question, and that any article does.
    func answer() -> (first: Double, any: Double) {
        // A library that does not know every fourth word of the question is not about it; the trees never saw a small one.
        let unknown = question.unknownWords
        guard unknown * 3 < question.words.count || unknown == 0 else { return (0, 0) }
        let signs = AnswerSigns(self).values
        var first: [Float] = [0]
        Self.firstTrees.add(signs, width: signs.count, to: &first)
        var any: [Float] = [0]
        Self.anyTrees.add(signs, width: signs.count, to: &any)
        return (Self.probability(first[0]), Self.probability(any[0]))
    }

    private static let firstTrees = BoostedTrees(LearnedAnswers.firstTrees, signs: AnswerSigns.count)
    private static let anyTrees = BoostedTrees(LearnedAnswers.anyTrees, signs: AnswerSigns.count)

    private static func probability(_ score: Float) -> Double { 1 / (1 + exp(-Double(score))) }
}
