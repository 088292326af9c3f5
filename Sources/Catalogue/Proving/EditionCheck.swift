import Vietnamese

/// What is wrong with an edition, read off the diagrams of its days.
struct EditionCheck {
    private let procedure: Procedure
    private let edition: Edition
    private let diagrams: [WalkDiagram]
    private let isKnown: (ProcedureCode) -> Bool
    /// Where each condition that items hang on is tracked.
    private let places: [ConditionID: Int]

    init(
        _ procedure: Procedure, _ edition: Edition, _ diagrams: [WalkDiagram],
        _ isKnown: @escaping (ProcedureCode) -> Bool
    ) {
        (self.procedure, self.edition, self.diagrams, self.isKnown) = (procedure, edition, diagrams, isKnown)
        let tracked = diagrams.first?.tracked ?? []
        places = Dictionary(tracked.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func issues() -> [ProofIssue] {
        let (feePairs, timePairs) = (
            pairs(edition.fees, Contradiction.isBetween), pairs(edition.deadlines, Contradiction.isBetween)
        )
        let pairs = feePairs + timePairs
        let needed = Self.needed.map { list in (list, Set(edition.items(of: list).compactMap { places[$0.when] })) }
        let reaches = diagrams.map { diagram in
            WalkReach(
                diagram, lists: needed.map(\.1),
                pairs: pairs.compactMap { pair in
                    guard let a = places[pair.a.when], let b = places[pair.b.when] else { return nil }
                    return (a, b)
                })
        }
        var found = idle() + unreached(reaches) + deadEnds(reaches)
        for (diagram, reach) in zip(diagrams, reaches) {
            for (place, (list, conditions)) in needed.enumerated() where reach.missing.contains(place) {
                let problem = ProofIssue.Problem.missing(list, ids: edition.items(of: list).map(\.id))
                found.append((problem, conversation(.guide(with: [], without: conditions), diagram)))
            }
            let contradictions = pairs.indices.filter { reach.together.contains($0) }
            for place in contradictions.prefix(Self.contradictionsTold) {
                let pair = pairs[place]
                let both = Set([places[pair.a.when], places[pair.b.when]].compactMap(\.self))
                let list: GuideList = place < feePairs.count ? .fees : .deadlines
                found.append(
                    (.contradiction(list, pair.a.id, pair.b.id), conversation(.guide(with: both, without: []), diagram))
                )
            }
        }
        found += tooMany()
        // A fault on several days is told once, on the first.
        var seen: Set<ProofIssue.Problem> = []
        return found.filter { seen.insert($0.0).inserted }.map { problem, conversation in
            ProofIssue(
                procedure: procedure.code, name: procedure.name, edition: edition.from, problem: problem,
                conversation: conversation)
        }
    }

    private typealias Found = (ProofIssue.Problem, ProofConversation?)

    /// Of the contradictions of a day so many are told; nobody mends more at a time, and each takes a search for a conversation.
    private static let contradictionsTold = 50

    /// The lists of which every guide must show something.
    private static let needed: [GuideList] = [.requirements, .fees, .deadlines, .places, .steps, .results]

    private func pairs<Item: GuideItem>(
        _ items: [Item], _ contradict: (Item, Item) -> Bool
    ) -> [(a: any GuideItem, b: any GuideItem)] {
        var pairs: [(a: any GuideItem, b: any GuideItem)] = []
        for (index, a) in items.enumerated() {
            for b in items[(index + 1)...] where contradict(a, b) { pairs.append((a, b)) }
        }
        return pairs
    }

    /// Comparisons that no answer on any day, or every answer, makes true.
    private func idle() -> [Found] {
        edition.facts.indices.flatMap { fact -> [Found] in
            let idle = diagrams.map { $0.classes.idleComparisons(fact) }
            let always = idle.dropFirst().reduce(idle.first ?? []) { $0.intersection($1) }
            return always.map { $0.authored(in: edition) }.sorted().map {
                (.idleComparison(fact: edition.facts[fact].id, condition: $0), nil)
            }
        }
    }

    /// Questions, items and outcomes that no walk on any day comes to.
    private func unreached(_ reaches: [WalkReach]) -> [Found] {
        var found: [Found] = []
        for (index, fact) in edition.facts.enumerated() where !reaches.contains(where: { $0.asked.contains(index) }) {
            found.append((.questionNeverAsked(fact: fact.id), nil))
        }
        for list in GuideList.allCases {
            for (index, item) in edition.items(of: list).enumerated() {
                guard let place = places[item.when] else { continue }
                let condition = edition.conditions[item.when].authored(in: edition)
                if list == .outcomes, edition.outcomes[index].stops {
                    if reaches.contains(where: { $0.stops.contains(index) }) { continue }
                    found.append((.outcomeNeverReached(id: item.id, condition: condition), nil))
                } else if !reaches.contains(where: { $0.met.contains(place) }) {
                    found.append((.itemNeverShown(list: list, id: item.id, condition: condition), nil))
                }
            }
        }
        return found
    }

    /// Outcomes that send people to a procedure that is not there.
    private func deadEnds(_ reaches: [WalkReach]) -> [Found] {
        var found: [Found] = []
        for (index, outcome) in edition.outcomes.enumerated() {
            guard case .otherProcedure(let code) = outcome.kind, !isKnown(code) else { continue }
            guard let day = reaches.firstIndex(where: { $0.stops.contains(index) }) else { continue }
            found.append(
                (.unknownProcedure(outcome: outcome.id, code: code), conversation(.stop(index), diagrams[day])))
        }
        return found
    }

    private func tooMany() -> [Found] {
        let most = diagrams.map { WalkFigures($0).mostQuestions }
        guard let worst = most.indices.max(by: { most[$0] < most[$1] }), most[worst] > procedure.maximumQuestions else {
            return []
        }
        let problem = ProofIssue.Problem.tooManyQuestions(most: most[worst], limit: procedure.maximumQuestions)
        return [(problem, conversation(.mostQuestions, diagrams[worst]))]
    }

    // MARK: Conversations

    private func conversation(_ goal: WalkWitness.Goal, _ diagram: WalkDiagram) -> ProofConversation? {
        guard let witness = WalkWitness.find(goal, in: diagram) else { return nil }
        return ProofConversation(day: diagram.today, answers: witness.answers, in: edition)
    }
}
