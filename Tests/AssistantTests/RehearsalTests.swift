import Catalogue
import Testing
import Vietnamese

@testable import Assistant

@Suite("Generated conversations")
struct RehearsalTests {
    /// A few procedures of the repository, the same each time; `danloi test --generated` plays all of them.
    private static let sample: [Procedure] = {
        var chance = KnownChance(seed: 20_261_130)
        return Array(Catalogues.real.procedures.shuffled(using: &chance).prefix(5))
    }()

    @Test("A conversation gone in any form of answer ends with what the rules say", arguments: sample.map(\.code))
    func sampled(code: ProcedureCode) async throws {
        let procedure = try #require(Catalogues.real.procedure(code))
        let report = await Rehearsal.report(of: procedure, in: Catalogues.real, atMost: 2)
        #expect(report.failures.map { "\($0.problem)\n\($0.dialogue)" } == [])
        #expect(report.passed > 0)
    }

    @Test("A slip of the fingers is read as what was meant, or asked about, and never taken for another answer")
    func slips() async {
        var report = RehearsalReport()
        for procedure in Catalogues.real.procedures.prefix(4) + Catalogues.small.procedures {
            let catalogue = Catalogues.small.procedure(procedure.code) == nil ? Catalogues.real : Catalogues.small
            report += await Rehearsal.report(of: procedure, in: catalogue, atMost: 1, slips: 3)
        }
        #expect(report.failures.filter { $0.kind == "slip" }.map(\.problem) == [])
        #expect(report.answers["slip"].map { $0.right > $0.askedAgain } ?? false)
    }

    @Test("The walks of the small catalogue take every answer to every question, and end as the rules say")
    func small() async {
        var report = RehearsalReport()
        for procedure in Catalogues.small.procedures {
            report += await Rehearsal.report(of: procedure, in: Catalogues.small)
        }
        #expect(report.taken == report.ways && report.ways > 0)
        #expect(report.failures.map { "\($0.problem)\n\($0.dialogue)" } == [])
        #expect(report.answers["number"]?.askedAgain == 0)
    }

    @Test("What a slip leaves is another answer where it is exactly that answer's words, and only there")
    func legal() throws {
        let code = try #require(ProcedureCode("1.001193"))
        let edition = try #require(Catalogues.real.procedure(code)?.editions.last)
        let fact = try #require(edition.facts.first { $0.choices.count > 2 })
        let phrase = try #require(fact.choices[1].phrases.first)
        #expect(fact.isNamed(fact.choices[1].id, exactlyBy: phrase.uppercased()))
        #expect(fact.isNamed(fact.choices[1].id, exactlyBy: "2"))
        #expect(!fact.isNamed(fact.choices[0].id, exactlyBy: phrase))
        #expect(!fact.isNamed(fact.choices[1].id, exactlyBy: VietnameseText.fold(phrase) + "x"))
        #expect(!fact.isNamed(nil, exactlyBy: phrase))
    }

    @Test("The conversation told with a failure is a dialogue file, and fails as long as it holds")
    func told() async throws {
        let procedure = try #require(Catalogues.small.procedures.first)
        var talk = await RehearsedTalk(procedure, in: Catalogues.small, law: .notConnected, on: .testDay)
        let before = talk.standing
        await talk.say("cảm ơn")
        let sound = try DialogueScript(talk.dialogue("as it is", expecting: before.expectations))
        #expect(await sound.run(catalogue: Catalogues.small, today: .testDay).isEmpty)
        let wrong = try DialogueScript(talk.dialogue("as it is not", expecting: ["< guided"]))
        #expect(await !wrong.run(catalogue: Catalogues.small, today: .testDay).isEmpty)
    }

    @Test("The same procedure is rehearsed the same way each time")
    func repeatable() async throws {
        let procedure = try #require(Catalogues.small.procedures.first)
        let first = await Rehearsal.report(of: procedure, in: Catalogues.small, atMost: 2)
        let second = await Rehearsal.report(of: procedure, in: Catalogues.small, atMost: 2)
        #expect(first.answers == second.answers && first.walks == second.walks)
    }
}
