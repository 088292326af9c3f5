/// Looks dossiers up at the sources of a configuration, and tells what may be told.
///
/// A failed check and a code that does not exist take the same path: the same calls to the source, the same comparison, the same
/// count against the lock, the same answer. Calls may be made at once from anywhere; cancelling a task ends its look-up.
public actor DossierService {
    private nonisolated let sources: [OneStopSource]
    private let clock: @Sendable () -> Instant
    private let calendar: WorkingCalendar
    private let key: SealKey
    private var lock = OwnerCheckLock()
    private var lookUps = LookUpLimit()
    private let rates: [DossierCaller.Kind: LookUpRates]

    /// Makes a service over the sources of a configuration.
    ///
    /// - Parameters:
    ///   - clock: The moment now.
    ///   - observer: Hears what goes wrong, for a log; called from any thread, must not block.
    /// - Throws: ``OneStopConfigurationError`` if a source cannot be called with what is configured.
    public init(
        _ configuration: OneStopConfiguration, clock: @escaping @Sendable () -> Instant,
        calendar: WorkingCalendar = .vietnam, observer: @escaping @Sendable (SourceEvent) -> Void = { _ in }
    ) throws(OneStopConfigurationError) {
        let key = SealKey()
        var sources: [OneStopSource] = []
        for source in configuration.sources {
            let cache = DossierCache(entries: configuration.cacheEntries, bytes: configuration.cacheBytes)
            sources.append(try OneStopSource(source, cache: cache, key: key, clock: clock, observer: observer))
        }
        (self.sources, self.clock, self.calendar, self.key) = (sources, clock, calendar, key)
        rates = [.person: configuration.personRates, .business: configuration.businessRates]
    }

    /// Says where a dossier stands.
    ///
    /// - Parameters:
    ///   - check: What the person gave to show that it is theirs; nil for what the code alone shows.
    ///   - caller: Whose look-ups and failed checks count together.
    public func look(up code: DossierCode, check: OwnerCheck?, caller: DossierCaller) async -> DossierAnswer {
        guard let source = source(of: code), source.canAsk(about: code) else { return .notConnected }
        guard let question = Question(code, check, key.seal("caller", caller.id.utf8).hexadecimal, source) else {
            return .needsFullNumber
        }
        // All look-ups count, checked or not: where a source knows no number of the owner, a check tells nothing but the code does.
        if let until = lookUps.admit("\(caller.kind) \(question.caller)", rates[caller.kind] ?? .person, at: clock()) {
            return .tooMany(until: until)
        }
        if let until = lockedUntil(question, at: clock()) { return .locked(until: until) }
        switch await source.look(up: code, number: question.number) {
        case .known(let known): return answer(question, known)
        case .down(let retryAt, let last):
            return .unavailable(retryAt: retryAt, lastKnown: last.map { story($0, .code, at: clock()) })
        case .busy(let retryAt, let last):
            guard let last, !question.isChecked else { return .overloaded(retryAt: retryAt) }
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

        var isChecked: Bool { number != nil || last4 != nil }

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

    /// Judges a check and tells the dossier, without waiting in between: so of many checks made at once, no more are judged than
    /// the lock allows.
    private func answer(_ question: Question, _ known: KnownDossier) -> DossierAnswer {
        let now = clock()
        if let until = lockedUntil(question, at: now) { return .locked(until: until) }
        var level = DisclosureLevel.code
        switch verdict(question, known) {
        case .matches: level = .owner
        case .differs:
            lock.recordFailure(for: question.code, caller: question.caller, at: now)
            return .notAvailable
        case .nothingToCompare: break
        }
        guard let record = known.record else { return .notAvailable }
        return .story(story(record, level, at: now), asOf: record.fetchedAt, isStale: false)
    }

    private func verdict(_ question: Question, _ known: KnownDossier) -> OwnerSeals.Verdict {
        // Such a source answers only those who gave the owner's number.
        if question.number != nil { return known.record == nil ? .differs : .matches }
        guard let last4 = question.last4 else { return .nothingToCompare }
        return known.seals.verdict(last4: last4, of: question.code, key)
    }

    private func lockedUntil(_ question: Question, at now: Instant) -> Instant? {
        guard question.isChecked else { return nil }
        let verdict = lock.verdict(for: question.code, caller: question.caller, at: now)
        if case .refused(let until) = verdict { return until }
        return nil
    }

    private func story(_ record: DossierRecord, _ level: DisclosureLevel, at now: Instant) -> DossierStory {
        DossierStory(record, level: level, now: now, calendar: calendar)
    }
}
