import SQLite
import Vietnamese

extension LegalLibrary {
    private static let columns =
        """
        relation.kind, actor.key, actor_article, actor_clause, actor_point, target.key, target_article, target_clause, \
        target_point, relation.effective, is_text
        """
    private static let tables =
        "relation JOIN name AS actor ON actor.id = actor JOIN name AS target ON target.id = target"

    private static func relation(_ row: borrowing Statement) -> LegalRelation? {
        guard let kind = LegalRelation.Kind(rawValue: row.text(0)) else { return nil }
        func provision(_ column: Int32) -> LegalProvision {
            LegalProvision(
                document: row.text(column), article: row.textOrNull(column + 1).flatMap { ArticleLabel($0) },
                clause: row.textOrNull(column + 2), point: row.textOrNull(column + 3))
        }
        return LegalRelation(
            kind, provision(1), provision(5), effective: row.integerOrNull(9).map { Day(number: Int($0)) },
            origin: row.integer(10) == 0 ? .metadata : .text)
    }

    private func relations(_ side: String, _ document: String) throws(LawError) -> [LegalRelation] {
        try reading { () throws(SQLiteError) in
            var statement = try database.statement(
                """
                SELECT \(Self.columns) FROM \(Self.tables) \
                WHERE relation.\(side) = (SELECT id FROM name WHERE key = ?) ORDER BY relation.rowid
                """)
            try statement.bind(document, at: 1)
            var relations: [LegalRelation] = []
            while try statement.step() {
                if let relation = Self.relation(statement) { relations.append(relation) }
            }
            return relations
        }
    }

    /// All relations that change what they are done to.
    func changingRelations() throws(LawError) -> [LegalRelation] {
        try reading { () throws(SQLiteError) in
            var statement = try database.statement(
                """
                SELECT \(Self.columns) FROM \(Self.tables) \
                WHERE relation.kind NOT IN ('guides', 'based on', 'related') ORDER BY relation.rowid
                """)
            var relations: [LegalRelation] = []
            while try statement.step() {
                if let relation = Self.relation(statement) { relations.append(relation) }
            }
            return relations
        }
    }

    /// What other documents do to this one, or to places in it.
    public func relations(to document: String) throws(LawError) -> [LegalRelation] { try relations("target", document) }

    /// What this document does to others.
    public func relations(by document: String) throws(LawError) -> [LegalRelation] { try relations("actor", document) }

    /// A citation in the text of an article, resolved.
    public struct StoredCitation: Hashable, Sendable {
        /// In the text of the article, in UTF-8 bytes.
        public let range: Range<Int>
        public let target: LegalProvision
        /// The last of a row of articles that begins with the target's.
        public let lastArticle: ArticleLabel?
    }

    /// What the text of an article cites, in its order, as far as the documents are known by their numbers or titles.
    public func citations(in article: Int32) throws(LawError) -> [StoredCitation] {
        try reading { () throws(SQLiteError) in
            var statement = try database.statement(
                """
                SELECT start, end, key, target_article, last_article, clause, point FROM citation \
                JOIN name ON name.id = target WHERE article = ? ORDER BY citation.rowid
                """)
            try statement.bind(Int64(article), at: 1)
            var citations: [StoredCitation] = []
            while try statement.step() {
                let (start, end) = (Int(statement.integer(0)), Int(statement.integer(1)))
                guard start >= 0, end >= start else { continue }
                citations.append(
                    StoredCitation(
                        range: start..<end,
                        target: LegalProvision(
                            document: statement.text(2), article: statement.textOrNull(3).flatMap { ArticleLabel($0) },
                            clause: statement.textOrNull(5), point: statement.textOrNull(6)),
                        lastArticle: statement.textOrNull(4).flatMap { ArticleLabel($0) }))
            }
            return citations
        }
    }
}
