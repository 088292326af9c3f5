/// One source with all that stands before it: what is remembered, look-ups shared by those who want the same, the breaker, the gate.
actor OneStopSource {
    /// What a look-up at a source came to; nothing is checked yet, and nothing may be told yet.
    enum Answer: Sendable {
        case known(KnownDossier)
        case down(retryAt: Instant, last: DossierRecord?)
        case busy(retryAt: Instant, last: DossierRecord?)
        /// Whoever asked does not want to know any more.
        case cancelled
    }

    /// One look-up under way, and who waits for it.
    private struct Flight {
        let number: Int
        let task: Task<Void, Never>
        var waiting: [Int: CheckedContinuation<Answer, Never>] = [:]
    }

    /// More than these do not wait for one look-up.
    private static let waitingLimit = 10_000
    /// When to try again at a source that is busy, in seconds.
    private static let busySeconds = 5

    nonisolated let settings: OneStopConfiguration.Source
    nonisolated let needsNumber: Bool
    nonisolated let caller: SourceCaller
    private let gate: CallGate
    private let clock: @Sendable () -> Instant
    private let key: SealKey
    private let observer: @Sendable (SourceEvent) -> Void
    private var breaker: SourceBreaker
    private var cache: DossierCache
    private var flights: [DossierKey: Flight] = [:]
    private var counter = 0

    init(
        _ settings: OneStopConfiguration.Source, cache: DossierCache, key: SealKey,
        clock: @escaping @Sendable () -> Instant, observer: @escaping @Sendable (SourceEvent) -> Void
    ) throws(OneStopConfigurationError) {
        caller = try SourceCaller(settings, clock: clock)
        gate = CallGate(limit: settings.limits.inFlight, queue: settings.limits.queue)
        breaker = SourceBreaker(settings.breaker)
        needsNumber = caller.adapter.needsNumber
        (self.settings, self.cache, self.key, self.clock, self.observer) = (settings, cache, key, clock, observer)
    }

    nonisolated func canAsk(about code: DossierCode) -> Bool { caller.canAsk(about: code) }

    nonisolated func close() { caller.close() }

    /// Until when nothing is sent; nil while it is.
    func pausedUntil() -> Instant? { breaker.refusal(at: clock()) }

    /// Looks a code up; with the owner's number where the source wants it, which else is left out.
    func look(up code: DossierCode, number: String?) async -> Answer {
        let key = DossierKey(code: code, number: number.map { self.key.seal("number", $0.utf8) })
        let now = clock()
        if let known = cache.find(key), known.isYounger(than: settings.cacheSeconds, at: now) { return .known(known) }
        if let until = breaker.refusal(at: now) { return .down(retryAt: until, last: lastRecord(key, now)) }
        counter += 1
        let place = counter
        return await withTaskCancellationHandler {
            await withCheckedContinuation { wait(for: key, number ?? "", place, $0) }
        } onCancel: {
            Task { await self.leave(key, place) }
        }
    }

    // MARK: Sharing

    private func wait(
        for key: DossierKey, _ number: String, _ place: Int, _ continuation: CheckedContinuation<Answer, Never>
    ) {
        guard flights[key]?.waiting.count ?? 0 < Self.waitingLimit else {
            return continuation.resume(returning: busy(key))
        }
        if flights[key] == nil {
            let flight = place
            flights[key] = Flight(number: flight, task: Task { land(key, flight, await fly(key, number)) })
        }
        flights[key]?.waiting[place] = continuation
    }

    /// The last to leave ends the look-up.
    private func leave(_ key: DossierKey, _ place: Int) {
        guard let continuation = flights[key]?.waiting.removeValue(forKey: place) else { return }
        continuation.resume(returning: .cancelled)
        if let flight = flights[key], flight.waiting.isEmpty {
            flight.task.cancel()
            flights[key] = nil
        }
    }

    private func land(_ key: DossierKey, _ number: Int, _ answer: Answer) {
        guard let flight = flights[key], flight.number == number else { return }
        flights[key] = nil
        for continuation in flight.waiting.values { continuation.resume(returning: answer) }
    }

    // MARK: Asking

    private func fly(_ key: DossierKey, _ number: String) async -> Answer {
        switch await gate.enter() {
        case .full: return busy(key)
        case .cancelled: return .cancelled
        case .entered:
            let answer = await ask(key, number)
            await gate.leave()
            return answer
        }
    }

    private func ask(_ key: DossierKey, _ number: String) async -> Answer {
        let startedAt = clock()
        switch breaker.admit(at: startedAt) {
        case .refused(let until): return .down(retryAt: until, last: lastRecord(key, startedAt))
        case .passed(let ticket):
            do throws(SourceTrouble) {
                let found = try await caller.ask(key.code, number: number)
                breaker.succeeded(ticket)
                return .known(remember(key, found, startedAt))
            } catch {
                return failed(key, error, ticket)
            }
        }
    }

    /// Keeps what was found, or that nothing was: both in the same way.
    private func remember(_ dossierKey: DossierKey, _ found: FoundDossier?, _ startedAt: Instant) -> KnownDossier {
        let seals = found.map { OwnerSeals($0.proof, of: dossierKey.code, key) } ?? .nothing()
        let known = KnownDossier(
            record: found?.record, seals: seals, fetchedAt: found?.record.fetchedAt ?? startedAt)
        cache.insert(dossierKey, known)
        return known
    }

    private func failed(_ key: DossierKey, _ trouble: SourceTrouble, _ ticket: SourceBreaker.Ticket) -> Answer {
        let now = clock()
        guard !trouble.isOurs else {
            breaker.gaveUp(ticket, at: now)
            return trouble == .transport(.cancelled)
                ? .cancelled : .down(retryAt: now, last: lastRecord(key, now))
        }
        observer(.failed(source: settings.id, key.code, trouble))
        if trouble.isAboutSource {
            let wasOpen = breaker.refusal(at: now) != nil
            breaker.failed(ticket, at: now, isFinal: trouble == .accountRefused, retryAfter: trouble.retryAfter)
            if !wasOpen, let until = breaker.refusal(at: now) { observer(.paused(source: settings.id, until: until)) }
        } else {
            breaker.succeeded(ticket)
        }
        let pause = Instant(seconds: now.seconds + settings.breaker.pauseSeconds)
        return .down(retryAt: breaker.refusal(at: now) ?? pause, last: lastRecord(key, now))
    }

    private func busy(_ key: DossierKey) -> Answer {
        let now = clock()
        return .busy(retryAt: Instant(seconds: now.seconds + Self.busySeconds), last: lastRecord(key, now))
    }

    private func lastRecord(_ key: DossierKey, _ now: Instant) -> DossierRecord? {
        guard let known = cache.find(key), known.isYounger(than: settings.keepSeconds, at: now) else { return nil }
        return known.record
    }
}
