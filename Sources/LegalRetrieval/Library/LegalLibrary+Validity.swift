import SQLite
import Vietnamese

extension LegalLibrary {
    /// What became of the document; nil if the library does not have it.
    public func history(of key: String) throws(LawError) -> DocumentHistory? {
        guard let document = try document(key) else { return nil }
        var changes: [LegalState.Change] = []
        var days: [String: Day?] = [:]
        for relation in try relations(to: key) {
            let actor = relation.actor.document
            if days[actor] == nil {
                let document = try self.document(actor)
                days[actor] = .some(document?.effective ?? document?.issued)
            }
            changes.append(LegalState.Change(relation: relation, day: relation.effective ?? days[actor] ?? nil))
        }
        return DocumentHistory(document, changes)
    }

    /// The state of a document, or of a place in it, on a day; nil if the library does not have the document.
    public func state(of place: LegalProvision, on day: Day) throws(LawError) -> LegalState? {
        guard let history = try history(of: place.document) else { return nil }
        var effective: Day?
        if let label = place.article {
            effective = try articles(of: place.document, label: label).first?.article.effective
        }
        return history.state(of: place, effective: effective, on: day)
    }

    /// What stands in the place of a document on a day: what replaced it, what replaced that, and so on; empty if nothing did. Ends
    /// also where documents replace each other in a ring.
    public func successors(of key: String, on day: Day) throws(LawError) -> [String] {
        var found: [String] = []
        var seen: Set<String> = [key]
        var next = [key]
        while let current = next.popLast() {
            guard let history = try history(of: current) else { continue }
            for change in history.changes {
                guard change.relation.kind == .replaces, change.relation.target.article == nil,
                    let begun = change.day, begun <= day
                else { continue }
                let actor = change.relation.actor.document
                if seen.insert(actor).inserted {
                    found.append(actor)
                    next.append(actor)
                }
            }
        }
        return found
    }

    /// The status of every article on a day; that of the article with id 1 first. Some ten thousand relations are read once, for a
    /// search that has to leave out what is not in force.
    public func articleStatuses(on day: Day) throws(LawError) -> [LegalState.Status] {
        let documents = try documents()
        let days = documents.reduce(into: [String: Day]()) { $0[$1.key] = $1.effective ?? $1.issued }
        var changes: [String: [LegalState.Change]] = [:]
        for relation in try changingRelations() {
            let change = LegalState.Change(
                relation: relation, day: relation.effective ?? days[relation.actor.document])
            changes[relation.target.document, default: []].append(change)
        }
        let histories = documents.reduce(into: [String: DocumentHistory]()) {
            $0[$1.key] = DocumentHistory($1, changes[$1.key] ?? [])
        }
        return try reading { () throws(SQLiteError) in
            var statement = try database.statement(
                """
                SELECT key, label, article.effective FROM article JOIN name ON name.id = article.document \
                ORDER BY article.id
                """)
            var statuses: [LegalState.Status] = []
            while try statement.step() {
                let place = LegalProvision(document: statement.text(0), article: ArticleLabel(statement.text(1)))
                let effective = statement.integerOrNull(2).map { Day(number: Int($0)) }
                statuses.append(
                    histories[place.document]?.state(of: place, effective: effective, on: day).status ?? .unknown)
            }
            return statuses
        }
    }
}
