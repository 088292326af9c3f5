import SQLite
import Synchronization

/// A store's file, open to write, and for how long what is known of its rows holds.
///
/// Most turns are written where it is known where to: the row of the conversation, the reply that others got. To look each time whether
/// that still lies there would take longer than to write the turn. It does while nobody else writes to the file, nothing is removed from
/// it, and nothing fails: that is an epoch.
final class OpenStore {
    let database: Database
    private(set) var epoch = StoreEpoch()
    /// What SQLite counts up whenever another connection has written.
    private var version: Int64?

    init(_ database: Database) { self.database = database }

    /// Begins a transaction that may write.
    func begin() throws(SQLiteError) {
        try run("BEGIN IMMEDIATE")
        var row = try database.statement("PRAGMA data_version")
        let found = try row.step() ? row.integer(0) : nil
        guard let version, version == found else {
            version = found
            return forget()
        }
    }

    /// What was known does not hold any more.
    func forget() { epoch = StoreEpoch() }

    /// Runs a statement that is kept prepared.
    func run(_ sql: String) throws(SQLiteError) {
        var statement = try database.statement(sql)
        try statement.run()
    }
}

/// A time in which rows of a store stay where they are. No two are the same, of whatever stores in this process.
struct StoreEpoch: Hashable, Sendable {
    private static let last = Atomic<UInt64>(0)

    fileprivate let number = Self.last.wrappingAdd(1, ordering: .relaxed).newValue
}

/// Where a row was, in some epoch.
///
/// Several threads may use one: what they find is of one moment.
struct RowHint: ~Copyable, Sendable {
    /// The epoch and the row in one, so that no half of one meets the other half of another; 0 for none.
    private let bits = Atomic<UInt64>(0)

    private static let rowBits = 32
    private static let rows: Int64 = 1 << 32

    /// The row; nil where it is not known, or not any more.
    func row(in epoch: StoreEpoch) -> Int64? {
        let bits = bits.load(ordering: .relaxed)
        guard bits != 0, bits >> UInt64(Self.rowBits) == epoch.number else { return nil }
        return Int64(bits & UInt64(Self.rows - 1))
    }

    /// Notes where it is. After 4 thousand million epochs, and beyond as many rows, nothing is noted: then the row is looked for.
    func note(_ row: Int64, in epoch: StoreEpoch) {
        guard (0..<Self.rows).contains(row), epoch.number < 1 << (64 - UInt64(Self.rowBits)) else { return }
        bits.store(epoch.number << UInt64(Self.rowBits) | UInt64(row), ordering: .relaxed)
    }
}
