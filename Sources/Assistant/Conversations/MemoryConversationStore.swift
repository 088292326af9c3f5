import Dialogue
import OneStop
import Synchronization

/// Keeps conversations in memory, where they are lost with the process: for tests, and to try things out.
public final class MemoryConversationStore: ConversationStore {
    private struct Entry {
        var site: String
        var standing: KeptStanding
        var turns: [KeptTurn]
        var lastUse: Instant
    }

    private let entries = Mutex<[ConversationKey: Entry]>([:])
    private let limit: Int
    private let lifeSeconds: Int

    /// - Parameters:
    ///   - limit: The most conversations at once.
    ///   - lifeSeconds: After how long without a turn one makes room for others.
    public init(limit: Int, lifeSeconds: Int) { (self.limit, self.lifeSeconds) = (limit, lifeSeconds) }

    public nonisolated(nonsending) func begin(_ conversation: NewConversation) async throws(ConversationStoreError)
        -> KeptPlace?
    {
        let now = conversation.greeting.moment
        let entry = Entry(
            site: conversation.site, standing: conversation.greeting.step.standing,
            turns: [conversation.greeting.turn], lastUse: now)
        let isKept = entries.withLock { entries in
            if entries.count >= limit {
                entries = entries.filter { $0.value.lastUse.seconds + lifeSeconds > now.seconds }
            }
            guard entries.count < limit else { return false }
            entries[conversation.key] = entry
            return true
        }
        if !isKept { throw .busy }
        return nil
    }

    public nonisolated(nonsending) func append(_ turn: NextTurn, to key: ConversationKey)
        async throws(ConversationStoreError) -> KeptPlace?
    {
        let isNext = entries.withLock { entries in
            guard entries[key]?.turns.count == turn.number else { return false }
            entries[key]?.turns.append(turn.turn)
            entries[key]?.standing = turn.step.standing
            entries[key]?.lastUse = turn.moment
            return true
        }
        if !isNext { throw .overtaken }
        return nil
    }

    public func conversation(_ key: ConversationKey) async throws(ConversationStoreError) -> KeptConversation? {
        entries.withLock { entries in
            entries[key].map { entry in
                KeptConversation(
                    lastUse: entry.lastUse, site: entry.site, standing: entry.standing,
                    taken: entry.turns.map { ($0.id, $0.mark) }, lastReply: entry.turns.last?.reply ?? [])
            }
        }
    }

    public func transcript(_ key: ConversationKey) async throws(ConversationStoreError) -> KeptTranscript? {
        entries.withLock { $0[key].map { KeptTranscript(lastUse: $0.lastUse, turns: $0.turns) } }
    }

    public func turn(_ number: Int, of key: ConversationKey) async throws(ConversationStoreError) -> KeptTurn? {
        entries.withLock { entries in
            guard let turns = entries[key]?.turns, turns.indices.contains(number) else { return nil }
            return turns[number]
        }
    }

    public func judge(
        _ number: Int, _ judgement: Judgement, at moment: Instant, of key: ConversationKey
    ) async throws(ConversationStoreError) -> Bool {
        entries.withLock { entries in
            guard entries[key]?.turns.indices.contains(number) ?? false else { return false }
            entries[key]?.turns[number].judgement = judgement
            return true
        }
    }

    public func erase(_ key: ConversationKey, at moment: Instant) async throws(ConversationStoreError) {
        entries.withLock { $0[key] = nil }
    }

    public func remove(lastUsedBefore moment: Instant, limit: Int) async throws(ConversationStoreError) -> Int {
        entries.withLock { entries in
            let old = entries.filter { $0.value.lastUse.seconds < moment.seconds }.prefix(max(0, limit))
            for (key, _) in old { entries[key] = nil }
            return old.count
        }
    }
}

extension DurableConversations {
    /// Conversations that last an hour after their last turn at most, and no longer than the process.
    ///
    /// - Parameter most: The most conversations at once.
    public static func inMemory(
        served: ServedCatalogue, desk: @escaping @Sendable (String) -> DossierDesk = { _ in .notConnected },
        law: LawDesk = .notConnected, most: Int = 1_000, clock: @escaping @Sendable () -> Instant
    ) -> DurableConversations {
        var limits = ConversationLimits()
        (limits.lifeSeconds, limits.retentionSeconds) = (3_600, 3_600)
        return DurableConversations(
            store: MemoryConversationStore(limit: most, lifeSeconds: limits.lifeSeconds), served: served, desk: desk,
            law: law, limits: limits, clock: clock)
    }
}
