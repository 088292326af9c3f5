import Catalogue
import Dialogue
import OneStop
import Vietnamese

/// Conversations that are kept in memory and lost with the process: for tests, and to try things out.
public actor MemoryConversations: Conversations {
    private struct Entry {
        var session: Session
        /// Of the catalogue it is held with.
        var digest: String
        var turns: [ConversationTurn]
        var taken: [String: Int] = [:]
        var lastUse: Instant
        /// One turn at a time, in the order they came: finding an answer gives way to others.
        var isBusy = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let served: ServedCatalogue
    private let desk: DossierDesk
    private let law: LawDesk
    private let clock: @Sendable () -> Instant
    private var entries: [ConversationToken: Entry] = [:]
    private var generator = SystemRandomNumberGenerator()

    /// How long one lives after its last turn, in seconds.
    private static let lifeSeconds = 3_600
    /// The most turns of one that wait for the one under way.
    private static let waitingTurns = ConversationLimits().waitingTurns
    private let limit: Int

    /// - Parameter limit: The most conversations at once.
    public init(
        served: ServedCatalogue, desk: DossierDesk = .notConnected, law: LawDesk = .notConnected, limit: Int = 1_000,
        clock: @escaping @Sendable () -> Instant
    ) {
        (self.served, self.desk, self.law, self.limit, self.clock) = (served, desk, law, limit, clock)
    }

    /// Over one catalogue, which nothing replaces.
    public init(
        catalogue: Catalogue, desk: DossierDesk = .notConnected, law: LawDesk = .notConnected, limit: Int = 1_000,
        clock: @escaping @Sendable () -> Instant
    ) {
        self.init(
            served: ServedCatalogue(.init(catalogue, digest: "", since: clock())), desk: desk, law: law, limit: limit,
            clock: clock)
    }

    public func start(_ opening: ConversationOpening) async throws(ConversationError) -> StartedConversation {
        let now = clock()
        if entries.count >= limit {
            entries = entries.filter { $0.value.isBusy || $0.value.lastUse.seconds + Self.lifeSeconds > now.seconds }
        }
        guard entries.count < limit else { throw .busy(retryAfterSeconds: 60) }
        guard let token = ConversationToken(randomText()) else { throw .busy(retryAfterSeconds: 1) }
        let version = served.current
        var session = Session(
            catalogue: version.catalogue, today: opening.day ?? now.day, actualDay: now.day,
            language: opening.language, desk: desk, law: law)
        let reply = await session.send(.opened)
        let turn = ConversationTurn(number: 0, reply: Array(ReplyJSON.text(reply, language: opening.language).utf8))
        entries[token] = Entry(session: session, digest: version.digest, turns: [turn], lastUse: now)
        return StartedConversation(
            token: token, turn: turn, expires: Instant(seconds: now.seconds + Self.lifeSeconds))
    }

    public nonisolated func take(
        _ input: ConversationInput, in token: ConversationToken
    ) async throws(ConversationError) -> ConversationTurn {
        // What is said has to be understood, which takes a while; what is chosen is quicker than a change of threads.
        guard case .said = input.event else { return try await taken(input, in: token) }
        let result = await withTaskExecutorPreference(globalConcurrentExecutor) {
            do throws(ConversationError) {
                return Result<_, ConversationError>.success(try await taken(input, in: token))
            } catch { return .failure(error) }
        }
        return try result.get()
    }

    private func taken(
        _ input: ConversationInput, in token: ConversationToken
    ) async throws(ConversationError) -> ConversationTurn {
        try await enter(token)
        defer { leave(token) }
        guard var session = entries[token]?.session else { throw .notFound }
        if let number = entries[token]?.taken[input.id], let turn = entries[token]?.turns[number] {
            return ConversationTurn(
                number: number, said: turn.said, chosen: turn.chosen, reply: turn.reply, isRepeat: true,
                judgement: turn.judgement)
        }
        let version = served.current
        if entries[token]?.digest != version.digest { session.move(to: version.catalogue) }
        let reply = await session.send(input.event)
        var said: String?
        if case .said(let text) = input.event { said = PersonalData.masked(text) }
        // In its place, so that what is there is not copied.
        guard let count = entries[token]?.turns.count else { throw .notFound }
        let turn = ConversationTurn(
            number: count, said: said,
            reply: Array(ReplyJSON.text(reply, language: session.dialogue.language).utf8))
        entries[token]?.session = session
        entries[token]?.digest = version.digest
        entries[token]?.turns.append(turn)
        entries[token]?.taken[input.id] = turn.number
        entries[token]?.lastUse = clock()
        return turn
    }

    public func read(_ token: ConversationToken) async throws(ConversationError) -> [ConversationTurn] {
        guard let entry = entries[token] else { throw .notFound }
        return entry.turns
    }

    public func expiry(of token: ConversationToken) async throws(ConversationError) -> Instant? {
        guard let entry = entries[token] else { throw .notFound }
        return Instant(seconds: entry.lastUse.seconds + Self.lifeSeconds)
    }

    public func erase(_ token: ConversationToken) async throws(ConversationError) {
        // Who waits finds that it is gone, as the turn under way does.
        for next in entries.removeValue(forKey: token)?.waiting ?? [] { next.resume() }
    }

    public func judge(
        _ turn: Int, _ judgement: Judgement, in token: ConversationToken
    ) async throws(ConversationError) {
        guard let entry = entries[token] else { throw .notFound }
        guard entry.turns.indices.contains(turn) else { throw .noSuchTurn }
        let old = entry.turns[turn]
        entries[token]?.turns[turn] = ConversationTurn(
            number: old.number, said: old.said, chosen: old.chosen, reply: old.reply, judgement: judgement)
    }

    /// Waits until it is the caller's turn in the conversation, if there is one; ``leave(_:)`` has to follow.
    private func enter(_ token: ConversationToken) async throws(ConversationError) {
        guard entries[token]?.isBusy ?? false else {
            entries[token]?.isBusy = true
            return
        }
        guard entries[token]?.waiting.count ?? 0 < Self.waitingTurns else { throw .busy(retryAfterSeconds: 1) }
        // Whoever leaves hands the turn on without giving it up, so that nobody comes between.
        await withCheckedContinuation { entries[token]?.waiting.append($0) }
    }

    private func leave(_ token: ConversationToken) {
        guard let waiting = entries[token]?.waiting else { return }
        if waiting.isEmpty {
            entries[token]?.isBusy = false
        } else {
            entries[token]?.waiting.removeFirst().resume()
        }
    }

    private func randomText() -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        return String(decoding: (0..<43).map { _ in letters[Int.random(in: 0..<64, using: &generator)] }, as: UTF8.self)
    }
}
