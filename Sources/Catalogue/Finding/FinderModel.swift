import Vietnamese

/// Weighs what speaks for each document into how likely it is meant, or none of them.
///
/// A conditional logit: each document, and "none", has a score made of its signs, and what is likely of each follows from the scores
/// alone. The score is linear in the signs, and a few hidden units see what they say together. `scripts/learn-finder` finds the numbers.
struct FinderModel: Sendable {
    /// By ``FinderSign``.
    let signs: [Float]
    /// By ``NoneSign``.
    let none: [Float]
    /// For each hidden unit the weights of the signs, and behind them of the signs of none.
    let hidden: [[Float]]
    let offsets: [Float]
    /// What each hidden unit adds to the score.
    let outputs: [Float]

    /// All weights of one sign: the linear one, then those of the hidden units. One step takes a sign into account in all of them;
    /// each adds up on its own, in the order of the signs.
    private typealias Weights = SIMD16<Float>
    private let weightsOfSigns: [Weights]
    private let weightsOfNone: [Weights]

    init(signs: [Float], none: [Float], hidden: [[Float]], offsets: [Float], outputs: [Float]) {
        precondition(hidden.count < Weights.scalarCount, "The hidden units fit beside the linear weight.")
        func weights(_ linear: Float, _ place: Int) -> Weights {
            var weights = Weights()
            weights[0] = linear
            for (unit, own) in hidden.enumerated() { weights[unit + 1] = own[place] }
            return weights
        }
        weightsOfSigns = signs.indices.map { weights(signs[$0], $0) }
        weightsOfNone = none.indices.map { weights(none[$0], signs.count + $0) }
        (self.signs, self.none, self.hidden, self.offsets, self.outputs) = (signs, none, hidden, offsets, outputs)
    }

    /// What speaks for none of the procedures being meant.
    enum NoneSign: Int, CaseIterable, Sendable {
        case always
        /// It asks for what no office gives; it says of no need.
        case outside, statement, answer
        /// The part of the question in words that no procedure has.
        case unknown
        /// One or two words.
        case short
        /// What is needed was found in citizens' words.
        case translated
    }

    static func noneSigns(_ query: FinderQuery) -> [Float] {
        var signs = [Float](repeating: 0, count: NoneSign.allCases.count)
        signs[NoneSign.always.rawValue] = 1
        switch query.tone {
        case .need: break
        case .statement: signs[NoneSign.statement.rawValue] = 1
        case .answer: signs[NoneSign.answer.rawValue] = 1
        case .outside: signs[NoneSign.outside.rawValue] = 1
        }
        if let typed = query.readings.first(where: { $0.source == .typed }), typed.mass > 0 {
            signs[NoneSign.unknown.rawValue] = typed.unknownMass / typed.mass
        }
        if query.wordCount <= 2 { signs[NoneSign.short.rawValue] = 1 }
        if query.readings.contains(where: { $0.source == .translated }) { signs[NoneSign.translated.rawValue] = 1 }
        return signs
    }

    /// The documents with their likelihoods, likeliest first, and how likely it is none.
    func weigh(
        _ candidates: [FinderCandidate], _ query: FinderQuery
    ) -> (ranked: [FinderRanked], none: Double) {
        let scores = candidates.map { score($0.signs, weightsOfSigns) }
        let noneScore = score(Self.noneSigns(query), weightsOfNone)
        let highest = max(noneScore, scores.max() ?? noneScore)
        let weights = scores.map { Exponential.of(Double($0 - highest)) }
        let noneWeight = Exponential.of(Double(noneScore - highest))
        let sum = weights.reduce(noneWeight, +)
        let ranked = zip(candidates, weights).map {
            FinderRanked(
                document: $0.document, likelihood: $1 / sum,
                isNamed: max($0[.nameFull], $0[.aliasFull]) >= FinderRanked.named)
        }
        return (
            ranked.sorted { ($1.likelihood, $0.document) < ($0.likelihood, $1.document) }, noneWeight / sum
        )
    }

    private func score(_ values: [Float], _ weights: [Weights]) -> Float {
        var sums = Weights()
        // Most signs are not there.
        for (weights, value) in zip(weights, values) where value != 0 { sums += weights * value }
        var score = sums[0]
        for unit in outputs.indices {
            score += outputs[unit] * Self.hyperbolicTangent(sums[unit + 1] + offsets[unit])
        }
        return score
    }

    private static func hyperbolicTangent(_ x: Float) -> Float {
        let part = Float(Exponential.of(-2 * Double(abs(x))))
        let value = (1 - part) / (1 + part)
        return x < 0 ? -value : value
    }
}

/// A document with how likely it is meant.
struct FinderRanked: Sendable {
    let document: Int
    let likelihood: Double
    /// What was typed is its name or an alias, word for word.
    let isNamed: Bool

    /// The match from which on nothing of note is left over on either side.
    static let named: Float = 0.95
}
