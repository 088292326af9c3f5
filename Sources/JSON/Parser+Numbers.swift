extension Parser {
    /// Reads a number that starts at the next byte: a digit or `-`, in JSON5 also `+`, `.`, `I` or `N`.
    mutating func number() throws(JSONError) -> JSONValue {
        let start = index
        let isNegative = next == ASCII.minus
        if isNegative || next == ASCII.plus { index += 1 }
        if dialect == .json5 {
            if isNext("Infinity") || isNext("NaN") { throw failure(.badNumber(.notFinite), at: start) }
            if isNext("0x") || isNext("0X") { return try hexNumber(from: start, isNegative: isNegative) }
        }
        let digits = try integerDigits(from: start)
        let isInteger = next != ASCII.dot && next != ASCII.e && next != ASCII.upperE
        if isInteger, let magnitude = digits.magnitude, let integer = Int(magnitude, isNegative: isNegative) {
            return .integer(integer)
        }
        if next == ASCII.dot {
            index += 1
            // JSON5 §6: digits may be missing on one side of the point, not on both.
            let count = skipDigits()
            guard count > 0 || dialect == .json5 && digits.count > 0 else { throw unexpected(.digit) }
        }
        if next == ASCII.e || next == ASCII.upperE {
            index += 1
            if next == ASCII.plus || next == ASCII.minus { index += 1 }
            guard skipDigits() > 0 else { throw unexpected(.digit) }
        }
        return .number(try double(from: start))
    }

    /// Reads the digits before the point, and says how many there are and, if `UInt` can hold it, their value.
    private mutating func integerDigits(from start: Int) throws(JSONError) -> (count: Int, magnitude: UInt?) {
        let first = index
        var magnitude: UInt = 0
        var fits = true
        while let byte = next, let digit = ASCII.digit(byte) {
            let (product, tooLarge) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, stillTooLarge) = product.addingReportingOverflow(UInt(digit))
            fits = fits && !tooLarge && !stillTooLarge
            magnitude = sum
            index += 1
        }
        let count = index - first
        if count == 0, !(dialect == .json5 && next == ASCII.dot) { throw unexpected(.digit) }
        if count > 1, bytes[first] == ASCII.zero { throw failure(.badNumber(.leadingZero), at: start) }
        return (count, fits ? magnitude : nil)
    }

    /// Skips decimal digits and returns how many there were.
    private mutating func skipDigits() -> Int {
        let first = index
        while let byte = next, ASCII.digit(byte) != nil { index += 1 }
        return index - first
    }

    /// Reads `0x` and what follows.
    private mutating func hexNumber(from start: Int, isNegative: Bool) throws(JSONError) -> JSONValue {
        index += 2
        var magnitude: UInt = 0
        var fits = true
        let first = index
        while let byte = next, let digit = ASCII.hexDigit(byte) {
            fits = fits && magnitude >> (UInt.bitWidth - 4) == 0
            magnitude = magnitude << 4 | UInt(digit)
            index += 1
        }
        guard index > first else { throw unexpected(.hexDigit) }
        if fits, let integer = Int(magnitude, isNegative: isNegative) { return .integer(integer) }
        return .number(try double(from: start))
    }

    /// The literal that ends here, as the nearest `Double`.
    private func double(from start: Int) throws(JSONError) -> Double {
        guard index - start <= JSONReader.numberLengthLimit else {
            throw failure(.tooLong(limit: JSONReader.numberLengthLimit), at: start)
        }
        guard let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)), value.isFinite else {
            throw failure(.badNumber(.outOfRange), at: start)
        }
        return value
    }
}

extension Int {
    /// The number of this magnitude and sign; nil if it does not fit.
    fileprivate init?(_ magnitude: UInt, isNegative: Bool) {
        if !isNegative {
            self.init(exactly: magnitude)
        } else {
            guard magnitude <= Int.min.magnitude else { return nil }
            self = Int(truncatingIfNeeded: 0 &- magnitude)
        }
    }
}
