import Vietnamese

/// An order of an edition's facts in which fewer questions are asked on the average than in any order near it, where every answer of a
/// question is as likely as the next.
///
/// Whatever the order, only such facts are asked whose answer can still change what comes of it, and which conclusion is reached does not
/// hang on it. The search begins at the author's order and moves one fact at a time, as long as that saves; it is bounded by work, not by
/// time, so that the same order is found on every machine.
public struct FewestQuestions: Sendable {
    /// Places among the edition's facts, each once; the author's order where none was found that is better.
    public let order: [Int]
    /// Questions on the average in that order.
    public let expected: Double
    /// Questions on the average in the author's order.
    public let authored: Double
    /// Questions on the average where each may also hang on the answers before it: no order needs fewer. Nil where there are too many
    /// to weigh.
    public let bound: Double?

    /// More states than that are not weighed against each other.
    private static let stateLimit = 20_000
    /// States looked at, over all orders.
    private static let visitLimit = 2_000_000

    /// Nil where even the author's order is too large to weigh.
    ///
    /// - Parameters:
    ///   - most: no order is taken in which a situation asks more questions, unless the author's does.
    ///   - findsBound: whether ``bound`` is looked for, which takes longest.
    init?(_ edition: Edition, today: Day, most: Int = Edition.maximumFacts, findsBound: Bool = false) {
        guard let states = QuestionStates(edition, today: today) else { return nil }
        var search = Search(states: states)
        let authors = Array(edition.facts.indices)
        guard let own = search.weigh(authors) else { return nil }
        var best = (order: authors, weight: own)
        let most = max(most, own.most)
        var isBetter = own.expected > 0
        var isSpent = false
        while isBetter && !isSpent {
            // Of all moves the one that saves most, so that few facts leave their author's place.
            let start = best
            moving: for fact in authors where search.isAsked(fact) {
                for place in authors.indices where start.order[place] != fact {
                    var order = start.order.filter { $0 != fact }
                    order.insert(fact, at: place)
                    guard let weight = search.weigh(order) else {
                        isSpent = true
                        break moving
                    }
                    // What differs by less is rounding.
                    guard weight.most <= most, weight.expected < best.weight.expected - 1e-9 else { continue }
                    best = (order, weight)
                }
            }
            isBetter = best.weight.expected < start.weight.expected
        }
        order = best.order
        expected = best.weight.expected
        authored = own.expected
        bound = findsBound ? search.bound() : nil
    }

    /// What an order comes to.
    private struct Weight {
        var expected: Double
        var most: Int
    }

    private struct Search {
        private var states: QuestionStates
        private var visits = 0
        /// By the number of a state; nil where it was not come to.
        private var known: [Weight?] = []

        init(states: QuestionStates) { self.states = states }

        private var isSpent: Bool {
            states.count > stateLimit || visits > visitLimit || states.workDone > WalkDiagramBuilder.workLimit / 4
        }

        /// Whether the fact may be asked in some state that was come to.
        func isAsked(_ fact: Int) -> Bool { states.askable.contains { $0 & (1 << UInt64(fact)) != 0 } }

        /// Nil where there is too much to weigh.
        mutating func weigh(_ order: [Int]) -> Weight? {
            known = Array(repeating: nil, count: states.count)
            return weigh(order, states.first)
        }

        private mutating func weigh(_ order: [Int], _ state: Int) -> Weight? {
            if state < known.count, let known = known[state] { return known }
            visits += 1
            let askable = states.askable[state]
            guard let fact = order.first(where: { askable & (1 << UInt64($0)) != 0 }) else {
                return Weight(expected: 0, most: 0)
            }
            guard !isSpent else { return nil }
            var sum = Weight(expected: 1, most: 1)
            for way in states.ways(from: state, asking: fact) {
                guard let next = weigh(order, way.state) else { return nil }
                sum.expected += way.share * next.expected
                sum.most = max(sum.most, next.most + 1)
            }
            while known.count <= state { known.append(nil) }
            known[state] = sum
            return sum
        }

        /// The fewest questions on the average, where each may hang on the answers before it.
        mutating func bound() -> Double? {
            visits = 0
            var known: [Int: Double] = [:]
            return bound(states.first, &known)
        }

        private mutating func bound(_ state: Int, _ known: inout [Int: Double]) -> Double? {
            if let known = known[state] { return known }
            var facts = states.askable[state]
            guard facts != 0 else { return 0 }
            var best = Double.infinity
            while facts != 0 {
                visits += 1
                guard !isSpent else { return nil }
                var sum = 1.0
                for way in states.ways(from: state, asking: facts.trailingZeroBitCount) {
                    guard let next = bound(way.state, &known) else { return nil }
                    sum += way.share * next
                }
                best = min(best, sum)
                facts &= facts - 1
            }
            known[state] = best
            return best
        }
    }
}

extension ProcedureProof {
    /// The order that needs the fewest questions on the day of its largest flow; nil where that is too large.
    public func fewestQuestions() -> FewestQuestions? {
        guard let largest, let index = procedure.editionIndex(on: largest.day) else { return nil }
        return FewestQuestions(
            procedure.editions[index], today: largest.day, most: procedure.maximumQuestions, findsBound: true)
    }
}
