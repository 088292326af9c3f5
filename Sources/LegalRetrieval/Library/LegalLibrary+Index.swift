import SQLite

extension LegalLibrary {
    /// The search's index, if the file has one of that version that was built from what the library holds.
    public func searchIndex(version: Int) throws(LawError) -> [UInt8]? {
        try reading { () throws(SQLiteError) in
            var statement = try database.statement(
                "SELECT bytes FROM index_piece WHERE version = ? AND digest = ? ORDER BY place")
            try statement.bind(version, at: 1)
            try statement.bind(digest, at: 2)
            var bytes: [UInt8] = []
            var isThere = false
            while try statement.step() {
                isThere = true
                statement.withBlob(0) { bytes.append(contentsOf: $0) }
            }
            return isThere ? bytes : nil
        }
    }

    /// One megabyte: a blob is copied when it is written.
    private static let pieceSize = 1 << 20

    /// Writes an index into a database that is being built.
    static func write(
        index bytes: [UInt8], version: Int, digest: String, to database: Database
    ) throws(SQLiteError) {
        var place = 0
        var start = 0
        repeat {
            let end = min(start + pieceSize, bytes.count)
            var statement = try database.statement("INSERT INTO index_piece VALUES (?, ?, ?, ?)")
            try statement.bind(version, at: 1)
            try statement.bind(digest, at: 2)
            try statement.bind(place, at: 3)
            try statement.bind(Array(bytes[start..<end]), at: 4)
            try statement.run()
            place += 1
            start = end
        } while start < bytes.count
    }
}
