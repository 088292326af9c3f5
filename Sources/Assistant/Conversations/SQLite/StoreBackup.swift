import Glibc
import SQLite

/// Copies of a store, taken and put back while it is in use.
public enum StoreBackup {
    /// What putting back came to.
    public struct Restored: Hashable, Sendable {
        /// How many conversations the store now has.
        public let conversations: Int
        /// The store could not be opened and lies beside it under another name: a server that had it open has to be started anew.
        public let isReplaced: Bool
    }

    /// Copies the store, as it is at one moment, to a file that is whole or not there. Turns go on meanwhile.
    ///
    /// - Parameter file: replaced if it is there.
    public static func save(store path: String, to file: String) throws(StoreFileError) {
        try reporting(path) {
            guard StoreFile.identity(path) != nil else {
                throw StoreFileError.cannotOpen(path: path, reason: String(cString: strerror(ENOENT)))
            }
            let store = try Database(path, DatabaseConfiguration(.readWrite))
            try StoreFile.checkKind(store)
            try withTemporaryFile(beside: file) { copy in
                // In one step, which sees one state: else it would begin anew after every turn.
                try store.backUp(to: copy, pages: .max)
                try settle(copy)
                try replace(file, by: copy)
            }
        }
    }

    /// Puts a copy in the place of the store's contents: all at once, and only if the copy is sound. What was erased since it was made
    /// stays erased.
    ///
    /// A server goes on: its next turn is on top of what was put back.
    public static func restore(store path: String, from file: String) throws(StoreFileError) -> Restored {
        try reporting(file) {
            guard StoreFile.identity(file) != nil else {
                throw StoreFileError.cannotOpen(path: file, reason: String(cString: strerror(ENOENT)))
            }
            return try withTemporaryFile(beside: path) { copy in
                let count = try ofCopy(file) {
                    // A connection of its own: the copy is checked and changed, not the file.
                    do {
                        let source = try Database(file, DatabaseConfiguration(.readOnly))
                        try StoreFile.checkKind(source)
                        try source.backUp(to: copy, pages: .max)
                    }
                    return try check(copy, named: file, erasedIn: path)
                }
                do {
                    try put(copy, into: path)
                    return Restored(conversations: count, isReplaced: false)
                } catch let error as SQLiteError where error.kind == .corrupt || error.kind == .notADatabase {
                    try setAside(path)
                    try replace(path, by: copy)
                    return Restored(conversations: count, isReplaced: true)
                }
            }
        }
    }

    /// Checks the copy whole, removes from it what was erased from the store since, and says how many conversations it has.
    private static func check(_ copy: String, named file: String, erasedIn path: String) throws -> Int {
        try settle(copy)
        let database = try Database(copy, DatabaseConfiguration(.readWrite))
        if let remark = try database.quickCheck(limit: 1).first {
            throw StoreFileError.damaged(path: file, remark: remark)
        }
        try database.execute("PRAGMA secure_delete = ON")
        try checkOldReplies(database, named: file)
        try StoreSchema.upgrade(database)
        try checkReplies(database, named: file)
        let erased = erasures(of: path)
        try database.transaction { () throws(SQLiteError) in
            for (token, moment) in erased {
                _ = try StoreRows.erase(token, at: moment, database)
                try StoreRows.noteErasure(token, at: moment, database)
            }
            try StoreRows.removeUnusedReplies(database)
        }
        // No log: all of it is in the file.
        try database.execute("BEGIN IMMEDIATE")
        _ = try database.zeroGaps()
        try database.execute("COMMIT")
        var count = try database.statement("SELECT count(*) FROM conversation")
        return try count.step() ? Int(count.integer(0)) : 0
    }

    /// SQLite does not see damage within what is kept; its mark does.
    private static func checkReplies(_ database: Database, named file: String) throws {
        var row = try database.statement(
            """
            SELECT mark, bytes, language, catalogue, follows_clock, memento FROM reply
            JOIN contents ON contents.reply = key
            """)
        while try row.step() {
            let found = ContentMark(
                reply: row.blob(1), shared: row.isNull(5) ? nil : StoreRows.standing(row, from: 2))
            guard ContentMark(bytes: row.blob(0)).fits(found) else {
                throw StoreFileError.damaged(path: file, remark: "a reply is not what was kept")
            }
        }
    }

    /// The same of version 2, before its replies get the marks of this one.
    private static func checkOldReplies(_ database: Database, named file: String) throws {
        guard try StoreFile.integer("user_version", database) == 2, try !StoreSchema.isOfThisVersion(database) else {
            return
        }
        var row = try database.statement("SELECT mark, bytes, memento FROM reply JOIN contents ON contents.reply = key")
        while try row.step() {
            let contents = row.isNull(2) ? row.blob(1) : row.blob(1) + [0] + row.blob(2)
            guard ContentMark(bytes: row.blob(0)).fits(ContentMark(reply: contents)) else {
                throw StoreFileError.damaged(path: file, remark: "a reply is not what was kept")
            }
        }
    }

    /// What was erased from the store; nothing where it cannot be read, which may be why a copy is put back.
    private static func erasures(of path: String) -> [(token: [UInt8], moment: Int64)] {
        guard StoreFile.identity(path) != nil else { return [] }
        var erased: [(token: [UInt8], moment: Int64)] = []
        do {
            let database = try Database(path, DatabaseConfiguration(.readWrite))
            try StoreFile.checkKind(database)
            var row = try database.statement("SELECT token, moment FROM erased")
            while try row.step() { erased.append((row.blob(0), row.integer(1))) }
        } catch {
            return erased
        }
        return erased
    }

    /// Copies it into the store, in one transaction. Those who have the store open see it from their next transaction on.
    private static func put(_ copy: String, into path: String) throws {
        do {
            let source = try Database(copy, DatabaseConfiguration(.readOnly))
            try source.backUp(to: path, pages: .max)
        }
        // Makes a new file a store with a log, and takes what was there before out of the log.
        let store = try StoreFile.open(path)
        guard try StoreFile.settle(store) else {
            throw StoreFileError.cannotOpen(path: path, reason: "its log is being read")
        }
    }

    /// Gives a store that cannot be used, and its log, another name.
    private static func setAside(_ path: String) throws {
        for suffix in ["", "-wal", "-shm"] {
            let name = path + suffix
            guard StoreFile.identity(name) != nil else { continue }
            guard rename(name, path + ".damaged" + suffix) == 0 else {
                throw StoreFileError.cannotOpen(path: name, reason: String(cString: strerror(errno)))
            }
        }
    }

    // MARK: Files

    /// Makes it one file without a log.
    private static func settle(_ copy: String) throws {
        let database = try Database(copy, DatabaseConfiguration(.readWrite))
        _ = try database.pragma("journal_mode = delete")
    }

    /// Lends the name of a new file that only its owner may read; it is removed unless it was given another name.
    private static func withTemporaryFile<Value>(
        beside path: String, _ body: (String) throws -> Value
    ) throws -> Value {
        let name = "\(path).part-\(UInt32.random(in: 0 ... .max))"
        let descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreFileError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        _ = close(descriptor)
        defer { for suffix in ["", "-wal", "-shm", "-journal"] { _ = unlink(name + suffix) } }
        return try body(name)
    }

    /// Gives the file the name, once the disk has it.
    private static func replace(_ path: String, by copy: String) throws {
        func fail() throws { throw StoreFileError.cannotOpen(path: path, reason: String(cString: strerror(errno))) }
        let file = open(copy, O_RDONLY | O_CLOEXEC)
        if file < 0 || fsync(file) != 0 { try fail() }
        _ = close(file)
        if rename(copy, path) != 0 { try fail() }
        // The name, too.
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let directory = open(folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder, O_RDONLY | O_CLOEXEC)
        if directory < 0 || fsync(directory) != 0 { try fail() }
        _ = close(directory)
    }

    /// Tells damage found here as the copy's, not as the store's.
    private static func ofCopy<Value>(_ file: String, _ body: () throws -> Value) throws -> Value {
        do { return try reporting(file, body) } catch StoreFileError.damaged(_, let remark) {
            throw StoreFileError.damagedCopy(path: file, remark: remark)
        }
    }

    private static func reporting<Value>(
        _ path: String, _ body: () throws -> Value
    ) throws(StoreFileError) -> Value {
        do {
            return try body()
        } catch let error as StoreFileError {
            throw error
        } catch let error as SQLiteError {
            throw StoreFileError(error, path)
        } catch {
            throw .cannotOpen(path: path, reason: "\(error)")
        }
    }
}
