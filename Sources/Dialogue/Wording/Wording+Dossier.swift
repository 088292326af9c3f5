import Catalogue
import OneStop

/// The words about dossiers.
extension Wording {
    /// Says that so many dossiers are being asked about, before there is an answer.
    public func asking(_ count: Int) -> String { pack.text(.askingDossiers, [String(count)]) }

    func dossier(_ dossier: ToldDossier) -> [Paragraph] {
        [Paragraph(.title, pack.text(.dossierTitle, [dossier.code.text]))]
            + dossier.lines(in: language).map { line in
                let role: Paragraph.Role =
                    switch line.id {
                    case "meaning", "next", "can_do", "apology_owed", "waiting": .detail
                    case "as_of", "more_for_owner", "supplement_for_owner": .footnote
                    case "lateness" where dossier.isLate: .warning
                    default: .item
                    }
                return Paragraph(role, text(line))
            }
    }

    /// Our words, and the source's in quotation marks that nothing in them can end.
    private func text(_ line: StoryLine) -> String {
        guard let quote = line.quote else { return line.text }
        let inside = quote.replacing("“", with: "\"").replacing("”", with: "\"")
        return "\(line.text) “\(vietnamese(inside))”"
    }

    func overview(_ overview: DossierOverview) -> [Paragraph] {
        [Paragraph(.title, pack.text(.dossiersTitle, [String(overview.codes.count)]))]
            + overview.groups.map { group, codes in
                let listed = codes.map(\.text).joined(separator: ", ")
                return Paragraph(
                    group == .late || group == .needsAction ? .warning : .item,
                    pack.text(group.phrase, [String(codes.count), listed]))
            }
    }
}

extension DossierOverview.Group {
    fileprivate var phrase: Phrase {
        switch self {
        case .late: .dossiersLate
        case .needsAction: .dossiersNeedAction
        case .done: .dossiersDone
        case .underWay: .dossiersUnderWay
        case .notAvailable: .dossiersNotAvailable
        case .unanswered: .dossiersUnanswered
        }
    }
}
