import Catalogue
import Dialogue
import OneStop
import SQLite

/// Conversations in one SQLite file, for one machine.
///
/// Writing has a thread of its own: whatever comes while it waits for the disk is written together, with one wait for all of it.
/// Reading has another. A disk that is full or fails refuses, and is tried anew with the next turn.
public final class SQLiteConversationStore: ConversationStore {
    private let writing: WorkThread<any StoreWork>
    private let reading: WorkThread<any StoreWork>
    private let health: StoreHealth
    private let counting = StoreCounting()
    private let path: String

    /// Opens the store, and makes it where there is none. The folder has to be there.
    ///
    /// - Parameter observer: Hears what goes wrong, and that it goes on, for a log; called from the store's threads, must not block.
    /// - Throws: ``StoreFileError``, also for a damaged file of up to 64 MiB; in a larger one damage shows when it is met.
    public init(
        _ path: String, observer: @escaping @Sendable (StoreEvent) -> Void = { _ in }
    ) throws(StoreFileError) {
        health = StoreHealth()
        self.path = path
        let writer = StoreWriter(try StoreFile.open(path), health, counting, observer)
        let reader: StoreReader
        do { reader = StoreReader(try StoreFile.openToRead(path), health) } catch { throw StoreFileError(error, path) }
        writing = WorkThread(queueLimit: 8_192, batchLimit: 512)
        reading = WorkThread(queueLimit: 8_192, batchLimit: 64)
        guard writing.start({ writer.perform($0) }), reading.start({ reader.perform($0) }) else {
            close()
            throw .cannotOpen(path: path, reason: "the system has no thread")
        }
    }

    deinit { close() }

    /// Ends its threads when all that was given to it is done; what is given to it later is refused.
    public func close() {
        writing.close()
        reading.close()
    }

    /// Whether what was given last could be kept.
    public var isAvailable: Bool { !health.isFailing }

    /// What its writing has come to since it was opened.
    public var counts: StoreCounts { counting.current }

    /// The bytes its file and the log beside it take on the disk; nil where the file cannot be looked at.
    public var bytes: Int? {
        StoreFile.size(path).map { $0 + (StoreFile.size(path + "-wal") ?? 0) }
    }

    public nonisolated(nonsending) func begin(_ conversation: NewConversation) async throws(ConversationStoreError)
        -> KeptPlace?
    {
        try await write(.begin(conversation))
    }

    public nonisolated(nonsending) func append(_ turn: NextTurn, to key: ConversationKey)
        async throws(ConversationStoreError) -> KeptPlace?
    {
        try await write(.append(turn, key))
    }

    public func conversation(_ key: ConversationKey) async throws(ConversationStoreError) -> KeptConversation? {
        try await read { (database) throws(SQLiteError) in try StoreRows.conversation(key, database) }
    }

    public func transcript(_ key: ConversationKey) async throws(ConversationStoreError) -> KeptTranscript? {
        try await read { (database) throws(SQLiteError) in try StoreRows.transcript(key, database) }
    }

    public func turn(_ number: Int, of key: ConversationKey) async throws(ConversationStoreError) -> KeptTurn? {
        try await read { (database) throws(SQLiteError) in try StoreRows.turn(number, of: key, database) }
    }

    public func judge(
        _ number: Int, _ judgement: Judgement, at moment: Instant, of key: ConversationKey
    ) async throws(ConversationStoreError) -> Bool {
        try await write { (database) throws(ConversationStoreError) in
            try stored { () throws(SQLiteError) in
                try StoreRows.judge(number, judgement, at: moment, of: key, database)
            }
        }
    }

    public func erase(_ key: ConversationKey, at moment: Instant) async throws(ConversationStoreError) {
        let erase = { @Sendable (database: Database) throws(ConversationStoreError) in
            try stored { () throws(SQLiteError) in try StoreRows.erase(key.bytes, at: Int64(moment.seconds), database) }
        }
        _ = try await write(removal: { Removal(reason: .wish, hasRemoved: $0) }, erase)
    }

    public func remove(lastUsedBefore moment: Instant, limit: Int) async throws(ConversationStoreError) -> Int {
        let remove = { @Sendable (database: Database) throws(ConversationStoreError) in
            try stored { () throws(SQLiteError) in
                try StoreRows.remove(lastUsedBefore: moment, limit: limit, database)
            }
        }
        return try await write(
            removal: { Removal(reason: .age, hasRemoved: $0 > 0, isPart: $0 == limit) }, remove)
    }

    private nonisolated(nonsending) func write(_ act: TurnWork.Act) async throws(ConversationStoreError) -> KeptPlace {
        // Unsafe only in that nobody counts: the thread finishes each piece of work that it has taken once.
        let outcome = await withUnsafeContinuation { continuation in
            let work = TurnWork(act, continuation)
            if !writing.add(work) { work.finish(.busy) }
        }
        return try outcome.get()
    }

    private nonisolated(nonsending) func write<Value: Sendable>(
        removal: (@Sendable (Value) -> Removal)? = nil,
        _ body: @escaping @Sendable (Database) throws(ConversationStoreError) -> Value
    ) async throws(ConversationStoreError) -> Value {
        try await give(to: writing, removal: removal, body)
    }

    private func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws(SQLiteError) -> Value
    ) async throws(ConversationStoreError) -> Value {
        try await give(to: reading, removal: nil) { (database) throws(ConversationStoreError) in
            try stored { () throws(SQLiteError) in try body(database) }
        }
    }

    private nonisolated(nonsending) func give<Value: Sendable>(
        to thread: WorkThread<any StoreWork>, removal: (@Sendable (Value) -> Removal)?,
        _ body: @escaping @Sendable (Database) throws(ConversationStoreError) -> Value
    ) async throws(ConversationStoreError) -> Value {
        let outcome = await withCheckedContinuation { continuation in
            let work = AwaitedWork(removal: removal, continuation, body)
            if !thread.add(work) { work.finish(.busy) }
        }
        return try outcome.get()
    }
}

/// What happens to a store, for a log.
public enum StoreEvent: Hashable, Sendable {
    /// Nothing can be kept; the reason.
    case failing(String)
    /// Something was kept again.
    case recovered
}
