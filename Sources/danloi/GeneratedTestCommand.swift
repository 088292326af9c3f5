import Assistant
import Catalogue
import Foundation
import JSON
import Vietnamese

/// `danloi test --generated`: plays conversations made from the walks of procedures.
struct GeneratedTestCommand {
    private let isJSON: Bool
    /// Where the conversations that fail are written.
    private let dialogues: String?
    private let limit: Int
    private let slips: Int
    private let procedures: [Procedure]
    private let catalogue: Catalogue
    private let law: LawDesk

    static func run(_ arguments: inout Arguments) throws -> Int32 {
        let command = try GeneratedTestCommand(&arguments)
        return try command.run()
    }

    private init(_ arguments: inout Arguments) throws {
        isJSON = arguments.flag("--json")
        dialogues = try arguments.option("--write-dialogues")
        limit = try Self.number("--paths", &arguments) ?? 10_000
        slips = try Self.number("--slips", &arguments) ?? 1
        let records = try Self.number("--records", &arguments)
        let location = try CatalogueLocation(&arguments, takesDefaultCache: false)
        let library = try LawLocation.take(&arguments, procedures: location.procedures, takesImported: false)
        law = library.map { LawDesk($0.room) } ?? .notConnected
        let codes = try arguments.rest().map { word in
            guard let code = ProcedureCode(word) else {
                throw CommandFailure.usage(
                    "test --generated takes codes of procedures, such as 1.001193; found `\(word.saidBack())`")
            }
            return code
        }
        let catalogue = try location.load()
        var procedures = try codes.map { code in
            guard let procedure = catalogue.procedure(code) ?? catalogue.records.reference(code) else {
                throw CommandFailure.failed("there is no procedure \(code) in the catalogue")
            }
            return procedure
        }
        if codes.isEmpty { procedures = catalogue.procedures }
        if let records { procedures += Self.sample(records, of: catalogue) }
        (self.procedures, self.catalogue) = (procedures, catalogue)
    }

    private static func number(_ option: String, _ arguments: inout Arguments) throws -> Int? {
        guard let text = try arguments.option(option) else { return nil }
        guard let number = Int(text), number > 0 else {
            throw CommandFailure.usage("`\(option)` needs a whole number above 0; found `\(text.saidBack())`")
        }
        return number
    }

    /// National records that ask something, as many as wanted, spread over all of them; the same each time.
    private static func sample(_ count: Int, of catalogue: Catalogue) -> [Procedure] {
        var chance = KnownChance(seed: 7)
        var found: [Procedure] = []
        for summary in catalogue.records.summaries.shuffled(using: &chance) where found.count < count {
            guard catalogue.procedure(summary.code) == nil, let record = catalogue.records.reference(summary.code),
                record.editions.contains(where: { !$0.facts.isEmpty })
            else { continue }
            found.append(record)
        }
        return found
    }

    private func run() throws -> Int32 {
        let start = ContinuousClock.now
        let (procedures, catalogue, law, limit, slips) = (procedures, catalogue, law, limit, slips)
        // As many at once as there are threads for.
        let reports = waiting {
            await withTaskGroup(of: (Int, RehearsalReport).self) { group in
                for (place, procedure) in procedures.enumerated() {
                    group.addTask {
                        let report = await Rehearsal.report(
                            of: procedure, in: catalogue, law: law, atMost: limit, slips: slips)
                        return (place, report)
                    }
                }
                return await group.reduce(into: [Int: RehearsalReport]()) { $0[$1.0] = $1.1 }
            }
        }
        var sum = RehearsalReport()
        for place in procedures.indices { sum += reports[place] ?? RehearsalReport() }
        if let dialogues { try write(sum.failures, to: dialogues) }
        if isJSON { Output.json(Self.json(sum)) } else { tell(sum, seconds: ProveCommand.seconds(since: start)) }
        return sum.failed == 0 ? 0 : 1
    }

    private func write(_ failures: [RehearsalReport.Failure], to folder: String) throws {
        for (place, failure) in failures.enumerated() {
            let path = "\(folder)/\(failure.procedure)-\(failure.kind)-\(place + 1).txt"
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
                try Data(failure.dialogue.utf8).write(to: URL(fileURLWithPath: path))
            } catch {
                throw CommandFailure.failed("cannot write `\(path)`")
            }
        }
    }

    // MARK: Telling

    private func tell(_ sum: RehearsalReport, seconds: Double) {
        for failure in sum.failures {
            Output.line(Output.visible("\(failure.procedure) \(failure.kind): \(failure.problem)"))
        }
        Output.line(
            "\(sum.procedures) procedures, \(sum.paths) walks that take \(sum.taken) of \(sum.ways) answers to questions;"
                + " \(sum.shortPaths) walks ask 6 questions or fewer")
        for (title, tallies) in [("answers", sum.answers), ("walks", sum.walks)] {
            for (name, tally) in tallies.sorted(by: { $0.key < $1.key }) {
                let again = ProveCommand.percent(Double(tally.askedAgain) / Double(max(1, tally.all)))
                Output.line(
                    "  \(title) \(name): \(tally.all), right \(tally.right), asked again \(tally.askedAgain) (\(again)),"
                        + " wrong \(tally.wrong)"
                        + (tally.other == 0 ? "" : ", another answer's own words \(tally.other)"))
            }
        }
        Output.line("  stated something besides: \(sum.saidBesides); \(ProveCommand.text(seconds)) s")
        Output.line("\(sum.passed) passed, \(sum.failed) failed")
    }

    private static func json(_ sum: RehearsalReport) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("procedures", sum.procedures)
        writer.member("walks", sum.paths)
        writer.member("walks_within_6_questions", sum.shortPaths)
        writer.member("ways", sum.ways)
        writer.member("ways_taken", sum.taken)
        for (key, tallies) in [("answers", sum.answers), ("conversations", sum.walks)] {
            writer.key(key)
            writer.beginObject()
            for (name, tally) in tallies.sorted(by: { $0.key < $1.key }) {
                writer.key(name)
                writer.beginObject()
                writer.member("right", tally.right)
                writer.member("asked_again", tally.askedAgain)
                writer.member("wrong", tally.wrong)
                writer.member("other_words", tally.other)
                writer.endObject()
            }
            writer.endObject()
        }
        writer.member("said_besides", sum.saidBesides)
        writer.member("passed", sum.passed)
        writer.member("failed", sum.failed)
        writer.member("not_understood", sum.notUnderstood)
        writer.key("failures")
        writer.beginArray()
        for failure in sum.failures {
            writer.beginObject()
            writer.member("procedure", failure.procedure.text)
            writer.member("kind", failure.kind)
            writer.member("problem", failure.problem)
            writer.member("dialogue", failure.dialogue)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.text
    }
}
