import Vietnamese

/// What the rules say for one case: the outcome, and the items that hold or may hold.
public struct Guide: Sendable {
    /// An item of the guide; `isCertain` is false where it hangs on what the person does not know.
    public struct Entry<Item: GuideItem>: Sendable {
        public let item: Item
        public let isCertain: Bool

        public init(item: Item, isCertain: Bool) {
            self.item = item
            self.isCertain = isCertain
        }
    }

    /// The conclusion that ends the walk, where there is one; the lists are then empty but for notices.
    public let stop: Outcome?
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
                case true?: Entry(item: item, isCertain: true)
                case nil: Entry(item: item, isCertain: false)
                case false?: nil
                }
            }
        }
        stop = situation.survey().stop.map { edition.outcomes[$0] }
        remarks = stop == nil ? held(edition.outcomes.filter { !$0.stops }) : []
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
