import SQLite
import Synchronization

/// What the writing thread does: each batch in one transaction, and so with one wait for the disk.
final class StoreWriter: @unchecked Sendable {
    // Unchecked: after `init`, only the writing thread touches it.
    private let path: String
    private let observer: @Sendable (StoreEvent) -> Void
    private let health: StoreHealth
    private let counting: StoreCounting
    /// Nil after a failure: what a connection knows of a failing disk is not to be relied on.
    private var database: Database?
    private let identity: [UInt64]?
    /// Something was removed that may still stand in the log; also by a process before, which ended meanwhile.
    private var hasRemains = true
    /// The gaps of its pages may hold copies of what was removed; also of what a process before removed.
    private var hasCopies = true
    /// When the gaps were cleaned last.
    private var lastCleaning: ContinuousClock.Instant?

    /// How long copies of what was removed for its age may stay.
    private static let cleaningInterval = Duration.seconds(86_400)

    init(
        _ database: Database, _ health: StoreHealth, _ counting: StoreCounting,
        _ observer: @escaping @Sendable (StoreEvent) -> Void
    ) {
        (path, self.database, self.health, self.observer) = (database.path, database, health, observer)
        self.counting = counting
        identity = StoreFile.identity(database.path)
    }

    func perform(_ batch: [any StoreWork]) {
        let outcomes: [ConversationStoreError?]
        let start = ContinuousClock.now
        do throws(ConversationStoreError) {
            outcomes = try keep(batch)
            counting.note(kept: outcomes.count { $0 == nil }, within: ContinuousClock.now - start)
        } catch {
            fail(error)
            for work in batch { work.finish(error) }
            return
        }
        if health.isFailing { observer(.recovered) }
        health.isFailing = false
        for (work, outcome) in zip(batch, outcomes) where !work.erases { work.finish(outcome) }
        // What was removed is gone when the log, too, has nothing of it.
        let erasing = zip(batch, outcomes).filter { $0.0.erases }
        guard !erasing.isEmpty else { return }
        let removals = erasing.compactMap { $0.0.removal }
        if removals.contains(where: \.hasRemoved) { (hasRemains, hasCopies) = (true, true) }
        var failure: ConversationStoreError?
        do throws(ConversationStoreError) {
            if hasRemains { try removeRemains() }
            hasRemains = false
            if hasCopies, removals.contains(where: isCleaningDue) { try removeCopies() }
        } catch {
            failure = error
            fail(error)
        }
        for (work, outcome) in erasing { work.finish(outcome ?? failure) }
    }

    /// What somebody wants to be gone has to be gone now. What was removed for its age can wait until all of it is removed, and from one
    /// day to the next: the whole file is read for it.
    private func isCleaningDue(after removal: Removal) -> Bool {
        switch removal.reason {
        case .wish: true
        case .age: !removal.isPart && lastCleaning.map { $0.duration(to: .now) >= Self.cleaningInterval } ?? true
        }
    }

    private func fail(_ error: ConversationStoreError) {
        // Where somebody else is at it, nothing is wrong with the disk.
        guard case .unavailable(let reason) = error else { return }
        counting.noteFailure()
        if !health.isFailing { observer(.failing(reason)) }
        // First this, so that nobody opens the file in between.
        health.isFailing = true
        database = nil
    }

    /// Does all of it in one transaction, which is durable then; says of each piece whether it was refused.
    ///
    /// What is refused has mostly changed nothing. Where it has, all is done once more, with the means to undo a single piece: two
    /// statements more for each, and copies of the pages it changes.
    private func keep(
        _ batch: [any StoreWork], undoing: Bool = false
    ) throws(ConversationStoreError) -> [ConversationStoreError?] {
        let database = try connection()
        try run("BEGIN IMMEDIATE", database)
        do throws(ConversationStoreError) {
            var outcomes: [ConversationStoreError?] = []
            for work in batch {
                let before = database.totalChangedCount
                let refusal = try undoing ? runUndoing(work, database) : run(work, database)
                if refusal != nil, !undoing, database.totalChangedCount != before { throw .overtaken }
                outcomes.append(refusal)
            }
            try run("COMMIT", database)
            return outcomes
        } catch {
            // Where that fails, too, the end of the connection rolls back.
            try? database.execute("ROLLBACK")
            guard case .overtaken = error, !undoing else { throw error }
        }
        return try keep(batch, undoing: true)
    }

    private func connection() throws(ConversationStoreError) -> Database {
        // A file put in its place would get none of what is written to the one that is open.
        guard identity == StoreFile.identity(path) else {
            throw .unavailable("another file was put in the place of \(path); `danloi restore` is the way to do that")
        }
        if let database { return database }
        do {
            let opened = try StoreFile.open(path, isKnown: true)
            database = opened
            return opened
        } catch {
            throw .unavailable("\(error)")
        }
    }

    /// Does one piece of work, or says why it is refused, so that the others of its batch are kept.
    private func run(
        _ work: any StoreWork, _ database: Database
    ) throws(ConversationStoreError) -> ConversationStoreError? {
        do throws(ConversationStoreError) {
            try work.run(database)
            return nil
        } catch {
            if case .unavailable = error { throw error }
            return error
        }
    }

    /// The same, and undoes what is refused.
    private func runUndoing(
        _ work: any StoreWork, _ database: Database
    ) throws(ConversationStoreError) -> ConversationStoreError? {
        try run("SAVEPOINT work", database)
        let refusal = try run(work, database)
        if refusal != nil { try run("ROLLBACK TO work", database) }
        try run("RELEASE work", database)
        return refusal
    }

    /// Runs a statement that is kept prepared.
    private func run(_ sql: String, _ database: Database) throws(ConversationStoreError) {
        try stored { () throws(SQLiteError) in
            var statement = try database.statement(sql)
            try statement.run()
        }
    }

    /// Gives freed pages back to the system, and empties the log, which still has them as they were.
    private func removeRemains() throws(ConversationStoreError) {
        let database = try connection()
        let isDone = try stored { () throws(SQLiteError) in
            try database.execute("PRAGMA incremental_vacuum(4000)")
            return try StoreFile.settle(database)
        }
        // Somebody has been reading an older state for as long as a statement may wait.
        if !isDone { throw .unavailable("the log of \(path) cannot be emptied while others read it") }
    }

    /// Removes the copies that SQLite leaves of rows it has moved.
    private func removeCopies() throws(ConversationStoreError) {
        let database = try connection()
        var isDone = false
        // Between the emptying of the log and the transaction another process may write.
        for _ in 0..<5 where !isDone {
            guard try stored({ () throws(SQLiteError) in try StoreFile.settle(database) }) else { continue }
            try run("BEGIN IMMEDIATE", database)
            do throws(ConversationStoreError) {
                isDone = try stored { () throws(SQLiteError) in
                    guard StoreFile.size(path + "-wal") == 0 else { return false }
                    _ = try database.zeroGaps()
                    // A change, so that whoever has read the pages before reads them anew.
                    try database.execute("PRAGMA user_version = \(StoreSchema.version)")
                    return true
                }
                try run("COMMIT", database)
            } catch {
                try? database.execute("ROLLBACK")
                throw error
            }
        }
        guard isDone else { throw .unavailable("others keep writing to \(path)") }
        // What this connection remembers of the pages has the copies, too.
        try stored { () throws(SQLiteError) in try database.execute("PRAGMA shrink_memory") }
        (hasCopies, lastCleaning) = (false, .now)
    }
}

/// What the reading thread does.
final class StoreReader: @unchecked Sendable {
    // Unchecked: after `init`, only the reading thread touches it.
    private let path: String
    private let health: StoreHealth
    private var database: Database?

    init(_ database: Database, _ health: StoreHealth) {
        (path, self.database, self.health) = (database.path, database, health)
    }

    func perform(_ batch: [any StoreWork]) {
        for work in batch {
            do throws(ConversationStoreError) {
                let database = try connection()
                // One state for all of it: between two statements a turn may be kept, or a conversation erased.
                try database.reading(wrapping: ConversationStoreError.init) { () throws(ConversationStoreError) in
                    try work.run(database)
                }
                work.finish(nil)
            } catch {
                if case .unavailable = error { database = nil }
                work.finish(error)
            }
        }
    }

    private func connection() throws(ConversationStoreError) -> Database {
        if let database { return database }
        // Who opens a file first reads its log to the end, also what was written there and never synced. One that is open knows where
        // the log ended; the writer makes sure of the disk before it goes on.
        if health.isFailing { throw .unavailable("the store \(path) fails") }
        let opened = try stored { () throws(SQLiteError) in
            let opened = try StoreFile.openToRead(path)
            // Reads the log.
            _ = try opened.pragma("schema_version")
            return opened
        }
        // The writer says that it fails before it closes the file: had it closed it by then, that is seen here.
        if health.isFailing { throw .unavailable("the store \(path) fails") }
        database = opened
        return opened
    }
}

/// Whether the store fails, as its threads tell each other.
final class StoreHealth: Sendable {
    private let failing = Atomic(false)

    var isFailing: Bool {
        get { failing.load(ordering: .acquiring) }
        set { failing.store(newValue, ordering: .releasing) }
    }
}
