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

    private static func days(of procedure: Procedure, _ index: Int) -> [Day] {
        let edition = procedure.editions[index]
        var days: Set = [edition.from, edition.until ?? edition.from.adding(years: 3)]
        func collect(_ condition: Condition) {
            switch condition {
            case .today(_, let bound): for shift in [-1, 0, 1] { days.insert(bound.adding(days: shift)) }
            case .not(let inner): collect(inner)
            case .all(let parts), .any(let parts): parts.forEach(collect)
            default: break
            }
        }
        edition.conditions.forEach(collect)
        return days.filter { procedure.editionIndex(on: $0) == index }.sorted()
    }

    @Test("The catalogue of this repository has no error")
    func sound() {
        #expect(Self.catalogue.issues.map { $0.message(in: .vi) } == [])
        #expect(!Self.catalogue.procedures.isEmpty)
    }

    /// Walks are followed up to this many questions in each place. Only forms with `choices` have more: they were followed
    /// whole once, with a budget of 1,500,000 (50 seconds).
    private static let budget = 2_500

    @Test("No walk asks more than `max_questions`, and the most questions left is never too few", arguments: places)
    func questions(place: Place) {
        let walks = place.walks
        let first = Situation(edition: walks.edition, today: place.day).survey()
        var longest: [(fact: Int, value: FactValue)] = []
        let isComplete = walks.followAll(budget: Self.budget) { before, after in
            #expect(after.mostQuestionsLeft < before.mostQuestionsLeft)
        } end: { end in
            if end.asked.count > longest.count { longest = end.asked }
            checkGuide(end, walks)
        }
        if !isComplete {
            // Too many walks to follow them all each time: those left out are drawn by chance.
            var random = Repeatable(seed: place.day.number)
            let days = Self.places.count { $0.procedure.code == place.procedure.code }
            for _ in 0..<3_000 / days {
                let values = walks.edition.facts.indices.map { random.pick(walks.answers(to: $0)) }
                let end = walks.walk(from: Situation(edition: walks.edition, today: place.day), values)
                if end.asked.count > longest.count { longest = end.asked }
                checkGuide(end, walks)
            }
        }
        #expect(longest.count <= place.procedure.maximumQuestions, "\(walks.retell(longest))")
        #expect(longest.count <= first.mostQuestionsLeft, "\(walks.retell(longest))")
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

    /// Unless it stops, a guide has at least one of everything a person needs, and is certain where all is known.
    private func checkGuide(_ end: Walks.End, _ walks: Walks) {
        let guide = Guide(end.situation)
        guard guide.stop == nil else { return }
        let lists = [
            "paper": guide.requirements.count, "fee": guide.fees.count, "deadline": guide.deadlines.count,
            "place": guide.places.count, "step": guide.steps.count, "result": guide.results.count,
        ]
        for (list, count) in lists where count == 0 {
            Issue.record("no \(list): \(walks.retell(end.asked)) on \(walks.today)")
        }
        if !end.asked.contains(where: { $0.value == .unknown }) {
            #expect(guide.isCertain, "\(walks.retell(end.asked))")
        }
    }
}
