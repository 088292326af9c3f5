import Vietnamese

/// What an edition cites against what the library of law says of it.
struct LawComparison {
    private let edition: Edition
    private let day: Day

    init(_ edition: Edition, on day: Day) { (self.edition, self.day) = (edition, day) }

    func differences<Failure: Error>(
        law: (Citation.Provision) throws(Failure) -> LawStanding?
    ) throws(Failure) -> [WorldDifference] {
        var found: [WorldDifference] = []
        let cited = places()
        for basis in edition.legalBasis {
            let document = basis.document
            let whole = Citation.Provision(document: document)
            guard let standing = try law(whole) else { return found }
            let items = (cited.filter { $0.key.document == document }.flatMap(\.value))
            if let difference = difference(about: document, standing, items, isWhole: true) {
                found.append(difference)
                // What ended as a whole ended in its parts.
                if difference.severity == .contradiction { continue }
            }
            let places = cited.keys.filter { $0.document == document && $0.article != nil }
            for place in places.sorted(by: { Self.words($0) < Self.words($1) }) {
                guard let standing = try law(place) else { continue }
                if let difference = difference(about: Self.words(place), standing, cited[place] ?? [], isWhole: false) {
                    found.append(difference)
                }
            }
        }
        return found
    }

    /// What items cite, with the items that do.
    private func places() -> [Citation.Provision: [String]] {
        var places: [Citation.Provision: [String]] = [:]
        for list in GuideList.allCases {
            for item in edition.items(of: list) {
                for case .law(let place) in item.citations {
                    places[place, default: []].append("\(list.rawValue)/\(item.id)")
                }
            }
        }
        for basis in edition.legalBasis {
            for article in basis.articles {
                let place = Citation.Provision(document: basis.document, article: article)
                if places[place] == nil { places[place] = [] }
            }
        }
        return places
    }

    private func difference(
        about subject: String, _ standing: LawStanding, _ items: [String], isWhole: Bool
    ) -> WorldDifference? {
        let by = standing.endedBy.map { " by \($0)" } ?? ""
        let users =
            items.isEmpty
            ? ""
            : "; cited by \(items.prefix(4).joined(separator: ", "))"
                + (items.count > 4 ? " and \(items.count - 4) more" : "")
        func say(_ severity: WorldDifference.Severity, _ text: String) -> WorldDifference {
            WorldDifference(.law, severity, subject, "\(subject) \(text)\(users)")
        }
        switch standing.status {
        case .ended(let since):
            // Listed, but nothing rests on it: for reading only.
            return say(isWhole && items.isEmpty ? .toLookAt : .contradiction, "ended on \(since)\(by)")
        case .suspended(let since): return say(.contradiction, "was suspended on \(since)\(by)")
        case .notYetInForce(let from): return say(.contradiction, "is in force only from \(from)")
        case .missing: return isWhole ? say(.information, "is not in the library of law") : nil
        case .unclear, .inForce, .partlyInForce: break
        }
        let since = standing.changes.filter { $0.day > edition.from && $0.day <= day }
        if !isWhole, let last = since.last {
            let all = Set(since.map(\.document)).sorted().joined(separator: ", ")
            return say(.toLookAt, "was changed after \(edition.from), last on \(last.day), by \(all)")
        }
        guard standing.status == .partlyInForce else { return nil }
        return say(isWhole ? .information : .toLookAt, "is in force only in part")
    }

    /// `123/2015/NĐ-CP, article 15, clause 2`.
    private static func words(_ place: Citation.Provision) -> String {
        var words = [place.document]
        if let article = place.article { words.append("article \(article)") }
        if let clause = place.clause { words.append("clause \(clause)") }
        if let point = place.point { words.append("point \(point)") }
        return words.joined(separator: ", ")
    }
}
