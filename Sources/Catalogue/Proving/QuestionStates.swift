import Vietnamese

/// What walks through an edition come to, whatever the order of their questions, and how likely each answer leads where.
///
/// A state is what still matters of the answers so far. States and the ways between them are found once, when they are first wanted, so
/// that orders of questions can be weighed against each other by looking up numbers.
struct QuestionStates {
    /// Where an answer leads, where every answer of a question is as likely as the next.
    struct Way {
        let state: Int
        let share: Double
    }

    private var builder: WalkDiagramBuilder
    private var numbers: [[Remainders.ID]: Int] = [:]
    private var states: [[Remainders.ID]] = []
    /// For each state the facts that may be asked next without changing what comes of it, one bit each: none where the walk ends.
    private(set) var askable: [UInt64] = []
    private var ways: [Int: [Way]] = [:]
    /// The state before anything is asked.
    private(set) var first = 0

    /// Nil where the edition's answers are too many to tell apart.
    init?(_ edition: Edition, today: Day) {
        guard let builder = try? WalkDiagramBuilder(edition, today: today, workLimit: WalkDiagramBuilder.workLimit)
        else { return nil }
        self.builder = builder
        first = number(self.builder.firstState().state)
    }

    var count: Int { states.count }

    /// Work done so far, as a measure of time.
    var workDone: Int { builder.workDone }

    mutating func ways(from state: Int, asking fact: Int) -> [Way] {
        let key = state << 6 | fact
        if let known = ways[key] { return known }
        let found = find(from: states[state], asking: fact)
        ways[key] = found
        return found
    }

    private mutating func number(_ state: [Remainders.ID]) -> Int {
        if let known = numbers[state] { return known }
        numbers[state] = states.count
        states.append(state)
        askable.append(builder.askable(state))
        return states.count - 1
    }

    private mutating func find(from state: [Remainders.ID], asking fact: Int) -> [Way] {
        var targets: [Int] = []
        var weights: [Int: Double] = [:]
        func add(_ target: Int, _ weight: Double) {
            if weights[target] == nil { targets.append(target) }
            weights[target, default: 0] += weight
        }
        for place in builder.classes.answers(to: fact).indices {
            add(number(builder.tell(state, fact, .answer(place)).state), 1)
        }
        for (told, weight) in several(from: state, asking: fact) { add(number(told), weight) }
        if builder.edition.facts[fact].unknownAdvice != nil {
            add(number(builder.tell(state, fact, .unknown).state), 1)
        }
        let all = weights.values.reduce(0, +)
        return targets.map { Way(state: $0, share: (weights[$0] ?? 0) / all) }
    }

    private struct Splitting: Hashable {
        let state: [Remainders.ID]
        let isSome: Bool
    }

    /// Where the ways of making several choices lead, and how many lead there; nothing for a fact of another kind.
    private mutating func several(
        from state: [Remainders.ID], asking fact: Int
    ) -> [(state: [Remainders.ID], weight: Double)] {
        guard case .choices(let choices) = builder.edition.facts[fact].kind else { return [] }
        let named = builder.remainders.namedChoices(fact, in: state)
        // In the order in which they are met, so that the numbers of states are the same in each process.
        var found = [(key: Splitting(state: state, isSome: false), weight: 1.0)]
        for choice in named {
            var next: [(key: Splitting, weight: Double)] = []
            var places: [Splitting: Int] = [:]
            for (key, weight) in found {
                for isMade in [true, false] {
                    let told = builder.tell(key.state, fact, .choice(choice, isMade)).state
                    let split = Splitting(state: told, isSome: key.isSome || isMade)
                    if let place = places[split] {
                        next[place].weight += weight
                    } else {
                        places[split] = next.count
                        next.append((split, weight))
                    }
                }
            }
            found = next
        }
        let others = Natural.power(ofTwo: choices.count - named.count).approximate
        return found.compactMap { key, weight in
            // None at all is no answer.
            let ways = weight * (key.isSome ? others : others - 1)
            return ways > 0 ? (builder.tell(key.state, fact, .answer(0)).state, ways) : nil
        }
    }
}
