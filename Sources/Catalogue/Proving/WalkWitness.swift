/// The shortest conversation that shows something.
struct WalkWitness {
    /// The facts asked, in order, with an answer to each.
    let answers: [(fact: Int, value: FactValue)]

    /// What a walk is watched for.
    enum Goal {
        /// A guide in which all of these hold for certain, and none of those holds or may hold.
        case guide(with: Set<Int>, without: Set<Int>)
        case stop(Int)
        /// As many questions as there can be.
        case mostQuestions
    }

    /// - Returns: nil where no walk leads there.
    static func find(_ goal: Goal, in diagram: WalkDiagram) -> WalkWitness? {
        switch goal {
        case .mostQuestions: longest(diagram)
        case .stop, .guide: shortest(goal, diagram)
        }
    }

    /// An edge taken by one of its answers.
    struct Step {
        let from: Int
        let edge: Int
        var answer = 0
    }

    /// Nodes by how many questions lead there, with what was met of the goal: a search in breadth. Nodes within a question cost nothing.
    private static func shortest(_ goal: Goal, _ diagram: WalkDiagram) -> WalkWitness? {
        var wanted: [Int] = []
        var unwanted: Set<Int> = []
        if case .guide(let with, let without) = goal { (wanted, unwanted) = (with.sorted(), without) }
        struct State: Hashable {
            let node: Int
            let met: Set<Int>
        }
        enum Origin {
            case beginning
            indirect case edge(Int, from: State)
        }
        func next(_ met: Set<Int>, _ settled: [Int], _ lost: [Int]) -> Set<Int>? {
            if settled.contains(where: unwanted.contains) || lost.contains(where: unwanted.contains) { return nil }
            return met.union(settled.filter(wanted.contains))
        }
        guard let first = next([], diagram.metAtFirst, diagram.lostAtFirst) else { return nil }
        let start = State(node: 0, met: first)
        var reached: [State: Origin] = [start: .beginning]
        var layer = [start]
        while !layer.isEmpty {
            var following: [State] = []
            var position = 0
            while position < layer.count {
                let state = layer[position]
                position += 1
                switch (diagram.nodes[state.node], goal) {
                case (.guides, .guide) where state.met.count == wanted.count: return path(to: state)
                case (.stops(let outcome), .stop(let sought)) where outcome == sought: return path(to: state)
                default: break
                }
                for (place, edge) in diagram.edges[state.node].enumerated() {
                    guard let met = next(state.met, edge.met, edge.lost) else { continue }
                    let target = State(node: edge.target, met: met)
                    guard reached[target] == nil else { continue }
                    reached[target] = .edge(place, from: state)
                    // The question counts when it is asked; its several choices are one answer.
                    if case .splits = diagram.nodes[edge.target] {
                        layer.append(target)
                    } else {
                        following.append(target)
                    }
                }
            }
            layer = following
        }
        return nil

        func path(to end: State) -> WalkWitness {
            var steps: [Step] = []
            var state = end
            while case .edge(let edge, let from) = reached[state] {
                steps.append(Step(from: from.node, edge: edge))
                state = from
            }
            return WalkWitness(answers: answers(steps.reversed(), diagram))
        }
    }

    private static func longest(_ diagram: WalkDiagram) -> WalkWitness {
        var most = Array(repeating: 0, count: diagram.nodes.count)
        func cost(_ node: Int) -> Int { if case .asks = diagram.nodes[node] { 1 } else { 0 } }
        for node in diagram.order {
            most[node] = cost(node) + (diagram.edges[node].map { most[$0.target] }.max() ?? 0)
        }
        var steps: [Step] = []
        var node = 0
        while let best = diagram.edges[node].indices.max(by: {
            most[diagram.edges[node][$0].target] < most[diagram.edges[node][$1].target]
        }) {
            steps.append(Step(from: node, edge: best))
            node = diagram.edges[node][best].target
        }
        return WalkWitness(answers: answers(steps, diagram))
    }

    /// What is answered on a walk from the first node to an end.
    static func answers(_ steps: [Step], _ diagram: WalkDiagram) -> [(fact: Int, value: FactValue)] {
        var answers: [(fact: Int, value: FactValue)] = []
        var told: Set<Int> = []
        var made = ChoiceSet()
        for step in steps {
            let possible = diagram.edges[step.from][step.edge].answers
            guard possible.indices.contains(step.answer) else { continue }
            let answer = possible[step.answer]
            switch (diagram.nodes[step.from], answer) {
            case (.asks(let fact), .answer(let place)):
                answers.append((fact, diagram.classes.answers(to: fact)[place]))
            case (.asks(let fact), .unknown): answers.append((fact, .unknown))
            case (.asks, .several): (told, made) = ([], ChoiceSet())
            case (.splits, .choice(let choice, let isMade)):
                told.insert(choice)
                if isMade { made.insert(choice) }
            case (.splits(let fact, _), .others):
                if made.isEmpty,
                    let other = diagram.edition.facts[fact].choices.indices.first(where: { !told.contains($0) })
                {
                    made.insert(other)
                }
                answers.append((fact, .choices(made)))
            default: break
            }
        }
        return answers
    }
}
