internal import CSQLite

extension Database {
    /// Runs `body` in one transaction that writes: all of it is kept, or, where it throws, nothing.
    ///
    /// - Parameter wrap: makes the caller's error of one of SQLite's.
    public func transaction<Value, Failure: Error>(
        wrapping wrap: (SQLiteError) -> Failure, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        // At once, not when first written: then no reading has to be undone because another came first.
        try within("BEGIN IMMEDIATE", wrap, body)
    }

    /// Runs `body`, all of whose statements see the same state, whatever others write meanwhile; it must only read.
    public func reading<Value, Failure: Error>(
        wrapping wrap: (SQLiteError) -> Failure, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try within("BEGIN", wrap, body)
    }

    private func within<Value, Failure: Error>(
        _ begin: String, _ wrap: (SQLiteError) -> Failure, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        do { try execute(begin) } catch { throw wrap(error) }
        let value: Value
        do {
            value = try body()
        } catch {
            rollBack()
            throw error
        }
        do {
            try execute("COMMIT")
        } catch {
            rollBack()
            throw wrap(error)
        }
        return value
    }

    /// Runs `body` in one transaction that writes: all of it is kept, or, where it throws, nothing.
    public func transaction<Value>(_ body: () throws(SQLiteError) -> Value) throws(SQLiteError) -> Value {
        try transaction(wrapping: { $0 }, body)
    }

    private func rollBack() {
        // Some failures end the transaction by themselves. Otherwise rolling back cannot fail but by a failing disk, and then
        // what is in the journal is rolled back by the next to open the file.
        guard sqlite3_get_autocommit(connection) == 0 else { return }
        sqlite3_exec(connection, "ROLLBACK", nil, nil, nil)
    }
}
