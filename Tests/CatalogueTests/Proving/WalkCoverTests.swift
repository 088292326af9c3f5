import Testing
import Vietnamese

@testable import Catalogue

@Suite("Walks that cover a procedure")
struct WalkCoverTests {
    private static let procedures = CatalogueReader.read(folder: Repository.procedures).procedures
    /// Every fifth, which are of all fields.
    private static let some = procedures.indices.filter { $0.isMultiple(of: 5) }

    @Test("Each walk asks what the rules ask, to its end; together they take every answer", arguments: some)
    func walks(index: Int) {
        let procedure = Self.procedures[index]
        let cover = WalkCover(procedure)
        #expect(!cover.isTooLarge && cover.taken == cover.ways)
        var taken: Set<String> = []
        for walk in cover.walks {
            let edition = procedure.editions[walk.edition]
            var situation = Situation(edition: edition, today: walk.day)
            for (fact, value) in walk.answers {
                #expect(situation.standing().next == fact)
                #expect(edition.facts[fact].accepts(value, today: walk.day))
                situation.answer(fact, value)
                taken.insert("\(walk.edition) \(fact) \(value)")
            }
            #expect(situation.standing().next == nil)
        }
        // Every choice and every yes and no of a question that chance comes to is taken somewhere.
        var random = Repeatable(seed: index)
        for walk in cover.walks.prefix(3) {
            let walks = Walks(procedure.editions[walk.edition], today: walk.day)
            for _ in 0..<50 {
                let values = walks.edition.facts.indices.map { random.pick(walks.answers(to: $0)) }
                let start = Situation(edition: walks.edition, today: walk.day)
                for (fact, value) in walks.walk(from: start, values).asked {
                    switch value {
                    case .choice, .yesNo, .unknown: #expect(taken.contains("\(walk.edition) \(fact) \(value)"))
                    case .choices, .number, .day: break
                    }
                }
            }
        }
    }

    @Test("No more walks are made than wanted")
    func limit() {
        let cover = WalkCover(Self.procedures[0], atMost: 1)
        #expect(cover.walks.count == 1 && cover.taken <= cover.ways)
    }
}
