import Vietnamese

/// All walks through the questions of an edition on a day, with equal remainders drawn once: a decision diagram in the order of the walk.
///
/// Nodes and edges are named by number. The first node is where every walk begins.
struct WalkDiagram: Sendable {
    enum Node: Hashable, Sendable {
        /// A question: each edge is a class of answers, or several that lead to the same.
        case asks(Int)
        /// Within a question of several choices: whether this choice is among them, or, nil, how many more that do not matter.
        case splits(fact: Int, choice: Int?)
        /// The outcome that ends the walk.
        case stops(Int)
        /// The guide.
        case guides
    }

    /// From a node to the next.
    struct Edge: Sendable {
        let target: Int
        /// The answers that take it; all of the same effect.
        var answers: [Answer]
        /// How many situations it stands for.
        var weight: Natural
        /// The tracked conditions that it settles as true, and as never to be known.
        let met: [Int]
        let lost: [Int]
    }

    enum Answer: Hashable, Sendable {
        /// The class of this number among ``AnswerClasses/answers(to:)``.
        case answer(Int)
        case unknown
        /// Several choices, told one by one in the nodes that follow.
        case several
        case choice(Int, Bool)
        /// Some of the choices that do not matter; at least one where none was made before.
        case others(mustBeSome: Bool)
    }

    let classes: AnswerClasses
    /// The conditions of the edition that items hang on; the others only steer the questions.
    let tracked: [ConditionID]
    private(set) var nodes: [Node] = []
    private(set) var edges: [[Edge]] = []
    /// What is settled before anything is asked, as tracked conditions.
    let metAtFirst: [Int]
    let lostAtFirst: [Int]
    /// The numbers of the nodes, each after all that it leads to.
    let order: [Int]

    var edition: Edition { classes.edition }
    var today: Day { classes.today }

    init(
        classes: AnswerClasses, tracked: [ConditionID], nodes: [Node], edges: [[Edge]], metAtFirst: [Int],
        lostAtFirst: [Int]
    ) {
        self.classes = classes
        self.tracked = tracked
        self.nodes = nodes
        self.edges = edges
        self.metAtFirst = metAtFirst
        self.lostAtFirst = lostAtFirst
        order = Self.order(edges)
    }

    /// Each node after its targets. No edge leads back: each answers a fact that was not answered.
    private static func order(_ edges: [[Edge]]) -> [Int] {
        var order: [Int] = []
        var state = Array(repeating: 0, count: edges.count)  // how many edges were followed, plus one
        var path = edges.isEmpty ? [] : [0]
        while let node = path.last {
            if state[node] == 0 { state[node] = 1 }
            if state[node] <= edges[node].count {
                let target = edges[node][state[node] - 1].target
                state[node] += 1
                if state[target] == 0 { path.append(target) }
            } else {
                order.append(node)
                path.removeLast()
            }
        }
        return order
    }
}
