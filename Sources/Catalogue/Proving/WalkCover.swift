import Vietnamese

/// A few walks through a procedure that together put every question with every class of answers to it, on each class of days.
///
/// A question counts once for each remainder of the rules in which it is asked: its answers may mean something else there.
public struct WalkCover: Sendable {
    /// One walk, from the first question to a guide or a conclusion.
    public struct Walk: Sendable {
        /// The place of the edition in the procedure.
        public let edition: Int
        public let day: Day
        /// The facts asked, in order, by their place in the edition, with the answers.
        public let answers: [(fact: Int, value: FactValue)]
    }

    public let walks: [Walk]
    /// How many answers to questions there are to take, and how many the walks take.
    public let ways: Int
    public let taken: Int
    /// Whether an edition was left out because its walks are too many to follow.
    public let isTooLarge: Bool

    /// - Parameter limit: no more walks than this; those that take most come first.
    public init(_ procedure: Procedure, atMost limit: Int = 10_000) {
        var walks: [Walk] = []
        var (ways, taken) = (0, 0)
        var isTooLarge = false
        for (index, edition) in procedure.editions.enumerated() {
            let next = index + 1 < procedure.editions.count ? procedure.editions[index + 1].from.adding(days: -1) : nil
            do {
                let days = try DayClasses(edition, last: [edition.until, next].compactMap(\.self).min()).days
                var left = WalkDiagramBuilder.workLimit
                for day in days {
                    let diagram = try WalkDiagramBuilder.diagram(of: edition, today: day, work: &left)
                    var cover = Cover(diagram)
                    ways += cover.untaken
                    let all = cover.untaken
                    while walks.count < limit, let answers = cover.next() {
                        walks.append(Walk(edition: index, day: day, answers: answers))
                    }
                    taken += all - cover.untaken
                }
            } catch {
                isTooLarge = true
            }
        }
        (self.walks, self.ways, self.taken, self.isTooLarge) = (walks, ways, taken, isTooLarge)
    }

    /// What of a diagram is still to be taken.
    private struct Cover {
        let diagram: WalkDiagram
        /// For each node and edge, which answers are left.
        private var open: [[[Int]]]
        private(set) var untaken: Int
        private var isFirst = true

        init(_ diagram: WalkDiagram) {
            self.diagram = diagram
            open = diagram.edges.map { $0.map { Array($0.answers.indices) } }
            untaken = open.joined().reduce(0) { $0 + $1.count }
        }

        /// The walk that takes the most of what is left; nil where nothing is. Where nothing is asked at all, one walk without answers.
        mutating func next() -> [(fact: Int, value: FactValue)]? {
            guard untaken > 0 || isFirst else { return nil }
            isFirst = false
            var gains = Array(repeating: 0, count: diagram.nodes.count)
            func gain(_ node: Int, _ edge: Int) -> Int {
                (open[node][edge].isEmpty ? 0 : 1) + gains[diagram.edges[node][edge].target]
            }
            for node in diagram.order {
                gains[node] = diagram.edges[node].indices.map { gain(node, $0) }.max() ?? 0
            }
            var steps: [WalkWitness.Step] = []
            var node = 0
            while let edge = diagram.edges[node].indices.max(by: { gain(node, $0) < gain(node, $1) }) {
                var step = WalkWitness.Step(from: node, edge: edge)
                if let answer = open[node][edge].first {
                    step.answer = answer
                    open[node][edge].removeFirst()
                    untaken -= 1
                }
                steps.append(step)
                node = diagram.edges[node][edge].target
            }
            return WalkWitness.answers(steps, diagram)
        }
    }
}
