import Testing
import Vietnamese

@testable import Catalogue

@Suite("The order of questions")
struct QuestionOrderTests {
    private static let today = RandomConditions.today

    private static func diagram(_ edition: Edition) throws -> WalkDiagram {
        var left = WalkDiagramBuilder.workLimit
        return try WalkDiagramBuilder.diagram(of: edition, today: today, work: &left)
    }

    @Test(
        "What an order is said to need is what its walks need; it is no more than the author's, no less than any",
        arguments: 0..<150)
    func figures(seed: Int) throws {
        var random = Repeatable(seed: seed)
        let edition = RandomEditions.edition(&random)
        let own = WalkFigures(try Self.diagram(edition))
        let fewest = try #require(
            FewestQuestions(edition, today: Self.today, most: own.mostQuestions, findsBound: true))
        let found = WalkFigures(try Self.diagram(edition.asking(in: fewest.order)))
        #expect(abs(fewest.authored - own.expectedQuestions) < 1e-9)
        #expect(abs(fewest.expected - found.expectedQuestions) < 1e-9)
        #expect(fewest.expected <= fewest.authored && found.mostQuestions <= own.mostQuestions)
        let bound = try #require(fewest.bound)
        #expect(bound <= fewest.expected + 1e-9 && (bound == 0) == (fewest.authored == 0))
    }

    @Test(
        "Whatever the order, the same case comes to the same end, and no fact is asked before it is known to apply",
        arguments: 0..<150)
    func sameEnds(seed: Int) throws {
        var random = Repeatable(seed: seed)
        let edition = RandomEditions.edition(&random)
        let shuffled = edition.asking(in: edition.facts.indices.shuffled(using: &random))
        let classes = try AnswerClasses(edition, today: Self.today)
        for _ in 0..<8 {
            // What the person would answer to each question, if it came.
            let truth: [FactValue] = edition.facts.enumerated().map { index, fact in
                switch fact.kind {
                case .choices(let choices):
                    .choices(ChoiceSet([Int.random(in: choices.indices, using: &random), 0]))
                case .choice, .yesNo, .number, .day: random.pick(classes.answers(to: index))
                }
            }
            let ends = [edition, shuffled].map { Self.end(of: $0, truth) }
            #expect(ends[0].standing().stop == ends[1].standing().stop)
            guard ends[0].standing().stop == nil else { continue }
            for condition in edition.conditions.indices where edition.program.isInItems[condition] {
                #expect(ends[0].verdict(condition) == ends[1].verdict(condition))
            }
        }
    }

    private static func end(of edition: Edition, _ truth: [FactValue]) -> Situation {
        var situation = Situation(edition: edition, today: today)
        while let next = situation.standing().next {
            #expect(situation.values[next] == nil && situation.applicability()[next] == true)
            situation.answer(next, truth[next])
        }
        return situation
    }

    /// Only where c holds do a and b matter.
    private static let lastDecides = Edition(
        facts: ["a", "b", "c"].map { TestFacts.fact($0, TestFacts.yesNo) },
        conditions: [.all([.holds(0), .holds(2)]), .all([.holds(1), .holds(2)])],
        requirements: [Requirement("r", when: 1), Requirement("s", when: 2)])

    @Test(
        "A fact that settles more is asked first where the fewest questions are wanted; what is not moved keeps its place"
    )
    func betterOrder() throws {
        let fewest = try #require(FewestQuestions(Self.lastDecides, today: Self.today, findsBound: true))
        #expect(fewest.order == [2, 0, 1])
        #expect(fewest.authored == 2.75 && fewest.expected == 2 && fewest.bound == 2)
        #expect(Self.lastDecides.questionOrder == nil)
    }

    @Test("The author's order is kept as it is")
    func author() throws {
        let procedure = try Self.procedure(Self.lastDecides)
        #expect([procedure].asking(in: .author)[0] === procedure)
        // It shows no fee, place or step: what is not proved is left to its author.
        #expect([procedure].asking(in: .fewest)[0] === procedure)
    }

    private static func procedure(_ edition: Edition) throws -> Procedure {
        Procedure(
            code: try #require(ProcedureCode("9.000001")), name: TestFacts.text, field: "f", audience: [.citizen],
            level: .commune, lifeEvents: [], aliases: [], phrasings: [],
            record: RecordSource(url: "", crawled: "", decision: nil), maximumQuestions: 8, editions: [edition])
    }

    @Test("Our own procedures are proved in the other order too, and none asks more on the average")
    func procedures() {
        let authors = CatalogueReader.read(folder: Repository.procedures).procedures
        for (own, other) in zip(authors, authors.asking(in: .fewest)) where own !== other {
            let (before, after) = (Prover(own).proof(), Prover(other).proof())
            #expect(after.isProved, "\(own.code)")
            for (edition, changed) in zip(before.editions, after.editions) {
                func largest(_ proof: EditionProof) -> Natural { proof.days.map(\.figures.situations).max() ?? 0 }
                guard let day = edition.days.first(where: { $0.figures.situations == largest(edition) }) else {
                    continue
                }
                let same = changed.days.first { $0.day == day.day }
                #expect((same?.figures.expectedQuestions ?? 99) < day.figures.expectedQuestions + 1e-9, "\(own.code)")
            }
        }
    }
}
