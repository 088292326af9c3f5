/// How many situations the walks of a diagram tell apart, and how many questions they take.
public struct WalkFigures: Sendable, Hashable {
    /// Situations by the number of questions asked in them; every class of answers counts as one, a choice of several as one each.
    public let situationsByQuestions: [Natural]
    /// All situations.
    public let situations: Natural
    /// Those that end with a guide; the others end with an outcome that stops.
    public let guided: Natural
    /// Questions asked where every answer of a question is as likely as the next.
    public let expectedQuestions: Double

    public var mostQuestions: Int { situationsByQuestions.lastIndex { $0 > 0 } ?? 0 }

    /// The share of situations with at most so many questions; 1 where there are none.
    public func share(within questions: Int) -> Double {
        let within = situationsByQuestions.prefix(questions + 1).reduce(0, +)
        return situations > 0 ? within.approximate / situations.approximate : 1
    }

    init(_ diagram: WalkDiagram) {
        struct Sum {
            var byQuestions: [Natural] = []
            var all: Natural = 0
            var guided: Natural = 0
            var expected = 0.0
        }
        var sums = Array(repeating: Sum(), count: diagram.nodes.count)
        for node in diagram.order {
            var sum = Sum()
            var weight: Natural = 0
            switch diagram.nodes[node] {
            case .guides: (sum.byQuestions, sum.all, sum.guided) = ([1], 1, 1)
            case .stops: (sum.byQuestions, sum.all) = ([1], 1)
            case .asks, .splits:
                let isQuestion = if case .asks = diagram.nodes[node] { true } else { false }
                for edge in diagram.edges[node] {
                    let next = sums[edge.target]
                    let factor = edge.weight
                    sum.all += next.all.times(factor)
                    sum.guided += next.guided.times(factor)
                    for (count, situations) in next.byQuestions.enumerated() {
                        let place = count + (isQuestion ? 1 : 0)
                        while sum.byQuestions.count <= place { sum.byQuestions.append(0) }
                        sum.byQuestions[place] += situations.times(factor)
                    }
                    weight += factor
                    sum.expected += next.expected * factor.approximate
                }
                sum.expected = (weight > 0 ? sum.expected / weight.approximate : 0) + (isQuestion ? 1 : 0)
            }
            sums[node] = sum
        }
        let root = sums[0]
        situationsByQuestions = root.byQuestions
        situations = root.all
        guided = root.guided
        expectedQuestions = root.expected
    }
}

extension Natural {
    /// The product; the weights of edges have at most 16 bits, so that one factor is always a single word.
    fileprivate func times(_ weight: Natural) -> Natural { weight == 1 ? self : self * weight.lowWord }
}
