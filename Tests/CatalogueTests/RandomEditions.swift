import Vietnamese

@testable import Catalogue

/// Small editions by chance: a few facts, some asked only under conditions, outcomes and papers that hang on them.
enum RandomEditions {
    private static let kinds: [Fact.Kind] = [
        TestFacts.yesNo, .choice(TestFacts.choices(["a", "b", "c"])), .choice(TestFacts.choices(["a", "b"])),
        TestFacts.number(0...2), .choices(TestFacts.choices(["p", "q"])), TestFacts.yesNo,
    ]

    static func edition(_ random: inout Repeatable) -> Edition {
        var facts: [Fact] = []
        var conditions: [Condition] = []
        func place(_ condition: Condition) -> ConditionID {
            if condition == .always { return 0 }
            if let index = conditions.firstIndex(of: condition) { return index + 1 }
            conditions.append(condition)
            return conditions.count
        }
        for index in 0..<Int.random(in: 2...5, using: &random) {
            var when = 0
            if !facts.isEmpty, random.chance(50) {
                when = place(RandomConditions.condition(on: facts, depth: 1, &random))
            }
            facts.append(
                TestFacts.fact(
                    "f\(index)", random.pick(kinds), when: when, always: random.chance(8),
                    mayBeUnknown: random.chance(30)))
        }
        func condition() -> ConditionID { place(RandomConditions.condition(on: facts, depth: 2, &random)) }
        let outcomes = (0..<Int.random(in: 0...3, using: &random)).map { index in
            Outcome("o\(index)", when: condition(), kind: random.chance(70) ? .notEligible : .eligible)
        }
        let requirements = (0..<Int.random(in: 1...4, using: &random)).map { Requirement("r\($0)", when: condition()) }
        return Edition(facts: facts, conditions: conditions, outcomes: outcomes, requirements: requirements)
    }
}
