extension Finder {
    /// Whether the first is clearly meant, a few come into question, or none.
    func decide(_ ranked: [FinderRanked], _ query: FinderQuery) -> Decision {
        guard let first = ranked.first, first.score >= weights.clarifyScore else { return .abstain }
        let lead = first.score - (ranked.dropFirst().first?.score ?? 0)
        if first.score >= weights.startScore && lead >= weights.startLead { return .start(index.codes[first.document]) }
        let close = ranked.prefix(3).filter { first.score - $0.score <= weights.clarifySpan }
        guard close.count > 1 else {
            return first.score >= weights.startScore ? .start(index.codes[first.document]) : .abstain
        }
        return .clarify(close.map { index.codes[$0.document] })
    }
}
