/// How many look-ups a caller may make.
public struct LookUpRates: Hashable, Sendable {
    /// Within a minute of the first.
    public var perMinute: Int
    /// Within a day of the first.
    public var perDay: Int

    public init(perMinute: Int, perDay: Int) { (self.perMinute, self.perDay) = (perMinute, perDay) }

    /// For people: a message may hold a hundred codes, and nobody has so many dossiers twice a minute.
    public static let person = LookUpRates(perMinute: 120, perDay: 2_000)
    /// For a business, or an office, whose batches are its own.
    public static let business = LookUpRates(perMinute: 50_000, perDay: 200_000)
}

/// Stops trying out which codes exist: look-ups of each caller are counted by the minute and by the day.
///
/// A value: time comes in with each call, and memory is bounded. What is refused is not counted, so that asking again too early
/// does not prolong the wait.
public struct LookUpLimit: Sendable {
    /// Look-ups since the first of them.
    private struct Window {
        var start: Int
        var count = 0

        /// Goes on counting, or begins anew if the window is over, or the clock was put back.
        func current(at now: Int, length: Int) -> Window {
            (start..<start + length).contains(now) ? self : Window(start: now)
        }
    }

    private struct Uses {
        var minute: Window
        var day: Window
    }

    private static let minute = 60
    private static let day = 86_400

    /// How many callers are remembered at most.
    public let capacity: Int
    private var callers: [String: Uses] = [:]

    /// Remembers nothing yet.
    public init(capacity: Int = 20_000) { self.capacity = max(2, capacity) }

    /// How many callers are remembered.
    public var count: Int { callers.count }

    /// Counts a look-up, or gives the moment from which the caller may make another.
    ///
    /// - Parameter caller: Whoever asks, as the channel knows them: a keyed hash, not a name.
    public mutating func admit(_ caller: String, _ rates: LookUpRates, at now: Instant) -> Instant? {
        let now = now.seconds
        if callers[caller] == nil && callers.count >= capacity { makeRoom(now) }
        let known = callers[caller] ?? Uses(minute: Window(start: now), day: Window(start: now))
        var uses = Uses(
            minute: known.minute.current(at: now, length: Self.minute),
            day: known.day.current(at: now, length: Self.day))
        if uses.day.count >= rates.perDay { return Instant(seconds: uses.day.start + Self.day) }
        if uses.minute.count >= rates.perMinute { return Instant(seconds: uses.minute.start + Self.minute) }
        uses.minute.count += 1
        uses.day.count += 1
        callers[caller] = uses
        return nil
    }

    /// Forgets whose day is over; else an eighth, those with the fewest look-ups, so that room is made seldom and those who try
    /// out many codes are the last to be forgotten.
    private mutating func makeRoom(_ now: Int) {
        callers = callers.filter { $0.value.day.start + Self.day > now }
        guard callers.count >= capacity else { return }
        for (caller, _) in callers.sorted(by: { $0.value.day.count < $1.value.day.count }).prefix(max(1, capacity / 8))
        {
            callers[caller] = nil
        }
    }
}

extension LookUpLimit: CustomStringConvertible, CustomReflectable {
    /// How many are remembered, and none of them.
    public var description: String { "LookUpLimit(\(count))" }
    public var customMirror: Mirror { Mirror(self, children: ["count": count]) }
}
