import SQLite
import Vietnamese

extension LegalLibrary {
    /// What became of the document; nil if the library does not have it.
    public func history(of key: String) throws(LawError) -> DocumentHistory? {
        guard var document = try document(key) else { return nil }
        var changes: [LegalState.Change] = []
        var days: [String: Day?] = [:]
        var relations = try relations(to: key)
        if let whole = document.number.completed {
            // The same act under its whole number: what became of that became of this.
            document.adopt(try self.document(whole.key))
            relations += try self.relations(to: whole.key).map { $0.retargeted(from: whole.key, to: key) }
        }
        for relation in relations {
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
        var documents = try documents()
        let byKey = documents.reduce(into: [String: LegalDocument]()) { $0[$1.key] = $1 }
        var shortened: [String: String] = [:]
        for index in documents.indices {
            guard let whole = documents[index].number.completed else { continue }
            shortened[whole.key] = documents[index].key
            documents[index].adopt(byKey[whole.key])
        }
        let days = documents.reduce(into: [String: Day]()) { $0[$1.key] = $1.effective ?? $1.issued }
        var changes: [String: [LegalState.Change]] = [:]
        for relation in try changingRelations() {
            let change = LegalState.Change(
                relation: relation, day: relation.effective ?? days[relation.actor.document])
            changes[relation.target.document, default: []].append(change)
            guard let short = shortened[relation.target.document] else { continue }
            changes[short, default: []].append(
                LegalState.Change(
                    relation: relation.retargeted(from: relation.target.document, to: short), day: change.day))
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

extension LegalDocument {
    /// Takes over the days that only the same document under its whole number has.
    fileprivate mutating func adopt(_ whole: LegalDocument?) {
        guard let whole else { return }
        issued = issued ?? whole.issued
        effective = effective ?? whole.effective
        expired = expired ?? whole.expired
        kind = kind ?? whole.kind
        if title.isEmpty { title = whole.title }
        link = link ?? whole.link
    }
}

extension LegalRelation {
    fileprivate func retargeted(from old: String, to new: String) -> LegalRelation {
        var relation = self
        if relation.target.document == old { relation.target.document = new }
        return relation
    }
}
