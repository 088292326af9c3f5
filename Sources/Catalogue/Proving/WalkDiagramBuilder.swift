import Vietnamese

/// Draws the diagram of all walks. Each node is what still matters of the answers so far: the remainders of the edition's conditions.
struct WalkDiagramBuilder {
    /// Bounds that no honest procedure comes near.
    static let nodeLimit = 100_000
    static let workLimit = 30_000_000

    let edition: Edition
    private let today: Day
    let classes: AnswerClasses
    private(set) var remainders: Remainders
    private let tracked: [ConditionID]
    /// Facts asked even where nothing hangs on them.
    private let always: [Int]
    /// The outcomes that stop, in order, and where each one's condition is tracked.
    private let stops: [(outcome: Int, place: Int)]
    private let stopPlaces: Set<Int>

    private struct Key: Hashable {
        let state: [Remainders.ID]
        let splitting: Splitting?
    }

    /// How far a question of several choices has been told.
    private struct Splitting: Hashable {
        let fact: Int
        /// Choices still to be told.
        let open: [Int]
        /// Choices that nothing hangs on.
        let others: Int
        var isSome: Bool
    }

    private struct Pending {
        let node: Int
        let key: Key
        /// A case that leads there.
        let situation: Situation
        /// Of several choices, those made so far, and one that nothing hangs on.
        var made = ChoiceSet()
        var other: Int?
    }

    private var numbers: [Key: Int] = [:]
    private var nodes: [WalkDiagram.Node] = []
    private var edges: [[WalkDiagram.Edge]] = []
    private var pending: [Pending] = []
    private var work = 0
    private let workLimit: Int

    init(_ edition: Edition, today: Day, workLimit: Int) throws(ProofTooLarge) {
        self.workLimit = workLimit
        (self.edition, self.today) = (edition, today)
        classes = try AnswerClasses(edition, today: today)
        remainders = Remainders(classes)
        let tracked = edition.conditions.indices.filter { edition.program.isInItems[$0] }
        self.tracked = tracked
        always = edition.facts.indices.filter { edition.facts[$0].isAlwaysAsked }
        stops = edition.outcomes.enumerated().compactMap { index, outcome in
            guard outcome.stops, let place = tracked.firstIndex(of: outcome.when) else { return nil }
            return (index, place)
        }
        stopPlaces = Set(stops.map(\.place))
    }

    /// - Parameter left: how much work may be done; what was done comes off it.
    static func diagram(
        of edition: Edition, today: Day, work left: inout Int
    ) throws(ProofTooLarge) -> WalkDiagram {
        var builder = try WalkDiagramBuilder(edition, today: today, workLimit: left)
        defer { left -= builder.work + builder.remainders.work }
        return try builder.build()
    }

    private mutating func build() throws(ProofTooLarge) -> WalkDiagram {
        let first = firstState()
        _ = node(first.state, Situation(edition: edition, today: today))
        while let next = pending.popLast() {
            try open(next)
            try checkSize()
        }
        return WalkDiagram(
            classes: classes, tracked: tracked, nodes: nodes, edges: edges, metAtFirst: first.met,
            lostAtFirst: first.lost)
    }

    // MARK: States

    /// What remains before anything is asked, and what is settled then.
    mutating func firstState() -> (state: [Remainders.ID], met: [Int], lost: [Int]) {
        var applicable: [Remainders.ID] = []
        for fact in edition.facts {
            applicable.append(remainders.of(edition.conditions[fact.when], applicable: applicable))
        }
        var state: [Remainders.ID] = []
        for condition in tracked {
            state.append(remainders.of(edition.conditions[condition], applicable: applicable))
        }
        for fact in always { state.append(remainders.asking(fact, applicable: applicable[fact])) }
        let before = Array(repeating: Remainders.ID.max, count: state.count)
        return settle(state, after: before)
    }

    /// The facts that may be asked next without changing what comes of it, one bit each: none where the walk ends.
    func askable(_ state: [Remainders.ID]) -> UInt64 {
        var needs: UInt64 = 0
        for stop in stops {
            if state[stop.place] == Remainders.yes { return needs }
            needs |= remainders.needs[Int(state[stop.place])]
        }
        return state.reduce(needs) { $0 | remainders.needs[Int($1)] }
    }

    /// Work done so far, as a measure of time.
    var workDone: Int { work + remainders.work }

    /// The state without what is settled, and what was settled just now.
    ///
    /// Of an outcome that stops, it is kept that it holds; what comes after it no longer matters.
    private func settle(
        _ state: [Remainders.ID], after before: [Remainders.ID]
    ) -> (state: [Remainders.ID], met: [Int], lost: [Int]) {
        var state = state
        var met: [Int] = []
        var lost: [Int] = []
        for place in state.indices where before[place] != state[place] && !Remainders.isOpen(state[place]) {
            if place < tracked.count {
                if state[place] == Remainders.yes { met.append(place) }
                if state[place] == Remainders.lost { lost.append(place) }
            }
            if !(state[place] == Remainders.yes && stopPlaces.contains(place)) { state[place] = Remainders.no }
        }
        if let first = stops.firstIndex(where: { state[$0.place] == Remainders.yes }) {
            let kept = Set(stops[...first].map(\.place))
            for place in state.indices where !kept.contains(place) { state[place] = Remainders.no }
        }
        return (state, met, lost)
    }

    /// The node of a state, drawn if it is new.
    private mutating func node(_ state: [Remainders.ID], _ situation: Situation) -> Int {
        let key = Key(state: state, splitting: nil)
        if let number = numbers[key] { return number }
        let number = add(key)
        work += edition.program.instructions.count
        // What is served decides, so that what is proved is what is served.
        let standing = situation.standing()
        if let fact = standing.next {
            nodes.append(.asks(fact))
            pending.append(Pending(node: number, key: key, situation: situation))
        } else {
            nodes.append(standing.stop.map { .stops($0) } ?? .guides)
        }
        return number
    }

    private mutating func node(
        _ state: [Remainders.ID], _ splitting: Splitting, _ situation: Situation, _ made: ChoiceSet, _ other: Int?
    ) -> Int {
        let key = Key(state: state, splitting: splitting)
        if let number = numbers[key] { return number }
        let number = add(key)
        nodes.append(.splits(fact: splitting.fact, choice: splitting.open.first))
        pending.append(Pending(node: number, key: key, situation: situation, made: made, other: other))
        return number
    }

    private mutating func add(_ key: Key) -> Int {
        numbers[key] = nodes.count
        edges.append([])
        return nodes.count
    }

    private func checkSize() throws(ProofTooLarge) {
        guard nodes.count <= Self.nodeLimit, work + remainders.work <= workLimit else { throw ProofTooLarge() }
    }

    // MARK: Edges

    private mutating func open(_ pending: Pending) throws(ProofTooLarge) {
        if let splitting = pending.key.splitting { return split(pending, splitting) }
        guard case .asks(let fact) = nodes[pending.node] else { return }
        var edges = EdgeList()
        let state = pending.key.state
        for (place, value) in classes.answers(to: fact).enumerated() {
            let told = tell(state, fact, .answer(place))
            let target = node(told.state, pending.situation.answering(fact, value))
            edges.add(.answer(place), target, 1, told.met, told.lost)
            try checkSize()
        }
        if case .choices(let choices) = edition.facts[fact].kind {
            let named = remainders.namedChoices(fact, in: state)
            let splitting = Splitting(fact: fact, open: named, others: choices.count - named.count, isSome: false)
            let other = choices.indices.first { !named.contains($0) }
            edges.add(.several, node(state, splitting, pending.situation, ChoiceSet(), other), 1, [], [])
        }
        if edition.facts[fact].unknownAdvice != nil {
            let told = tell(state, fact, .unknown)
            let target = node(told.state, pending.situation.answering(fact, .unknown))
            edges.add(.unknown, target, 1, told.met, told.lost)
        }
        self.edges[pending.node] = edges.edges
    }

    mutating func tell(
        _ state: [Remainders.ID], _ fact: Int, _ what: Remainders.Told
    ) -> (state: [Remainders.ID], met: [Int], lost: [Int]) {
        var told = state
        work += state.count
        for place in told.indices where Remainders.isOpen(told[place]) {
            told[place] = remainders.telling(told[place], fact, what)
        }
        return settle(told, after: state)
    }

    /// Tells one more of several choices, or ends the question.
    private mutating func split(_ pending: Pending, _ splitting: Splitting) {
        let state = pending.key.state
        let fact = splitting.fact
        var edges = EdgeList()
        if let choice = splitting.open.first {
            for isMade in [true, false] {
                let next = Splitting(
                    fact: fact, open: Array(splitting.open.dropFirst()), others: splitting.others,
                    isSome: splitting.isSome || isMade)
                // None at all is no answer.
                if next.open.isEmpty && !next.isSome && next.others == 0 { continue }
                var made = pending.made
                if isMade { made.insert(choice) }
                let told = tell(state, fact, .choice(choice, isMade))
                let target = node(told.state, next, pending.situation, made, pending.other)
                edges.add(.choice(choice, isMade), target, 1, told.met, told.lost)
            }
        } else {
            let all = Natural.power(ofTwo: splitting.others)
            var made = pending.made
            if made.isEmpty, let other = pending.other { made.insert(other) }
            let told = tell(state, fact, .answer(0))
            let target = node(told.state, pending.situation.answering(fact, .choices(made)))
            edges.add(
                .others(mustBeSome: !splitting.isSome), target, splitting.isSome ? all : all - 1, told.met, told.lost)
        }
        self.edges[pending.node] = edges.edges
    }
}

/// The edges of one node, those of the same effect joined.
private struct EdgeList {
    private struct Effect: Hashable {
        let target: Int
        let met: [Int]
        let lost: [Int]
    }

    private var places: [Effect: Int] = [:]
    private(set) var edges: [WalkDiagram.Edge] = []

    mutating func add(_ answer: WalkDiagram.Answer, _ target: Int, _ weight: Natural, _ met: [Int], _ lost: [Int]) {
        let effect = Effect(target: target, met: met, lost: lost)
        if let place = places[effect] {
            edges[place].answers.append(answer)
            edges[place].weight += weight
        } else {
            places[effect] = edges.count
            edges.append(WalkDiagram.Edge(target: target, answers: [answer], weight: weight, met: met, lost: lost))
        }
    }
}
