import Testing
import Vietnamese

@testable import Catalogue

@Suite("The prover")
struct ProverTests {
    private static let today = RandomConditions.today

    private static func diagram(_ edition: Edition, today: Day = today) throws -> WalkDiagram {
        var left = WalkDiagramBuilder.workLimit
        return try WalkDiagramBuilder.diagram(of: edition, today: today, work: &left)
    }

    @Test("What is read off the diagram is what following every walk finds", arguments: 0..<400)
    func bruteForce(seed: Int) throws {
        var random = Repeatable(seed: seed)
        let edition = RandomEditions.edition(&random)
        guard let found = try BruteForce(edition, today: Self.today) else { return }
        let diagram = try Self.diagram(edition)
        let figures = WalkFigures(diagram)
        #expect(figures.situations == Natural(UInt64(found.ends)))
        #expect(figures.guided == Natural(UInt64(found.guided)))
        for (count, situations) in figures.situationsByQuestions.enumerated() {
            #expect(situations == Natural(UInt64(found.byQuestions[count] ?? 0)))
        }
        #expect(abs(figures.likelihoodByQuestions.reduce(0, +) - 1) < 1e-9)
        let papers = Set(edition.requirements.compactMap { diagram.tracked.firstIndex(of: $0.when) })
        let pairs = diagram.tracked.indices.flatMap { a in diagram.tracked.indices.map { (a, $0) } }
        let reach = WalkReach(diagram, lists: [papers], pairs: pairs)
        #expect(reach.asked == found.asked)
        #expect(reach.stops == found.stops)
        #expect(reach.reachesGuide == (found.guided > 0))
        #expect(reach.missing.contains(0) == found.hasNoPaper)
        // Conditions of stopping outcomes are watched too; a guide shows none of them for certain.
        let shown = Set(edition.requirements.map(\.when) + edition.outcomes.filter { !$0.stops }.map(\.when))
        for (place, condition) in diagram.tracked.enumerated() where shown.contains(condition) {
            #expect(reach.met.contains(place) == found.met.contains(condition))
        }
        for (number, pair) in pairs.enumerated() {
            let conditions = [diagram.tracked[pair.0], diagram.tracked[pair.1]]
            guard conditions.allSatisfy(shown.contains) else { continue }
            #expect(reach.together.contains(number) == found.pairs.contains(conditions))
        }
    }

    @Test("A conversation found for a goal reaches it, and none is shorter", arguments: 0..<200)
    func witnesses(seed: Int) throws {
        var random = Repeatable(seed: seed)
        let edition = RandomEditions.edition(&random)
        guard let found = try BruteForce(edition, today: Self.today) else { return }
        let diagram = try Self.diagram(edition)
        func end(_ witness: WalkWitness) -> Situation {
            var situation = Situation(edition: edition, today: Self.today)
            for (fact, value) in witness.answers {
                #expect(situation.standing().next == fact)
                #expect(edition.facts[fact].accepts(value, today: Self.today))
                situation.answer(fact, value)
            }
            #expect(situation.standing().next == nil)
            return situation
        }
        let longest = try #require(WalkWitness.find(.mostQuestions, in: diagram))
        #expect(longest.answers.count == found.byQuestions.keys.max())
        _ = end(longest)
        for stop in found.stops {
            #expect(end(try #require(WalkWitness.find(.stop(stop), in: diagram))).standing().stop == stop)
        }
        let papers = Set(edition.requirements.compactMap { diagram.tracked.firstIndex(of: $0.when) })
        let without = WalkWitness.find(.guide(with: [], without: papers), in: diagram)
        #expect((without != nil) == found.hasNoPaper)
        if let without { #expect(Guide(end(without)).requirements.isEmpty) }
        for (place, condition) in diagram.tracked.enumerated() where found.met.contains(condition) {
            let witness = try #require(WalkWitness.find(.guide(with: [place], without: []), in: diagram))
            #expect(end(witness).verdict(condition) == true)
        }
    }

    @Test("Situations past all counting are counted, and few nodes are drawn")
    func symbolic() throws {
        let facts = (0..<60).map { TestFacts.fact("f\($0)", TestFacts.yesNo) }
        let edition = Edition(
            facts: facts, conditions: facts.indices.map { .holds($0) },
            requirements: facts.indices.map { Requirement("r\($0)", when: $0 + 1) })
        let diagram = try Self.diagram(edition)
        #expect(diagram.nodes.count == 61)
        #expect(WalkFigures(diagram).situations == Natural.power(ofTwo: 60))
        let many = (0..<60).map {
            TestFacts.fact("f\($0)", .choices(TestFacts.choices((0..<16).map { "c\($0)" })), mayBeUnknown: true)
        }
        let wide = Edition(
            facts: many, conditions: many.indices.flatMap { fact in (0..<16).map { .has(fact, $0) } },
            requirements: (0..<960).map { Requirement("r\($0)", when: $0 + 1) })
        // (2^16 - 1 sets, or "I don't know")^60.
        #expect(WalkFigures(try Self.diagram(wide)).situations == Natural.power(ofTwo: 960))
    }

    @Test("What would take too long or too much is refused by name")
    func tooLarge() throws {
        // An item for each way of choosing 14 of 28: each must be remembered until the end.
        let facts = (0..<56).map { TestFacts.fact("f\($0)", TestFacts.yesNo) }
        let conditions = (0..<28).map { Condition.all([.holds($0), .holds($0 + 28)]) }
        let edition = Edition(
            facts: facts, conditions: conditions,
            requirements: conditions.indices.map { Requirement("r\($0)", when: $0 + 1) })
        #expect(throws: ProofTooLarge.self) { try Self.diagram(edition) }
        // Thresholds without number.
        let number = Edition(
            facts: [TestFacts.fact("n", TestFacts.number(0...1_000_000))],
            conditions: (0..<5_000).map { .number(0, .greater, $0 * 7) },
            requirements: (0..<5_000).map { Requirement("r\($0)", when: $0 + 1) })
        #expect(throws: ProofTooLarge.self) { try Self.diagram(number) }
    }

    @Test("Days are cut where a comparison with today turns, and where thresholds of a date pass each other")
    func days() throws {
        func days(_ conditions: [Condition], last: String? = nil) throws -> [String] {
            let past = Fact.Kind.day(.init(earliest: .day(TestFacts.day("1900-01-01")), latest: .today, cues: []))
            let edition = Edition(facts: [TestFacts.fact("d", past)], conditions: conditions)
            return try DayClasses(edition, last: last.map(TestFacts.day)).days.map(\.description)
        }
        #expect(try days([.elapsed(.days, 0, .greater, 60)]) == ["2025-07-01"])
        #expect(try days([.elapsed(.days, 0, .greater, 60), .elapsed(.years, 0, .greater, 6)]) == ["2025-07-01"])
        let until = Condition.today(.lessOrEqual, TestFacts.day("2026-12-31"))
        #expect(try days([until]) == ["2025-07-01", "2027-01-01"])
        #expect(try days([until], last: "2026-12-31") == ["2025-07-01"])
        // A fixed day, and 60 days back from today: from 2025-09-30 on, more than 60 days may have passed since it.
        let fixed = Condition.day(0, .greaterOrEqual, .day(TestFacts.day("2025-08-01")))
        let both = try days([.elapsed(.days, 0, .greater, 60), fixed])
        #expect(both.contains("2025-08-01") && both.contains("2025-10-01"))
        // 59 days or two months: which comes first hangs on the month.
        #expect(try days([.elapsed(.days, 0, .greater, 60), .elapsed(.months, 0, .greaterOrEqual, 2)]).count > 1)
    }

    @Test("Every day of an edition is like one of the days it is proved on", arguments: 0..<60)
    func everyDay(seed: Int) throws {
        var random = Repeatable(seed: seed)
        let past = Fact.Kind.day(.init(earliest: .day(TestFacts.day("1990-01-01")), latest: .today, cues: []))
        func atom() -> Condition {
            switch Int.random(in: 0..<3, using: &random) {
            case 0: .elapsed(random.pick(Condition.Span.allCases), 0, .greater, Int.random(in: 0...70, using: &random))
            case 1:
                .day(
                    0, .less, .day(TestFacts.day("2025-07-01").adding(days: Int.random(in: -900...900, using: &random)))
                )
            default: .today(.less, TestFacts.day("2025-07-01").adding(days: Int.random(in: 1...900, using: &random)))
            }
        }
        let conditions = (0..<3).map { _ in atom() }
        let edition = Edition(
            facts: [TestFacts.fact("d", past)], conditions: conditions,
            requirements: conditions.indices.map { Requirement("r\($0)", when: $0 + 1) })
        func guides(_ day: Day) throws -> Set<[String]> {
            let answers = try AnswerClasses(edition, today: day).answers(to: 0)
            return Set(
                answers.map { value in
                    Guide(Situation(edition: edition, today: day).answering(0, value)).requirements.map(\.item.id)
                })
        }
        let proved = Set(try DayClasses(edition, last: nil).days.map(guides))
        for _ in 0..<60 {
            let day = edition.from.adding(days: Int.random(in: 0...4_000, using: &random))
            #expect(proved.contains(try guides(day)), "\(day)")
        }
    }
}
