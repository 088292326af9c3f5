import SQLite

extension LegalLibrary {
    /// The appendices and forms of a document in their order, without their texts where only their names are wanted.
    public func annexes(of document: String, withTexts: Bool = true) throws(LawError) -> [LegalAnnex] {
        try reading { () throws(SQLiteError) in
            var statement = try database.statement(
                """
                SELECT place, kind, label, appendix, title, source.text, \(withTexts ? "annex.text" : "''") \
                FROM annex JOIN source ON source.id = annex.source \
                WHERE document = (SELECT id FROM name WHERE key = ?) ORDER BY place
                """)
            try statement.bind(document, at: 1)
            var annexes: [LegalAnnex] = []
            while try statement.step() {
                guard let kind = AnnexLabel.Kind(rawValue: statement.text(1)),
                    let label = AnnexLabel(kind, statement.text(2))
                else { continue }
                annexes.append(
                    LegalAnnex(
                        document: document, place: Int(statement.integer(0)), label: label,
                        appendix: statement.textOrNull(3).flatMap { AnnexLabel(.appendix, $0) },
                        title: statement.text(4), text: statement.text(6), source: statement.text(5)))
            }
            return annexes
        }
    }

    /// The appendices and forms of a document that a citation names; several where a document has one label twice.
    public func annexes(of document: String, cited: AnnexCitation) throws(LawError) -> [LegalAnnex] {
        try annexes(of: document).filter { cited.names($0) }
    }
}
