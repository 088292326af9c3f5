import Vietnamese

/// What a change from one edition to another means, in situations that either tells apart.
public struct EditionChange: Sendable {
    /// The day asked about.
    public let day: Day
    /// Situations that either edition tells apart.
    public let situations: Natural
    /// Items that come, go or say something else; those that are as they were are not listed.
    public let items: [ItemChange]
    /// Lists, of fees and deadlines those of a part, of which some situations had something before, and have nothing now, while no outcome stops them.
    public let emptied: [(list: GuideList, part: String?, situations: Natural, occasion: ChangeOccasion?)]
    /// Items, and documents of the legal basis, that rest on other provisions than before.
    public let citations: [CitationChange]
    /// Both editions as one: the facts that the conditions of an occasion name.
    public let joint: Edition
    /// Questions asked in some situation only by one of them, by id.
    public let questionsAdded: [String]
    public let questionsRemoved: [String]
    /// Texts of items, questions and answers that only say the same in other words.
    public let rewordings: Int

    public var isNothing: Bool {
        items.isEmpty && citations.isEmpty && questionsAdded.isEmpty && questionsRemoved.isEmpty && rewordings == 0
    }

    /// What becomes of one item of the guide. An item that may hold, for all that a person knows, is shown and counts.
    public struct ItemChange: Sendable {
        public let list: GuideList
        public let id: String
        /// What it is called, or says, by the new edition or else by the old one.
        public let label: LocalizedText
        /// Whether its own rules are the same, so that it comes or goes only because an outcome that stops does not, or does.
        public let followsOutcome: Bool
        /// In how many situations it is shown only by the new edition, and only by the old one.
        public let comes: Natural
        public let goes: Natural
        /// Where both show it, what it says by number or kind; nil where that is the same.
        public let otherwise: (old: String, new: String, situations: Natural)?
        /// When it comes, when it goes, and when it says something else; nil where it does not, or nobody who knows all comes there.
        public let comesWhen: ChangeOccasion?
        public let goesWhen: ChangeOccasion?
        public let otherwiseWhen: ChangeOccasion?
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
        let search = OccasionSearch(diagram, places)
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
            let follows = item.isSameButForStops && otherwise == nil
            // Of what follows from an outcome, the outcome's own occasion is told.
            typealias Shown = (all: ConditionID?, own: ConditionID?)
            func occasion(_ count: Natural, _ with: [Shown], _ without: [Shown]) -> ChangeOccasion? {
                guard count > 0, !follows else { return nil }
                return search.occasion(
                    with: with.compactMap(\.all), without: without.compactMap(\.all),
                    own: (with.compactMap(\.own), without.compactMap(\.own)))
            }
            let (before, after): (Shown, Shown) = ((item.old, item.oldOwn), (item.new, item.newOwn))
            return ItemChange(
                list: item.list, id: item.id, label: ItemLabel.of(item.list, item.id, new, old),
                followsOutcome: follows,
                comes: counts.onlyNew, goes: counts.onlyOld, otherwise: otherwise,
                comesWhen: occasion(counts.onlyNew, [after], [before]),
                goesWhen: occasion(counts.onlyOld, [before], [after]),
                otherwiseWhen: otherwise.flatMap { occasion($0.situations, [before, after], []) })
        }
        emptied = joint.presences.compactMap { presence in
            let counts = ShownCounts(diagram, old: places[presence.old], new: places[presence.new])
            guard counts.onlyOld > 0 else { return nil }
            return (
                presence.list, presence.part, counts.onlyOld,
                search.occasion(
                    with: [presence.old], without: [presence.new], own: ([presence.own.old], [presence.own.new]))
            )
        }
        citations = CitationChange.between(old, new)
        self.joint = joint.edition
        let (before, after) = (Set(old.facts.map(\.id)), Set(new.facts.map(\.id)))
        questionsAdded = new.facts.map(\.id).filter { !before.contains($0) }
        questionsRemoved = old.facts.map(\.id).filter { !after.contains($0) }
        rewordings = ItemMeaning.rewordings(old, new)
    }
}

/// What an item is called, or says.
private enum ItemLabel {
    static func of(_ list: GuideList, _ id: String, _ new: Edition, _ old: Edition) -> LocalizedText {
        let item = new.items(of: list).first { $0.id == id } ?? old.items(of: list).first { $0.id == id }
        return switch item {
        case let item as Outcome: item.text
        case let item as Requirement: item.name
        case let item as Place: item.name
        case let item as Step: item.text
        case let item as ProcedureResult: item.name
        case let item as Notice: item.text
        default: LocalizedText(vi: ItemMeaning.of(list, id, new) ?? ItemMeaning.of(list, id, old) ?? id)
        }
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
