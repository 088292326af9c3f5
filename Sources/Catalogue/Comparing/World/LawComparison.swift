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
            let items = cited.filter { $0.key.document == document }.flatMap(\.value).sorted()
            if let difference = difference(about: document, standing, items, isWhole: true) {
                found.append(difference)
                // What is not in force as a whole is not in its parts.
                switch standing.status {
                case .ended, .suspended, .notYetInForce: continue
                case .missing, .unclear, .inForce, .partlyInForce: break
                }
            }
            found += try differences(within: document, cited, law: law)
        }
        return found
    }

    /// What there is to say of places within a document: of each article once, unless its parts fare differently.
    private func differences<Failure: Error>(
        within document: String, _ cited: [Citation.Provision: [String]],
        law: (Citation.Provision) throws(Failure) -> LawStanding?
    ) throws(Failure) -> [WorldDifference] {
        let places = cited.keys.filter { $0.document == document && $0.article != nil }
        var standings: [(subject: String, standing: LawStanding, items: [String])] = []
        for place in places.sorted(by: { Self.words($0) < Self.words($1) }) {
            guard let standing = try law(place) else { continue }
            let subject = Self.words(Citation.Provision(document: document, article: place.article))
            if let index = standings.firstIndex(where: { $0.subject == subject && $0.standing == standing }) {
                standings[index].items += cited[place] ?? []
            } else {
                standings.append((subject, standing, cited[place] ?? []))
            }
        }
        return standings.compactMap { difference(about: $0.subject, $0.standing, $0.items, isWhole: false) }
    }

    /// What items cite, with the items that do.
    private func places() -> [Citation.Provision: [String]] {
        var places: [Citation.Provision: [String]] = [:]
        for list in GuideList.allCases {
            for item in edition.items(of: list) {
                for case .law(let place) in item.citations {
                    // What is shown on other days only is known, but rests on nothing now.
                    guard edition.mayHold(item.when, on: day) else {
                        if places[place] == nil { places[place] = [] }
                        continue
                    }
                    places[place, default: []].append("\(list.rawValue)/\(item.id)")
                }
            }
        }
        for basis in edition.legalBasis {
            for article in basis.articles {
                let place = Citation.Provision(document: basis.document, article: article)
                let isCited = places.keys.contains { $0.document == place.document && $0.article == article }
                if !isCited { places[place] = [] }
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
            // Listed, but nothing that is shown rests on it.
            return say(items.isEmpty ? .toLookAt : .contradiction, "ended on \(since)\(by)")
        case .suspended(let since): return say(.contradiction, "was suspended on \(since)\(by)")
        case .notYetInForce(let from): return say(.contradiction, "is in force only from \(from)")
        case .missing: return isWhole ? say(.information, "is not in the library of law") : nil
        case .unclear, .inForce, .partlyInForce: break
        }
        if isWhole, let end = standing.ends {
            let by = end.by.map { " by \($0)" } ?? ""
            return say(items.isEmpty ? .information : .toLookAt, "ends on \(end.day)\(by)")
        }
        let since = standing.changes.filter { $0.day > edition.from && $0.day <= day }
        if !isWhole, let last = since.last {
            let all = Set(since.map(\.document)).sorted()
            let listed = Set(edition.legalBasis.map { DocumentName.key($0.document) })
            // Whoever lists the document that changed it has read it.
            let isKnown = all.allSatisfy { listed.contains(DocumentName.key($0)) }
            return say(
                isKnown ? .information : .toLookAt,
                "was changed after \(edition.from), last on \(last.day), by \(all.joined(separator: ", "))")
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
