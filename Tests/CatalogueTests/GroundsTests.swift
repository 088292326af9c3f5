import Testing
import Vietnamese

@testable import Catalogue

@Suite("Why a condition holds, and with which answers it would not")
struct GroundsTests {
    private static let today = RandomConditions.today

    /// Whether the condition is otherwise with these answers, and no outcome ends the walk.
    private static func turns(_ condition: ConditionID, from holds: Bool, _ situation: Situation) -> Bool {
        situation.verdict(condition) == !holds
            && !situation.edition.outcomes.contains { $0.stops && situation.verdict($0.when) == true }
    }

    @Test(
        "Exactly the answers are named that turn it alone, all else as it was, and with which other answers",
        arguments: 0..<300)
    func single(seed: Int) throws {
        var random = Repeatable(seed: seed)
        let edition = RandomEditions.edition(&random)
        let walks = Walks(edition, today: Self.today)
        let values = edition.facts.indices.map { random.pick(walks.answers(to: $0)) }
        let walk = walks.walk(from: Situation(edition: edition, today: Self.today), values)
        // Where an outcome ended the walk, there is no guide that it could fall away from.
        guard walk.stop == nil else { return }
        let end = walk.situation
        for condition in edition.conditions.indices {
            let grounds = end.grounds(of: condition)
            #expect(grounds.holds == end.verdict(condition))
            guard let holds = grounds.holds else {
                #expect(grounds.answers.isEmpty && grounds.changes.isEmpty)
                continue
            }
            var alone: Set<Int> = []
            for fact in edition.facts.indices where end.values[fact] != nil {
                for value in walks.answers(to: fact) where value != end.values[fact] {
                    let isTold =
                        value != .unknown && !grounds.isJoint
                        && grounds.changes.contains {
                            $0.holds(for: [fact: value], today: Self.today) && $0.facts == [fact]
                        }
                    let turns = Self.turns(condition, from: holds, end.answering(fact, value))
                    if turns { alone.insert(fact) }
                    // Of several choices, the least change is told, all else as it was.
                    if case .choices = edition.facts[fact].kind { continue }
                    #expect(isTold == turns, "\(edition.facts[fact].id) \(value) \(grounds)")
                }
            }
            if alone.isEmpty {
                #expect(grounds.isJoint || grounds.changes.isEmpty)
            } else {
                let known = alone.filter { end.values[$0] != .unknown }
                #expect(!grounds.isJoint && Set(grounds.answers) == known)
            }
        }
    }

    @Test(
        "What is told to be all there is, is all: for no other answers of anybody is it otherwise", arguments: 0..<300)
    func complete(seed: Int) throws {
        var random = Repeatable(seed: seed)
        let edition = RandomEditions.edition(&random)
        let walks = Walks(edition, today: Self.today)
        let start = Situation(edition: edition, today: Self.today)
        let walk = walks.walk(from: start, edition.facts.indices.map { random.pick(walks.answers(to: $0)) })
        guard walk.stop == nil else { return }
        let end = walk.situation
        for condition in edition.conditions.indices {
            let grounds = end.grounds(of: condition)
            guard let holds = grounds.holds, grounds.isComplete else { continue }
            for _ in 0..<60 {
                let values = edition.facts.indices.map { random.pick(walks.answers(to: $0)) }
                var other = start
                for (fact, value) in values.enumerated() { other.answer(fact, value) }
                guard Self.turns(condition, from: holds, other) else { continue }
                if values.contains(.unknown) { continue }
                let answers = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($0, $1) })
                #expect(
                    grounds.changes.contains { $0.holds(for: answers, today: Self.today) },
                    "\(condition) \(grounds) \(values) \(end.values)")
            }
        }
    }

    @Test("Of answers that only together make it fall away, the conjunction is told, and that nothing else does")
    func joint() {
        let facts = [
            TestFacts.fact("hang", .choice(TestFacts.choices(["mo_to", "o_to", "ca_hai"]))),
            TestFacts.fact("bi_tuoc", TestFacts.yesNo, when: 2),
        ]
        let edition = Edition(
            facts: facts,
            conditions: [.any([.not(.isAny(0, ChoiceSet([2]))), .not(.holds(1))]), .isAny(0, ChoiceSet([2]))],
            requirements: [Requirement("bang_cu", when: 1)])
        let situation = Situation(edition: edition, today: Self.today).answering(0, .choice(1))
        let grounds = situation.grounds(of: 1)
        #expect(grounds.holds == true && grounds.isJoint && grounds.isComplete)
        #expect(grounds.changes == [.all([.isAny(0, ChoiceSet([2])), .holds(1)])])
    }

    @Test("An answer that leads to an outcome which ends the walk makes nothing fall away")
    func stops() {
        let facts = [TestFacts.fact("viec", .choice(TestFacts.choices(["a", "b", "c"])))]
        let edition = Edition(
            facts: facts, conditions: [.isAny(0, ChoiceSet([0])), .isAny(0, ChoiceSet([1]))],
            outcomes: [Outcome("thoi", when: 2, kind: .notEligible)], requirements: [Requirement("r", when: 1)])
        let situation = Situation(edition: edition, today: Self.today).answering(0, .choice(0))
        #expect(situation.grounds(of: 1).changes == [.isAny(0, ChoiceSet([2]))])
        let narrow = Edition(
            facts: facts, conditions: [.not(.isAny(0, ChoiceSet([1]))), .isAny(0, ChoiceSet([1]))],
            outcomes: [Outcome("thoi", when: 2, kind: .notEligible)], requirements: [Requirement("r", when: 1)])
        let all = Situation(edition: narrow, today: Self.today).answering(0, .choice(0)).grounds(of: 1)
        #expect(all.changes.isEmpty && all.isComplete && all.answers.isEmpty)
    }

    @Test("Of several choices, those are told that have to be made or left")
    func several() {
        let facts = [TestFacts.fact("ai", .choices(TestFacts.choices(["a", "b", "c"])))]
        let edition = Edition(
            facts: facts, conditions: [.any([.has(0, 0), .has(0, 1)])], requirements: [Requirement("r", when: 1)])
        let start = Situation(edition: edition, today: Self.today)
        let one = start.answering(0, .choices(ChoiceSet([0]))).grounds(of: 1)
        #expect(one.answers == [0] && one.changes == [.not(.has(0, 0))])
        let both = start.answering(0, .choices(ChoiceSet([0, 1, 2]))).grounds(of: 1)
        #expect(both.changes == [.all([.not(.has(0, 0)), .not(.has(0, 1))])])
        let none = start.answering(0, .choices(ChoiceSet([2]))).grounds(of: 1)
        #expect(none.holds == false && none.changes == [.has(0, 0), .has(0, 1)])
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
        // Where two answers fail, only both together would do.
        let other = situation.answering(0, .number(70)).answering(1, .choice(0))
        #expect(other.grounds(of: 1).answers == [0, 1] && other.grounds(of: 1).isJoint)
        #expect(other.grounds(of: 1).changes == [.all([.number(0, .less, 14), .isAny(1, ChoiceSet([2]))])])
    }
}
