import SQLite
import Vietnamese

extension LegalLibrary {
    /// An article with its id in this file. Ids are dense from 1, and change with an import.
    public struct Stored: Hashable, Sendable {
        public let id: Int32
        public let article: LegalArticle
    }

    /// A topic of the codification.
    public struct Topic: Hashable, Sendable {
        /// `15.3 Hộ tịch`; of articles whose topic has no number, only its name.
        public let text: String
        public let documentCount: Int
        public let articleCount: Int
    }

    private static let columns =
        """
        article.id, name.key, article.label, article.copy, article.title, article.text, article.path, article.code, \
        topic.text, article.effective, source.text
        """
    private static let tables =
        """
        article JOIN name ON name.id = article.document JOIN source ON source.id = article.source \
        LEFT JOIN topic ON topic.id = article.topic
        """

    private static func stored(_ row: borrowing Statement) -> Stored? {
        guard let label = ArticleLabel(row.text(2)) else { return nil }
        return Stored(
            id: Int32(clamping: row.integer(0)),
            article: LegalArticle(
                document: row.text(1), label: label, copy: Int(row.integer(3)), title: row.text(4), text: row.text(5),
                path: PathText.path(row.text(6)), code: row.textOrNull(7), topic: row.textOrNull(8),
                effective: row.integerOrNull(9).map { Day(number: Int($0)) }, source: row.text(10)))
    }

    /// The article with that id; nil if there is none.
    public func article(id: Int32) throws(LawError) -> LegalArticle? {
        try reading { () throws(SQLiteError) in
            var statement = try database.statement(
                "SELECT \(Self.columns) FROM \(Self.tables) WHERE article.id = ?")
            try statement.bind(Int64(id), at: 1)
            return try statement.step() ? Self.stored(statement)?.article : nil
        }
    }

    /// The articles of a document in their order; those with one label only, where it is given, which are several where a text has
    /// it twice.
    public func articles(of document: String, label: ArticleLabel? = nil) throws(LawError) -> [Stored] {
        try reading { () throws(SQLiteError) in
            let condition = label == nil ? "" : " AND rank = ?"
            var statement = try database.statement(
                """
                SELECT \(Self.columns) FROM \(Self.tables) \
                WHERE article.document = (SELECT id FROM name WHERE key = ?)\(condition) ORDER BY rank, copy
                """)
            try statement.bind(document, at: 1)
            if let label { try statement.bind(label.rank, at: 2) }
            var articles: [Stored] = []
            while try statement.step() {
                if let stored = Self.stored(statement) { articles.append(stored) }
            }
            return articles
        }
    }

    /// Goes over all articles in the order of their ids: documents by key, articles by label. One at a time is in memory.
    ///
    /// - Parameter body: throws to stop; that error is thrown on.
    public func forEachArticle(_ body: (Stored) throws -> Void) throws {
        var statement = try database.statement("SELECT \(Self.columns) FROM \(Self.tables) ORDER BY article.id")
        while try statement.step() {
            if let stored = Self.stored(statement) { try body(stored) }
        }
    }

    /// Calls `body` with the document's key and the own topic of every article, that of the article with id 1 first.
    func forEachHead(_ body: (_ document: String, _ topic: String?) -> Void) throws(LawError) {
        try reading { () throws(SQLiteError) in
            var statement = try database.statement(
                """
                SELECT key, topic.text FROM article JOIN name ON name.id = article.document \
                LEFT JOIN topic ON topic.id = article.topic ORDER BY article.id
                """)
            while try statement.step() { body(statement.text(0), statement.textOrNull(1)) }
        }
    }

    /// The topics of the codification, by their names.
    public func topics() throws(LawError) -> [Topic] {
        try reading { () throws(SQLiteError) in
            var statement = try database.statement(
                """
                SELECT text, (SELECT count(*) FROM document_topic WHERE topic = topic.id),
                    (SELECT count(*) FROM article WHERE topic = topic.id)
                FROM topic ORDER BY id
                """)
            var topics: [Topic] = []
            while try statement.step() {
                topics.append(
                    Topic(
                        text: statement.text(0), documentCount: Int(statement.integer(1)),
                        articleCount: Int(statement.integer(2))))
            }
            return topics
        }
    }
}
