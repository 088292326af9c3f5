import Catalogue
import Vietnamese

/// The papers of a procedure that an agency's own words ask for.
enum SupplementPapers {
    /// Those whose name stands in one of the texts, but for a word or so; each with its condition.
    static func named(in texts: [String], _ edition: Edition) -> [Guide.Entry<Requirement>] {
        let asked = texts.map { Tokenizer.tokens($0) }
        return edition.requirements.filter { paper in
            paper.mode != .notNeeded && asked.contains { isNamed(paper.name.vi, in: $0) }
        }.map { Guide.Entry(item: $0, open: $0.when == 0 ? nil : edition.conditions[$0.when]) }
    }

    private static func isNamed(_ name: String, in asked: [Token]) -> Bool {
        let label = Tokenizer.tokens(name).filter { !LabelMatch.isEmpty($0) }
        // Close together: words of a name scattered over a sentence name something else.
        return asked.indices.contains { start in
            let window = asked[start..<min(asked.count, start + label.count + 2)]
            let common = label.count { word in window.contains { $0.stands(for: word) } }
            return common >= 2 && common * 10 >= label.count * 8
        }
    }
}
