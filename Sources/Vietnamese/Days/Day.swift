/// A civil day of the proleptic Gregorian calendar, in the years 1 to 9999. No time zone, no clock.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01; negative before.
    public let number: Int

    /// 0001-01-01 and 9999-12-31: arithmetic stops there.
    static let limits = -719_162...2_932_896

    /// The day with that number, or the nearest one between 0001-01-01 and 9999-12-31.
    public init(number: Int) {
        self.number = min(max(number, Self.limits.lowerBound), Self.limits.upperBound)
    }

    /// Nil if the calendar has no such day, or the year is not in 1…9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(month, year) else {
            return nil
        }
        self.init(existingYear: year, month: month, day: day)
    }

    /// Nil unless `iso` is exactly `yyyy-MM-dd` in ASCII and the day exists.
    public init?(iso: some StringProtocol) {
        let bytes = Array(iso.utf8.prefix(11))
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.digits(bytes[0..<4]), let month = Self.digits(bytes[5..<7]),
            let day = Self.digits(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    // The conversions are those of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": eras of 400 years
    // (146 097 days) and years that begin in March, so that the leap day is the last one. Years are positive here.
    private init(existingYear year: Int, month: Int, day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = shifted.quotientAndRemainder(dividingBy: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    private var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let (era, dayOfEra) = shifted.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// 1…9999.
    public var year: Int { parts.year }
    /// 1…12.
    public var month: Int { parts.month }
    /// The day of the month, 1…31.
    public var day: Int { parts.day }
    /// 1 is Monday, 7 Sunday (ISO 8601).
    public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// How many days the month has.
    static func length(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// ISO 8601: `2026-07-01`.
    public var description: String {
        let (year, month, day) = parts
        guard (0...9_999).contains(year) else {
            return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
        }
        // In place: pieces put together take ten times as long.
        return String(unsafeUninitializedCapacity: 10) { bytes in
            bytes.initialize(repeating: UInt8(ascii: "-"))
            bytes.write(year, at: 0, digits: 4)
            bytes.write(month, at: 5, digits: 2)
            bytes.write(day, at: 8, digits: 2)
            return 10
        }
    }

    /// As Vietnamese forms write it: `01/07/2026`.
    public var vietnamese: String {
        let (year, month, day) = parts
        return "\(Self.padded(day, 2))/\(Self.padded(month, 2))/\(Self.padded(year, 4))"
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes the last digits of a number from a place on, with zeros where it has fewer.
    package func write(_ value: Int, at place: Int, digits: Int) {
        var rest = value
        for index in stride(from: place + digits - 1, through: place, by: -1) {
            self[index] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
    }
}
