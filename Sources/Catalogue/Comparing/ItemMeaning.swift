import Vietnamese

/// What an item says by number or kind, apart from its words.
enum ItemMeaning {
    /// nil where the edition has no such item.
    static func of(_ list: GuideList, _ id: String, _ edition: Edition) -> String? {
        switch list {
        case .outcomes: return edition.outcomes.first { $0.id == id }.map(meaning)
        case .requirements: return edition.requirements.first { $0.id == id }.map(meaning)
        case .fees: return edition.fees.first { $0.id == id }.map(meaning)
        case .deadlines: return edition.deadlines.first { $0.id == id }.map(meaning)
        case .places: return edition.places.first { $0.id == id }.map { channels($0.channels) + ($0.url ?? "") }
        case .steps: return edition.steps.first { $0.id == id }.map { channels($0.channels) }
        case .notices: return edition.notices.first { $0.id == id }.map(\.kind.rawValue)
        case .results: return edition.results.first { $0.id == id }.map { _ in "" }
        case .legalBasis: return nil
        }
    }

    private static func meaning(_ outcome: Outcome) -> String {
        switch outcome.kind {
        case .eligible: "eligible"
        case .notEligible: "not_eligible"
        case .otherProcedure(let code): "other_procedure \(code)"
        }
    }

    private static func meaning(_ paper: Requirement) -> String {
        var words = [paper.mode.rawValue]
        if paper.originals > 0 { words.append("originals \(paper.originals)") }
        if paper.copies > 0 { words.append("copies \(paper.copies)") }
        if let kind = paper.copyKind { words.append(kind.rawValue) }
        if let document = paper.form?.document { words.append("form of \(document)") }
        if !paper.anyOf.isEmpty { words.append("one of \(paper.anyOf.count)") }
        return words.joined(separator: ", ")
    }

    private static func meaning(_ fee: Fee) -> String {
        let kind =
            switch fee.kind {
            case .amount(let sum, _): "\(sum) VND"
            case .setByProvince: "set_by_province"
            case .exempt: "exempt"
            case .notStated: "not_stated"
            case .quoted(let words): words
            }
        return channels(fee.channels) + kind
    }

    private static func meaning(_ deadline: Deadline) -> String {
        let kind =
            switch deadline.kind {
            case .workingDays(let count): "\(count) working_days"
            case .days(let count): "\(count) days"
            case .hours(let count): "\(count) hours"
            case .months(let count): "\(count) months"
            case .immediate: "immediate"
            case .notStated: "not_stated"
            case .quoted(let words): words
            }
        return channels(deadline.channels) + kind
    }

    private static func channels(_ channels: [Channel]) -> String {
        channels.isEmpty ? "" : channels.map(\.rawValue).joined(separator: ", ") + ": "
    }

    // MARK: Words

    /// How many items and facts that both editions have say it in other words.
    static func rewordings(_ old: Edition, _ new: Edition) -> Int {
        var count = 0
        for list in GuideList.allCases {
            let before = Dictionary(words(list, old), uniquingKeysWith: { first, _ in first })
            for (id, words) in words(list, new) where before[id].map({ $0 != words }) ?? false { count += 1 }
        }
        let facts = Dictionary(old.facts.map { ($0.id, words($0)) }, uniquingKeysWith: { first, _ in first })
        for fact in new.facts where facts[fact.id].map({ $0 != words(fact) }) ?? false { count += 1 }
        return count + (old.summary == new.summary ? 0 : 1)
    }

    private static func words(_ fact: Fact) -> [LocalizedText?] {
        [fact.label, fact.question, fact.why, fact.unknownAdvice, fact.unreadable]
            + fact.choices.flatMap { [$0.label, $0.note] }
    }

    private static func words(_ list: GuideList, _ edition: Edition) -> [(String, [LocalizedText?])] {
        switch list {
        case .outcomes: edition.outcomes.map { ($0.id, [$0.text, $0.note]) }
        case .requirements:
            edition.requirements.map { ($0.id, [$0.name, $0.note, $0.digital, $0.obtain] + $0.anyOf) }
        case .fees:
            edition.fees.map { fee in
                if case .amount(_, let per) = fee.kind { (fee.id, [per, fee.note]) } else { (fee.id, [fee.note]) }
            }
        case .deadlines: edition.deadlines.map { ($0.id, [$0.note]) }
        case .places: edition.places.map { ($0.id, [$0.name, $0.note]) }
        case .steps: edition.steps.map { ($0.id, [$0.text, $0.note]) }
        case .results: edition.results.map { ($0.id, [$0.name, $0.note]) }
        case .notices: edition.notices.map { ($0.id, [$0.text, $0.note]) }
        case .legalBasis: []
        }
    }
}
