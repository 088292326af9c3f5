internal import CSQLite

/// What SQLite, or this layer for it, refused, and in which statement.
public struct SQLiteError: Error, Hashable, Sendable {
    /// What the caller can do about it.
    public enum Kind: Hashable, Sendable {
        /// Another connection holds the file; trying again later may work.
        case busy
        /// The file is damaged.
        case corrupt
        /// The file is something else than a database.
        case notADatabase
        /// There is no room left, on the disk or within `max_page_count`.
        case full
        /// There is no such file, or it may not be opened.
        case cannotOpen
        /// Something was to be written where only reading is allowed.
        case readOnly
        /// A row breaks a rule of its table.
        case constraint
        /// A text or blob is longer than SQLite takes.
        case tooBig
        /// The disk failed.
        case inputOutput
        /// Anything else: mostly a mistake in the SQL.
        case other
    }

    public let kind: Kind
    /// SQLite's primary result code.
    public let code: Int32
    /// SQLite's extended result code, which says more, such as which kind of constraint.
    public let extendedCode: Int32
    /// SQLite's words, in English.
    public let message: String
    /// The statement, if there was one, without the values bound to it.
    public let sql: String?

    init(extendedCode: Int32, message: String, sql: String?) {
        self.extendedCode = extendedCode
        self.message = message
        self.sql = sql
        code = extendedCode & 0xFF
        kind =
            switch code {
            case SQLITE_BUSY, SQLITE_LOCKED: .busy
            case SQLITE_CORRUPT: .corrupt
            case SQLITE_NOTADB: .notADatabase
            case SQLITE_FULL: .full
            case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen
            case SQLITE_READONLY: .readOnly
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH: .constraint
            case SQLITE_TOOBIG: .tooBig
            case SQLITE_IOERR: .inputOutput
            default: .other
            }
    }
}

extension SQLiteError: CustomStringConvertible {
    /// One line in English.
    public var description: String {
        let place = sql.map { " in `\($0.prefix(120))`" } ?? ""
        return "SQLite: \(message) (code \(extendedCode))\(place)"
    }
}
