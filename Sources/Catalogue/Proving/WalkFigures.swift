/// How many situations the walks of a diagram tell apart, and how many questions they take.
public struct WalkFigures: Sendable, Hashable {
    /// Situations by the number of questions asked in them; every class of answers counts as one, a choice of several as one each.
    public let situationsByQuestions: [Natural]
    /// All situations.
    public let situations: Natural
    /// Those that end with a guide; the others end with an outcome that stops.
    public let guided: Natural
    /// How likely each number of questions is, where every answer of a question is as likely as the next.
    public let likelihoodByQuestions: [Double]

    /// Questions asked on the average, where every answer of a question is as likely as the next.
    public var expectedQuestions: Double {
        likelihoodByQuestions.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    }

    /// How likely it is to be asked at most so many questions, where every answer of a question is as likely as the next.
    public func likelihood(within questions: Int) -> Double { likelihoodByQuestions.prefix(questions + 1).reduce(0, +) }

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
            var likelihood: [Double] = []
            /// Within a question of several choices, how many ways of answering are left.
            var ways = 0.0
        }
        var sums = Array(repeating: Sum(), count: diagram.nodes.count)
        for node in diagram.order {
            var sum = Sum()
            switch diagram.nodes[node] {
            case .guides: (sum.byQuestions, sum.all, sum.guided, sum.likelihood) = ([1], 1, 1, [1])
            case .stops: (sum.byQuestions, sum.all, sum.likelihood) = ([1], 1, [1])
            case .asks, .splits:
                let asked = if case .asks = diagram.nodes[node] { 1 } else { 0 }
                // Each answer is as likely as the next, and each way of making several choices is one answer.
                let ways = diagram.edges[node].map { edge in
                    if case .splits = diagram.nodes[edge.target] {
                        edge.weight.approximate * sums[edge.target].ways
                    } else {
                        edge.weight.approximate
                    }
                }
                let all = ways.reduce(0, +)
                for (edge, way) in zip(diagram.edges[node], ways) {
                    let next = sums[edge.target]
                    sum.all += next.all.times(edge.weight)
                    sum.guided += next.guided.times(edge.weight)
                    for (count, situations) in next.byQuestions.enumerated() {
                        while sum.byQuestions.count <= count + asked {
                            sum.byQuestions.append(0)
                            sum.likelihood.append(0)
                        }
                        sum.byQuestions[count + asked] += situations.times(edge.weight)
                        sum.likelihood[count + asked] += next.likelihood[count] * way / all
                    }
                }
                sum.ways = all
            }
            sums[node] = sum
        }
        let root = sums[0]
        situationsByQuestions = root.byQuestions
        situations = root.all
        guided = root.guided
        likelihoodByQuestions = root.likelihood
    }
}

extension Natural {
    /// The product; the weights of edges have at most 16 bits, so that one factor is always a single word.
    fileprivate func times(_ weight: Natural) -> Natural { weight == 1 ? self : self * weight.lowWord }
}
