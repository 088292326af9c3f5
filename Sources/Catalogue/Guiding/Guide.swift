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
    /// Conclusions that do not end the walk, and those which might, for all that is known.
    public let remarks: [Entry<Outcome>]
    public let requirements: [Entry<Requirement>]
    public let fees: [Entry<Fee>]
    public let deadlines: [Entry<Deadline>]
    public let places: [Entry<Place>]
    public let steps: [Entry<Step>]
    public let results: [Entry<ProcedureResult>]
    public let notices: [Entry<Notice>]

    /// The guide for what is known. Before every question is answered, items that are still open are uncertain.
    public init(_ situation: Situation) {
        let edition = situation.edition
        let verdicts = situation.verdicts()
        func held<Item: GuideItem>(_ items: [Item]) -> [Entry<Item>] {
            items.compactMap { item in
                switch verdicts[item.when] {
                case true?: Entry(item: item)
                case nil: Entry(item: item, open: situation.residual(edition.conditions[item.when]))
                case false?: nil
                }
            }
        }
        stop = situation.survey().stop.map { edition.outcomes[$0] }
        remarks = stop == nil ? held(edition.outcomes) : []
        requirements = stop == nil ? held(edition.requirements) : []
        fees = stop == nil ? held(edition.fees) : []
        deadlines = stop == nil ? held(edition.deadlines) : []
        places = stop == nil ? held(edition.places) : []
        steps = stop == nil ? held(edition.steps) : []
        results = stop == nil ? held(edition.results) : []
        notices = stop == nil ? held(edition.notices) : []
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
