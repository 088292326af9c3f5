import Vietnamese

/// Two editions as one, whose walks ask what either needs: how the two are compared, situation by situation.
///
/// Facts of the same id and kind are one. Each item of either becomes an item that shows exactly where it would be shown: its own
/// condition holds, and no outcome stops before.
struct JointEdition {
    /// An item of the guide of one edition or both.
    struct Item {
        let list: GuideList
        let id: String
        /// The condition under which the old edition shows it, and the new one; nil where it has no such item.
        var old: ConditionID?
        var new: ConditionID?
        /// The conditions without what stops before.
        var oldOwn: ConditionID?
        var newOwn: ConditionID?
        /// Whether its own condition is the same in both: what becomes of it follows from the outcomes that stop.
        var isSameButForStops = false
    }

    /// Where a list of the guide has something in the old edition, and in the new one has something or is not shown at all.
    struct Presence {
        let list: GuideList
        /// Of fees and deadlines: of which part of the matter.
        let part: String?
        let old: ConditionID
        let new: ConditionID
        /// The same without what stops before.
        let own: (old: ConditionID, new: ConditionID)
    }

    let edition: Edition
    let items: [Item]
    let presences: [Presence]

    /// - Returns: nil where the facts of both together are too many, or ask for each other in opposite orders.
    init?(_ old: Edition, _ new: Edition) {
        guard let merged = JointFacts(old, new) else { return nil }
        var conditions: [Condition] = [.always]
        var ids: [Condition: ConditionID] = [.always: 0]
        func intern(_ condition: Condition) -> ConditionID {
            if let id = ids[condition] { return id }
            conditions.append(condition)
            ids[condition] = conditions.count - 1
            return conditions.count - 1
        }
        var items: [Item] = []
        var places: [String: Int] = [:]
        var stopping: [Condition] = []
        for (edition, side) in [(old, merged.old), (new, merged.new)] {
            var stops: [Condition] = []
            func add(_ list: GuideList, _ id: String, _ condition: Condition) {
                let key = "\(list.rawValue)/\(id)"
                let place = places[key] ?? items.count
                if place == items.count {
                    places[key] = place
                    items.append(Item(list: list, id: id))
                }
                let shown = intern(stops.isEmpty ? condition : .all(stops.map { .not($0) } + [condition]))
                if edition === old {
                    (items[place].old, items[place].oldOwn) = (shown, intern(condition))
                } else {
                    (items[place].new, items[place].newOwn) = (shown, intern(condition))
                }
            }
            for outcome in edition.outcomes where outcome.stops {
                let condition = side.translated(edition.conditions[outcome.when], of: edition)
                add(.outcomes, outcome.id, condition)
                stops.append(condition)
            }
            for outcome in edition.outcomes where !outcome.stops {
                add(.outcomes, outcome.id, side.translated(edition.conditions[outcome.when], of: edition))
            }
            for list in GuideList.allCases where list != .outcomes {
                for item in edition.items(of: list) {
                    add(list, item.id, side.translated(edition.conditions[item.when], of: edition))
                }
            }
            stopping = stops
        }
        for place in items.indices {
            items[place].isSameButForStops = items[place].oldOwn == items[place].newOwn
        }
        func part(_ item: Item) -> String? {
            let edition = item.new == nil ? old : new
            return switch item.list {
            case .fees: edition.fees.first { $0.id == item.id }?.part
            case .deadlines: edition.deadlines.first { $0.id == item.id }?.part
            default: nil
            }
        }
        var presences: [Presence] = []
        for list in [GuideList.requirements, .fees, .deadlines, .places, .steps, .results] {
            let listed = items.filter { $0.list == list }
            for kept in Set(listed.map(part)).sorted(by: { ($0 ?? "") < ($1 ?? "") }) {
                let own = listed.filter { part($0) == kept }
                func any(_ places: [ConditionID], or stops: [Condition] = []) -> ConditionID {
                    let all = places.map { conditions[$0] } + stops
                    return intern(all.isEmpty ? .never : .any(all))
                }
                presences.append(
                    Presence(
                        list: list, part: kept, old: any(own.compactMap(\.old)),
                        new: any(own.compactMap(\.new), or: stopping),
                        own: (any(own.compactMap(\.oldOwn)), any(own.compactMap(\.newOwn)))))
            }
        }
        let facts = merged.facts(old, new, intern)
        let none = LocalizedText(vi: "")
        let tracked = items.flatMap { [$0.old, $0.new].compactMap(\.self) } + presences.flatMap { [$0.old, $0.new] }
        let notices = Set(tracked).sorted().map { condition in
            Notice(id: "\(condition)", when: condition, kind: .info, text: none, note: nil, citations: [])
        }
        self.items = items
        self.presences = presences
        edition = Edition(
            from: new.from, until: new.until, summary: none, facts: facts, conditions: conditions, outcomes: [],
            requirements: [], fees: [], deadlines: [], places: [], steps: [], results: [], notices: notices,
            legalBasis: [], terms: [])
    }
}

extension Edition {
    /// The items of one list of the guide, in the author's order.
    func items(of list: GuideList) -> [any GuideItem] {
        switch list {
        case .outcomes: outcomes
        case .requirements: requirements
        case .fees: fees
        case .deadlines: deadlines
        case .places: places
        case .steps: steps
        case .results: results
        case .notices: notices
        case .legalBasis: []
        }
    }
}
