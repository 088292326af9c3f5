import Catalogue
import Dialogue

/// What a change of rules means, in lines.
struct DiffText {
    /// What the counts count.
    static let legend = """
        A situation is one way of answering all that either revision asks, numbers and dates cut at the thresholds of both: more than \
        `prove` counts of each alone. "when" names the answers that decide, where no outcome stops before; "e.g." is the shortest conversation that shows it.
        """

    private let change: EditionChange
    private let wording = Wording(.vi)

    init(_ change: EditionChange) { self.change = change }

    var lines: [String] {
        var lines: [String] = []
        for item in change.items where !item.followsOutcome { lines += self.lines(item) }
        lines += following
        for emptied in change.emptied {
            let place = "in \(emptied.situations) of \(change.situations) situations"
            let what = emptied.list.rawValue + (emptied.part.map { " of the part \($0)" } ?? "")
            lines.append("  ! no \(what) at all any more \(place)\(when(emptied.occasion))")
        }
        for citation in change.citations { lines.append(line(citation)) }
        if !change.questionsAdded.isEmpty {
            lines.append("  + asks \(change.questionsAdded.joined(separator: ", "))")
        }
        if !change.questionsRemoved.isEmpty {
            lines.append("  - asks \(change.questionsRemoved.joined(separator: ", "))")
        }
        if change.rewordings > 0 { lines.append("  \(change.rewordings) in other words only") }
        return lines
    }

    private func lines(_ item: EditionChange.ItemChange) -> [String] {
        let name = "\(item.list.rawValue)/\(item.id)"
        let named: String
        switch item.list {
        case .fees, .deadlines: named = "\(name) (\(item.label.vi))"
        default: named = "\(name) “\(item.label.vi)”"
        }
        var lines: [String] = []
        func place(_ count: Natural) -> String { "in \(count) of \(change.situations) situations" }
        if item.comes > 0 { lines.append("  + \(named) \(place(item.comes))\(when(item.comesWhen))") }
        if item.goes > 0 { lines.append("  - \(named) \(place(item.goes))\(when(item.goesWhen))") }
        if let otherwise = item.otherwise {
            let subject: String
            switch item.list {
            case .fees, .deadlines: subject = name
            default: subject = named
            }
            lines.append(
                "  ~ \(subject): \(otherwise.old) becomes \(otherwise.new) \(place(otherwise.situations))\(when(item.otherwiseWhen))"
            )
        }
        return lines
    }

    /// The items that come and go only with an outcome, in one line.
    private var following: [String] {
        let items = change.items.filter(\.followsOutcome)
        guard let most = items.map({ $0.comes > $0.goes ? $0.comes : $0.goes }).max() else { return [] }
        let lists = GuideList.allCases.compactMap { list -> String? in
            let count = items.count { $0.list == list }
            return count == 0 ? nil : "\(count) \(list.rawValue)"
        }
        return [
            "  … so the rest of the guide is shown, or not, in up to \(most) situations: \(lists.joined(separator: ", "))"
        ]
    }

    private func line(_ citation: CitationChange) -> String {
        var parts: [String] = []
        let (comes, goes) = (citation.comes.map(wording.citation), citation.goes.map(wording.citation))
        if !goes.isEmpty { parts.append("no more \(goes.joined(separator: "; "))") }
        if !comes.isEmpty { parts.append("now \(comes.joined(separator: "; "))") }
        return "  § \(citation.list.rawValue)/\(citation.id) cites \(parts.joined(separator: ", "))"
    }

    private func when(_ occasion: ChangeOccasion?) -> String {
        guard let occasion else { return "" }
        let words = occasion.conditions.map { wording.condition($0, of: change.joint) }
        let told =
            words.isEmpty && occasion.isExact ? "in every guide" : "when \(words.joined(separator: "; or when "))"
        let example = occasion.example.map { "\($0.fact): \($0.typed)" }.joined(separator: ", ")
        return ", \(told)\(occasion.isExact ? "" : ", among others")" + (example.isEmpty ? "" : "; e.g. \(example)")
    }
}
