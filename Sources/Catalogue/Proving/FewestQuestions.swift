import Vietnamese

/// The order of questions that needs the fewest of them on the average, where every answer of a question is as likely as the next.
///
/// At each point any fact may be asked whose answer can still change what comes of it, as in the author's order; which conclusion is
/// reached does not hang on that. Orders are weighed exactly up to a bound; past it the author's order goes on, so that what is found is an
/// order that can be asked, if not always the best.
public struct FewestQuestions: Sendable {
    /// Questions on the average in the order found.
    public let expected: Double
    /// No other order needs fewer.
    public let isBest: Bool

    /// More remainders than that are not weighed against each other.
    private static let limit = 4_000

    init?(_ edition: Edition, today: Day) {
        guard let builder = try? WalkDiagramBuilder(edition, today: today, workLimit: WalkDiagramBuilder.workLimit)
        else {
            return nil
        }
        var search = Search(builder: builder, limit: Self.limit)
        expected = search.first()
        isBest = search.isBest
    }

    private struct Search {
        var builder: WalkDiagramBuilder
        let limit: Int
        var known: [[Remainders.ID]: Double] = [:]
        var isBest = true

        mutating func first() -> Double { expected(builder.firstState().state) }

        private var isSpent: Bool { known.count > limit || builder.workDone > WalkDiagramBuilder.workLimit / 10 }

        mutating func expected(_ state: [Remainders.ID]) -> Double {
            if let known = known[state] { return known }
            var facts = builder.askable(state)
            guard facts != 0 else { return 0 }
            var best = Double.infinity
            while facts != 0 {
                best = min(best, 1 + average(state, facts.trailingZeroBitCount))
                facts &= facts - 1
                if facts != 0 && isSpent {
                    isBest = false
                    break
                }
            }
            known[state] = best
            return best
        }

        /// Questions after this one, on the average over its answers.
        private mutating func average(_ state: [Remainders.ID], _ fact: Int) -> Double {
            var sum = 0.0
            var ways = 0.0
            for place in builder.classes.answers(to: fact).indices {
                sum += expected(builder.tell(state, fact, .answer(place)).state)
                ways += 1
            }
            if case .choices(let choices) = builder.edition.facts[fact].kind {
                let named = builder.remainders.namedChoices(fact, in: state)
                var splits = Splits(fact: fact, named: named, others: choices.count - named.count)
                let several = split(state, 0, false, &splits)
                sum += several.sum
                ways += several.ways
            }
            if builder.edition.facts[fact].unknownAdvice != nil {
                sum += expected(builder.tell(state, fact, .unknown).state)
                ways += 1
            }
            return ways > 0 ? sum / ways : 0
        }

        private struct Splits {
            struct Key: Hashable {
                let state: [Remainders.ID]
                let position: Int
                let isSome: Bool
            }
            let fact: Int
            let named: [Int]
            let others: Int
            var known: [Key: (sum: Double, ways: Double)] = [:]
        }

        /// Over all ways of choosing among the choices from a position on.
        private mutating func split(
            _ state: [Remainders.ID], _ position: Int, _ isSome: Bool, _ splits: inout Splits
        ) -> (sum: Double, ways: Double) {
            let key = Splits.Key(state: state, position: position, isSome: isSome)
            if let known = splits.known[key] { return known }
            var result: (sum: Double, ways: Double) = (0, 0)
            if position < splits.named.count {
                for isMade in [true, false] {
                    let told = builder.tell(state, splits.fact, .choice(splits.named[position], isMade)).state
                    let part = split(told, position + 1, isSome || isMade, &splits)
                    result = (result.sum + part.sum, result.ways + part.ways)
                }
            } else {
                let ways = Natural.power(ofTwo: splits.others).approximate - (isSome ? 0 : 1)
                if ways > 0 {
                    result = (expected(builder.tell(state, splits.fact, .answer(0)).state) * ways, ways)
                }
            }
            splits.known[key] = result
            return result
        }
    }
}

extension ProcedureProof {
    /// The order that needs the fewest questions on the day of its largest flow; nil where that is too large.
    public func fewestQuestions() -> FewestQuestions? {
        guard let largest, let index = procedure.editionIndex(on: largest.day) else { return nil }
        return FewestQuestions(procedure.editions[index], today: largest.day)
    }
}
