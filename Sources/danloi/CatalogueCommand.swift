import Assistant
import Catalogue
import Dialogue
import Foundation
import JSON
import Vietnamese

/// `danloi catalogue …`.
enum CatalogueCommand {
    static func run(_ arguments: inout Arguments) throws -> Int32 {
        switch arguments.next() {
        case "check": return try check(&arguments)
        case "show": return try show(&arguments)
        case "prove": return try ProveCommand.run(&arguments)
        case "diff": return try DiffCommand.run(&arguments)
        case "graph": return try GraphCommand.run(&arguments)
        case "import": return try ImportCommand.run(&arguments)
        case let other:
            throw CommandFailure.usage(
                "`danloi catalogue` needs check, prove, diff, graph, show or import; found `\(other ?? "nothing")`")
        }
    }

    private static func check(_ arguments: inout Arguments) throws -> Int32 {
        if let records = try arguments.option("--against") {
            return try AgainstCommand.run(&arguments, records: records)
        }
        let language = try arguments.language()
        let isJSON = arguments.flag("--json")
        let day = try arguments.day("--on") ?? todayInVietnam()
        let location = try CatalogueLocation(&arguments)
        let law = try LawLocation.take(&arguments, procedures: location.procedures)
        try arguments.end()
        let result = CatalogueReader.read(folder: location.procedures)
        for issue in result.issues {
            if isJSON {
                Output.json(json(issue, language))
            } else {
                Output.line(Output.visible(issue.message(in: language)))
            }
        }
        let ending = try law.map { try self.ending(result, $0, on: day) } ?? []
        for one in ending {
            if isJSON {
                Output.json(json(one, day, language))
            } else {
                Output.line(Output.visible(one.message(on: day, in: language)))
            }
        }
        if !isJSON {
            let warnings = law == nil ? "" : ", \(ending.count) warnings of ending law on \(day)"
            Output.line("\(result.procedures.count) procedures read, \(result.issues.count) errors\(warnings)")
        }
        return result.issues.isEmpty ? 0 : 1
    }

    /// What the guides of the day cite that ends soon or has ended.
    private static func ending(
        _ result: CatalogueReader.Result, _ law: LawLocation, on day: Day
    ) throws(CommandFailure) -> [EndingLaw] {
        let ends = try law.ends(of: result.procedures.citedDocuments(with: result.lifeEvents))
        return ends.endingLaw(of: result.procedures, result.lifeEvents, on: day)
    }

    private static func json(_ ending: EndingLaw, _ day: Day, _ language: Language) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("warning", "law_ends")
        writer.member("about", ending.subject)
        writer.member("document", ending.end.document)
        writer.member("day", ending.end.day.description)
        if let by = ending.end.by { writer.member("by", by) }
        writer.member("items", ending.items)
        writer.member("message", ending.message(on: day, in: language))
        writer.endObject()
        return writer.text
    }

    private static func json(_ issue: SchemaIssue, _ language: Language) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("file", issue.file)
        if let position = issue.position {
            writer.member("line", position.line)
            writer.member("column", position.column)
        }
        writer.member("path", issue.path)
        writer.member("message", issue.message(in: language))
        writer.endObject()
        return writer.text
    }

    /// All parts of a procedure, whatever the case: each item with its condition.
    private static func show(_ arguments: inout Arguments) throws -> Int32 {
        let language = try arguments.language()
        let isJSON = arguments.flag("--json")
        let day = try arguments.day("--on") ?? todayInVietnam()
        let location = try CatalogueLocation(&arguments)
        let words = try arguments.rest()
        guard words.count == 1, let code = ProcedureCode(words[0]) else {
            throw CommandFailure.usage("show needs one procedure's code, such as 1.001193")
        }
        let catalogue = try location.load()
        guard let procedure = catalogue.procedure(code) ?? catalogue.records.reference(code) else {
            throw CommandFailure.failed("there is no procedure \(code) in the catalogue")
        }
        guard let index = procedure.editionIndex(on: day) else {
            throw CommandFailure.failed("procedure \(code) has no edition in force on \(day)")
        }
        let reply = ProcedureOverview.reply(procedure, edition: procedure.editions[index], today: day)
        if isJSON {
            Output.json(ReplyJSON.text(reply, language: language))
        } else {
            TerminalView(language: language, hasColours: Output.hasColours, width: Output.width).show(reply)
        }
        return 0
    }
}
