import Testing
import Vietnamese

@testable import Catalogue

@Suite("Conditions with answers missing")
struct EvaluationTests {
    private static let today = RandomConditions.today

    /// For each condition of the edition: true or false where every completion agrees, else nil.
    private func agreed(_ edition: Edition, _ values: [FactValue?], _ today: Day) -> [Bool?] {
        let oracle = Oracle(edition, today: today)
        var seen: [Set<Bool>] = edition.conditions.map { _ in [] }
        oracle.forEachCompletion(of: values) { complete in
            for (index, condition) in edition.conditions.enumerated() {
                seen[index].insert(oracle.holds(condition, complete))
            }
        }
        return seen.map { $0.count == 1 ? $0.first : nil }
    }

    private func situation(_ edition: Edition, _ values: [FactValue?]) -> Situation {
        var situation = Situation(edition: edition, today: Self.today)
        for (fact, value) in values.enumerated() { situation.answer(fact, value) }
        return situation
    }

    /// Some facts answered, some with "I don't know", some not at all.
    private func someAnswers(_ edition: Edition, _ random: inout Repeatable) -> [FactValue?] {
        let oracle = Oracle(edition, today: Self.today)
        return edition.facts.indices.map { fact in
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<5: random.pick(oracle.answers(to: fact))
            case 5..<7: .unknown
            default: nil
            }
        }
    }

    @Test("A condition that names each fact once is decided exactly when all completions agree", arguments: 0..<20)
    func exact(seed: Int) throws {
        var random = Repeatable(seed: seed)
        for _ in 0..<25 {
            let facts = TestFacts.everyKind
            let indices = Array(facts.indices.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)))
            let condition = RandomConditions.readOnce(indices, of: facts, &random)
            let edition = Edition(facts: facts, conditions: [condition])
            for _ in 0..<4 {
                var values = someAnswers(edition, &random)
                // What the condition does not name is answered, so that there are few completions.
                for fact in facts.indices where !indices.contains(fact) { values[fact] = .unknown }
                let small = Edition(facts: facts, conditions: [condition])
                let named = restricted(small, to: indices, values)
                try #require(situation(edition, values).verdicts() == named, "\(condition) \(values)")
                try #require(situation(edition, values).verdict(1) == named[1])
            }
        }
    }

    /// As ``agreed(_:_:_:)``, trying only the facts at `indices`.
    private func restricted(_ edition: Edition, to indices: [Int], _ values: [FactValue?]) -> [Bool?] {
        let oracle = Oracle(edition, today: Self.today)
        var values = values
        for fact in edition.facts.indices where !indices.contains(fact) { values[fact] = oracle.answers(to: fact)[0] }
        return agreed(edition, values, Self.today)
    }

    @Test("Nothing is called true or false that a completion contradicts", arguments: 0..<30)
    func sound(seed: Int) throws {
        var random = Repeatable(seed: 500 + seed)
        for _ in 0..<6 {
            let edition = RandomEditions.edition(&random)
            for _ in 0..<4 {
                let values = someAnswers(edition, &random)
                let agreed = agreed(edition, values, Self.today)
                for (verdict, truth) in zip(situation(edition, values).verdicts(), agreed) where verdict != nil {
                    try #require(verdict == truth, "\(values)")
                }
            }
        }
    }

    @Test("With every fact answered, everything is decided as its meaning says", arguments: 0..<20)
    func complete(seed: Int) throws {
        var random = Repeatable(seed: 900 + seed)
        for _ in 0..<25 {
            let edition = RandomEditions.edition(&random)
            let oracle = Oracle(edition, today: Self.today)
            let values = edition.facts.indices.map { random.pick(oracle.answers(to: $0)) }
            let situation = situation(edition, values)
            try #require(situation.verdicts() == edition.conditions.map { oracle.holds($0, values) })
            try #require(situation.applicability() == edition.facts.indices.map { oracle.applies($0, values) })
        }
    }

    @Test("One answer more never takes back what was decided", arguments: 0..<20)
    func monotone(seed: Int) throws {
        var random = Repeatable(seed: 1300 + seed)
        for _ in 0..<20 {
            let edition = RandomEditions.edition(&random)
            let oracle = Oracle(edition, today: Self.today)
            var situation = Situation(edition: edition, today: Self.today)
            var before = situation.verdicts()
            for fact in edition.facts.indices.shuffled(using: &random) {
                situation.answer(fact, random.chance(20) ? .unknown : random.pick(oracle.answers(to: fact)))
                let after = situation.verdicts()
                for (old, new) in zip(before, after) where old != nil { try #require(old == new) }
                before = after
            }
        }
    }

    // MARK: Single rules

    /// Facts: co (yes/no), noi (choice, asked if co), tuoi (number, asked if noi is nha).
    private func dependent(_ text: String) throws -> (Edition, ConditionID) {
        let facts = [
            TestFacts.fact("co", TestFacts.yesNo, mayBeUnknown: true),
            TestFacts.fact("noi", .choice(TestFacts.choices(["nha", "vien", "xe"])), when: 1),
            TestFacts.fact("tuoi", TestFacts.number(0...9), when: 2),
        ]
        let condition = try ConditionParser.parse(text, facts: facts.map(TestFacts.declared))
        return (Edition(facts: facts, conditions: [.holds(0), .isAny(1, ChoiceSet([0])), condition]), 3)
    }

    @Test(
        "Every comparison with a fact that does not apply is false, `!=` too",
        arguments: [
            "noi == 'nha'", "noi != 'nha'", "noi in ['nha', 'vien', 'xe']", "tuoi == 3", "tuoi != 3", "tuoi < 9",
        ])
    func inapplicable(text: String) throws {
        let (edition, condition) = try dependent(text)
        // An answer given before the fact fell away counts for nothing.
        for values in [[.yesNo(false), nil, nil], [.yesNo(false), .choice(1), .number(3)]] as [[FactValue?]] {
            #expect(situation(edition, values).verdict(condition) == false)
        }
        let (negated, place) = try dependent("not (\(text))")
        #expect(situation(negated, [.yesNo(false), nil, nil]).verdict(place) == true)
    }

    @Test("Falling away passes on: what hangs on a fact that does not apply does not apply either")
    func chain() throws {
        let (edition, condition) = try dependent("tuoi >= 0")
        #expect(situation(edition, [.yesNo(true), .choice(0), .number(3)]).verdict(condition) == true)
        #expect(situation(edition, [.yesNo(true), .choice(1), .number(3)]).verdict(condition) == false)
        #expect(situation(edition, [.yesNo(false), .choice(0), .number(3)]).verdict(condition) == false)
        #expect(situation(edition, [.yesNo(false), nil, nil]).applicability() == [true, false, false])
        #expect(situation(edition, [nil, .choice(0), .number(3)]).applicability() == [true, nil, nil])
    }

    @Test("“I don't know” leaves open what hangs on it, asks nothing more, and decides what does not")
    func unknown() throws {
        let (edition, condition) = try dependent("noi == 'nha'")
        let asked = situation(edition, [.unknown, nil, nil])
        #expect(asked.verdict(condition) == nil && asked.survey().next == nil)
        #expect(asked.applicability() == [true, nil, nil])
        let (either, place) = try dependent("co or true")
        #expect(situation(either, [.unknown, nil, nil]).verdict(place) == true)
        let (both, other) = try dependent("co and false")
        #expect(situation(both, [.unknown, nil, nil]).verdict(other) == false)
    }

    // MARK: Spans

    static let spans: [(span: Condition.Span, start: String, end: String, count: Int)] = [
        // A year after 29 February ends on 28 February: Civil Code 2015, article 148, clause 3.
        (.years, "2012-02-29", "2026-02-27", 13), (.years, "2012-02-29", "2026-02-28", 14),
        (.years, "2012-02-29", "2028-02-28", 15), (.years, "2012-02-29", "2028-02-29", 16),
        (.years, "2012-02-28", "2026-02-27", 13), (.years, "2012-03-01", "2026-02-28", 13),
        (.years, "2000-02-29", "2100-02-28", 100), (.years, "2025-07-01", "2026-06-30", 0),
        (.months, "2026-01-31", "2026-02-27", 0), (.months, "2026-01-31", "2026-02-28", 1),
        (.months, "2026-01-31", "2026-03-30", 1), (.months, "2026-01-31", "2026-03-31", 2),
        (.months, "2024-01-30", "2024-02-28", 0), (.months, "2024-01-30", "2024-02-29", 1),
        (.months, "2025-12-31", "2026-06-30", 6), (.months, "2025-12-31", "2026-06-29", 5),
        (.months, "2026-02-28", "2026-03-27", 0), (.months, "2026-02-28", "2026-03-28", 1),
        (.days, "2024-02-28", "2024-03-01", 2), (.days, "2025-02-28", "2025-03-01", 1),
        (.days, "2025-12-31", "2026-01-01", 1), (.days, "2026-03-01", "2026-03-01", 0),
        // What lies ahead counts below zero.
        (.days, "2026-03-02", "2026-03-01", -1), (.months, "2026-04-01", "2026-03-01", -1),
        (.years, "2027-03-01", "2026-03-01", -1), (.years, "2026-12-31", "2026-03-01", 0),
    ]

    @Test("Spans count whole days, months and years, also at ends of months", arguments: spans.indices)
    func span(index: Int) {
        let (span, start, end, count) = Self.spans[index]
        let (from, to) = (TestFacts.day(start), TestFacts.day(end))
        #expect(span.count(from: from, to: to) == count && Oracle.spans(span, from: from, to: to) == count)
        let edition = Edition(
            facts: [TestFacts.fact("ngay", TestFacts.day)],
            conditions: [-1, 0, 1].map { .elapsed(span, 0, .greaterOrEqual, count + $0) })
        let situation = Situation(edition: edition, today: to).answering(0, .day(from))
        #expect(situation.verdicts() == [true, true, true, false])
    }
}
