import Assistant
import Foundation
import JSON
import LegalRetrieval
import Vietnamese

/// `danloi law search`: passages that answer a question, or that there are none.
enum LawSearchCommand {
    static func run(_ arguments: inout Arguments, library path: String) throws -> Int32 {
        let isJSON = arguments.flag("--json")
        let day = try arguments.day("--on") ?? todayInVietnam()
        let batch = try arguments.option("--batch")
        let topic = try arguments.option("--topic")
        let level = try arguments.option("--level").map { name throws(CommandFailure) in
            guard let level = Issuer.Level(rawValue: name) else {
                throw .usage("`--level` is central or province; found `\(name)`")
            }
            return level
        }
        let limit = try arguments.option("--limit").map { text throws(CommandFailure) in
            guard let limit = Int(text), (1...50).contains(limit) else {
                throw .usage("`--limit` needs a number from 1 to 50")
            }
            return limit
        }
        let words = try arguments.rest()
        let answering = try LawAnswering(LegalLibrary(path))
        var question = LawQuestion("", on: day, topic: topic, level: level, limit: limit ?? 3)
        if let batch {
            guard words.isEmpty else { throw CommandFailure.usage("`--batch` takes no question beside its file") }
            return try search(batch, question, answering)
        }
        guard !words.isEmpty else {
            throw CommandFailure.usage("`danloi law search` needs a question, or `--batch FILE`")
        }
        question.text = words.joined(separator: " ")
        let finding = try answering.answer(question)
        if isJSON {
            Output.json(json(finding, question, id: nil))
        } else {
            show(finding, answering.scope(on: day))
        }
        if case .passages = finding { return 0 }
        return 1
    }

    private static func show(_ finding: LawFinding, _ scope: LawScope) {
        switch finding {
        case .passages(let passages):
            for passage in passages {
                let view = LawView(day: passage.day, width: Output.width)
                view.show(passage)
            }
        case .nothing:
            Output.line(
                "Không có điều nào trả lời chắc được (đã tìm \(scope.articleCount) điều của \(scope.documentCount) văn bản)."
            )
        case .noSuchPlace(let words): Output.line(Output.visible("Kho văn bản không có “\(words)”."))
        }
    }

    /// Questions of JSON lines, `q` and perhaps `id`; answers as JSON lines.
    private static func search(_ file: String, _ plain: LawQuestion, _ answering: LawAnswering) throws -> Int32 {
        let descriptor = file == "-" ? 0 : open(file, O_RDONLY)
        guard descriptor >= 0 else { throw CommandFailure.usage("cannot read `\(file)`") }
        defer { if descriptor > 0 { close(descriptor) } }
        var input = LineReader(descriptor: descriptor, limit: 1 << 20)
        var number = 0
        var isWhole = true
        while let line = input.next() {
            number += 1
            if line.allSatisfy(\.isWhitespace) { continue }
            guard let node = try? JSONReader.read(line), let text = node["q"]?.string else {
                Output.error("danloi: line \(number) of \(file): a JSON object with `q` is expected")
                isWhole = false
                continue
            }
            var question = plain
            question.text = text
            Output.json(json(try answering.answer(question), question, id: node["id"]?.string))
        }
        return isWhole ? 0 : 1
    }

    private static func json(_ finding: LawFinding, _ question: LawQuestion, id: String?) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        if let id { writer.member("id", id) }
        writer.member("q", question.text)
        writer.member("on", question.day.description)
        switch finding {
        case .passages(let passages):
            writer.member("decision", "answer")
            writer.key("passages")
            writer.beginArray()
            for passage in passages {
                writer.beginObject()
                LawJSON.write(passage, &writer)
                writer.endObject()
            }
            writer.endArray()
        case .nothing:
            writer.member("decision", "abstain")
            writer.member("code", "no-evidence")
        case .noSuchPlace(let words):
            writer.member("decision", "abstain")
            writer.member("code", "no-such-place")
            writer.member("place", words)
        }
        writer.endObject()
        return writer.text
    }
}
