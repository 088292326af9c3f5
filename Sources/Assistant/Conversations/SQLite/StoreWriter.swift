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
    /// What was erased and not looked for yet.
    private var erased: [[UInt8]] = []
    /// Something was removed for its age since the file was made anew.
    private var hasRemovedOld = false

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
        hasRemains = hasRemains || removals.contains(where: \.hasRemoved)
        hasRemovedOld = hasRemovedOld || removals.contains { $0.isOfOld && $0.hasRemoved }
        erased += removals.flatMap(\.texts)
        var failure: ConversationStoreError?
        do throws(ConversationStoreError) {
            let makesAnew = hasRemovedOld && removals.contains(where: \.isLast)
            if hasRemains || makesAnew { try removeRemains(makingAnew: makesAnew) }
            (hasRemains, erased) = (false, [])
            if makesAnew { hasRemovedOld = false }
        } catch {
            failure = error
            fail(error)
        }
        for (work, outcome) in erasing { work.finish(outcome ?? failure) }
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
    /// What is refused has mostly changed nothing. Where it has, all is done once more, with the means to undo a single piece, which would
    /// cost every piece more than half of what it takes.
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

    /// Gives freed pages back to the system, and empties the log, which still has them as they were; makes the file anew where something
    /// of what was removed was left in it.
    ///
    /// - Parameter makingAnew: also where nothing was found.
    private func removeRemains(makingAnew: Bool) throws(ConversationStoreError) {
        let database = try connection()
        let isDone = try stored { () throws(SQLiteError) in
            try database.execute("PRAGMA incremental_vacuum(4000)")
            guard try StoreFile.settle(database) else { return false }
            guard makingAnew || PageGaps.hold(erased, in: path) else { return true }
            try database.execute("VACUUM")
            return try StoreFile.settle(database)
        }
        // Somebody has been reading an older state for as long as a statement may wait.
        if !isDone { throw .unavailable("the log of \(path) cannot be emptied while others read it") }
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
                try work.run(try connection())
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
