import Glibc
import SQLite

/// Why a file cannot be used as a store.
public enum StoreFileError: Error, Hashable, Sendable {
    /// It cannot be opened or made; the system's reason.
    case cannotOpen(path: String, reason: String)
    /// It is something else than a store of conversations.
    case foreign(path: String)
    /// It is damaged; SQLite's first remark.
    case damaged(path: String, remark: String)
    /// A copy that was to be put back is damaged; SQLite's first remark. The store is as it was.
    case damagedCopy(path: String, remark: String)
    /// It was made by another version of the program.
    case otherVersion(path: String, found: Int, expected: Int)
}

extension StoreFileError: CustomStringConvertible {
    /// One line in English: the file, what is wrong, what helps.
    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason): "the store \(path) cannot be opened: \(reason)"
        case .foreign(let path): "\(path) is no store of conversations"
        case .damaged(let path, let remark):
            "the store \(path) is damaged (\(Self.line(remark))); put back a backup with `danloi restore`"
        case .damagedCopy(let path, let remark):
            "the copy \(path) is damaged (\(Self.line(remark))), and the store is left as it was; another copy is expected"
        case .otherVersion(let path, let found, let expected):
            "the store \(path) has version \(found), this program needs \(expected)"
        }
    }

    /// SQLite's remarks may have several lines.
    private static func line(_ remark: String) -> String { remark.replacing("\n", with: " ") }
}

/// The file of a store: how it is made, opened and checked.
enum StoreFile {
    /// A file up to this size is checked whole when it is opened; larger ones would keep a server from being ready.
    private static let wholeCheckBytes = 64 << 20

    /// Opens a store to write.
    ///
    /// - Parameter isKnown: It was opened before by this process: it has to be there, and is not checked whole again.
    static func open(_ path: String, isKnown: Bool = false) throws(StoreFileError) -> Database {
        if !isKnown { try make(path) }
        do {
            let database = try Database(path, DatabaseConfiguration(.readWrite))
            try prepare(database)
            // What stands in the log may be there without ever having been synced, by a process that ended or a disk that failed:
            // it is told to nobody before it is in the file, and synced. Others who have the store open see to that themselves.
            let isSettled = try settle(database)
            guard isSettled || !isKnown else {
                throw StoreFileError.cannotOpen(path: path, reason: "its log is being read")
            }
            if !isKnown { try checkWhole(database) }
            return database
        } catch let error as SQLiteError {
            throw StoreFileError(error, path)
        } catch let error as StoreFileError {
            throw error
        } catch {
            throw .cannotOpen(path: path, reason: "\(error)")
        }
    }

    /// Moves all that is in the log to the file, and empties the log; false where others have been at it for too long.
    static func settle(_ database: Database) throws(SQLiteError) -> Bool {
        var checkpoint = try database.statement("PRAGMA wal_checkpoint(TRUNCATE)")
        return try checkpoint.step() && checkpoint.integer(0) == 0
    }

    /// A connection that only reads, to a store that is open.
    static func openToRead(_ path: String) throws(SQLiteError) -> Database {
        // Reading a log takes the right to write the file that readers of it share.
        let database = try Database(path, DatabaseConfiguration(.readWrite))
        try database.execute("PRAGMA query_only = ON")
        return database
    }

    /// Makes an empty file that only its owner may read, unless there is one.
    private static func make(_ path: String) throws(StoreFileError) {
        // To open one that this process has open, and to close it, would drop the locks it has on it.
        guard identity(path) == nil else { return }
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        // Closing what was only opened cannot lose anything.
        _ = close(descriptor)
    }

    private static func prepare(_ database: Database) throws {
        let isNew = try integer("page_count", database) == 0
        if isNew {
            // Before the file has a page, and before there is a log.
            try database.execute("PRAGMA auto_vacuum = INCREMENTAL")
        } else {
            // Before anything of a file is changed that is none of ours.
            try checkKind(database)
        }
        guard try database.pragma("journal_mode = wal") == "wal" else {
            throw StoreFileError.cannotOpen(path: database.path, reason: "the file system allows no log")
        }
        try database.execute("PRAGMA secure_delete = ON")
        if isNew {
            try database.transaction { () throws(SQLiteError) in
                // Another process may have been faster.
                if try integer("application_id", database) == 0 { try StoreSchema.create(database) }
            }
        }
        try StoreSchema.upgrade(database)
        try checkVersion(database)
    }

    /// Reads the whole file, unless that would take long.
    private static func checkWhole(_ database: Database) throws {
        let pages = try integer("page_count", database)
        let size = try integer("page_size", database)
        if pages * size <= wholeCheckBytes, let remark = try database.quickCheck(limit: 1).first {
            throw StoreFileError.damaged(path: database.path, remark: remark)
        }
    }

    /// What tells whether the file at a path is still the same; nil if there is none.
    static func identity(_ path: String) -> [UInt64]? {
        var status = stat()
        return stat(path, &status) == 0 ? [UInt64(status.st_dev), UInt64(status.st_ino)] : nil
    }

    /// The bytes of a file; nil where there is none.
    static func size(_ path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    /// That it is a store, of this version or of one that can be made this one.
    static func checkKind(_ database: Database) throws {
        guard try integer("application_id", database) == StoreSchema.applicationID else {
            throw StoreFileError.foreign(path: database.path)
        }
        let found = try integer("user_version", database)
        guard StoreSchema.known.contains(found) else {
            throw StoreFileError.otherVersion(path: database.path, found: found, expected: StoreSchema.version)
        }
    }

    /// That it is a store of this version.
    private static func checkVersion(_ database: Database) throws {
        try checkKind(database)
        let found = try integer("user_version", database)
        guard found == StoreSchema.version else {
            throw StoreFileError.otherVersion(path: database.path, found: found, expected: StoreSchema.version)
        }
    }

    static func integer(_ pragma: String, _ database: Database) throws(SQLiteError) -> Int {
        try database.pragma(pragma).flatMap { Int($0) } ?? 0
    }
}

extension StoreFileError {
    init(_ error: SQLiteError, _ path: String) {
        self =
            switch error.kind {
            case .corrupt: .damaged(path: path, remark: error.message)
            case .notADatabase: .foreign(path: path)
            case .busy, .full, .cannotOpen, .readOnly, .constraint, .tooBig, .inputOutput, .other:
                .cannotOpen(path: path, reason: error.message)
            }
    }
}
