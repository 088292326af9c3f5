import Testing
import Vietnamese

@testable import Catalogue

/// The procedures of this repository, whoever wrote them, walked through in every situation.
@Suite("Hand-written procedures")
struct HandWrittenProcedureTests {
    private static let catalogue = CatalogueReader.read(folder: Repository.procedures)

    /// An edition on a day; the days are chosen so that every comparison with `today` is met on both sides.
    struct Place: Sendable, CustomTestStringConvertible {
        let procedure: Procedure
        let edition: Int
        let day: Day

        var testDescription: String { "\(procedure.code) \(procedure.name.vi), \(day)" }
        var walks: Walks { Walks(procedure.editions[edition], today: day) }
    }

    private static let places: [Place] = catalogue.procedures.flatMap { procedure in
        procedure.editions.indices.flatMap { edition in
            days(of: procedure, edition).map { Place(procedure: procedure, edition: edition, day: $0) }
        }
    }

    /// The first of each class of days that the edition's conditions can tell apart.
    private static func days(of procedure: Procedure, _ index: Int) -> [Day] {
        let next = index + 1 < procedure.editions.count ? procedure.editions[index + 1].from.adding(days: -1) : nil
        let last = [procedure.editions[index].until, next].compactMap(\.self).min()
        return (try? DayClasses(procedure.editions[index], last: last).days) ?? []
    }

    @Test("The catalogue of this repository has no error")
    func sound() {
        #expect(Self.catalogue.issues.map { $0.message(in: .vi) } == [])
        #expect(!Self.catalogue.procedures.isEmpty)
    }

    @Test(
        "The most questions left falls with every answer, and what is known for certain is told for certain",
        arguments: places)
    func questions(place: Place) {
        // How many questions there can be and what a guide must have is proved: ProvedProcedureTests.
        let walks = place.walks
        let first = Situation(edition: walks.edition, today: place.day).survey()
        var random = Repeatable(seed: place.day.number)
        for _ in 0..<200 {
            let values = walks.edition.facts.indices.map { random.pick(walks.answers(to: $0)) }
            var left = first.mostQuestionsLeft + 1
            let end = walks.walk(from: Situation(edition: walks.edition, today: place.day), values) { survey, _ in
                #expect(survey.mostQuestionsLeft < left)
                left = survey.mostQuestionsLeft
            }
            #expect(end.asked.count <= first.mostQuestionsLeft, "\(walks.retell(end.asked))")
            let guide = Guide(end.situation)
            if guide.stop == nil, !end.asked.contains(where: { $0.value == .unknown }) {
                #expect(guide.isCertain, "\(walks.retell(end.asked))")
            }
        }
    }

    @Test("Answers told before they are asked change nothing but the questions", arguments: places)
    func told(place: Place) throws {
        let walks = place.walks
        var random = Repeatable(seed: place.day.number)
        for _ in 0..<20 {
            let values = walks.edition.facts.indices.map { random.pick(walks.answers(to: $0)) }
            try checkOrder(walks, &random)
            // All verdicts, against the meaning of the conditions.
            let full = values.indices.map { values[$0] == .unknown ? walks.answers(to: $0)[0] : values[$0] }
            var situation = Situation(edition: walks.edition, today: place.day)
            for (fact, value) in full.enumerated() { situation.answer(fact, value) }
            #expect(situation.verdicts() == walks.edition.conditions.map { walks.oracle.holds($0, full) })
        }
    }
}
