import SQLite

/// Topics and sources.
extension LibraryBuilder {
    func writeTopics() throws(SQLiteError) {
        var topics = Set(documents.values.flatMap(\.topics))
        var rows = try stage.statement("SELECT DISTINCT document, topic FROM article WHERE topic IS NOT NULL")
        while try rows.step() { topics.insert(numbered(rows.text(1), in: rows.text(0))) }
        var insert = try database.statement("INSERT INTO topic VALUES (?, ?)")
        // By number where there is one: 2.1, 9.3, 15.3.
        for (place, text) in topics.sorted(by: { Self.order($0).lexicographicallyPrecedes(Self.order($1)) })
            .enumerated()
        {
            topicIDs[text] = Int64(place + 1)
            try insert.bind(place + 1, at: 1)
            try insert.bind(text, at: 2)
            try insert.run()
        }
        var sources = try stage.statement("SELECT source FROM article UNION SELECT source FROM annex ORDER BY source")
        var source = try database.statement("INSERT INTO source VALUES (?, ?)")
        while try sources.step() {
            let id = Int64(sourceIDs.count + 1)
            sourceIDs[sources.text(0)] = id
            try source.bind(id, at: 1)
            try source.bind(sources.text(0), at: 2)
            try source.run()
        }
    }

    /// The topic with the number that the document has for it: articles name it without.
    func numbered(_ topic: String, in document: String) -> String {
        documents[document]?.topics.first { $0 == topic || $0.hasSuffix(" " + topic) } ?? topic
    }

    private static func order(_ topic: String) -> [UInt8] {
        var key: [UInt8] = []
        for part in topic.prefix(while: { $0.isNumber || $0 == "." }).split(separator: ".") {
            let number = Int(part) ?? 0
            key += [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)]
        }
        // Those without a number come last.
        return (key.isEmpty ? [0xFF, 0xFF] : key) + topic.utf8
    }
}
