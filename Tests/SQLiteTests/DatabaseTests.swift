import Foundation
import SQLite
import Testing

@Suite("A database")
struct DatabaseTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    @Test("Values come back as they were bound, empty ones and NULL apart")
    func values() throws {
        let database = try Database(folder.file("v"), DatabaseConfiguration(.create))
        try database.execute("CREATE TABLE t (a, b, c, d, e, f)")
        var insert = try database.statement("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)")
        try insert.bind(Int64.min, at: 1)
        try insert.bind(0.1, at: 2)
        try insert.bind("Điều 13\u{0}đ", at: 3)
        try insert.bind([UInt8](), at: 4)
        try insert.bind("", at: 5)
        try insert.bind(nil as String?, at: 6)
        try insert.run()
        var select = try database.statement("SELECT * FROM t")
        #expect(try select.step())
        #expect(select.integer(0) == .min && select.double(1) == 0.1 && select.text(2) == "Điều 13\u{0}đ")
        #expect(!select.isNull(3) && select.blob(3).isEmpty && !select.isNull(4) && select.text(4).isEmpty)
        #expect(select.isNull(5) && select.textOrNull(5) == nil && select.text(5).isEmpty && select.blob(5).isEmpty)
        #expect(select.isNull(6) && select.integer(-1) == 0, "a column that is not there reads as NULL")
        #expect(try !select.step())
    }

    @Test("Statements of more texts than are kept, and more of one text than are, can be used and used again")
    func manyStatements() throws {
        let database = try folder.database(rows: 3)
        for _ in 0..<2 {
            for number in 0..<200 {
                var statement = try database.statement("SELECT \(number) FROM line")
                #expect(try statement.step() && statement.integer(0) == number)
                #expect(throws: SQLiteError.self) { _ = try database.statement("SELECT wrong\(number)") }
            }
            try use(40, of: database)
        }
    }

    /// So many statements of one text at once.
    private func use(_ count: Int, of database: Database) throws {
        guard count > 0 else { return }
        var statement = try database.statement("SELECT number FROM line WHERE number = ?")
        try statement.bind(count % 3, at: 1)
        #expect(try statement.step() && statement.integer(0) == count % 3)
        try use(count - 1, of: database)
        #expect(try statement.integer(0) == count % 3 && !statement.step())
    }

    @Test("A statement can be used again, also while another with the same text is in use")
    func reuse() throws {
        let database = try folder.database(rows: 3)
        for _ in 0..<2 {
            var outer = try database.statement("SELECT number FROM line ORDER BY number")
            var seen: [Int64] = []
            while try outer.step() {
                var inner = try database.statement("SELECT number FROM line ORDER BY number")
                #expect(try inner.step() && inner.integer(0) == 0)
                seen.append(outer.integer(0))
            }
            #expect(seen == [0, 1, 2])
        }
    }

    @Test("What is bound does not outlast its use")
    func forgetting() throws {
        let database = try folder.database()
        do {
            var statement = try database.statement("SELECT ?")
            try statement.bind("secret", at: 1)
            #expect(try statement.step() && statement.text(0) == "secret")
        }
        var again = try database.statement("SELECT ?")
        #expect(try again.step() && again.isNull(0))
    }

    @Test("A transaction that throws leaves nothing, one that ends leaves all")
    func transactions() throws {
        struct Stop: Error {}
        let database = try folder.database()
        let body: () throws(any Error) -> Void = {
            try ScratchFolder.insert(1, "a", database)
            throw Stop()
        }
        #expect(throws: Stop.self) { try database.transaction(wrapping: { $0 }, body) }
        #expect(try ScratchFolder.count(database) == 0)
        try database.transaction { () throws(SQLiteError) in try ScratchFolder.insert(1, "a", database) }
        #expect(try ScratchFolder.count(database) == 1 && database.lastInsertedKey == 1 && database.changedCount == 1)
    }

    @Test("An error has its kind, its codes and its statement, not the values")
    func errors() throws {
        let database = try folder.database(rows: 1)
        let twice = #expect(throws: SQLiteError.self) { try ScratchFolder.insert(0, "private", database) }
        #expect(twice?.kind == .constraint && twice?.code == 19 && twice?.extendedCode == 1555)
        #expect(twice?.sql == "INSERT INTO line VALUES (?, ?)" && twice?.description.contains("private") == false)
        let wrong = #expect(throws: SQLiteError.self) { try database.execute("SELEC 1") }
        #expect(wrong?.kind == .other && wrong?.sql == "SELEC 1")
        let two = #expect(throws: SQLiteError.self) { _ = try database.statement("SELECT 1; SELECT 2") }
        #expect(two?.message == "one statement is expected")
        #expect(throws: SQLiteError.self) { _ = try database.statement("") }
        #expect(try ScratchFolder.count(database) == 1, "the database can be used after an error")
    }

    @Test("A second writer waits its time, then is told that the file is busy")
    func busy() throws {
        let first = try folder.database()
        var configuration = DatabaseConfiguration(.readWrite)
        configuration.busyTimeout = .milliseconds(20)
        let second = try Database(first.path, configuration)
        try first.transaction { () throws(SQLiteError) in
            let error = #expect(throws: SQLiteError.self) {
                try second.transaction { () throws(SQLiteError) in }
            }
            #expect(error?.kind == .busy)
        }
        try second.transaction { () throws(SQLiteError) in try ScratchFolder.insert(1, "a", second) }
    }

    @Test("In a log, a reader sees the moment it began at while another writes")
    func log() throws {
        let writer = try folder.database(rows: 1, journal: .wal)
        let reader = try Database(writer.path, DatabaseConfiguration(.readOnly))
        var statement = try reader.statement("SELECT number FROM line")
        #expect(try statement.step())
        try ScratchFolder.insert(7, "b", writer)
        #expect(try !statement.step())
        statement.reset()
        #expect(try statement.step() && statement.step() && statement.integer(0) == 7)
    }

    @Test("Any path names a file, none is read as options", arguments: ["a?mode=memory", "b#c", "d%41", "đ ấ", "-e"])
    func paths(name: String) throws {
        try folder.database(name, rows: 2).execute("SELECT 1")
        #expect(FileManager.default.fileExists(atPath: folder.file(name)))
        #expect(try ScratchFolder.count(Database(folder.file(name), DatabaseConfiguration(.immutable))) == 2)
    }

    @Test("A backup is the database, while it is being written")
    func backup() throws {
        let database = try folder.database(rows: 500, journal: .wal)
        try database.backUp(to: folder.file("copy"), pages: 3)
        try ScratchFolder.insert(1_000, "later", database)
        let copy = try Database(folder.file("copy"), DatabaseConfiguration(.readOnly))
        #expect(try ScratchFolder.count(copy) == 500 && copy.quickCheck().isEmpty)
        #expect(throws: SQLiteError.self) { try database.backUp(to: folder.file("no/such/folder")) }
    }
}
