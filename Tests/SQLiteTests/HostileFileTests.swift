import Foundation
import SQLite
import Testing

@Suite("A file that is no sound database")
struct HostileFileTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func kind(of name: String, _ access: DatabaseConfiguration.Access = .readOnly) -> SQLiteError.Kind? {
        do {
            _ = try ScratchFolder.count(Database(folder.file(name), DatabaseConfiguration(access)))
            return nil
        } catch {
            return error.kind
        }
    }

    @Test("No file, a folder, no path")
    func missing() {
        #expect(kind(of: "missing") == .cannotOpen && kind(of: "a\u{0}b") == .cannotOpen)
        #expect(kind(of: ".") == .inputOutput)
        #expect(!FileManager.default.fileExists(atPath: folder.file("missing")))
    }

    @Test("Something else than a database is said to be that")
    func other() throws {
        try folder.write(Array(repeating: UInt8(ascii: "x"), count: 10_000), to: "x")
        #expect(kind(of: "x") == .notADatabase && kind(of: "x", .readWrite) == .notADatabase)
    }

    @Test("A file cut off anywhere gives an error or what it still holds, never a crash")
    func truncated() throws {
        try folder.database("whole", rows: 300).execute("VACUUM")
        let bytes = try folder.bytes(of: "whole")
        for count in stride(from: 0, to: bytes.count, by: 1_500) {
            try folder.write(Array(bytes.prefix(count)), to: "cut")
            let database = try? Database(folder.file("cut"), DatabaseConfiguration(.readOnly))
            let remarks = try? database?.quickCheck()
            // An empty file is an empty database; anything else is noticed.
            #expect(count == 0 || remarks != .some([]), "\(count) bytes")
        }
    }

    @Test("Damage within is noticed by the check")
    func damaged() throws {
        try folder.database("whole", rows: 300).execute("VACUUM")
        var bytes = try folder.bytes(of: "whole")
        for index in 8_192..<9_000 { bytes[index] = 0xFF }
        try folder.write(bytes, to: "damaged")
        let database = try Database(folder.file("damaged"), DatabaseConfiguration(.immutable))
        let remarks = try? database.quickCheck()
        #expect(remarks != .some([]))
        #expect(throws: SQLiteError.self) {
            var statement = try database.statement("SELECT sum(length(words)) FROM line")
            _ = try statement.step()
        }
    }

    @Test("A full disk is said to be that, and nothing is half written")
    func full() throws {
        let database = try folder.database(rows: 10)
        _ = try database.pragma("max_page_count = 5")
        let error = #expect(throws: SQLiteError.self) {
            try database.transaction { () throws(SQLiteError) in
                for number in 100..<10_000 {
                    try ScratchFolder.insert(number, String(repeating: "y", count: 500), database)
                }
            }
        }
        #expect(error?.kind == .full)
        #expect(try ScratchFolder.count(database) == 10 && database.quickCheck().isEmpty)
    }

    @Test(
        "Reading only: nothing can be written, whatever the SQL",
        arguments: [DatabaseConfiguration.Access.readOnly, .immutable])
    func readOnly(access: DatabaseConfiguration.Access) throws {
        _ = try folder.database("r", rows: 1)
        let database = try Database(folder.file("r"), DatabaseConfiguration(access))
        let error = #expect(throws: SQLiteError.self) { try database.execute("DELETE FROM line") }
        #expect(error?.kind == .readOnly)
    }

    @Test("SQL cannot damage the file's structure, and a reader runs none that the file brought")
    func defence() throws {
        let database = try folder.database("d", rows: 2)
        try database.execute("CREATE VIEW everything AS SELECT * FROM line")
        #expect(throws: SQLiteError.self) {
            try database.execute("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 1")
        }
        let reader = try Database(folder.file("d"), DatabaseConfiguration(.readOnly))
        #expect(throws: SQLiteError.self) { try reader.execute("SELECT * FROM everything") }
        #expect(try ScratchFolder.count(reader) == 2)
    }
}
