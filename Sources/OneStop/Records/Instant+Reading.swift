import Vietnamese

extension Instant {
    /// Reads the ways in which one-stop systems write a moment.
    ///
    /// `yyyyMMddHHmmss` and its shorter forms, `dd/MM/yyyy HH:mm:ss`, ISO 8601 with or without zone, fraction and `T`. Without a
    /// zone it is Vietnam's time; a day alone is its midnight. Nil for anything else, and for the year 1900 and before, which
    /// systems write for "no date".
    public init?(written text: String) {
        let bytes = Array(text.utf8.prefix(41))
        guard bytes.count <= 40 else { return nil }
        var cursor = Cursor(bytes: bytes)
        guard let instant = cursor.compact() ?? cursor.slashed() ?? cursor.iso(), instant.day.year > 1900 else {
            return nil
        }
        self = instant
    }

    /// Reads digits at fixed places.
    private struct Cursor {
        let bytes: [UInt8]
        private var index = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        private mutating func number(_ count: Int) -> Int? {
            guard index + count <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[index..<index + count] {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            index += count
            return value
        }

        private mutating func skip(_ byte: UInt8) -> Bool {
            guard index < bytes.count, bytes[index] == byte else { return false }
            index += 1
            return true
        }

        private mutating func skip(_ character: Unicode.Scalar) -> Bool { skip(UInt8(ascii: character)) }

        private var isAtEnd: Bool { index == bytes.count }

        private static func instant(_ day: Day?, _ hour: Int, _ minute: Int, _ second: Int, offset: Int) -> Instant? {
            guard let day, hour < 24, minute < 60, second < 60 else { return nil }
            return Instant(seconds: day.number * 86_400 + hour * 3_600 + minute * 60 + second - offset)
        }

        /// `yyyyMMdd`, `yyyyMMddHHmm`, `yyyyMMddHHmmss`.
        mutating func compact() -> Instant? {
            index = 0
            guard [8, 12, 14].contains(bytes.count), let year = number(4), let month = number(2), let day = number(2)
            else {
                return nil
            }
            var time = [0, 0, 0]
            var place = 0
            while !isAtEnd {
                guard place < 3, let value = number(2) else { return nil }
                time[place] = value
                place += 1
            }
            return Self.instant(
                Day(year: year, month: month, day: day), time[0], time[1], time[2], offset: Instant.offset)
        }

        /// `dd/MM/yyyy`, perhaps with a time.
        mutating func slashed() -> Instant? {
            index = 0
            guard let day = number(2), skip("/"), let month = number(2), skip("/"), let year = number(4) else {
                return nil
            }
            return time(Day(year: year, month: month, day: day), zoned: false)
        }

        /// `yyyy-MM-dd`, perhaps with a time and a zone.
        mutating func iso() -> Instant? {
            index = 0
            guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2) else {
                return nil
            }
            return time(Day(year: year, month: month, day: day), zoned: true)
        }

        private mutating func time(_ day: Day?, zoned: Bool) -> Instant? {
            if isAtEnd { return Self.instant(day, 0, 0, 0, offset: Instant.offset) }
            guard skip(" ") || zoned && skip("T"), let hour = number(2), skip(":"), let minute = number(2) else {
                return nil
            }
            var second = 0
            if skip(":") {
                guard let value = number(2) else { return nil }
                second = value
                if zoned, skip(".") {
                    guard number(1) != nil else { return nil }
                    while number(1) != nil {}
                }
            }
            guard let offset = zoned ? zone() : Instant.offset, isAtEnd else { return nil }
            return Self.instant(day, hour, minute, second, offset: offset)
        }

        /// Seconds ahead of UTC: `Z`, `+07:00`, `+0000`, `-03`; nothing is Vietnam's time.
        private mutating func zone() -> Int? {
            if isAtEnd { return Instant.offset }
            if skip("Z") { return 0 }
            let isWest = skip("-")
            guard isWest || skip("+"), let hours = number(2), hours <= 14 else { return nil }
            var minutes = 0
            if !isAtEnd {
                _ = skip(":")
                guard let value = number(2), value < 60 else { return nil }
                minutes = value
            }
            return (hours * 3_600 + minutes * 60) * (isWest ? -1 : 1)
        }
    }
}
