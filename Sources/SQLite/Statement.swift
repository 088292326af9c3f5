internal import CSQLite

/// A prepared statement in use; when it goes, the database keeps it for the next use.
///
/// Parameters count from 1, columns from 0, as in SQLite. Columns may be read after ``step()`` said that there is a row; one
/// that is not there reads as NULL.
public struct Statement: ~Copyable {
    private let pointer: OpaquePointer
    private let sql: String
    /// Where the database keeps those of its text.
    private let place: Int?
    private let database: Database

    init(_ pointer: OpaquePointer, sql: String, place: Int?, of database: Database) {
        self.pointer = pointer
        self.sql = sql
        self.place = place
        self.database = database
    }

    deinit { database.giveBack(pointer, place) }

    // MARK: Running

    /// Goes to the next row; false if there is none.
    public mutating func step() throws(SQLiteError) -> Bool {
        try database.check(sqlite3_step(pointer), sql) == SQLITE_ROW
    }

    /// Runs to the end, passing over rows, and makes the statement ready to be bound and run again.
    public mutating func run() throws(SQLiteError) {
        defer { sqlite3_reset(pointer) }
        while try step() {}
    }

    /// Makes the statement ready to run again; what was bound stays bound.
    public mutating func reset() { sqlite3_reset(pointer) }

    // MARK: Binding

    public mutating func bind(_ value: Int64?, at index: Int32) throws(SQLiteError) {
        guard let value else { return try bindNull(at: index) }
        try database.check(sqlite3_bind_int64(pointer, index, value), sql)
    }

    public mutating func bind(_ value: Int?, at index: Int32) throws(SQLiteError) {
        try bind(value.map(Int64.init), at: index)
    }

    public mutating func bind(_ value: Double?, at index: Int32) throws(SQLiteError) {
        guard let value else { return try bindNull(at: index) }
        try database.check(sqlite3_bind_double(pointer, index, value), sql)
    }

    public mutating func bind(_ value: String?, at index: Int32) throws(SQLiteError) {
        guard var value else { return try bindNull(at: index) }
        let code = value.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                danloi_sqlite_bind_text(pointer, index, $0.baseAddress, UInt64($0.count))
            }
        }
        try database.check(code, sql)
    }

    public mutating func bind(_ value: [UInt8]?, at index: Int32) throws(SQLiteError) {
        guard let value else { return try bindNull(at: index) }
        let code = value.withUnsafeBytes {
            danloi_sqlite_bind_blob(pointer, index, $0.baseAddress, UInt64($0.count))
        }
        try database.check(code, sql)
    }

    /// Binds a copy of the bytes.
    public mutating func bind(_ bytes: UnsafeRawBufferPointer, at index: Int32) throws(SQLiteError) {
        try database.check(danloi_sqlite_bind_blob(pointer, index, bytes.baseAddress, UInt64(bytes.count)), sql)
    }

    public mutating func bindNull(at index: Int32) throws(SQLiteError) {
        try database.check(sqlite3_bind_null(pointer, index), sql)
    }

    // MARK: Reading

    public func isNull(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_NULL }

    /// The column as an integer; 0 for NULL and for what is none.
    public func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(pointer, column) }

    /// The column as a number; 0 for NULL and for what is none.
    public func double(_ column: Int32) -> Double { sqlite3_column_double(pointer, column) }

    /// The column as text, invalid UTF-8 repaired; empty for NULL.
    public func text(_ column: Int32) -> String {
        // The pointer first, then the count, as SQLite asks: asking for text may convert the value.
        guard let bytes = sqlite3_column_text(pointer, column) else { return "" }
        let count = Int(sqlite3_column_bytes(pointer, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// The column's bytes; empty for NULL.
    public func blob(_ column: Int32) -> [UInt8] { withBlob(column) { Array($0) } }

    /// Lends the column's bytes for the time of the call.
    public func withBlob<Value>(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
        let bytes = sqlite3_column_blob(pointer, column)
        let count = Int(sqlite3_column_bytes(pointer, column))
        return body(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
    }

    public func integerOrNull(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }
    public func textOrNull(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
}
