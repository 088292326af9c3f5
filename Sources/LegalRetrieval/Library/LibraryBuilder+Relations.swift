import SQLite
import Vietnamese

/// Relations, those given and those found in texts.
extension LibraryBuilder {
    func writeRelations() throws(SQLiteError) {
        report.textRelationCount = relations.count
        var rows = try stage.statement(
            """
            SELECT DISTINCT kind, actor, actor_article, actor_clause, actor_point, target, target_article, target_clause,
                target_point, effective, owner FROM relation
            ORDER BY 6, 7, 8, 9, 10, 1, 2, 3, 4, 5, 11
            """)
        while try rows.step() {
            guard let kind = LegalRelation.Kind(rawValue: rows.text(0)) else { continue }
            func provision(_ column: Int32) -> LegalProvision {
                LegalProvision(
                    document: rows.text(column), article: rows.textOrNull(column + 1).flatMap { ArticleLabel($0) },
                    clause: rows.textOrNull(column + 2), point: rows.textOrNull(column + 3))
            }
            let relation = LegalRelation(
                kind, provision(1), provision(5), effective: rows.integerOrNull(9).map { Day(number: Int($0)) })
            report.relationCount += 1
            try write(relation, owner: rows.text(10))
        }
        // Those of texts follow in the order of the articles.
        for relation in relations { try write(relation, owner: nil) }
    }

    private func write(_ relation: LegalRelation, owner: String?) throws(SQLiteError) {
        var insert = try database.statement("INSERT INTO relation VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
        try insert.bind(relation.kind.rawValue, at: 1)
        var index: Int32 = 2
        for provision in [relation.actor, relation.target] {
            try insert.bind(try id(of: provision.document), at: index)
            try insert.bind(provision.article?.description, at: index + 1)
            try insert.bind(provision.clause, at: index + 2)
            try insert.bind(provision.point, at: index + 3)
            index += 4
        }
        try insert.bind(relation.effective?.number, at: 10)
        try insert.bind(relation.origin == .text ? 1 : 0, at: 11)
        try insert.bind(try owner.map { key throws(SQLiteError) in try id(of: key) }, at: 12)
        try insert.run()
        guard relation.origin == .metadata else { return }
        digest.add(relation.kind.rawValue)
        digest.add(relation.actor.document + " " + relation.target.document)
        digest.add(relation.target.article?.description ?? "")
        digest.add(relation.effective.map { Int64($0.number) })
    }
}
