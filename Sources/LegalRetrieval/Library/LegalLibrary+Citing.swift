import SQLite
import Vietnamese

extension LegalLibrary {
    /// An article whose text cites a place.
    public struct CitingArticle: Hashable, Sendable {
        /// Its id in this file.
        public let id: Int32
        public let place: LegalProvision
        /// 2 and so on for further articles of its document with the same label.
        public let copy: Int
        public let title: String
        /// The day from which it is in force by itself, where that is known.
        public let effective: Day?
        /// Where its text cites the place first, in UTF-8 bytes.
        public let offset: Int
        /// What it cites of the place: the place itself, or places within it, each once.
        public let targets: [LegalProvision]
    }

    /// The articles that cite a place or what lies within it, in their order.
    ///
    /// Who cites the whole document does not cite each of its articles; who cites a row of articles cites each of the row.
    /// - Parameter limit: how many are given at most; `total` counts all.
    public func citing(
        _ place: LegalProvision, limit: Int = 1_000
    ) throws(LawError) -> (articles: [CitingArticle], total: Int) {
        try reading { () throws(SQLiteError) in
            var rows = try database.statement(
                """
                SELECT article, target_article, last_article, clause, point, start FROM citation \
                WHERE target = (SELECT id FROM name WHERE key = ?) ORDER BY article, citation.rowid
                """)
            try rows.bind(place.document, at: 1)
            var found: [(id: Int64, offset: Int, targets: [LegalProvision])] = []
            var total = 0
            var last: Int64 = 0
            while try rows.step() {
                let target = LegalProvision(
                    document: place.document, article: rows.textOrNull(1).flatMap { ArticleLabel($0) },
                    clause: rows.textOrNull(3), point: rows.textOrNull(4))
                let end = rows.textOrNull(2).flatMap { ArticleLabel($0) }
                guard Self.isWithin(target, through: end, place) else { continue }
                if rows.integer(0) != last {
                    last = rows.integer(0)
                    total += 1
                    if found.count < limit { found.append((last, max(0, Int(rows.integer(5))), [])) }
                }
                guard let index = found.indices.last, found[index].id == last, !found[index].targets.contains(target)
                else { continue }
                found[index].targets.append(target)
            }
            var articles: [CitingArticle] = []
            for (id, offset, targets) in found {
                if let article = try citingArticle(id, offset, targets) { articles.append(article) }
            }
            return (articles, total)
        }
    }

    private static func isWithin(
        _ target: LegalProvision, through last: ArticleLabel?, _ place: LegalProvision
    ) -> Bool {
        if place.covers(target) { return true }
        guard let last, let first = target.article, let article = place.article, place.clause == nil else {
            return false
        }
        return article >= first && article <= last
    }

    private func citingArticle(
        _ id: Int64, _ offset: Int, _ targets: [LegalProvision]
    ) throws(SQLiteError) -> CitingArticle? {
        var row = try database.statement(
            """
            SELECT key, label, copy, title, effective FROM article JOIN name ON name.id = article.document \
            WHERE article.id = ?
            """)
        try row.bind(id, at: 1)
        guard try row.step() else { return nil }
        return CitingArticle(
            id: Int32(clamping: id), place: LegalProvision(document: row.text(0), article: ArticleLabel(row.text(1))),
            copy: Int(row.integer(2)), title: row.text(3),
            effective: row.integerOrNull(4).map { Day(number: Int($0)) }, offset: offset, targets: targets)
    }
}
