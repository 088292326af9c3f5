import SQLite

/// Something to be done with the store's file, and who waits for it.
protocol StoreWork: Sendable {
    /// What it removes has to be gone from the log, too, before it is done.
    var erases: Bool { get }
    /// It did remove something.
    var hasErased: Bool { get }
    /// Does it, and keeps what comes of it.
    func run(_ database: Database) throws(ConversationStoreError)
    /// Tells who waits: what came of it, or why nothing did.
    func finish(_ failure: ConversationStoreError?)
}

/// Work whose result a task waits for.
final class AwaitedWork<Value: Sendable>: StoreWork, @unchecked Sendable {
    // Unchecked: `value` is written and read only by the thread that does the work, and the continuation is resumed once.
    typealias Outcome = Result<Value, ConversationStoreError>

    private let isErasure: (@Sendable (Value) -> Bool)?
    private let body: @Sendable (Database) throws(ConversationStoreError) -> Value
    private let continuation: CheckedContinuation<Outcome, Never>
    private var value: Value?

    /// - Parameter isErasure: for what removes: whether it did, by its result.
    init(
        isErasure: (@Sendable (Value) -> Bool)?, _ continuation: CheckedContinuation<Outcome, Never>,
        _ body: @escaping @Sendable (Database) throws(ConversationStoreError) -> Value
    ) {
        (self.isErasure, self.continuation, self.body) = (isErasure, continuation, body)
    }

    var erases: Bool { isErasure != nil }
    var hasErased: Bool {
        guard let value, let isErasure else { return false }
        return isErasure(value)
    }

    func run(_ database: Database) throws(ConversationStoreError) { value = try body(database) }

    func finish(_ failure: ConversationStoreError?) {
        if let value, failure == nil {
            continuation.resume(returning: .success(value))
        } else {
            continuation.resume(returning: .failure(failure ?? .unavailable("not done")))
        }
    }
}

extension ConversationStoreError {
    init(_ error: SQLiteError) {
        self =
            switch error.kind {
            case .constraint: .overtaken
            case .busy: .busy
            case .corrupt, .notADatabase, .full, .cannotOpen, .readOnly, .tooBig, .inputOutput, .other:
                .unavailable(error.description)
            }
    }
}

/// Calls SQLite, and makes its errors the store's.
func stored<Value>(_ body: () throws(SQLiteError) -> Value) throws(ConversationStoreError) -> Value {
    do { return try body() } catch { throw ConversationStoreError(error) }
}
