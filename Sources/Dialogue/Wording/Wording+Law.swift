import Catalogue
import LegalRetrieval
import Vietnamese

/// The words of passages of the law.
extension Wording {
    func law(_ passage: LawPassage) -> [Paragraph] {
        let title = place(passage.place, passage.document)
        let heading = passage.article.title.isEmpty ? title : "\(title): \(vietnamese(passage.article.title))"
        var paragraphs = [Paragraph(.title, heading)]
        // A clause a line, as the law has it; no word is changed.
        for line in passage.quote.split(separator: "\n", omittingEmptySubsequences: true).prefix(Self.longest) {
            paragraphs.append(Paragraph(.item, vietnamese(String(line))))
        }
        if passage.isPart || passage.quote.split(separator: "\n").count > Self.longest {
            paragraphs.append(Paragraph(.detail, pack.text(.lawMore)))
        }
        paragraphs += state(passage)
        if let note = passage.document.note { paragraphs.append(Paragraph(.warning, vietnamese(note))) }
        if passage.article.isDigest {
            paragraphs.append(Paragraph(.footnote, pack.text(passage.article.isUnread ? .lawUnreadDigest : .lawDigest)))
        }
        if let link = passage.document.link {
            paragraphs.append(linked(Paragraph(.footnote, "\(pack.text(.linkTitle)): \(link)"), to: link))
        }
        return paragraphs
    }

    /// The most lines of an article that are quoted.
    private static let longest = 12

    private func state(_ passage: LawPassage) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        switch passage.state.status {
        case .inForce: break
        case .unknown: paragraphs.append(Paragraph(.detail, pack.text(.lawStateUnknown)))
        case .partlyInForce:
            paragraphs.append(Paragraph(.detail, pack.text(.lawPartlyInForce, [passage.day.vietnamese])))
        case .notYetInForce(let from):
            paragraphs.append(Paragraph(.warning, pack.text(.lawNotYet, [from.vietnamese])))
        case .suspended(let since):
            paragraphs.append(Paragraph(.warning, pack.text(.lawSuspended, [since.vietnamese])))
        case .ended(let since): paragraphs.append(Paragraph(.warning, pack.text(.lawEnded, [since.vietnamese])))
        }
        if !passage.successors.isEmpty {
            let names = passage.successors.prefix(3).map { vietnamese($0.name) }.joined(separator: "; ")
            paragraphs.append(Paragraph(.warning, pack.text(.lawReplacedBy, [names])))
        }
        let amending = passage.state.changes.filter { [.amends, .supplements].contains($0.relation.kind) }
            .map { DocumentNumber($0.relation.actor.document)?.description ?? $0.relation.actor.document }
        if let last = amending.last, passage.article.isDigest || !passage.article.isCodified {
            paragraphs.append(Paragraph(.warning, pack.text(.lawAmendedLater, [last])))
        } else if passage.state.status == .inForce {
            paragraphs.append(Paragraph(.detail, pack.text(.lawInForce, [passage.day.vietnamese])))
        }
        return paragraphs
    }

    /// `khoản 2 Điều 13 Nghị định 123/2015/NĐ-CP`; laws with their name.
    private func place(_ place: LegalProvision, _ document: LegalDocument) -> String {
        let name =
            document.name.contains(document.number.description)
            ? vietnamese(document.name) : "\(vietnamese(document.name)) (\(document.number))"
        return [
            place.point.map { pack.text(.point, [$0]) }, place.clause.map { pack.text(.clause, [$0]) },
            place.article.map { pack.text(.article, [$0.description]) }, name,
        ].compactMap { $0 }.joined(separator: " ")
    }

    func worded(_ sentences: [LawAnswer.WordedSentence]) -> [Paragraph] {
        sentences.map { sentence in
            let numbers = sentence.passages.map { String($0 + 1) }.joined(separator: ", ")
            return Paragraph(.item, pack.text(.lawWordedMark, [vietnamese(sentence.text), numbers]))
        }
    }
}
