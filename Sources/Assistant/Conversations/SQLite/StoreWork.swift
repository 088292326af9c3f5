import SQLite

/// Something to be done with the store's file, and who waits for it.
protocol StoreWork: Sendable {
    /// What it removes has to be gone from the log, too, before it is done.
    var erases: Bool { get }
    /// What it removed; nil before it was done.
    var removal: Removal? { get }
    /// Does it, and keeps what comes of it.
    func run(_ store: OpenStore) throws(ConversationStoreError)
    /// Tells who waits: what came of it, or why nothing did.
    func finish(_ failure: ConversationStoreError?)
}

/// What a piece of work removed.
struct Removal: Sendable {
    enum Reason { case wish, age }

    let reason: Reason
    let hasRemoved: Bool
    /// More of the same follows.
    var isPart = false
}

/// Work whose result a task waits for.
final class AwaitedWork<Value: Sendable>: StoreWork, @unchecked Sendable {
    // Unchecked: `value` is written and read only by the thread that does the work, and the continuation is resumed once.
    typealias Outcome = Result<Value, ConversationStoreError>

    private let removed: (@Sendable (Value) -> Removal)?
    private let body: @Sendable (Database) throws(ConversationStoreError) -> Value
    private let continuation: CheckedContinuation<Outcome, Never>
    private var value: Value?

    /// - Parameter removal: for what removes: what it did, by its result.
    init(
        removal: (@Sendable (Value) -> Removal)?, _ continuation: CheckedContinuation<Outcome, Never>,
        _ body: @escaping @Sendable (Database) throws(ConversationStoreError) -> Value
    ) {
        (removed, self.continuation, self.body) = (removal, continuation, body)
    }

    var erases: Bool { removed != nil }
    var removal: Removal? {
        guard let value, let removed else { return nil }
        return removed(value)
    }

    func run(_ store: OpenStore) throws(ConversationStoreError) { value = try body(store.database) }

    func finish(_ failure: ConversationStoreError?) {
        if let value, failure == nil {
            continuation.resume(returning: .success(value))
        } else {
            continuation.resume(returning: .failure(failure ?? .unavailable("not done")))
        }
    }
}

/// A conversation to begin, or a turn to add to one: what is done most, and so with as little about it as can be.
final class TurnWork: StoreWork, @unchecked Sendable {
    // Unchecked: `place` is written and read only by the thread that does the work, and the continuation is resumed once.
    enum Act: Sendable {
        case begin(NewConversation)
        case append(NextTurn, ConversationKey)
    }

    typealias Outcome = Result<KeptPlace, ConversationStoreError>

    private let act: Act
    private let continuation: UnsafeContinuation<Outcome, Never>
    private var place: KeptPlace?

    init(_ act: Act, _ continuation: UnsafeContinuation<Outcome, Never>) {
        (self.act, self.continuation) = (act, continuation)
    }

    var erases: Bool { false }
    var removal: Removal? { nil }

    func run(_ store: OpenStore) throws(ConversationStoreError) {
        do {
            switch act {
            case .begin(let conversation): place = try StoreRows.insert(conversation, store)
            case .append(let turn, let key): place = try StoreRows.append(turn, to: key, store)
            }
        } catch {
            throw ConversationStoreError(error)
        }
        if place == nil { throw .overtaken }
    }

    func finish(_ failure: ConversationStoreError?) {
        if let place, failure == nil {
            continuation.resume(returning: .success(place))
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
