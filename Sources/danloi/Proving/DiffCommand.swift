import Catalogue
import Dialogue
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
        if !isJSON {
            Output.line("\(changes) procedures differ on \(day)")
            if changes > 0 { Output.line(DiffText.legend) }
        }
        return 0
    }

    private func edition(_ procedure: Procedure) -> Edition? {
        procedure.editionIndex(on: day).map { procedure.editions[$0] }
    }

    private func tell(_ procedure: Procedure, _ what: String, _ change: EditionChange?) {
        if isJSON { return Output.json(json(procedure, what, change)) }
        let count = change.map { ", \($0.situations) situations" } ?? ""
        Output.line(Output.visible("\(procedure.code) \(procedure.name.vi): \(what)\(count)"))
        if let change { for line in DiffText(change).lines { Output.line(Output.visible(line)) } }
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
                writer.member("label", item.label.vi)
                if item.followsOutcome { writer.member("followsOutcome", true) }
                writer.member("comes", item.comes.description)
                write(item.comesWhen, "comesWhen", change, &writer)
                writer.member("goes", item.goes.description)
                write(item.goesWhen, "goesWhen", change, &writer)
                if let otherwise = item.otherwise {
                    writer.member("was", otherwise.old)
                    writer.member("is", otherwise.new)
                    writer.member("in", otherwise.situations.description)
                    write(item.otherwiseWhen, "when", change, &writer)
                }
                writer.endObject()
            }
            writer.endArray()
            writer.key("emptied")
            writer.beginArray()
            for emptied in change.emptied {
                writer.beginObject()
                writer.member("list", emptied.list.rawValue)
                if let part = emptied.part { writer.member("part", part) }
                writer.member("in", emptied.situations.description)
                write(emptied.occasion, "when", change, &writer)
                writer.endObject()
            }
            writer.endArray()
            writer.key("citations")
            writer.beginArray()
            for citation in change.citations {
                writer.beginObject()
                writer.member("list", citation.list.rawValue)
                writer.member("id", citation.id)
                writer.member("comes", citation.comes.map(Wording(.vi).citation))
                writer.member("goes", citation.goes.map(Wording(.vi).citation))
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

    /// An occasion: its conditions as an author writes them, whether they are all, and the answers of an example.
    private func write(
        _ occasion: ChangeOccasion?, _ key: String, _ change: EditionChange, _ writer: inout JSONWriter
    ) {
        guard let occasion else { return }
        writer.key(key)
        writer.beginObject()
        writer.member("any", occasion.conditions.map { $0.authored(in: change.joint) })
        writer.member("exact", occasion.isExact)
        writer.key("example")
        writer.beginObject()
        for answer in occasion.example { writer.member(answer.fact, answer.value) }
        writer.endObject()
        writer.endObject()
    }
}
