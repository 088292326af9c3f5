import Vietnamese

/// What the rules say for one case: the outcome, and the items that hold or may hold.
public struct Guide: Sendable {
    /// An item of the guide, and what it still hangs on.
    public struct Entry<Item: GuideItem>: Sendable {
        public let item: Item
        /// What is not known and decides whether the item holds; nil where it is certain.
        public let open: Condition?

        public var isCertain: Bool { open == nil }

        public init(item: Item, open: Condition? = nil) {
            self.item = item
            self.open = open
        }
    }

    /// The conclusion that ends the walk, where there is one; the lists are then empty.
    public let stop: Outcome?
    private let situation: Situation
    private let verdicts: [Bool?]

    /// The guide for what is known. Before every question is answered, items that are still open are uncertain.
    public init(_ situation: Situation) {
        self.situation = situation
        verdicts = situation.verdicts()
        stop = situation.standing().stop.map { situation.edition.outcomes[$0] }
    }

    // Each list is made when it is asked for: mostly one or two are.

    /// Conclusions that do not end the walk, and those which might, for all that is known.
    public var remarks: [Entry<Outcome>] { held(situation.edition.outcomes) }
    public var requirements: [Entry<Requirement>] { held(situation.edition.requirements) }
    public var fees: [Entry<Fee>] { held(situation.edition.fees) }
    public var deadlines: [Entry<Deadline>] { held(situation.edition.deadlines) }
    public var places: [Entry<Place>] { held(situation.edition.places) }
    public var steps: [Entry<Step>] { held(situation.edition.steps) }
    public var results: [Entry<ProcedureResult>] { held(situation.edition.results) }
    public var notices: [Entry<Notice>] { held(situation.edition.notices) }

    private func held<Item: GuideItem>(_ items: [Item]) -> [Entry<Item>] {
        guard stop == nil else { return [] }
        return items.compactMap { item in
            switch verdicts[item.when] {
            case true?: Entry(item: item)
            case nil: Entry(item: item, open: situation.residual(situation.edition.conditions[item.when]))
            case false?: nil
            }
        }
    }

    /// The numbers of the documents that its items cite.
    public var citedDocuments: Set<String> {
        var found: Set<String> = []
        func collect<Item: GuideItem>(_ entries: [Entry<Item>]) {
            for entry in entries {
                for case .law(let provision) in entry.item.citations { found.insert(provision.document) }
            }
        }
        collect(remarks)
        collect(requirements)
        collect(fees)
        collect(deadlines)
        collect(places)
        collect(steps)
        collect(results)
        collect(notices)
        return found
    }
}
