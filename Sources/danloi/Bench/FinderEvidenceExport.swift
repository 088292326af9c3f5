import Catalogue
import Foundation
import JSON
import Vietnamese

/// `danloi bench evidence FILE… [--held-out K/N] [--folded]`: what speaks for each candidate of each sentence, as JSON lines, for
/// `scripts/learn-finder`.
///
/// With `--folded`, the sentences are asked without diacritics. With `--held-out`, every Nth thing that people are known to say is taken out of the catalogue and asked instead.
enum FinderEvidenceExport {
    static func run(files: [String], heldOut: String?, isFolded: Bool, _ location: CatalogueLocation) throws -> Int32 {
        var questions = try files.flatMap { try LabelledQuestion.read($0) }
        let catalogue: Catalogue
        if let heldOut {
            let parts = heldOut.split(separator: "/").compactMap { Int($0) }
            guard parts.count == 2, parts[1] > 1, (0..<parts[1]).contains(parts[0]) else {
                throw CommandFailure.usage("`--held-out` needs which part of how many, such as 0/5; found `\(heldOut)`")
            }
            let split = HeldOut(part: parts[0], of: parts[1])
            catalogue = try location.load { split.kept($0) }
            questions += split.questions(try location.sayings(), catalogue)
        } else {
            catalogue = try location.load()
        }
        let names = Finder.evidenceNames
        Output.line(
            "{\"none\":\(list(names.none.map { "\"\($0)\"" })),\"signs\":\(list(names.candidates.map { "\"\($0)\"" }))}"
        )
        for question in questions { write(isFolded ? question.folded : question, catalogue.finder) }
        return 0
    }

    private static func write(_ question: LabelledQuestion, _ finder: Finder) {
        let evidence = finder.evidence(for: question.text)
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("q", question.text)
        writer.member("style", question.style)
        writer.member("label", question.label)
        writer.member("none", numbers: evidence.none.map(rounded))
        writer.member("codes", evidence.candidates.map(\.code.text))
        writer.member("signs", numbers: evidence.candidates.flatMap { $0.signs.map(rounded) })
        writer.endObject()
        Output.json(writer.text)
    }

    private static func rounded(_ value: Float) -> Double { (Double(value) * 1000).rounded() / 1000 }
    private static func list(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }

    /// A part of what people say, kept from the catalogue.
    private struct HeldOut {
        let part: Int
        let of: Int

        /// Which sayings are out is decided by their text, so that it does not hang on their order.
        private func isOut(_ text: String) -> Bool {
            let hash = text.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
            return Int((hash >> 20) % UInt64(of)) == part
        }

        func kept(_ sayings: [Saying]) -> [Saying] {
            sayings.map { saying in
                Saying(
                    code: saying.code, aliases: saying.aliases.filter { !isOut($0) },
                    phrasings: saying.phrasings.filter { !isOut($0) })
            }
        }

        /// What was taken out, labelled with its procedure and those of the same name.
        func questions(_ sayings: [Saying], _ catalogue: Catalogue) -> [LabelledQuestion] {
            let named = Dictionary(grouping: catalogue.records.summaries) { Self.key($0.name) }.mapValues {
                $0.map(\.code.text)
            }
            return sayings.flatMap { saying -> [LabelledQuestion] in
                guard let name = catalogue.records.summary(of: saying.code)?.name else { return [] }
                return (saying.aliases + saying.phrasings).filter(isOut).map {
                    LabelledQuestion(
                        text: $0, label: named[Self.key(name)] ?? [saying.code.text], style: "saying", isHard: false)
                }
            }
        }

        private static func key(_ name: String) -> String {
            Tokenizer.tokens(String(name.prefix { $0 != "(" })).map(\.folded).joined(separator: " ")
        }
    }
}
