import Foundation
import SQLite

/// A folder of one test's own, removed with it.
final class ScratchFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("danloi-sqlite-\(UUID())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func bytes(of name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: file(name)))) }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    }

    /// A database with a table of numbered texts.
    func database(_ name: String = "a.sqlite3", rows: Int = 0, journal: DatabaseConfiguration.Journal? = nil) throws
        -> Database
    {
        let database = try Database(file(name), DatabaseConfiguration(.create, journal: journal))
        try database.execute("CREATE TABLE IF NOT EXISTS line (number INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT")
        try database.transaction { () throws(SQLiteError) in
            for number in 0..<rows {
                try Self.insert(number, "dòng \(number) " + String(repeating: "x", count: 200), database)
            }
        }
        return database
    }

    static func insert(_ number: Int, _ words: String, _ database: Database) throws(SQLiteError) {
        var statement = try database.statement("INSERT INTO line VALUES (?, ?)")
        try statement.bind(number, at: 1)
        try statement.bind(words, at: 2)
        try statement.run()
    }

    static func count(_ database: Database) throws(SQLiteError) -> Int64 {
        var statement = try database.statement("SELECT count(*) FROM line")
        return try statement.step() ? statement.integer(0) : -1
    }

    deinit {
        // A folder that cannot be removed is the machine's to clean.
        try? FileManager.default.removeItem(atPath: path)
    }
}
