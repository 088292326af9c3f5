import Assistant
import Catalogue
import Foundation
import JSON

/// `danloi find`: which procedures a sentence means.
enum FindCommand {
    static func run(_ arguments: inout Arguments) throws -> Int32 {
        let isJSON = arguments.flag("--json")
        let batch = try arguments.option("--batch")
        let location = try CatalogueLocation(&arguments)
        let words = try arguments.rest()
        if batch == nil && words.isEmpty { throw CommandFailure.usage("find needs a text, or --batch FILE") }
        let catalogue = try location.load()
        if let batch { return try find(batch: batch, catalogue) }
        let text = words.joined(separator: " ")
        let result = catalogue.finder.find(text)
        if isJSON {
            Output.json(json(text, result, catalogue))
        } else {
            for candidate in result.candidates {
                let percent = Int((candidate.score * 100).rounded())
                Output.line(
                    "\(candidate.code)  \(percent) %  \(Output.visible(catalogue.name(of: candidate.code)?.vi ?? ""))")
            }
            Output.line(decision(result.decision))
        }
        if case .abstain = result.decision { return 1 }
        return 0
    }

    /// Each line an object with the text under `q` or `text`; each line out the same as `--json`.
    private static func find(batch: String, _ catalogue: Catalogue) throws -> Int32 {
        var isFolder: ObjCBool = false
        if batch != "-", FileManager.default.fileExists(atPath: batch, isDirectory: &isFolder), isFolder.boolValue {
            throw CommandFailure.usage("`\(batch)` is a folder; a file of JSON lines is expected")
        }
        let descriptor = batch == "-" ? 0 : open(batch, O_RDONLY)
        guard descriptor >= 0 else { throw CommandFailure.usage("cannot read `\(batch)`") }
        var input = LineReader(descriptor: descriptor, limit: 1 << 24)
        var number = 0
        while let line = input.next() {
            number += 1
            if line.allSatisfy(\.isWhitespace) { continue }
            do {
                let node = try JSONReader.read(line)
                guard let text = node["q"]?.string ?? node["text"]?.string else {
                    throw CommandFailure.failed("line \(number) of \(batch): `q` or `text` with a sentence is expected")
                }
                Output.json(json(text, catalogue.finder.find(text), catalogue))
            } catch let error as JSONError {
                throw CommandFailure.failed("line \(number) of \(batch): a JSON object with `q` is expected; \(error)")
            }
        }
        return 0
    }

    private static func decision(_ decision: Finder.Decision) -> String {
        switch decision {
        case .start(let code): "start \(code)"
        case .clarify(let codes): "clarify \(codes.map(\.text).joined(separator: " "))"
        case .abstain(let reason): "abstain \(reason.rawValue)"
        }
    }

    private static func json(_ text: String, _ result: Finder.Result, _ catalogue: Catalogue) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("text", text)
        writer.key("candidates")
        writer.beginArray()
        for candidate in result.candidates {
            writer.beginObject()
            writer.member("code", candidate.code.text)
            writer.member("name", catalogue.name(of: candidate.code)?.vi ?? "")
            writer.member("score", (candidate.score * 1000).rounded() / 1000)
            writer.endObject()
        }
        writer.endArray()
        FinderJSON.write(result.decision, &writer)
        writer.endObject()
        return writer.text
    }
}
