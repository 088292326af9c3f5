internal import CSQLite

/// A connection to one database file.
///
/// Belongs to one thread at a time: SQLite's own locks are switched off. Every call blocks on the disk. Files are taken for
/// hostile: their schema may call no functions that are not harmless, and SQL cannot damage the file's own structure.
public final class Database {
    /// The file.
    public let path: String
    let connection: OpaquePointer
    private var idle = IdleStatements()

    /// Opens the file. That it is a database shows when it is first read.
    ///
    /// - Throws: ``SQLiteError``.
    public init(_ path: String, _ configuration: DatabaseConfiguration) throws(SQLiteError) {
        self.path = path
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw SQLiteError(extendedCode: SQLITE_CANTOPEN, message: "no path of a file", sql: nil)
        }
        _ = Self.memoryIsNotCounted
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(Self.uri(path, configuration.access), &opened, Self.flags(configuration.access), nil)
        guard let opened, code == SQLITE_OK else {
            let error = SQLiteError(
                extendedCode: opened.map { sqlite3_extended_errcode($0) } ?? code,
                message: String(cString: sqlite3_errstr(code)), sql: nil)
            sqlite3_close_v2(opened)
            throw error
        }
        connection = opened
        try configure(configuration)
    }

    deinit {
        idle.finalize()
        sqlite3_close_v2(connection)
    }

    /// Once, before SQLite is used; nobody asks it for the count.
    private static let memoryIsNotCounted = danloi_sqlite_count_no_memory() == SQLITE_OK

    private static func flags(_ access: DatabaseConfiguration.Access) -> Int32 {
        let flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI
        return switch access {
        case .readOnly, .immutable: flags | SQLITE_OPEN_READONLY
        case .readWrite: flags | SQLITE_OPEN_READWRITE
        case .create: flags | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        }
    }

    /// The path as a URI, every byte but the plainest escaped, so that no path is read as options.
    private static func uri(_ path: String, _ access: DatabaseConfiguration.Access) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        // A relative path has to stay one.
        var bytes = Array("file:".utf8)
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "/"):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        // Two slashes at the start would name a host.
        if path.hasPrefix("//") { bytes.insert(contentsOf: "//".utf8, at: 5) }
        return String(decoding: bytes, as: UTF8.self) + (access == .immutable ? "?immutable=1" : "")
    }

    private func configure(_ configuration: DatabaseConfiguration) throws(SQLiteError) {
        let wait = configuration.busyTimeout.components
        let milliseconds = wait.seconds * 1_000 + wait.attoseconds / 1_000_000_000_000_000
        try check(sqlite3_busy_timeout(connection, Int32(clamping: milliseconds)))
        try check(danloi_sqlite_configure(connection, SQLITE_DBCONFIG_DEFENSIVE, 1))
        try check(danloi_sqlite_configure(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0))
        let writes = configuration.access == .create || configuration.access == .readWrite
        if !writes {
            // What only reads has no use for what a file could bring along to run.
            try check(danloi_sqlite_configure(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0))
            try check(danloi_sqlite_configure(connection, SQLITE_DBCONFIG_ENABLE_VIEW, 0))
        }
        try execute("PRAGMA cell_size_check = ON; PRAGMA cache_size = -\(max(0, configuration.cacheKibibytes))")
        guard writes else { return }
        try execute("PRAGMA foreign_keys = ON")
        if let journal = configuration.journal {
            // Setting it answers with what is set: a log is not possible everywhere.
            guard try pragma("journal_mode = \(journal.rawValue)") == journal.rawValue else {
                throw SQLiteError(
                    extendedCode: SQLITE_ERROR, message: "no journal of that kind on this file",
                    sql: "PRAGMA journal_mode")
            }
        }
        try execute("PRAGMA synchronous = \(configuration.synchronous.rawValue)")
    }

    // MARK: SQL

    /// Runs statements that give no rows, one after another; rows they give all the same are passed over.
    public func execute(_ script: String) throws(SQLiteError) {
        try check(sqlite3_exec(connection, script, nil, nil, nil), script)
    }

    /// A prepared statement, taken from those used before where there is one.
    ///
    /// - Parameter sql: one statement; what stands after it is a mistake.
    public func statement(_ sql: String) throws(SQLiteError) -> Statement {
        let place = idle.place(of: sql)
        if let known = idle.take(place) { return Statement(known, sql: sql, place: place, of: self) }
        var prepared: OpaquePointer?
        var hasMore = false
        let code = sql.withCString { text in
            var tail: UnsafePointer<CChar>?
            let code = sqlite3_prepare_v3(connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, &tail)
            hasMore = tail.map { $0.pointee != 0 } ?? false
            return code
        }
        try check(code, sql)
        guard let prepared, !hasMore else {
            sqlite3_finalize(prepared)
            throw SQLiteError(extendedCode: SQLITE_MISUSE, message: "one statement is expected", sql: sql)
        }
        return Statement(prepared, sql: sql, place: place ?? idle.newPlace(for: sql), of: self)
    }

    /// Takes back what a ``Statement`` has done with.
    func giveBack(_ pointer: OpaquePointer, _ place: Int?) { idle.giveBack(pointer, place) }

    /// The first column of the first row of `PRAGMA name`; nil if there is none.
    public func pragma(_ name: String) throws(SQLiteError) -> String? {
        var statement = try statement("PRAGMA \(name)")
        return try statement.step() ? statement.text(0) : nil
    }

    /// The rows changed by the last statement that changed any.
    public var changedCount: Int { Int(sqlite3_changes64(connection)) }
    /// The rows changed since the database was opened, also by triggers and by what was undone.
    public var totalChangedCount: Int { Int(sqlite3_total_changes64(connection)) }
    /// The key of the row inserted last.
    public var lastInsertedKey: Int64 { sqlite3_last_insert_rowid(connection) }

    // MARK: Errors

    /// The one place where SQLite's codes become errors.
    @discardableResult
    func check(_ code: Int32, _ sql: String? = nil) throws(SQLiteError) -> Int32 {
        switch code {
        case SQLITE_OK, SQLITE_ROW, SQLITE_DONE: return code
        default:
            throw SQLiteError(extendedCode: code, message: String(cString: sqlite3_errmsg(connection)), sql: sql)
        }
    }
}
