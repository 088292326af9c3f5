import Vietnamese

/// What the rules say for one case: the outcome, and the items that hold or may hold.
///
/// Each list is made whenever it is asked for, in time linear in its items; who needs one often keeps it.
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

    private let situation: Situation
    private let verdicts: [Bool?]

    /// The guide for what is known. Before every question is answered, items that are still open are uncertain.
    public init(_ situation: Situation) {
        self.situation = situation
        verdicts = situation.verdicts()
        stop = situation.standing().stop.map { situation.edition.outcomes[$0] }
    }

    /// The conclusion that ends the walk, where there is one; the lists are then empty.
    public let stop: Outcome?

    /// Conclusions that do not end the walk, and those which might, for all that is known.
    public var remarks: [Entry<Outcome>] { held(edition.outcomes) }
    public var requirements: [Entry<Requirement>] { held(edition.requirements) }
    public var fees: [Entry<Fee>] { held(edition.fees) }
    public var deadlines: [Entry<Deadline>] { held(edition.deadlines) }
    public var places: [Entry<Place>] { held(edition.places) }
    public var steps: [Entry<Step>] { held(edition.steps) }
    public var results: [Entry<ProcedureResult>] { held(edition.results) }
    public var notices: [Entry<Notice>] { held(edition.notices) }

    private var edition: Edition { situation.edition }

    /// Those of the items that hold or may hold.
    private func held<Item: GuideItem>(_ items: [Item]) -> [Entry<Item>] {
        guard stop == nil else { return [] }
        // Many hang on the same condition.
        var open: [ConditionID] = []
        for item in items where verdicts[item.when] == nil && !open.contains(item.when) { open.append(item.when) }
        let residuals = situation.residuals(open.map { edition.conditions[$0] })
        var held: [Entry<Item>] = []
        for item in items {
            switch verdicts[item.when] {
            case true?: held.append(Entry(item: item))
            case nil: held.append(Entry(item: item, open: open.firstIndex(of: item.when).map { residuals[$0] }))
            case false?: break
            }
        }
        return held
    }

    /// The numbers of the documents that its items cite.
    public var citedDocuments: Set<String> {
        var found: Set<String> = []
        func collect(_ items: [some GuideItem]) {
            for item in items where verdicts[item.when] != false {
                for case .law(let provision) in item.citations { found.insert(provision.document) }
            }
        }
        guard stop == nil else { return found }
        collect(edition.outcomes)
        collect(edition.requirements)
        collect(edition.fees)
        collect(edition.deadlines)
        collect(edition.places)
        collect(edition.steps)
        collect(edition.results)
        collect(edition.notices)
        return found
    }
}
