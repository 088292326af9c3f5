/// Looks dossiers up at the sources of a configuration, and tells what may be told.
///
/// A failed check and a code that does not exist take the same path: the same calls to the source, the same comparison, the same
/// count against the lock, the same answer. Calls may be made at once from anywhere; cancelling a task ends its look-up.
public actor DossierService {
    nonisolated let sources: [OneStopSource]
    private let clock: @Sendable () -> Instant
    private let calendar: WorkingCalendar
    private let key: SealKey
    private let ledger: any OwnerCheckLedger

    /// Makes a service over the sources of a configuration.
    ///
    /// - Parameters:
    ///   - clock: The moment now.
    ///   - ledger: Where failed owner checks are counted; by default in memory, for as long as the service lives.
    ///   - observer: Hears what goes wrong, for a log; called from any thread, must not block.
    /// - Throws: ``OneStopConfigurationError`` if a source cannot be called with what is configured.
    public init(
        _ configuration: OneStopConfiguration, clock: @escaping @Sendable () -> Instant,
        calendar: WorkingCalendar = .vietnam, ledger: any OwnerCheckLedger = MemoryOwnerCheckLedger(),
        observer: @escaping @Sendable (SourceEvent) -> Void = { _ in }
    ) throws(OneStopConfigurationError) {
        let key = SealKey()
        var sources: [OneStopSource] = []
        for source in configuration.sources {
            let cache = DossierCache(entries: configuration.cacheEntries, bytes: configuration.cacheBytes)
            sources.append(try OneStopSource(source, cache: cache, key: key, clock: clock, observer: observer))
        }
        (self.sources, self.clock, self.calendar, self.key, self.ledger) = (sources, clock, calendar, key, ledger)
    }

    /// Says where a dossier stands.
    ///
    /// - Parameters:
    ///   - check: What the person gave to show that it is theirs; nil for what the code alone shows.
    ///   - caller: Whose failed checks count together.
    public func look(up code: DossierCode, check: OwnerCheck?, caller: DossierCaller) async -> DossierAnswer {
        guard let source = source(of: code), source.canAsk(about: code) else { return .notConnected }
        guard let question = Question(code, check, caller.id, source) else { return .needsFullNumber }
        if let until = lockedUntil(question, at: clock()) { return await locked(until: until, code, caller, source) }
        switch await source.look(up: code, number: question.number) {
        case .known(let known): return answer(question, known)
        case .down(let retryAt, let last):
            return .unavailable(retryAt: retryAt, lastKnown: last.map { story($0, .code, at: clock()) })
        case .busy(let retryAt, let last):
            guard let last, question.given == nil else { return .overloaded(retryAt: retryAt) }
            return .story(story(last, .code, at: clock()), asOf: last.fetchedAt, isStale: true)
        case .cancelled: return .unavailable(retryAt: clock(), lastKnown: nil)
        }
    }

    /// Ends all calls under way; later look-ups are answered as if the sources were down.
    public func close() async {
        for source in sources { source.close() }
    }

    /// The source that has the dossiers of the code's agency; the one that names it most closely.
    nonisolated func source(of code: DossierCode) -> OneStopSource? {
        let candidates = sources.compactMap { source in
            source.settings.agencies.compactMap { $0.closeness(to: code) }.max().map { (source: source, closeness: $0) }
        }
        return candidates.max { $0.closeness < $1.closeness }?.source
    }

    // MARK: Telling

    /// A look-up with its check in the form in which its source wants it.
    private struct Question {
        let code: DossierCode
        let caller: String
        /// The whole number for a source that checks it itself; nil for others.
        let number: String?
        /// What this service compares; nil without a check.
        let last4: String?

        /// What was given to be checked; nil without a check.
        var given: String? { number ?? last4 }

        /// Nil if the source wants a whole number, and none was given.
        init?(_ code: DossierCode, _ check: OwnerCheck?, _ caller: String, _ source: OneStopSource) {
            (self.code, self.caller) = (code, caller)
            switch check {
            case .fullNumber(let text):
                let number = String(text.filter { !$0.isWhitespace }.prefix(33))
                let isWhole = (8...32).contains(number.utf8.count) && number.utf8.allSatisfy(Self.isLetterOrDigit)
                if source.needsNumber && !isWhole { return nil }
                self.number = source.needsNumber ? number : nil
                last4 = source.needsNumber ? nil : String(number.suffix(4))
            case .last4(let digits):
                if source.needsNumber { return nil }
                (number, last4) = (nil, digits)
            case nil:
                if source.needsNumber { return nil }
                (number, last4) = (nil, nil)
            }
        }

        private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
    }

    /// What a check shows that is not judged: that it is not, and what the code alone shows.
    private func locked(
        until: Instant, _ code: DossierCode, _ caller: DossierCaller, _ source: OneStopSource
    ) async -> DossierAnswer {
        guard !source.needsNumber else { return .locked(until: until) }
        let answer = await look(up: code, check: nil, caller: caller)
        switch answer {
        case .story(let story, asOf: _, isStale: _): return .locked(until: until, story: story)
        case .notAvailable, .locked, .overloaded: return .locked(until: until)
        case .unavailable, .needsFullNumber, .notConnected: return answer
        }
    }

    /// Judges a check and tells the dossier. Judged and counted while nobody else has the ledger: so of many checks made at once,
    /// here or by other processes with the same ledger, no more are judged than the lock allows.
    private func answer(_ question: Question, _ known: KnownDossier) -> DossierAnswer {
        let now = clock()
        switch judge(question, known, at: now) {
        case .locked(let until):
            return .locked(
                until: until, story: question.number == nil ? known.record.map { story($0, .code, at: now) } : nil)
        case .failed: return .notAvailable
        case .passed(let level):
            guard let record = known.record else { return .notAvailable }
            return .story(story(record, level, at: now), asOf: record.fetchedAt, isStale: false)
        }
    }

    private enum Judgement {
        case passed(DisclosureLevel)
        case failed
        case locked(until: Instant)
    }

    private func judge(_ question: Question, _ known: KnownDossier, at now: Instant) -> Judgement {
        guard let given = question.given else { return .passed(.code) }
        return ledger.withLock { lock in
            if case .refused(let until) = lock.verdict(for: question.code, caller: question.caller, at: now) {
                return .locked(until: until)
            }
            switch verdict(question, known) {
            case .matches: return .passed(.owner)
            case .nothingToCompare: return .passed(.code)
            case .differs:
                lock.recordFailure(for: question.code, caller: question.caller, given: given, at: now)
                return .failed
            }
        }
    }

    private func verdict(_ question: Question, _ known: KnownDossier) -> OwnerSeals.Verdict {
        // Such a source answers only those who gave the owner's number.
        if question.number != nil { return known.record == nil ? .differs : .matches }
        guard let last4 = question.last4 else { return .nothingToCompare }
        return known.seals.verdict(last4: last4, of: question.code, key)
    }

    private func lockedUntil(_ question: Question, at now: Instant) -> Instant? {
        guard question.given != nil else { return nil }
        switch ledger.withLock({ $0.verdict(for: question.code, caller: question.caller, at: now) }) {
        case .refused(let until): return until
        case .allowed: return nil
        }
    }

    private func story(_ record: DossierRecord, _ level: DisclosureLevel, at now: Instant) -> DossierStory {
        DossierStory(record, level: level, now: now, calendar: calendar)
    }
}
