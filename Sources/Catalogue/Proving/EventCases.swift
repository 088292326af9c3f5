import Vietnamese

/// Every way of answering the questions of a life event on a day, the ways with the fewest answers first.
///
/// Answers that no condition can tell apart are one; a question that is not asked is not answered.
struct EventCases {
    /// An event has a few questions: these bounds are far from any honest one.
    private static let workLimit = 30_000_000
    private static let situationLimit = 20_000
    private static let severalLimit = 10

    /// A case whose questions are all answered, and how they were.
    struct Case {
        let situation: Situation
        let verdicts: [Bool?]
        let answers: [(fact: Int, value: FactValue)]

        var conversation: ProofConversation {
            ProofConversation(day: situation.today, answers: answers, in: situation.edition)
        }
    }

    private var work = 0
    private var situations = 0

    /// Calls `body` with each case on a day. The bounds hold for all days together.
    mutating func each(of edition: Edition, on day: Day, _ body: (Case) -> Void) throws(ProofTooLarge) {
        let classes = try AnswerClasses(edition, today: day)
        var choices: [[FactValue]?] = Array(repeating: nil, count: edition.facts.count)
        var waiting = [(situation: Situation(edition: edition, today: day), answers: [(fact: Int, value: FactValue)]())]
        var position = 0
        while position < waiting.count {
            let (situation, answers) = waiting[position]
            position += 1
            situations += 1
            work += edition.program.instructions.count + edition.conditions.count
            guard situations <= Self.situationLimit, work <= Self.workLimit else { throw ProofTooLarge() }
            guard let next = situation.standing().next else {
                body(Case(situation: situation, verdicts: situation.verdicts(), answers: answers))
                continue
            }
            let possible: [FactValue]
            if let known = choices[next] {
                possible = known
            } else {
                possible = try Self.answers(to: next, classes)
                choices[next] = possible
            }
            for value in possible {
                waiting.append((situation.answering(next, value), answers + [(next, value)]))
            }
        }
    }

    private static func answers(to fact: Int, _ classes: AnswerClasses) throws(ProofTooLarge) -> [FactValue] {
        var answers = classes.answers(to: fact)
        if case .choices(let choices) = classes.edition.facts[fact].kind {
            answers = try several(of: choices.count, named: named(fact, classes.edition))
        }
        if classes.edition.facts[fact].unknownAdvice != nil { answers.append(.unknown) }
        return answers
    }

    /// The choices that some condition names.
    private static func named(_ fact: Int, _ edition: Edition) -> [Int] {
        var named: Set<Int> = []
        for condition in edition.conditions {
            condition.forEachComparison { comparison, other in
                if case .has(_, let choice) = comparison, other == fact { named.insert(choice) }
            }
        }
        return named.sorted()
    }

    /// Every set of the named choices; where there are others, with one of them, so that a set is never empty.
    private static func several(of count: Int, named: [Int]) throws(ProofTooLarge) -> [FactValue] {
        guard named.count <= severalLimit else { throw ProofTooLarge() }
        let other = (0..<count).first { !named.contains($0) }
        return (0..<1 << named.count).compactMap { bits in
            var set = ChoiceSet(named.indices.filter { bits & 1 << $0 != 0 }.map { named[$0] })
            if set.isEmpty, let other { set.insert(other) }
            return set.isEmpty ? nil : .choices(set)
        }
    }
}
