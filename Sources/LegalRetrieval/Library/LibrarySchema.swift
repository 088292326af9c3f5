import SQLite

/// The tables of a library.
enum LibrarySchema {
    /// `DLlw`, in the header of the file.
    static let applicationID = 0x444C_6C77
    static let version = 3

    /// Days are numbers of days since 1970-01-01. Documents that are only named by others have a row in `name` and none in
    /// `document`. `derived` has 1 where the first day, and 2 where the end was found in the text. Articles are in the order of their documents' keys and their labels, so that their ids are dense and follow from
    /// the content. (Columns of a key come first: SQLite 3.40 checks tables without row ids wrongly otherwise.)
    static let tables = """
        CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE name (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE document (
            id INTEGER PRIMARY KEY REFERENCES name, kind TEXT, title TEXT NOT NULL, issuer TEXT, issued INTEGER,
            effective INTEGER, expired INTEGER, link TEXT, codified TEXT NOT NULL, has_record INTEGER NOT NULL,
            derived INTEGER NOT NULL, note TEXT) STRICT;
        CREATE TABLE topic (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE document_topic (
            document INTEGER NOT NULL REFERENCES document, place INTEGER NOT NULL,
            topic INTEGER NOT NULL REFERENCES topic, PRIMARY KEY (document, place)) STRICT, WITHOUT ROWID;
        CREATE TABLE source (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE article (
            id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, rank INTEGER NOT NULL,
            label TEXT NOT NULL, copy INTEGER NOT NULL, title TEXT NOT NULL, path TEXT NOT NULL, code TEXT,
            topic INTEGER REFERENCES topic, effective INTEGER, source INTEGER NOT NULL REFERENCES source,
            text TEXT NOT NULL) STRICT;
        CREATE TABLE annex (
            document INTEGER NOT NULL REFERENCES document, place INTEGER NOT NULL, kind TEXT NOT NULL,
            label TEXT NOT NULL, appendix TEXT, title TEXT NOT NULL, source INTEGER NOT NULL REFERENCES source,
            text TEXT NOT NULL, PRIMARY KEY (document, place)) STRICT;
        CREATE TABLE relation (
            kind TEXT NOT NULL, actor INTEGER NOT NULL REFERENCES name, actor_article TEXT, actor_clause TEXT,
            actor_point TEXT, target INTEGER NOT NULL REFERENCES name, target_article TEXT, target_clause TEXT,
            target_point TEXT, effective INTEGER, is_text INTEGER NOT NULL, owner INTEGER REFERENCES name) STRICT;
        CREATE TABLE citation (
            article INTEGER NOT NULL REFERENCES article, start INTEGER NOT NULL, end INTEGER NOT NULL,
            target INTEGER NOT NULL REFERENCES name, target_article TEXT, last_article TEXT, clause TEXT, point TEXT)
            STRICT;
        """

    /// Made when the tables are full: faster, and the file is smaller.
    static let indices = """
        CREATE UNIQUE INDEX article_place ON article (document, rank, copy);
        CREATE INDEX article_topic ON article (topic) WHERE topic IS NOT NULL;
        CREATE INDEX document_by_topic ON document_topic (topic);
        CREATE INDEX relation_actor ON relation (actor);
        CREATE INDEX relation_target ON relation (target);
        CREATE INDEX citation_article ON citation (article);
        CREATE INDEX citation_target ON citation (target, target_article);
        """
}
