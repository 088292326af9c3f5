/// How many requests may be made in how long a time.
public struct LimitPolicy: Hashable, Sendable {
    /// As it is told to clients and in the configuration.
    public let name: String
    /// Requests that a full bucket holds; they come back evenly over the window.
    public let quota: Int
    public let windowSeconds: Int

    /// - Precondition: both are at least 1; the configuration's reader holds them to that.
    public init(_ name: String, quota: Int, windowSeconds: Int) {
        precondition(quota >= 1 && windowSeconds >= 1, "A limit lets something through, in some time.")
        (self.name, self.quota, self.windowSeconds) = (name, quota, windowSeconds)
    }

    var windowNanoseconds: Int64 { Int64(windowSeconds) * 1_000_000_000 }
    /// The time in which one request comes back.
    var nanosecondsEach: Int64 { max(1, windowNanoseconds / Int64(quota)) }
}

/// A bucket of tokens, kept as the moment at which it will be full again. Time is passed in, in nanoseconds of a clock that never
/// goes back.
struct TokenBucket: Hashable, Sendable {
    private(set) var fullAt = Int64.min

    /// Whether it is as good as new, so that nothing need be remembered of it.
    func isFull(at now: Int64) -> Bool { fullAt <= now }

    /// The requests left.
    func remaining(_ policy: LimitPolicy, at now: Int64) -> Int {
        let missing = max(fullAt, now) - now
        return Int(max(0, policy.windowNanoseconds - missing) / policy.nanosecondsEach)
    }

    /// Seconds until it is full, rounded up.
    func secondsUntilFull(at now: Int64) -> Int { Self.seconds(max(fullAt, now) - now) }

    /// Seconds until so many requests can be made; 0 if they can be now. More than the quota are taken for the quota.
    func secondsUntil(_ cost: Int, _ policy: LimitPolicy, at now: Int64) -> Int {
        let needed = Int64(min(cost, policy.quota)) * policy.nanosecondsEach
        return Self.seconds(max(0, max(fullAt, now) + needed - policy.windowNanoseconds - now))
    }

    /// Takes so many requests out.
    mutating func take(_ cost: Int, _ policy: LimitPolicy, at now: Int64) {
        fullAt = max(fullAt, now) + Int64(min(cost, policy.quota)) * policy.nanosecondsEach
    }

    private static func seconds(_ nanoseconds: Int64) -> Int { Int((nanoseconds + 999_999_999) / 1_000_000_000) }
}
