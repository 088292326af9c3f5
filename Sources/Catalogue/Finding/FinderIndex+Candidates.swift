extension FinderIndex {
    /// How many documents are weighed against each other.
    static let candidateLimit = 40

    /// What all that a document says counts where the nearest are sought, beside a match of one of its passages.
    private static let bagFactor: Float = 0.8

    /// The documents that come nearest to the query, nearest first, with what speaks for them.
    ///
    /// What passages have in common with the query is added up for all of them; how well they match is reckoned only where that is
    /// enough to come near.
    func candidates(for query: FinderQuery, weights: FinderWeights, _ spare: SpareMatches) -> [FinderCandidate] {
        let readings = query.readings
        let typed = readings.first { $0.source == .typed }
        return spare.use(for: self) { matches in
            let terms = FinderTerms(readings, information: information, places: &matches.places).terms
            for term in terms { matches.add(entries.span.extracting(entries(of: term.feature)), term) }
            if let typed { addBags(of: typed, to: &matches) }
            let search = FinderSearch(self, readings, weights)
            var nearest = NearestDocuments(limit: Self.candidateLimit)
            // First those that are near by all that they say: then few of the passages have to be looked at.
            takeSayers(matches, search, &nearest)
            search.takeMatched(terms, matches, &nearest)
            return nearest.documents.map { document in
                let (found, said) = (search.found(document, matches), matches.bag[document])
                return FinderCandidate(
                    document: document, signs: signs(of: document, found, bag: said, query, typed))
            }
        }
    }

    /// Takes the documents that say enough of the query, as far as a passage of theirs has anything of it.
    private func takeSayers(
        _ matches: borrowing FinderMatches, _ search: FinderSearch, _ nearest: inout NearestDocuments
    ) {
        let said = matches.bag.span
        var document = 0
        while document < said.count {
            // Most say less than those that are known: eight are passed over at once.
            if document + 8 <= said.count {
                let eight = SIMD8<Float>(
                    said[document], said[document + 1], said[document + 2], said[document + 3], said[document + 4],
                    said[document + 5], said[document + 6], said[document + 7])
                if !any(Self.bagFactor * eight .>= nearest.least) {
                    document += 8
                    continue
                }
            }
            for place in document..<min(document + 8, said.count) {
                let score = Self.bagFactor * said[place]
                guard score >= nearest.least, score > 0, search.isMatched(place, matches) else { continue }
                nearest.take(place, score)
            }
            document += 8
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
