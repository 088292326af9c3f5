extension FinderIndex {
    /// How many documents are weighed against each other.
    static let candidateLimit = 40

    /// What all that a document says counts where the nearest are sought, beside a match of one of its passages.
    private static let bagFactor: Float = 0.8

    /// The documents that come nearest to the query, with what speaks for them; in no order.
    ///
    /// What passages have in common with the query is added up for all of them; how well they match is reckoned only where that is
    /// enough to come near.
    func candidates(for query: FinderQuery, weights: FinderWeights, _ spare: SpareMatches) -> [FinderCandidate] {
        let readings = Array(query.readings.prefix(FinderTerms.readingLimit))
        let typed = readings.first { $0.source == .typed }
        return spare.use(for: self) { matches in
            let terms = FinderTerms(readings, information: information, places: &matches.places).terms
            for term in terms { matches.add(entries.span.extracting(entries(of: term.feature)), term) }
            if let typed { addBags(of: typed, to: &matches) }
            let search = FinderSearch(self, readings, weights)
            var nearest = NearestDocuments(limit: Self.candidateLimit)
            // Many are near by all that they say: then few of the passages have to be looked at.
            for (document, said) in matches.bag.enumerated() where Self.bagFactor * said >= nearest.least && said > 0 {
                if search.isMatched(document, matches) { nearest.take(document, Self.bagFactor * said) }
            }
            search.takeMatched(terms, matches, &nearest)
            return nearest.documents.map { document in
                let (found, said) = (search.found(document, matches), matches.bag[document])
                return FinderCandidate(
                    document: document, signs: signs(of: document, found, bag: said, query, typed))
            }
        }
    }

    private func addBags(of reading: FinderQuery.Reading, to matches: inout FinderMatches) {
        guard reading.bagMass > 0 else { return }
        for feature in reading.features {
            let share = bagInformation[Int(feature.feature)] * feature.weight / reading.bagMass
            matches.addBag(
                bag.span.extracting(bagEntries(of: feature.feature)), spelling: feature.spelling, same: share,
                otherwise: share * feature.otherwise)
        }
    }
}
