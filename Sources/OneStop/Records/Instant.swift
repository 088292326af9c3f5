import Vietnamese

/// A moment, to the second. Written and read in Vietnam's time, UTC+7 the whole year.
public struct Instant: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01 00:00 UTC.
    public let seconds: Int

    /// Seconds that Vietnam's clocks are ahead of UTC.
    public static let offset = 7 * 3_600

    /// The moments of the years 1 to 9999; values beyond are moved to the nearest.
    private static let limits = -62_135_596_800...253_402_300_799

    /// The moment so many seconds after 1970-01-01 00:00 UTC.
    public init(seconds: Int) { self.seconds = min(max(seconds, Self.limits.lowerBound), Self.limits.upperBound) }

    /// A moment of a day in Vietnam.
    ///
    /// - Parameter minute: Minutes since midnight; those beyond the day fall on the days after it.
    public init(day: Day, minute: Int = 0, second: Int = 0) {
        let (seconds, overflow) = minute.multipliedReportingOverflow(by: 60)
        let ofDay = overflow ? (minute > 0 ? Self.limits.upperBound : Self.limits.lowerBound) : seconds
        let (sum, isOver) = (day.number * 86_400 - Self.offset).addingReportingOverflow(ofDay)
        self.init(seconds: isOver ? ofDay : sum + second)
    }

    /// The day in Vietnam.
    public var day: Day { Day(number: local.quotient) }
    /// Whole minutes since midnight in Vietnam: 0…1439.
    public var minuteOfDay: Int { local.rest / 60 }

    private var local: (quotient: Int, rest: Int) {
        let shifted = seconds + Self.offset
        let rest = (shifted % 86_400 + 86_400) % 86_400
        return ((shifted - rest) / 86_400, rest)
    }

    public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

extension Instant: CustomStringConvertible {
    /// ISO 8601: `2026-11-12T09:05:00+07:00`.
    public var description: String {
        let (day, rest) = local
        let zone: StaticString = "T00:00:00+07:00"
        let time = String(unsafeUninitializedCapacity: zone.utf8CodeUnitCount) { bytes in
            _ = bytes.initialize(from: UnsafeBufferPointer(start: zone.utf8Start, count: zone.utf8CodeUnitCount))
            bytes.write(rest / 3_600, at: 1, digits: 2)
            bytes.write(rest / 60 % 60, at: 4, digits: 2)
            bytes.write(rest % 60, at: 7, digits: 2)
            return zone.utf8CodeUnitCount
        }
        return Day(number: day).description + time
    }

    /// As people read it: `09:05 ngày 12/11/2026`.
    public var vietnamese: String {
        "\(Self.padded(minuteOfDay / 60)):\(Self.padded(minuteOfDay % 60)) ngày \(day.vietnamese)"
    }

    /// The same for readers of English: `09:05 on 12/11/2026`, day before month as in Vietnam.
    public var english: String {
        "\(Self.padded(minuteOfDay / 60)):\(Self.padded(minuteOfDay % 60)) on \(day.vietnamese)"
    }

    private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
