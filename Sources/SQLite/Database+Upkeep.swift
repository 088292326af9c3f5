internal import CSQLite

extension Database {
    /// What SQLite finds wrong in the file, at most `limit` remarks; empty if it is sound. Reads the whole file.
    ///
    /// - Throws: ``SQLiteError`` where the damage keeps even that from being done.
    public func quickCheck(limit: Int = 10) throws(SQLiteError) -> [String] {
        var statement = try statement("PRAGMA quick_check(\(max(1, limit)))")
        var remarks: [String] = []
        while try statement.step() { remarks.append(statement.text(0)) }
        return remarks == ["ok"] ? [] : remarks
    }

    /// Copies the database, as it is at one moment, into the file at `path`, replacing what that holds. Others may read and
    /// write meanwhile: it starts again where it must.
    ///
    /// - Parameter pages: how many pages are copied before others get a turn.
    public func backUp(to path: String, pages: Int = 1_024) throws(SQLiteError) {
        let target = try Database(path, DatabaseConfiguration(.create))
        guard let backup = sqlite3_backup_init(target.connection, "main", connection, "main") else {
            throw SQLiteError(
                extendedCode: sqlite3_extended_errcode(target.connection),
                message: String(cString: sqlite3_errmsg(target.connection)), sql: nil)
        }
        var code = SQLITE_OK
        var waits = 0
        while code != SQLITE_DONE {
            code = sqlite3_backup_step(backup, Int32(clamping: max(1, pages)))
            if code & 0xFF == SQLITE_BUSY || code & 0xFF == SQLITE_LOCKED {
                // Ten milliseconds at a time, for as long as a writer may reasonably hold the file.
                waits += 1
                if waits > 1_000 { break }
                sqlite3_sleep(10)
            } else if code != SQLITE_OK {
                break
            }
        }
        let end = sqlite3_backup_finish(backup)
        if code == SQLITE_DONE && end == SQLITE_OK { return }
        let failed = code == SQLITE_DONE ? end : code
        throw SQLiteError(extendedCode: failed, message: String(cString: sqlite3_errstr(failed)), sql: nil)
    }
}
