import Foundation
import JSON
import Vietnamese

/// A sentence of a test set, with the procedures that are right answers to it.
struct LabelledQuestion {
    let text: String
    /// The codes of which any is right; none where no procedure is meant.
    let label: [String]
    /// How it is written, as the set says: `plain`, `typo`, `situation`…
    let style: String
    /// Less than half of its words stand in the name of what it asks for.
    let isHard: Bool

    /// The same, typed without diacritics.
    var folded: LabelledQuestion {
        LabelledQuestion(text: VietnameseText.fold(text), label: label, style: style, isHard: isHard)
    }

    /// Reads JSON lines with `q`, `label`, and where they are known `style` or `kind`, `name_overlap`, `no_diacritics`.
    ///
    /// Labels that are no codes (intents) are left out with their questions, but for those labelled as nothing at all.
    static func read(_ path: String) throws -> [LabelledQuestion] {
        let descriptor = path == "-" ? 0 : open(path, O_RDONLY)
        guard descriptor >= 0 else { throw CommandFailure.usage("cannot read `\(path)`") }
        var input = LineReader(descriptor: descriptor, limit: 1 << 20)
        var number = 0
        var questions: [LabelledQuestion] = []
        while let line = input.next() {
            number += 1
            if line.allSatisfy(\.isWhitespace) { continue }
            let node: JSONNode
            do {
                node = try JSONReader.read(line)
            } catch {
                throw CommandFailure.failed("line \(number) of \(path): a JSON object is expected; \(error)")
            }
            guard let text = node["q"]?.string else {
                throw CommandFailure.failed("line \(number) of \(path): `q` with a sentence is expected")
            }
            guard let label = node["label"]?.array?.compactMap(\.string) else { continue }
            let style = node["style"]?.string ?? node["kind"]?.string ?? "all"
            let overlap = node["name_overlap"]?.double ?? 1
            questions.append(
                LabelledQuestion(
                    text: text, label: label,
                    style: node["no_diacritics"]?.bool == true ? "no_diacritics" : style, isHard: overlap < 0.5))
        }
        return questions
    }
}
