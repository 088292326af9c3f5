import Foundation
import JSON
import LegalRetrieval
import Vietnamese

/// `danloi law …`.
enum LawCommand {
    static let defaultLibrary = ".danloi/law.sqlite3"

    static func run(_ arguments: inout Arguments) throws -> Int32 {
        let command = arguments.next()
        let named = try arguments.option("--library")
        do {
            if command == "import" {
                return try LawImportCommand.run(&arguments, library: named ?? defaultLibrary)
            }
            let path = try readable(named, &arguments)
            switch command {
            case "show": return try LawShowCommand.run(&arguments, library: path)
            case "cited": return try LawCitedCommand.run(&arguments, library: path)
            case "search": return try LawSearchCommand.run(&arguments, library: path)
            case "topics": return try topics(&arguments, path)
            case let other:
                throw CommandFailure.usage(
                    "`danloi law` needs import, search, show, cited or topics; found `\(other ?? "nothing")`")
            }
        } catch let error as LawError {
            throw CommandFailure.failed("\(error)" + (hint(error) ?? ""))
        }
    }

    /// The library to read: the one named, the one imported, else the project's digests.
    private static func readable(_ named: String?, _ arguments: inout Arguments) throws -> String {
        let procedures = try CatalogueLocation(&arguments).procedures
        if let named { return named }
        var none = Arguments([])
        return try LawLocation.take(&none, procedures: procedures)?.path ?? defaultLibrary
    }

    private static func hint(_ error: LawError) -> String? {
        if case .cannotOpen = error { return "; `danloi law import FILE…` makes one" }
        return nil
    }

    private static func topics(_ arguments: inout Arguments, _ path: String) throws -> Int32 {
        let isJSON = arguments.flag("--json")
        try arguments.end()
        for topic in try LegalLibrary(path).topics() {
            if isJSON {
                var writer = JSONWriter()
                writer.beginObject()
                writer.member("topic", topic.text)
                writer.member("documents", topic.documentCount)
                writer.member("articles", topic.articleCount)
                writer.endObject()
                Output.json(writer.text)
            } else {
                let counts = "\(topic.documentCount) văn bản, \(topic.articleCount) điều"
                Output.line(Output.visible("\(topic.text) (\(counts))"))
            }
        }
        return 0
    }
}
