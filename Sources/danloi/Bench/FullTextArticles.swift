import Foundation
import LegalRetrieval
import SQLite

/// SQLite's own full-text index (FTS5) over titles and texts, with diacritics, asked for any of a question's words and ranked by
/// its bm25: what a library in one SQLite file would use out of the box.
struct FullTextArticles {
    private let database: Database
    /// Of the index, in bytes.
    let size: Int

    init(_ corpus: LawCorpus) throws {
        let path = "\(NSTemporaryDirectory())danloi-bench-\(getpid()).fts5"
        unlink(path)
        // An open database stays when its name is gone.
        defer { unlink(path) }
        var configuration = DatabaseConfiguration(.create, journal: .memory)
        configuration.synchronous = .off
        let database = try Database(path, configuration)
        try database.execute(
            """
            CREATE VIRTUAL TABLE article
                USING fts5(title, text, content='', tokenize="unicode61 remove_diacritics 0");
            BEGIN
            """)
        try corpus.readArticles { article in
            var insert = try database.statement("INSERT INTO article (rowid, title, text) VALUES (?, ?, ?)")
            try insert.bind(Int64(article.id), at: 1)
            try insert.bind(article.title, at: 2)
            try insert.bind(article.text, at: 3)
            try insert.run()
        }
        try database.execute("COMMIT; INSERT INTO article (article) VALUES ('optimize')")
        let pages = try database.pragma("page_count").flatMap { Int($0) } ?? 0
        size = pages * (try database.pragma("page_size").flatMap { Int($0) } ?? 0)
        self.database = database
    }

    /// The best articles, best first.
    ///
    /// - Parameter titleWeight: what a word in a title counts beside one in a text.
    func find(_ text: String, titleWeight: Double, limit: Int) throws -> [Int32] {
        let words = Set(PlainArticleBM25.words(text)).sorted()
        guard !words.isEmpty else { return [] }
        let any = words.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: " OR ")
        var statement = try database.statement(
            "SELECT rowid FROM article WHERE article MATCH ? ORDER BY bm25(article, \(titleWeight), 1.0), rowid LIMIT ?"
        )
        try statement.bind(any, at: 1)
        try statement.bind(limit, at: 2)
        var found: [Int32] = []
        while try statement.step() { found.append(Int32(clamping: statement.integer(0))) }
        return found
    }
}
