import Vietnamese

/// The facts of two editions, those of the same id and kind as one.
struct JointFacts {
    /// Where the facts and choices of one edition stand among the joint ones.
    struct Side {
        /// By the index of the fact.
        var places: [Int] = []
        var choices: [[Int]] = []
    }

    private(set) var old = Side()
    private(set) var new = Side()
    private let merged: [Merged]

    private struct Merged {
        var old: Int?
        var new: Int?
        let fact: Fact
    }

    init?(_ old: Edition, _ new: Edition) {
        var all: [Merged] = new.facts.indices.map { Merged(old: nil, new: $0, fact: new.facts[$0]) }
        var rank = new.facts.indices.map { Double($0) }
        var last = -1.0
        for (index, fact) in old.facts.enumerated() {
            if let own = new.factIndex(fact.id), let kind = Self.joined(fact.kind, new.facts[own].kind) {
                all[own] = Merged(old: index, new: own, fact: Self.fact(new.facts[own], kind, beside: fact))
                last = rank[own]
            } else {
                // One that is only in the old edition comes after the one it followed there.
                all.append(Merged(old: index, new: nil, fact: fact))
                last += 0.001
                rank.append(last)
            }
        }
        guard all.count <= Edition.maximumFacts, let order = Self.order(all, rank, old, new) else { return nil }
        merged = order.map { all[$0] }
        self.old = Self.side(old, merged) { $0.old }
        self.new = Self.side(new, merged) { $0.new }
    }

    /// Each after those that its condition names; else as in the new edition. nil where there is no such order.
    private static func order(_ all: [Merged], _ rank: [Double], _ old: Edition, _ new: Edition) -> [Int]? {
        var byOld: [Int: Int] = [:]
        var byNew: [Int: Int] = [:]
        for (place, merged) in all.enumerated() {
            if let index = merged.old { byOld[index] = place }
            if let index = merged.new { byNew[index] = place }
        }
        let needs = all.map { merged in
            let first = merged.old.map { old.conditions[old.facts[$0].when].facts.compactMap { byOld[$0] } } ?? []
            let second = merged.new.map { new.conditions[new.facts[$0].when].facts.compactMap { byNew[$0] } } ?? []
            return Set(first + second)
        }
        var order: [Int] = []
        var placed: Set<Int> = []
        while order.count < all.count {
            let ready = all.indices.filter { !placed.contains($0) && needs[$0].isSubset(of: placed) }
            guard let next = ready.min(by: { rank[$0] < rank[$1] }) else { return nil }
            order.append(next)
            placed.insert(next)
        }
        return order
    }

    private static func side(_ edition: Edition, _ merged: [Merged], _ index: (Merged) -> Int?) -> Side {
        var side = Side(
            places: Array(repeating: 0, count: edition.facts.count),
            choices: Array(repeating: [], count: edition.facts.count))
        for (place, joint) in merged.enumerated() {
            guard let own = index(joint) else { continue }
            side.places[own] = place
            side.choices[own] = edition.facts[own].choices.map { choice in
                joint.fact.choices.firstIndex { $0.id == choice.id } ?? 0
            }
        }
        return side
    }

    /// The answers that either takes; nil where they are of different kinds, or too many together.
    private static func joined(_ old: Fact.Kind, _ new: Fact.Kind) -> Fact.Kind? {
        func union(_ old: [Fact.Choice], _ new: [Fact.Choice]) -> [Fact.Choice]? {
            let all = new + old.filter { choice in !new.contains { $0.id == choice.id } }
            return all.count <= ChoiceSet.capacity ? all : nil
        }
        switch (old, new) {
        case (.choice(let a), .choice(let b)): return union(a, b).map { .choice($0) }
        case (.choices(let a), .choices(let b)): return union(a, b).map { .choices($0) }
        case (.yesNo, .yesNo): return new
        case (.number(let a), .number(let b)):
            return .number(
                .init(
                    minimum: min(a.minimum, b.minimum), maximum: max(a.maximum, b.maximum), unit: b.unit, cues: b.cues))
        case (.day, .day): return new
        default: return nil
        }
    }

    private static func fact(_ new: Fact, _ kind: Fact.Kind, beside old: Fact) -> Fact {
        Fact(
            id: new.id, label: new.label, question: new.question, why: new.why, kind: kind, when: 0,
            isAlwaysAsked: false, unknownAdvice: new.unknownAdvice ?? old.unknownAdvice, unreadable: nil,
            isShared: false)
    }

    /// The joint facts, each asked where either edition may ask it.
    func facts(_ old: Edition, _ new: Edition, _ intern: (Condition) -> ConditionID) -> [Fact] {
        merged.map { joint in
            let ways =
                (joint.old.map { [self.old.translated(old.conditions[old.facts[$0].when], of: old)] } ?? [])
                + (joint.new.map { [self.new.translated(new.conditions[new.facts[$0].when], of: new)] } ?? [])
            let when: Condition = ways.contains(.always) ? .always : ways.count == 1 ? ways[0] : .any(ways)
            let fact = joint.fact
            return Fact(
                id: fact.id, label: fact.label, question: fact.question, why: fact.why, kind: fact.kind,
                when: intern(when), isAlwaysAsked: false, unknownAdvice: fact.unknownAdvice, unreadable: nil,
                isShared: false)
        }
    }
}

extension JointFacts.Side {
    /// A condition of the edition over the joint facts. A comparison on a fact holds only where the edition itself asks it.
    func translated(_ condition: Condition, of edition: Edition) -> Condition {
        func guarded(_ fact: Int, _ comparison: Condition) -> Condition {
            let when = edition.conditions[edition.facts[fact].when]
            return when == .always ? comparison : .all([translated(when, of: edition), comparison])
        }
        switch condition {
        case .always, .never, .today: return condition
        case .holds(let fact): return guarded(fact, .holds(places[fact]))
        case .isAny(let fact, let set):
            let made = choices[fact].indices.filter { set.contains($0) }.map { choices[fact][$0] }
            return guarded(fact, .isAny(places[fact], ChoiceSet(made)))
        case .has(let fact, let choice): return guarded(fact, .has(places[fact], choices[fact][choice]))
        case .number(let fact, let comparison, let bound):
            return guarded(fact, .number(places[fact], comparison, bound))
        case .day(let fact, let comparison, let bound): return guarded(fact, .day(places[fact], comparison, bound))
        case .elapsed(let span, let fact, let comparison, let bound):
            return guarded(fact, .elapsed(span, places[fact], comparison, bound))
        case .not(let inner): return .not(translated(inner, of: edition))
        case .all(let parts): return .all(parts.map { translated($0, of: edition) })
        case .any(let parts): return .any(parts.map { translated($0, of: edition) })
        }
    }
}
