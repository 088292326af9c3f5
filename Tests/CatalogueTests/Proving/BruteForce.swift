import Vietnamese

@testable import Catalogue

/// Everything that the prover says of an edition on a day, found once more by following every walk.
struct BruteForce {
    var ends = 0
    var guided = 0
    var byQuestions: [Int: Int] = [:]
    var asked: Set<Int> = []
    var stops: Set<Int> = []
    /// Conditions of items that hold in some guide, pairs of them, and whether papers are missing in some.
    var met: Set<ConditionID> = []
    var pairs: Set<[ConditionID]> = []
    var hasNoPaper = false

    private let classes: AnswerClasses

    /// - Parameter limit: no more walks are followed than that; nil is given where there are more.
    init?(_ edition: Edition, today: Day, limit: Int = 20_000) throws {
        classes = try AnswerClasses(edition, today: today)
        guard follow(Situation(edition: edition, today: today), 0, limit) else { return nil }
    }

    private mutating func follow(_ situation: Situation, _ count: Int, _ limit: Int) -> Bool {
        let standing = situation.standing()
        guard let fact = standing.next else {
            ends += 1
            byQuestions[count, default: 0] += 1
            if let stop = standing.stop { stops.insert(stop) } else { end(situation) }
            return ends <= limit
        }
        asked.insert(fact)
        for value in answers(to: fact, situation.edition.facts[fact]) {
            guard follow(situation.answering(fact, value), count + 1, limit) else { return false }
        }
        return true
    }

    private func answers(to fact: Int, _ declared: Fact) -> [FactValue] {
        var answers = classes.answers(to: fact)
        if case .choices(let choices) = declared.kind {
            answers = (1..<(1 << choices.count)).map { bits in
                .choices(ChoiceSet(choices.indices.filter { bits & (1 << $0) != 0 }))
            }
        }
        return answers + (declared.unknownAdvice == nil ? [] : [.unknown])
    }

    private mutating func end(_ situation: Situation) {
        guided += 1
        let guide = Guide(situation)
        if guide.requirements.isEmpty { hasNoPaper = true }
        let certain =
            guide.requirements.filter(\.isCertain).map(\.item.when) + guide.remarks.filter(\.isCertain).map(\.item.when)
        met.formUnion(certain)
        for a in certain { for b in certain { pairs.insert([a, b]) } }
    }
}
