import Vietnamese

/// What a change from one edition to another means, in situations that either tells apart.
public struct EditionChange: Sendable {
    /// The day asked about.
    public let day: Day
    /// Situations that either edition tells apart.
    public let situations: Natural
    /// Items that come, go or say something else; those that are as they were are not listed.
    public let items: [ItemChange]
    /// Questions asked in some situation only by one of them, by id.
    public let questionsAdded: [String]
    public let questionsRemoved: [String]
    /// Texts of items, questions and answers that only say the same in other words.
    public let rewordings: Int

    public var isNothing: Bool {
        items.isEmpty && questionsAdded.isEmpty && questionsRemoved.isEmpty && rewordings == 0
    }

    /// What becomes of one item of the guide. An item that may hold, for all that a person knows, is shown and counts.
    public struct ItemChange: Sendable {
        public let list: GuideList
        public let id: String
        /// In how many situations it is shown only by the new edition, and only by the old one.
        public let comes: Natural
        public let goes: Natural
        /// Where both show it, what it says by number or kind; nil where that is the same.
        public let otherwise: (old: String, new: String, situations: Natural)?
    }

    /// Compares the editions of a day.
    ///
    /// - Returns: nil where they are too large to be compared, or ask for the same facts in opposite orders.
    public init?(from old: Edition, to new: Edition, on day: Day) {
        var left = WalkDiagramBuilder.workLimit
        guard let joint = JointEdition(old, new),
            let diagram = try? WalkDiagramBuilder.diagram(of: joint.edition, today: day, work: &left)
        else { return nil }
        self.day = day
        situations = WalkFigures(diagram).situations
        let places = Dictionary(
            diagram.tracked.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        items = joint.items.compactMap { item in
            let meanings = (ItemMeaning.of(item.list, item.id, old), ItemMeaning.of(item.list, item.id, new))
            if item.old == item.new && meanings.0 == meanings.1 { return nil }
            let counts = ShownCounts(
                diagram, old: item.old.flatMap { places[$0] }, new: item.new.flatMap { places[$0] })
            var otherwise: (old: String, new: String, situations: Natural)?
            if let before = meanings.0, let after = meanings.1, before != after, counts.both > 0 {
                otherwise = (before, after, counts.both)
            }
            guard counts.onlyNew > 0 || counts.onlyOld > 0 || otherwise != nil else { return nil }
            return ItemChange(
                list: item.list, id: item.id, comes: counts.onlyNew, goes: counts.onlyOld, otherwise: otherwise)
        }
        let (before, after) = (Set(old.facts.map(\.id)), Set(new.facts.map(\.id)))
        questionsAdded = new.facts.map(\.id).filter { !before.contains($0) }
        questionsRemoved = old.facts.map(\.id).filter { !after.contains($0) }
        rewordings = ItemMeaning.rewordings(old, new)
    }
}

/// In how many situations one item is shown by the old edition, by the new one, by both.
private struct ShownCounts {
    private(set) var onlyOld: Natural = 0
    private(set) var onlyNew: Natural = 0
    private(set) var both: Natural = 0

    init(_ diagram: WalkDiagram, old: Int?, new: Int?) {
        // By whether the old shows it, times one, and the new, times two.
        var sums = Array(repeating: [Natural](repeating: 0, count: 4), count: diagram.nodes.count)
        func shown(_ met: [Int], _ lost: [Int]) -> Int {
            let isOld = old.map { met.contains($0) || lost.contains($0) } ?? false
            let isNew = new.map { met.contains($0) || lost.contains($0) } ?? false
            return (isOld ? 1 : 0) | (isNew ? 2 : 0)
        }
        for node in diagram.order {
            switch diagram.nodes[node] {
            case .guides, .stops: sums[node][0] = 1
            case .asks, .splits:
                for edge in diagram.edges[node] {
                    let settled = shown(edge.met, edge.lost)
                    for (later, count) in sums[edge.target].enumerated() where count > 0 {
                        sums[node][settled | later] += count * edge.weight.lowWord
                    }
                }
            }
        }
        guard !sums.isEmpty else { return }
        let first = shown(diagram.metAtFirst, diagram.lostAtFirst)
        for (later, count) in sums[0].enumerated() {
            switch first | later {
            case 1: onlyOld += count
            case 2: onlyNew += count
            case 3: both += count
            default: break
            }
        }
    }
}
