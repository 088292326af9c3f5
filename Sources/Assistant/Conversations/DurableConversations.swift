import Catalogue
import Dialogue
import Glibc
import OneStop
import Vietnamese

/// Conversations that last: each turn is kept in a store before it is answered, and a conversation goes on from there after a crash,
/// in another process, or when it was not at hand.
///
/// Turns of one conversation are taken one after another, in the order they came; those of different ones at once.
public struct DurableConversations: Conversations {
    let store: any ConversationStore
    let served: ServedCatalogue
    let desk: @Sendable (String) -> DossierDesk
    let law: LawDesk
    let limits: ConversationLimits
    let clock: @Sendable () -> Instant
    let live: LiveConversations
    let knownSteps: KnownSteps
    let worker: any TaskExecutor

    /// Makes the conversations of a store.
    ///
    /// - Parameters:
    ///   - served: May be replaced while conversations are held.
    ///   - law: Where conversations ask about the law.
    ///   - desk: Where the conversation of that name asks about dossiers; failed owner checks are counted by the name.
    ///   - worker: Where what takes long is done, away from the thread of whoever takes a turn.
    ///   - clock: The moment now.
    public init(
        store: any ConversationStore, served: ServedCatalogue,
        desk: @escaping @Sendable (String) -> DossierDesk = { _ in .notConnected },
        law: LawDesk = .notConnected,
        limits: ConversationLimits = ConversationLimits(), worker: any TaskExecutor = globalConcurrentExecutor,
        clock: @escaping @Sendable () -> Instant
    ) {
        (self.store, self.served) = (store, served)
        (self.desk, self.law, self.limits, self.clock) = (desk, law, limits, clock)
        self.worker = worker
        live = LiveConversations(limits)
        knownSteps = KnownSteps(byteLimit: limits.knownStepBytes)
    }

    /// Makes the conversations of a store over one catalogue, which nothing replaces.
    public init(
        store: any ConversationStore, catalogue: Catalogue, catalogueDigest: String = "",
        desk: @escaping @Sendable (String) -> DossierDesk = { _ in .notConnected },
        law: LawDesk = .notConnected,
        limits: ConversationLimits = ConversationLimits(), clock: @escaping @Sendable () -> Instant
    ) {
        self.init(
            store: store, served: ServedCatalogue(.init(catalogue, digest: catalogueDigest, since: clock())),
            desk: desk, law: law, limits: limits, clock: clock)
    }

    public nonisolated(nonsending) func start(_ opening: ConversationOpening) async throws(ConversationError)
        -> StartedConversation
    {
        let token = ConversationToken.random()
        let key = try key(token)
        let now = clock()
        let version = served.current
        let step = await greet(opening, on: now.day, version, key)
        let greeting = NextTurn(number: 0, moment: now, step: step.kept)
        let place: KeptPlace?
        do { place = try await store.begin(NewConversation(key: key, site: opening.site, greeting: greeting)) } catch {
            throw ConversationError(error)
        }
        var conversation = LiveConversation(last: step, site: opening.site, lastUse: now, turns: 1)
        conversation.place = place
        // Nobody else knows the token yet, so that there is no line to wait in.
        _ = try await live.enter(key)
        live.leave(key, keeping: conversation)
        return StartedConversation(
            token: token, turn: ConversationTurn(greeting),
            expires: Instant(seconds: now.seconds + limits.lifeSeconds))
    }

    public func read(_ token: ConversationToken) async throws(ConversationError) -> [ConversationTurn] {
        let key = try key(token)
        let transcript: KeptTranscript?
        do { transcript = try await store.transcript(key) } catch { throw ConversationError(error) }
        guard let transcript, isOpen(lastUse: transcript.lastUse) else { throw .notFound }
        return transcript.turns.map { ConversationTurn($0) }
    }

    public func expiry(of token: ConversationToken) async throws(ConversationError) -> Instant? {
        let key = try key(token)
        let kept: KeptConversation?
        do { kept = try await store.conversation(key) } catch { throw ConversationError(error) }
        guard let kept, isOpen(lastUse: kept.lastUse) else { throw .notFound }
        return Instant(seconds: kept.lastUse.seconds + limits.lifeSeconds)
    }

    public func judge(
        _ turn: Int, _ judgement: Judgement, in token: ConversationToken
    ) async throws(ConversationError) {
        let key = try key(token)
        let isJudged: Bool
        do {
            guard let kept = try await store.conversation(key), isOpen(lastUse: kept.lastUse) else {
                throw ConversationError.notFound
            }
            isJudged = try await store.judge(turn, KeptWords.masked(judgement), at: clock(), of: key)
        } catch let error as ConversationStoreError {
            throw ConversationError(error)
        } catch {
            throw .notFound
        }
        if !isJudged { throw .noSuchTurn }
    }

    public func erase(_ token: ConversationToken) async throws(ConversationError) {
        let key = try key(token)
        // After the turn under way, which would be kept otherwise.
        _ = try await live.enter(key)
        var failure: ConversationStoreError?
        do { try await store.erase(key, at: clock()) } catch { failure = error }
        live.leave(key, keeping: nil)
        if let failure { throw ConversationError(failure) }
    }

    /// Removes conversations that have been kept for as long as they may be, a slice at a time; to be called now and then.
    ///
    /// - Returns: how many were removed. What a failing store keeps from being removed is removed another time.
    public func sweep() async -> Int {
        let moment = Instant(seconds: clock().seconds - max(limits.retentionSeconds, limits.lifeSeconds))
        var total = 0
        while !Task.isCancelled {
            // The store tells its observer why it fails.
            guard let count = try? await store.remove(lastUsedBefore: moment, limit: Self.slice) else { break }
            total += count
            if count < Self.slice { break }
        }
        return total
    }

    private static let slice = 100

    func key(_ token: ConversationToken) throws(ConversationError) -> ConversationKey {
        guard let key = ConversationKey(token) else { throw .busy(retryAfterSeconds: 1) }
        return key
    }

    func isOpen(lastUse: Instant) -> Bool { clock().seconds < lastUse.seconds + limits.lifeSeconds }
}

extension ConversationError {
    init(_ error: ConversationStoreError) {
        self =
            switch error {
            case .unavailable: .notStored(retryAfterSeconds: 5)
            case .busy, .overtaken: .busy(retryAfterSeconds: 1)
            }
    }
}

extension ConversationTurn {
    init(_ kept: KeptTurn, isRepeat: Bool = false) {
        self.init(
            number: kept.number, id: kept.id, said: kept.said, chosen: kept.chosen, reply: kept.reply,
            isRepeat: isRepeat, judgement: kept.judgement)
    }

    /// One that has just been taken.
    init(_ taken: NextTurn, _ abstention: Abstention? = nil) {
        self.init(
            number: taken.number, id: taken.id, said: taken.step.said, chosen: taken.chosen, reply: taken.step.reply)
        self.abstention = abstention
    }
}

extension ConversationToken {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// A new one that nobody can guess.
    static func random() -> ConversationToken {
        // 256 bits are 42 letters of six bits, and four bits for the last: the last group of three bytes ends with a zero.
        let bytes = randomBytes() + [0]
        let text = [UInt8](unsafeUninitializedCapacity: 44) { text, count in
            for place in stride(from: 0, to: 33, by: 3) {
                let group = Int(bytes[place]) << 16 | Int(bytes[place + 1]) << 8 | Int(bytes[place + 2])
                for letter in 0..<4 {
                    text.initializeElement(at: count, to: letters[group >> (18 - 6 * letter) & 63])
                    count += 1
                }
            }
            count = 43
        }
        return ConversationToken(letters: text)
    }

    /// 32 bytes of the kernel's, in one call of it.
    private static func randomBytes() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 32)
        // It fails only for more than 256 bytes, and on kernels without it; Swift's own generator knows what to do then.
        guard getentropy(&bytes, bytes.count) != 0 else { return bytes }
        var generator = SystemRandomNumberGenerator()
        return bytes.map { _ in generator.next() }
    }
}
