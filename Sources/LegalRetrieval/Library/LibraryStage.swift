import SQLite
import Vietnamese

/// Where an import keeps what it reads until all of it is there: a file of its own that is thrown away.
struct LibraryStage {
    let database: Database

    init(path: String, pageLimit: Int? = nil) throws(SQLiteError) {
        var configuration = DatabaseConfiguration(.create, journal: .memory)
        configuration.synchronous = .off
        configuration.cacheKibibytes = 32_768
        database = try Database(path, configuration)
        if let pageLimit { try database.execute("PRAGMA max_page_count = \(pageLimit)") }
        try database.execute(
            """
            CREATE TABLE document (
                key TEXT PRIMARY KEY, kind TEXT, title TEXT NOT NULL, issuer TEXT, issued INTEGER, effective INTEGER,
                expired INTEGER, link TEXT, topics TEXT NOT NULL, codified TEXT NOT NULL, announced INTEGER, note TEXT)
                STRICT;
            CREATE TABLE article (
                id INTEGER PRIMARY KEY, document TEXT NOT NULL, rank INTEGER NOT NULL, label TEXT NOT NULL,
                copy INTEGER NOT NULL, title TEXT NOT NULL, path TEXT NOT NULL, code TEXT, topic TEXT, effective INTEGER,
                source TEXT NOT NULL, text TEXT NOT NULL) STRICT;
            CREATE UNIQUE INDEX article_place ON article (document, rank, copy);
            CREATE TABLE annex (
                document TEXT NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL, appendix TEXT,
                title TEXT NOT NULL, source TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (document, place)) STRICT;
            CREATE TABLE relation (
                kind TEXT NOT NULL, actor TEXT NOT NULL, actor_article TEXT, actor_clause TEXT, actor_point TEXT,
                target TEXT NOT NULL, target_article TEXT, target_clause TEXT, target_point TEXT, effective INTEGER,
                owner TEXT NOT NULL) STRICT;
            BEGIN
            """)
    }

    func add(_ document: LegalDocument, announced: Int?) throws(SQLiteError) {
        var statement = try database.statement("INSERT OR REPLACE INTO document VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
        try statement.bind(document.key, at: 1)
        try statement.bind(document.kind?.rawValue, at: 2)
        try statement.bind(document.title, at: 3)
        try statement.bind(document.issuer, at: 4)
        try statement.bind(document.issued?.number, at: 5)
        try statement.bind(document.effective?.number, at: 6)
        try statement.bind(document.expired?.number, at: 7)
        try statement.bind(document.link, at: 8)
        try statement.bind(document.topics.joined(separator: "\n"), at: 9)
        try statement.bind(document.codified.map(String.init).joined(separator: " "), at: 10)
        try statement.bind(announced, at: 11)
        try statement.bind(document.note, at: 12)
        try statement.run()
    }

    func hasArticle(of document: String) throws(SQLiteError) -> Bool {
        var statement = try database.statement("SELECT 1 FROM article WHERE document = ? LIMIT 1")
        try statement.bind(document, at: 1)
        return try statement.step()
    }

    /// - Returns: whether it took the place of one with the same label.
    func add(_ article: LegalArticle) throws(SQLiteError) -> Bool {
        var known = try database.statement("SELECT id FROM article WHERE document = ? AND rank = ? AND copy = ?")
        try known.bind(article.document, at: 1)
        try known.bind(article.label.rank, at: 2)
        try known.bind(article.copy, at: 3)
        let isThere = try known.step()
        known.reset()
        var statement = try database.statement(
            """
            INSERT OR REPLACE INTO article
            (document, rank, label, copy, title, path, code, topic, effective, source, text) VALUES (?,?,?,?,?,?,?,?,?,?,?)
            """)
        try statement.bind(article.document, at: 1)
        try statement.bind(article.label.rank, at: 2)
        try statement.bind(article.label.description, at: 3)
        try statement.bind(article.copy, at: 4)
        try statement.bind(article.title, at: 5)
        try statement.bind(PathText.text(article.path), at: 6)
        try statement.bind(article.code, at: 7)
        try statement.bind(article.topic, at: 8)
        try statement.bind(article.effective?.number, at: 9)
        try statement.bind(article.source, at: 10)
        try statement.bind(article.text, at: 11)
        try statement.run()
        return isThere
    }

    /// Takes the place of all that were added before of the same documents.
    func replaceAnnexes(of documents: [String], by annexes: [LegalAnnex]) throws(SQLiteError) {
        var delete = try database.statement("DELETE FROM annex WHERE document = ?")
        for document in documents {
            try delete.bind(document, at: 1)
            try delete.run()
        }
        var insert = try database.statement("INSERT INTO annex VALUES (?,?,?,?,?,?,?,?)")
        for annex in annexes {
            try insert.bind(annex.document, at: 1)
            try insert.bind(annex.place, at: 2)
            try insert.bind(annex.label.kind.rawValue, at: 3)
            try insert.bind(annex.label.written, at: 4)
            try insert.bind(annex.appendix?.written, at: 5)
            try insert.bind(annex.title, at: 6)
            try insert.bind(annex.source, at: 7)
            try insert.bind(annex.text, at: 8)
            try insert.run()
        }
    }

    func add(_ relation: LegalRelation, owner: String) throws(SQLiteError) {
        var statement = try database.statement("INSERT INTO relation VALUES (?,?,?,?,?,?,?,?,?,?,?)")
        try statement.bind(relation.kind.rawValue, at: 1)
        try Self.bind(relation.actor, at: 2, of: &statement)
        try Self.bind(relation.target, at: 6, of: &statement)
        try statement.bind(relation.effective?.number, at: 10)
        try statement.bind(owner, at: 11)
        try statement.run()
    }

    private static func bind(
        _ provision: LegalProvision, at index: Int32, of statement: inout Statement
    ) throws(SQLiteError) {
        try statement.bind(provision.document, at: index)
        try statement.bind(provision.article?.description, at: index + 1)
        try statement.bind(provision.clause, at: index + 2)
        try statement.bind(provision.point, at: index + 3)
    }

    /// Adds from an older library what this import does not bring anew: a document's articles, its appendices, its record, and the
    /// relations that a document's lines gave, each as a whole.
    func addRest(of old: String) throws(SQLiteError) {
        try database.execute("COMMIT")
        var attach = try database.statement("ATTACH ? AS old")
        try attach.bind(old, at: 1)
        try attach.run()
        try database.execute(
            """
            BEGIN;
            INSERT INTO document
                SELECT key, kind, title, issuer, issued, iif(derived & 1, NULL, effective),
                    iif(derived & 2, NULL, expired), link,
                    ifnull((SELECT group_concat(text, char(10)) FROM
                        (SELECT text FROM old.document_topic JOIN old.topic ON topic.id = document_topic.topic
                         WHERE document = d.id ORDER BY place)), ''),
                    codified, NULL, note
                FROM old.document AS d JOIN old.name USING (id)
                WHERE has_record AND key NOT IN (SELECT key FROM main.document);
            CREATE TEMP TABLE fresh AS SELECT DISTINCT document FROM main.article;
            INSERT INTO main.article (document, rank, label, copy, title, path, code, topic, effective, source, text)
                SELECT key, rank, label, copy, title, path, code, topic.text, effective, source.text, a.text
                FROM old.article AS a JOIN old.name ON name.id = a.document JOIN old.source ON source.id = a.source
                    LEFT JOIN old.topic ON topic.id = a.topic
                WHERE key NOT IN (SELECT document FROM fresh) ORDER BY a.id;
            CREATE TEMP TABLE annexed AS SELECT DISTINCT document FROM main.annex;
            INSERT INTO main.annex
                SELECT key, place, kind, label, appendix, title, source.text, a.text
                FROM old.annex AS a JOIN old.name ON name.id = a.document JOIN old.source ON source.id = a.source
                WHERE key NOT IN (SELECT document FROM annexed);
            CREATE TEMP TABLE owner AS SELECT DISTINCT owner FROM main.relation;
            INSERT INTO main.relation
                SELECT kind, actor.key, actor_article, actor_clause, actor_point, target.key, target_article, target_clause,
                    target_point, effective, own.key
                FROM old.relation JOIN old.name AS actor ON actor.id = actor JOIN old.name AS target ON target.id = target
                    JOIN old.name AS own ON own.id = owner
                WHERE NOT is_text AND own.key NOT IN (SELECT owner FROM owner) ORDER BY old.relation.rowid;
            COMMIT; DETACH old; BEGIN
            """)
    }
}
