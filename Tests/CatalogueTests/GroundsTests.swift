import Testing
import Vietnamese

@testable import Catalogue

@Suite("Why a condition holds")
struct GroundsTests {
    private static let today = RandomConditions.today

    @Test("The answers named settle it, none of them is idle, and each change named turns it", arguments: 0..<300)
    func grounds(seed: Int) throws {
        var random = Repeatable(seed: seed)
        let edition = RandomEditions.edition(&random)
        let classes = try AnswerClasses(edition, today: Self.today)
        let walks = Walks(edition, today: Self.today)
        let values = edition.facts.indices.map { random.pick(walks.answers(to: $0)) }
        let end = walks.walk(from: Situation(edition: edition, today: Self.today), values).situation
        for condition in edition.conditions.indices {
            let grounds = end.grounds(of: condition)
            #expect(grounds.holds == end.verdict(condition))
            guard let holds = grounds.holds else {
                #expect(grounds.answers.isEmpty && grounds.changes.isEmpty)
                continue
            }
            var alone = Situation(edition: edition, today: Self.today)
            for fact in grounds.answers { alone.answer(fact, end.values[fact]) }
            #expect(alone.verdict(condition) == holds)
            for fact in grounds.answers { #expect(alone.answering(fact, nil).verdict(condition) == nil) }
            for change in grounds.changes {
                #expect(change.facts.count == 1 && grounds.answers.contains(change.facts[0]))
                let fact = change.facts[0]
                // Of several choices, the change adds or takes one.
                if case .choices = edition.facts[fact].kind { continue }
                let meeting = classes.answers(to: fact).filter { Self.holds(change, $0) }
                #expect(!meeting.isEmpty)
                for value in meeting { #expect(end.answering(fact, value).verdict(condition) == !holds) }
            }
        }
    }

    private static func holds(_ change: Condition, _ value: FactValue) -> Bool {
        if case .not(let inner) = change { return !inner.holds(of: value, today: today) }
        return change.holds(of: value, today: today)
    }

    @Test("A number is said by the widest threshold in use, and a choice of many by what it is not")
    func words() {
        let facts = [
            TestFacts.fact("tuoi", TestFacts.number(0...100)),
            TestFacts.fact("noi", .choice(TestFacts.choices(["a", "b", "c", "d", "e"]))),
        ]
        let edition = Edition(
            facts: facts,
            conditions: [
                .all([.number(0, .less, 14), .isAny(1, ChoiceSet([2]))]), .number(0, .less, 6),
                .number(0, .greater, 60),
            ],
            requirements: (1...3).map { Requirement("r\($0)", when: $0) })
        let situation = Situation(edition: edition, today: Self.today).answering(0, .number(10)).answering(
            1, .choice(2))
        let grounds = situation.grounds(of: 1)
        #expect(grounds.answers == [0, 1])
        #expect(grounds.changes == [.number(0, .greaterOrEqual, 14), .not(.isAny(1, ChoiceSet([2])))])
        // One answer that fails is enough to fail.
        let other = situation.answering(0, .number(70))
        #expect(other.grounds(of: 1).answers == [0])
        #expect(other.grounds(of: 1).changes == [.number(0, .less, 14)])
    }
}
