/// Why a question is asked: what still hangs on it.
extension Situation {
    /// The open items whose conditions name the fact, as `list id`; where there are none, the facts whose question depends on it.
    public func reasons(for fact: Int) -> [String] {
        let verdicts = verdicts()
        var reasons: [String] = []
        func collect(_ list: String, _ items: [some GuideItem]) {
            for item in items where verdicts[item.when] == nil && edition.conditions[item.when].facts.contains(fact) {
                reasons.append("\(list) \(item.id)")
            }
        }
        collect("outcome", edition.outcomes)
        collect("papers", edition.requirements)
        collect("fee", edition.fees)
        collect("time", edition.deadlines)
        collect("place", edition.places)
        collect("steps", edition.steps)
        collect("result", edition.results)
        collect("notice", edition.notices)
        for other in edition.facts
        where verdicts[other.when] == nil && edition.conditions[other.when].facts.contains(fact) {
            reasons.append("asks \(other.id)")
        }
        if edition.facts[fact].isAlwaysAsked { reasons.append("always") }
        return reasons
    }

    /// What the open items whose conditions name the fact cite of the law, each provision once, in the order of the guide.
    public func citations(hangingOn fact: Int) -> [Citation] {
        let verdicts = verdicts()
        var citations: [Citation] = []
        func collect(_ items: [some GuideItem]) {
            for item in items where verdicts[item.when] == nil && edition.conditions[item.when].facts.contains(fact) {
                for citation in item.citations where !citations.contains(citation) {
                    if case .law = citation { citations.append(citation) }
                }
            }
        }
        collect(edition.outcomes)
        collect(edition.requirements)
        collect(edition.fees)
        collect(edition.deadlines)
        return citations
    }
}
