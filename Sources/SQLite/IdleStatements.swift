internal import CSQLite

/// Prepared statements that nobody uses, by their texts. A text has its place once and for all.
struct IdleStatements {
    private struct Kept {
        let sql: String
        /// Mostly one; more where a statement was in use while it was asked for again.
        var pointer: OpaquePointer?
        var others: [OpaquePointer] = []
    }

    private var kept: [Kept] = []
    private static let textLimit = 64
    private static let otherLimit = 8

    /// The place of a text; nil if it has none. They are few, and the same literal is told at a glance, which spares the hash of a
    /// long text.
    func place(of sql: String) -> Int? {
        kept.firstIndex { $0.sql.utf8.count == sql.utf8.count && $0.sql == sql }
    }

    /// A place for a text that has none; nil if there are as many as are kept.
    mutating func newPlace(for sql: String) -> Int? {
        guard kept.count < Self.textLimit else { return nil }
        kept.append(Kept(sql: sql))
        return kept.count - 1
    }

    /// A statement of the text at a place; nil where none is idle.
    mutating func take(_ place: Int?) -> OpaquePointer? {
        guard let place else { return nil }
        if let pointer = kept[place].pointer {
            kept[place].pointer = nil
            return pointer
        }
        return kept[place].others.popLast()
    }

    /// Takes back a statement of the text at a place; one without a place goes, and one too many.
    mutating func giveBack(_ pointer: OpaquePointer, _ place: Int?) {
        guard let place, kept[place].pointer == nil || kept[place].others.count < Self.otherLimit else {
            sqlite3_finalize(pointer)
            return
        }
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
        if kept[place].pointer == nil { kept[place].pointer = pointer } else { kept[place].others.append(pointer) }
    }

    /// Lets all of them go.
    mutating func finalize() {
        for idle in kept {
            sqlite3_finalize(idle.pointer)
            for pointer in idle.others { sqlite3_finalize(pointer) }
        }
        kept = []
    }
}
