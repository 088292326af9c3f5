/// A document with its score.
struct FinderRanked: Sendable {
    let document: Int
    let score: Double
}

extension FinderIndex {
    /// The best documents for a query, best first, a few more than are shown.
    func rank(_ query: FinderQuery, weights: FinderWeights) -> [FinderRanked] {
        var best = [Float](repeating: 0, count: codes.count)
        var matched = [Float](repeating: 0, count: passages.count)
        var touched: [Int32] = []
        for reading in query.readings {
            for feature in reading.features {
                let information = self.information[Int(feature.feature)] * feature.weight
                for entry in entries[self.entries(of: feature.feature)] {
                    let position = Int(entry.passage)
                    if matched[position] == 0 { touched.append(entry.passage) }
                    let agreement = entry.spelling == feature.spelling ? 1 : feature.otherwise
                    matched[position] += information * entry.factor * agreement
                }
            }
            for position in touched {
                let passage = passages[Int(position)]
                let mass = matched[Int(position)]
                matched[Int(position)] = 0
                let open = max(0, reading.mass - mass) * weights.uncoveredQuestion
                let left = max(0, passage.mass - mass) * passage.uncovered
                let fit = Self.agreement(passage.traits, reading.traits, weights)
                let score = mass / (mass + open + left) * passage.factor * reading.factor * fit
                let document = Int(passage.document)
                if score > best[document] { best[document] = score }
            }
            touched.removeAll(keepingCapacity: true)
        }
        return top(best)
    }

    /// What is left of the score of a name with these traits where those were asked for.
    private static func agreement(_ named: FinderTraits, _ asked: FinderTraits, _ weights: FinderWeights) -> Float {
        var factor: Float = 1
        let actions = named.intersection(.actions)
        let wanted = asked.intersection(.actions)
        if !actions.isEmpty || !wanted.isEmpty {
            if actions.isDisjoint(with: wanted.isEmpty ? .new : wanted) { factor *= weights.otherAction }
        }
        let conditions = named.subtracting(.actions)
        let circumstances = asked.subtracting(.actions)
        if !conditions.subtracting(circumstances).isEmpty { factor *= weights.unaskedCondition }
        if !circumstances.subtracting(conditions).isEmpty { factor *= weights.missingCondition }
        return factor
    }

    private func top(_ scores: [Float]) -> [FinderRanked] {
        var top: [FinderRanked] = []
        let count = Finder.candidateLimit * 2
        for (document, score) in scores.enumerated() where score > 0.05 {
            let score = Double(min(1, score))
            if top.count == count, let last = top.last, last.score >= score { continue }
            let place = top.firstIndex { $0.score < score } ?? top.count
            top.insert(FinderRanked(document: document, score: score), at: place)
            if top.count > count { top.removeLast() }
        }
        return top
    }
}
