/// Stops guessing who owns a dossier: after five failed owner checks within a quarter of an hour, for one code or by one caller,
/// checks are refused for a quarter of an hour.
///
/// A value: time comes in with each call, and memory is bounded. Checks of codes that do not exist have to be counted like others,
/// else the lock would tell which codes do.
public struct OwnerCheckLock: Sendable {
    /// What a limit applies to.
    private enum Subject: Hashable {
        case code(DossierCode)
        case caller(String)
    }

    private struct Failures {
        /// Seconds, the oldest first; at most as many as lock.
        var times: [Int] = []
        var lockedUntil: Int?

        func isOver(at now: Int) -> Bool {
            if let lockedUntil { return lockedUntil <= now }
            return times.last.map { $0 <= now - OwnerCheckLock.window } ?? true
        }
    }

    /// Whether a check may be made.
    public enum Verdict: Hashable, Sendable {
        case allowed
        case refused(until: Instant)
    }

    /// How many failures lock.
    public static let failureLimit = 5
    /// How long a failure counts, and how long a lock holds, in seconds.
    public static let window = 900
    /// Names of callers are cut to this many bytes.
    public static let callerLimit = 128

    /// How many codes and callers are remembered at most.
    public let capacity: Int
    private var subjects: [Subject: Failures] = [:]
    /// Until when nothing is allowed, because more are locked than can be remembered.
    private var closedUntil: Int?

    /// Remembers nothing yet. With `capacity` subjects locked at once, everybody is refused until one is free.
    public init(capacity: Int = 20_000) { self.capacity = max(2, capacity) }

    /// How many codes and callers are remembered.
    public var count: Int { subjects.count }

    /// Whether an owner check for a code by a caller may be made now.
    ///
    /// - Parameter caller: Whoever asks, as the channel knows them: a keyed hash, not a name.
    public func verdict(for code: DossierCode, caller: String, at now: Instant) -> Verdict {
        let ends = Self.subjects(code, caller).map { subjects[$0]?.lockedUntil } + [closedUntil]
        let until = ends.compactMap(\.self).max() ?? 0
        return until > now.seconds ? .refused(until: Instant(seconds: until)) : .allowed
    }

    /// Counts a failed check: of a code that does not exist, or of numbers that do not match. What is locked already is not locked
    /// longer by further attempts.
    public mutating func recordFailure(for code: DossierCode, caller: String, at now: Instant) {
        for subject in Self.subjects(code, caller) { record(subject, now.seconds) }
    }

    private static func subjects(_ code: DossierCode, _ caller: String) -> [Subject] {
        [.code(code), .caller(String(decoding: caller.utf8.prefix(callerLimit), as: UTF8.self))]
    }

    private mutating func record(_ subject: Subject, _ now: Int) {
        if subjects[subject] == nil && subjects.count >= capacity {
            makeRoom(now)
            guard subjects.count < capacity else { return }
        }
        var failures = subjects[subject] ?? Failures()
        if let lockedUntil = failures.lockedUntil {
            if lockedUntil > now { return }
            failures = Failures()
        }
        failures.times.removeAll { $0 <= now - Self.window }
        failures.times.append(now)
        if failures.times.count >= Self.failureLimit { failures = Failures(times: [], lockedUntil: now + Self.window) }
        subjects[subject] = failures
    }

    /// Forgets what is over; else an eighth of those not locked, the oldest first, so that room is made seldom. Locks stay.
    private mutating func makeRoom(_ now: Int) {
        subjects = subjects.filter { !$0.value.isOver(at: now) }
        guard subjects.count >= capacity else { return }
        let open = subjects.filter { $0.value.lockedUntil == nil }
            .sorted { ($0.value.times.last ?? 0) < ($1.value.times.last ?? 0) }
        for (subject, _) in open.prefix(max(1, capacity / 8)) { subjects[subject] = nil }
        if open.isEmpty { closedUntil = subjects.values.compactMap(\.lockedUntil).min() }
    }
}

extension OwnerCheckLock: CustomStringConvertible, CustomReflectable {
    /// How many are remembered; neither codes nor callers.
    public var description: String { "OwnerCheckLock(\(count))" }
    public var customMirror: Mirror { Mirror(self, children: ["count": count]) }
}
