import Catalogue
import Vietnamese

/// Why a question is asked or a paper is needed: the answers that led to it, and what would make it fall away.
extension Wording {
    /// Of many provisions, so many are named; the guide names them all.
    private static let citationLimit = 3

    func why(_ why: Why) -> [Paragraph] {
        switch why {
        case .question(let fact, let grounds):
            var paragraphs = [Paragraph(.text, "\(pack.text(.whyTitle)): \(fact.why[language])")]
            if !grounds.answers.isEmpty {
                paragraphs.append(Paragraph(.detail, pack.text(.askedBecause, [answers(grounds)])))
            }
            paragraphs += changes(grounds, .notAskedIf)
            let cited = Array(grounds.citations.prefix(Self.citationLimit))
            if !cited.isEmpty { paragraphs.append(source(cited)) }
            return paragraphs
        case .paper(let paper, let grounds):
            return [Paragraph(.item, paper.name[language])] + needed(paper, grounds) + trailer(paper)
        }
    }

    private func needed(_ paper: Requirement, _ grounds: WhyGrounds) -> [Paragraph] {
        // What the office looks up itself is not needed anyhow.
        guard paper.mode != .notNeeded, grounds.condition != .always else { return [] }
        switch grounds.holds {
        case nil:
            let words = ConditionWording(wording: self, edition: grounds.edition).text(
                grounds.open ?? grounds.condition)
            return [Paragraph(.detail, pack.text(.perhaps, [words]))]
        case true?: return because(.neededBecause, grounds) + changes(grounds, .notNeededIf)
        case false?: return because(.notNeededBecause, grounds) + changes(grounds, .neededIf)
        }
    }

    private func because(_ phrase: Phrase, _ grounds: WhyGrounds) -> [Paragraph] {
        // It may hang on the day alone.
        guard !grounds.answers.isEmpty else { return [] }
        return [Paragraph(.detail, pack.text(phrase, [answers(grounds)]))]
    }

    private func answers(_ grounds: WhyGrounds) -> String {
        grounds.answers.map { "\($0.fact.label[language]): \(value($0.value, of: $0.fact))" }.joined(separator: "; ")
    }

    private func changes(_ grounds: WhyGrounds, _ phrase: Phrase) -> [Paragraph] {
        guard !grounds.changes.isEmpty else { return [] }
        let wording = ConditionWording(wording: self, edition: grounds.edition)
        let words = grounds.changes.map(wording.text).joined(separator: "; \(pack.text(.or)) ")
        return [Paragraph(.detail, pack.text(phrase, [words]))]
    }
}
