import Catalogue
import JSON
import Vietnamese

/// `danloi catalogue diff`: what a change from one folder of procedures to another means, in situations.
struct DiffCommand {
    private let isJSON: Bool
    private let day: Day
    private let old: [ProcedureCode: Procedure]
    private let new: [ProcedureCode: Procedure]

    static func run(_ arguments: inout Arguments) throws -> Int32 {
        try DiffCommand(&arguments).run()
    }

    private init(_ arguments: inout Arguments) throws {
        isJSON = arguments.flag("--json")
        day = try arguments.day("--on") ?? todayInVietnam()
        let folders = try arguments.rest()
        guard folders.count == 2 else {
            throw CommandFailure.usage("diff needs two folders of procedures: the old one and the new one")
        }
        (old, new) = (try Self.read(folders[0]), try Self.read(folders[1]))
    }

    private static func read(_ folder: String) throws -> [ProcedureCode: Procedure] {
        let result = CatalogueReader.read(folder: folder)
        guard result.issues.isEmpty else {
            for issue in result.issues { Output.error(issue.message(in: .vi)) }
            throw CommandFailure.failed("the catalogue in \(folder) has \(result.issues.count) errors")
        }
        return Dictionary(result.procedures.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func run() -> Int32 {
        var changes = 0
        for code in Set(old.keys).union(new.keys).sorted() {
            switch (old[code], new[code]) {
            case (nil, let added?): tell(added, "added", nil)
            case (let removed?, nil): tell(removed, "removed", nil)
            case (let before?, let after?):
                guard let before = edition(before), let afterwards = edition(after) else { continue }
                guard let change = EditionChange(from: before, to: afterwards, on: day) else {
                    tell(after, "cannot be compared situation by situation", nil)
                    break
                }
                if change.isNothing { continue }
                tell(after, "changed", change)
            case (nil, nil): continue
            }
            changes += 1
        }
        if !isJSON { Output.line("\(changes) procedures differ on \(day)") }
        return 0
    }

    private func edition(_ procedure: Procedure) -> Edition? {
        procedure.editionIndex(on: day).map { procedure.editions[$0] }
    }

    private func tell(_ procedure: Procedure, _ what: String, _ change: EditionChange?) {
        if isJSON { return Output.json(json(procedure, what, change)) }
        let count = change.map { ", \($0.situations) situations" } ?? ""
        Output.line(Output.visible("\(procedure.code) \(procedure.name.vi): \(what)\(count)"))
        guard let change else { return }
        for item in change.items {
            let name = "\(item.list.rawValue)/\(item.id)"
            if item.comes > 0 { Output.line("  + \(name) in \(item.comes) of \(change.situations) situations") }
            if item.goes > 0 { Output.line("  - \(name) in \(item.goes) of \(change.situations) situations") }
            if let otherwise = item.otherwise {
                let text =
                    "  ~ \(name): \(otherwise.old) becomes \(otherwise.new) in \(otherwise.situations) situations"
                Output.line(Output.visible(text))
            }
        }
        if !change.questionsAdded.isEmpty { Output.line("  + asks \(change.questionsAdded.joined(separator: ", "))") }
        if !change.questionsRemoved.isEmpty {
            Output.line("  - asks \(change.questionsRemoved.joined(separator: ", "))")
        }
        if change.rewordings > 0 { Output.line("  \(change.rewordings) in other words only") }
    }

    private func json(_ procedure: Procedure, _ what: String, _ change: EditionChange?) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("code", procedure.code.text)
        writer.member("what", what)
        if let change {
            writer.member("on", day.description)
            writer.member("situations", change.situations.description)
            writer.key("items")
            writer.beginArray()
            for item in change.items {
                writer.beginObject()
                writer.member("list", item.list.rawValue)
                writer.member("id", item.id)
                writer.member("comes", item.comes.description)
                writer.member("goes", item.goes.description)
                if let otherwise = item.otherwise {
                    writer.member("was", otherwise.old)
                    writer.member("is", otherwise.new)
                    writer.member("in", otherwise.situations.description)
                }
                writer.endObject()
            }
            writer.endArray()
            writer.member("questionsAdded", change.questionsAdded)
            writer.member("questionsRemoved", change.questionsRemoved)
            writer.member("rewordings", change.rewordings)
        }
        writer.endObject()
        return writer.text
    }
}
