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
    private var store: OpenStore?
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
        (path, store, self.health, self.observer) = (database.path, OpenStore(database), health, observer)
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
        let removals = removals(of: batch)
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

    private func removals(of batch: [any StoreWork]) -> [Removal] {
        batch.lazy.filter(\.erases).compactMap(\.removal)
    }

    private func fail(_ error: ConversationStoreError) {
        // Where somebody else is at it, nothing is wrong with the disk.
        guard case .unavailable(let reason) = error else { return }
        counting.noteFailure()
        if !health.isFailing { observer(.failing(reason)) }
        // First this, so that nobody opens the file in between.
        health.isFailing = true
        store = nil
    }

    /// Does all of it in one transaction, which is durable then; says of each piece whether it was refused.
    ///
    /// What is refused has mostly changed nothing. Where it has, all is done once more, with the means to undo a single piece: two
    /// statements more for each, and copies of the pages it changes.
    private func keep(
        _ batch: [any StoreWork], undoing: Bool = false
    ) throws(ConversationStoreError) -> [ConversationStoreError?] {
        let store = try connection()
        do throws(ConversationStoreError) {
            try stored { () throws(SQLiteError) in try store.begin() }
            var outcomes: [ConversationStoreError?] = []
            outcomes.reserveCapacity(batch.count)
            for work in batch {
                let before = store.database.totalChangedCount
                let refusal = try undoing ? runUndoing(work, store) : run(work, store)
                // Before anything else of the batch takes it to be there.
                if work.erases { store.forget() }
                if refusal != nil, !undoing, store.database.totalChangedCount != before { throw .overtaken }
                outcomes.append(refusal)
            }
            try removeUnused(after: batch, store)
            try run("COMMIT", store)
            return outcomes
        } catch {
            store.forget()
            // Where that fails, too, the end of the connection rolls back.
            try? store.database.execute("ROLLBACK")
            guard case .overtaken = error, !undoing else { throw error }
        }
        return try keep(batch, undoing: true)
    }

    /// Removes replies that nobody has any more: at once where somebody wants something to be gone, else when it is time to clean.
    private func removeUnused(after batch: [any StoreWork], _ store: OpenStore) throws(ConversationStoreError) {
        guard removals(of: batch).contains(where: isCleaningDue) else { return }
        let hasRemoved = try stored { () throws(SQLiteError) in try StoreRows.removeUnusedReplies(store.database) }
        guard hasRemoved else { return }
        store.forget()
        (hasRemains, hasCopies) = (true, true)
    }

    private func connection() throws(ConversationStoreError) -> OpenStore {
        // A file put in its place would get none of what is written to the one that is open.
        guard identity == StoreFile.identity(path) else {
            throw .unavailable("another file was put in the place of \(path); `danloi restore` is the way to do that")
        }
        if let store { return store }
        do {
            let opened = OpenStore(try StoreFile.open(path, isKnown: true))
            store = opened
            return opened
        } catch {
            throw .unavailable("\(error)")
        }
    }

    /// Does one piece of work, or says why it is refused, so that the others of its batch are kept.
    private func run(
        _ work: any StoreWork, _ store: OpenStore
    ) throws(ConversationStoreError) -> ConversationStoreError? {
        do throws(ConversationStoreError) {
            try work.run(store)
            return nil
        } catch {
            if case .unavailable = error { throw error }
            return error
        }
    }

    /// The same, and undoes what is refused.
    private func runUndoing(
        _ work: any StoreWork, _ store: OpenStore
    ) throws(ConversationStoreError) -> ConversationStoreError? {
        try run("SAVEPOINT work", store)
        let refusal = try run(work, store)
        if refusal != nil {
            store.forget()
            try run("ROLLBACK TO work", store)
        }
        try run("RELEASE work", store)
        return refusal
    }

    private func run(_ sql: String, _ store: OpenStore) throws(ConversationStoreError) {
        try stored { () throws(SQLiteError) in try store.run(sql) }
    }

    /// Gives freed pages back to the system, and empties the log, which still has them as they were.
    private func removeRemains() throws(ConversationStoreError) {
        let database = try connection().database
        let isDone = try stored { () throws(SQLiteError) in
            try database.execute("PRAGMA incremental_vacuum(4000)")
            return try StoreFile.settle(database)
        }
        // Somebody has been reading an older state for as long as a statement may wait.
        if !isDone { throw .unavailable("the log of \(path) cannot be emptied while others read it") }
    }

    /// Removes the copies that SQLite leaves of rows it has moved.
    private func removeCopies() throws(ConversationStoreError) {
        let store = try connection()
        let database = store.database
        var isDone = false
        // Between the emptying of the log and the transaction another process may write.
        for _ in 0..<5 where !isDone {
            guard try stored({ () throws(SQLiteError) in try StoreFile.settle(database) }) else { continue }
            try run("BEGIN IMMEDIATE", store)
            do throws(ConversationStoreError) {
                isDone = try stored { () throws(SQLiteError) in
                    guard StoreFile.size(path + "-wal") == 0 else { return false }
                    // A newer program may have made it its own.
                    guard try StoreFile.integer("user_version", database) == StoreSchema.version else { return false }
                    _ = try database.zeroGaps()
                    // A change, so that whoever has read the pages before reads them anew.
                    try database.execute("PRAGMA user_version = \(StoreSchema.version)")
                    return true
                }
                try run("COMMIT", store)
            } catch {
                try? database.execute("ROLLBACK")
                throw error
            }
        }
        guard isDone else { throw .unavailable("others keep writing to \(path), or it is another version's now") }
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
    private var store: OpenStore?

    init(_ database: Database, _ health: StoreHealth) {
        (path, store, self.health) = (database.path, OpenStore(database), health)
    }

    func perform(_ batch: [any StoreWork]) {
        for work in batch {
            do throws(ConversationStoreError) {
                let store = try connection()
                // One state for all of it: between two statements a turn may be kept, or a conversation erased.
                try store.database.reading(wrapping: ConversationStoreError.init) { () throws(ConversationStoreError) in
                    try work.run(store)
                }
                work.finish(nil)
            } catch {
                if case .unavailable = error { store = nil }
                work.finish(error)
            }
        }
    }

    private func connection() throws(ConversationStoreError) -> OpenStore {
        if let store { return store }
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
        let store = OpenStore(opened)
        self.store = store
        return store
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
