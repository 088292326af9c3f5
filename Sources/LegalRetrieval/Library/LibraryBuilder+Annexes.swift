import SQLite

/// Appendices and forms.
extension LibraryBuilder {
    func writeAnnexes() throws(SQLiteError) {
        var rows = try stage.statement(
            "SELECT document, place, kind, label, appendix, title, source, text FROM annex ORDER BY document, place")
        var insert = try database.statement("INSERT INTO annex VALUES (?,?,?,?,?,?,?,?)")
        while try rows.step() {
            // Those of a document that has no articles have nothing to stand behind.
            guard documents[rows.text(0)] != nil else { continue }
            try insert.bind(try id(of: rows.text(0)), at: 1)
            try insert.bind(rows.integer(1), at: 2)
            for column in Int32(2)...5 { try insert.bind(rows.textOrNull(column), at: column + 1) }
            try insert.bind(sourceIDs[rows.text(6)], at: 7)
            try insert.bind(rows.text(7), at: 8)
            try insert.run()
            report.annexCount += 1
            digest.add(rows.text(0))
            for column in Int32(2)...5 { digest.add(rows.text(column)) }
            digest.add(rows.text(7))
        }
    }
}
