/// Stops guessing who owns a dossier. Checks are refused for a quarter of an hour after, within a quarter of an hour,
///
/// - five failed for one code, whoever asked: many numbers were tried on one dossier;
/// - five different numbers failed of one caller, for whatever codes: nobody has five papers;
/// - a hundred failed of one caller, be it with one number: a hundred strangers' dossiers were tried.
///
/// One number that fits some of many codes is no guessing, so it is allowed more failures than many numbers; it is not allowed any
/// number of them, since one of ten thousand dossiers opens to any four digits.
///
/// A value: time comes in with each call, and memory is bounded. Checks of codes that do not exist have to be counted like others,
/// else the lock would tell which codes do. Codes, callers and what they gave are kept as keyed hashes only.
public struct OwnerCheckLock: Sendable {
    /// What a limit applies to.
    struct Subject: Hashable, Sendable {
        enum Kind: String, Sendable { case code, caller }
        let kind: Kind
        let seal: Seal
    }

    /// A failed check.
    struct Failure: Equatable, Sendable {
        /// In seconds.
        let time: Int
        /// One byte of the keyed hash of what was given: enough to count different ones, and too little to find out which.
        let given: UInt8
    }

    struct Failures: Equatable, Sendable {
        /// The oldest first; none while locked.
        var all: [Failure] = []
        var lockedUntil: Int?

        func isOver(at now: Int) -> Bool {
            if let lockedUntil { return lockedUntil <= now }
            return all.last.map { $0.time <= now - OwnerCheckLock.window } ?? true
        }
    }

    /// Whether a check may be made.
    public enum Verdict: Hashable, Sendable {
        case allowed
        case refused(until: Instant)
    }

    /// How many failures lock a code.
    public static let failureLimit = 5
    /// How many different numbers that failed lock a caller.
    public static let numberLimit = 5
    /// How many failures lock a caller, whatever was given.
    public static let callerFailureLimit = 100
    /// How long a failure counts, and how long a lock holds, in seconds.
    public static let window = 900

    /// How many codes and callers are remembered at most.
    public let capacity: Int
    let key: SealKey
    var subjects: [Subject: Failures] = [:]
    /// Until when nothing is allowed, because more are locked than can be remembered.
    var closedUntil: Int?
    /// Grows with each failure that is counted.
    private(set) var changeCount = 0
    private var lastFailureAt = 0

    /// Remembers nothing yet. With `capacity` subjects locked at once, everybody is refused until one is free.
    public init(capacity: Int = 20_000) { self.init(capacity: capacity, key: SealKey()) }

    init(capacity: Int, key: SealKey) { (self.capacity, self.key) = (max(2, capacity), key) }

    /// How many codes and callers are remembered.
    public var count: Int { subjects.count }

    /// Whether an owner check for a code by a caller may be made now.
    ///
    /// - Parameter caller: Whoever asks, as the channel knows them.
    public func verdict(for code: DossierCode, caller: String, at now: Instant) -> Verdict {
        let ends = [subject(code), subject(caller)].map { subjects[$0]?.lockedUntil } + [closedUntil]
        let until = ends.compactMap(\.self).max() ?? 0
        return until > now.seconds ? .refused(until: Instant(seconds: until)) : .allowed
    }

    /// Counts a failed check: of a code that does not exist, or of numbers that do not match. Attempts that are refused count
    /// nowhere, and lock nothing for longer.
    ///
    /// - Parameter given: What was to be checked, such as four digits.
    public mutating func recordFailure(for code: DossierCode, caller: String, given: String, at now: Instant) {
        // Whoever is refused has tried nothing.
        guard verdict(for: code, caller: caller, at: now) == .allowed else { return }
        let failure = Failure(time: now.seconds, given: key.seal("given", given.utf8).lowByte)
        for subject in [subject(code), subject(caller)] { record(failure, of: subject) }
        changeCount += 1
        lastFailureAt = failure.time
    }

    private func subject(_ code: DossierCode) -> Subject {
        Subject(kind: .code, seal: key.seal("code", code.text.utf8))
    }
    private func subject(_ caller: String) -> Subject { Subject(kind: .caller, seal: key.seal("caller", caller.utf8)) }

    private mutating func record(_ failure: Failure, of subject: Subject) {
        let now = failure.time
        if subjects[subject] == nil && subjects.count >= capacity {
            makeRoom(now)
            guard subjects.count < capacity else { return }
        }
        var failures = subjects[subject] ?? Failures()
        // A lock that is over begins anew.
        if failures.lockedUntil != nil { failures = Failures() }
        failures.all.removeAll { $0.time <= now - Self.window }
        failures.all.append(failure)
        if Self.isTooMany(failures.all, subject.kind) { failures = Failures(lockedUntil: now + Self.window) }
        subjects[subject] = failures
    }

    private static func isTooMany(_ failures: [Failure], _ kind: Subject.Kind) -> Bool {
        switch kind {
        case .code: failures.count >= failureLimit
        case .caller: failures.count >= callerFailureLimit || Set(failures.map(\.given)).count >= numberLimit
        }
    }

    /// Forgets what is over; else an eighth of those not locked, the oldest first, so that room is made seldom. Locks stay.
    private mutating func makeRoom(_ now: Int) {
        subjects = subjects.filter { !$0.value.isOver(at: now) }
        guard subjects.count >= capacity else { return }
        let open = subjects.filter { $0.value.lockedUntil == nil }
            .sorted { ($0.value.all.last?.time ?? 0) < ($1.value.all.last?.time ?? 0) }
        for (subject, _) in open.prefix(max(1, capacity / 8)) { subjects[subject] = nil }
        if open.isEmpty { closedUntil = subjects.values.compactMap(\.lockedUntil).min() }
    }

    /// Forgets what was over with the last failure.
    mutating func forgetWhatIsOver() { subjects = subjects.filter { !$0.value.isOver(at: lastFailureAt) } }
}

extension OwnerCheckLock: CustomStringConvertible, CustomReflectable {
    /// How many are remembered; neither codes nor callers.
    public var description: String { "OwnerCheckLock(\(count))" }
    public var customMirror: Mirror { Mirror(self, children: ["count": count]) }
}
