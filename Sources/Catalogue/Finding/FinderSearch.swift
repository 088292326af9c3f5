/// How passages match the readings of one query. What is a number for each reading stands in the order of the readings.
struct FinderSearch {
    private typealias Numbers = FinderTerms.Numbers

    private let index: FinderIndex
    private let weights: FinderWeights
    private let sources: [FinderQuery.Reading.Source]
    /// What all that a reading says counts, and what a match of it counts.
    private let whole: Numbers
    private let factors: Numbers

    init(_ index: FinderIndex, _ readings: [FinderQuery.Reading], _ weights: FinderWeights) {
        (self.index, self.weights) = (index, weights)
        sources = readings.map(\.source)
        // Where there is no reading, nothing matches: 0 of 1.
        var (whole, factors) = (Numbers(repeating: 1), Numbers())
        for (place, reading) in readings.enumerated() {
            (whole[place], factors[place]) = (reading.mass, reading.factor)
        }
        (self.whole, self.factors) = (whole, factors)
    }

    /// Whether a passage of the document has anything in common with the query.
    func isMatched(_ document: Int, _ matches: borrowing FinderMatches) -> Bool {
        index.links.passages(of: document).contains { any(matches.masses[Int($0)] .> 0) }
    }

    /// Takes the documents whose passages match a reading well enough.
    func takeMatched(_ terms: [FinderTerms.Term], _ matches: borrowing FinderMatches, _ nearest: inout NearestDocuments)
    {
        let (entries, passages, masses) = (index.entries.span, index.passages.span, matches.masses.span)
        var least = leastMasses(for: nearest.least)
        for term in leading(terms, to: least) {
            for entry in index.entries(of: term.feature) {
                let place = Int(entries[entry].passage)
                // Most are not near enough, however little there is in them that nobody said.
                let mass = masses[place]
                guard any(mass .>= least) else { continue }
                let passage = passages[place]
                let scores = scores(of: passage, mass)
                nearest.raise(Int(passage.document), scores.max())
                least = leastMasses(for: nearest.least)
            }
        }
    }

    /// Of the terms so many that each passage with one of these masses has one of them.
    ///
    /// Many names have words such as "đăng ký" and "giấy", which tell little: all of them together do not make up the mass (so
    /// MaxScore: Turtle and Flood, "Query evaluation: strategies and optimizations", 1995).
    private func leading(_ terms: [FinderTerms.Term], to masses: Numbers) -> [FinderTerms.Term] {
        var isLeading = [Bool](repeating: false, count: terms.count)
        for reading in sources.indices {
            var sum: Float = 0
            for place in terms.indices.sorted(by: { terms[$0].same[reading] < terms[$1].same[reading] }) {
                sum += terms[place].same[reading]
                if sum >= masses[reading] { isLeading[place] = true }
            }
        }
        return zip(terms, isLeading).filter(\.1).map(\.0)
    }

    /// The mass in each reading without which no passage matches so well, whatever it says besides.
    private func leastMasses(for score: Float) -> Numbers {
        let uncovered = weights.uncoveredQuestion
        // mass / (mass + (whole - mass) * uncovered) * factor = score, for mass; a little less, since numbers are rounded.
        let masses = score * 0.9999 * uncovered * whole / (factors - score + score * uncovered)
        // A reading whose whole does not count so much: none does.
        return masses.replacing(with: .infinity, where: factors .< score)
    }

    /// How well a passage with this mass in common with each reading matches it.
    private func scores(of passage: FinderIndex.Passage, _ mass: Numbers) -> Numbers {
        let open = Self.positive(whole - mass) * weights.uncoveredQuestion
        let left = Self.positive(passage.mass - mass) * weights.uncovered(passage.kind)
        return mass / (mass + open + left) * factors
    }

    private static func positive(_ numbers: Numbers) -> Numbers { greater(numbers, Numbers()) }

    private static func greater(_ first: Numbers, _ second: Numbers) -> Numbers {
        first.replacing(with: second, where: first .< second)
    }

    /// The best matches of a document, by what they are.
    struct Found {
        var name: Float = 0
        var alias: Float = 0
        var translated: Float = 0
        var situation: Float = 0
        /// How much of its name was said.
        var nameSaid: Float = 0
    }

    /// The best matches of a document in all readings.
    func found(_ document: Int, _ matches: borrowing FinderMatches) -> Found {
        var (names, aliases, said) = (Numbers(), Numbers(), Numbers())
        for place in index.links.passages(of: document) {
            let (passage, mass) = (index.passages[Int(place)], matches.masses[Int(place)])
            let scores = scores(of: passage, mass)
            guard passage.kind == .name else {
                aliases = Self.greater(aliases, scores)
                continue
            }
            names = Self.greater(names, scores)
            if passage.mass > 0 { said = Self.greater(said, mass / passage.mass) }
        }
        var found = Found()
        for (place, source) in sources.enumerated() {
            switch source {
            case .typed: (found.name, found.alias, found.nameSaid) = (names[place], aliases[place], min(1, said[place]))
            case .translated: found.translated = max(found.translated, names[place], aliases[place])
            case .situation: found.situation = max(found.situation, names[place], aliases[place])
            }
        }
        return found
    }
}
