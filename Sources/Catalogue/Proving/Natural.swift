/// A natural number without a limit: how many situations there are may pass what 64 bits hold, and must neither trap nor round.
public struct Natural: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByIntegerLiteral {
    private var low: UInt64
    /// The higher words, lowest first, without zeros at the end; almost always none.
    private var high: [UInt64] = []

    public init(integerLiteral value: UInt64) { low = value }
    public init(_ value: UInt64) { low = value }

    /// 2 to the power of `exponent`.
    static func power(ofTwo exponent: Int) -> Natural {
        var result: Natural = 1
        for _ in 0..<exponent { result = result + result }
        return result
    }

    public static func + (a: Natural, b: Natural) -> Natural {
        var a = a
        a += b
        return a
    }

    public static func += (a: inout Natural, b: Natural) {
        let (sum, overflow) = a.low.addingReportingOverflow(b.low)
        a.low = sum
        if overflow || !b.high.isEmpty { a.addHigh(b.high, carry: overflow) }
    }

    private mutating func addHigh(_ other: [UInt64], carry: Bool) {
        var carry: UInt64 = carry ? 1 : 0
        for index in 0..<max(high.count, other.count) {
            if index == high.count { high.append(0) }
            let (first, a) = high[index].addingReportingOverflow(index < other.count ? other[index] : 0)
            let (second, b) = first.addingReportingOverflow(carry)
            high[index] = second
            carry = a || b ? 1 : 0
        }
        if carry != 0 { high.append(carry) }
    }

    /// - Precondition: `b` is not greater than `a`.
    static func - (a: Natural, b: Natural) -> Natural {
        precondition(b <= a, "a natural number is not negative")
        var words = a.words
        var borrow = false
        for (index, word) in (b.words + Array(repeating: 0, count: words.count - b.words.count)).enumerated() {
            let (first, isBelow) = words[index].subtractingReportingOverflow(word)
            let (second, isBelowZero) = first.subtractingReportingOverflow(borrow ? 1 : 0)
            words[index] = second
            borrow = isBelow || isBelowZero
        }
        return Natural(words: words)
    }

    public static func * (a: Natural, factor: UInt64) -> Natural {
        var carry: UInt64 = 0
        let words = a.words.map { word in
            let (high, low) = word.multipliedFullWidth(by: factor)
            let (sum, overflow) = low.addingReportingOverflow(carry)
            carry = high + (overflow ? 1 : 0)
            return sum
        }
        return Natural(words: words + [carry])
    }

    private var words: [UInt64] { [low] + high }

    private init(words: [UInt64]) {
        low = words[0]
        high = Array(words.dropFirst())
        while high.last == 0 { high.removeLast() }
    }

    public static func < (a: Natural, b: Natural) -> Bool {
        if a.high.count != b.high.count { return a.high.count < b.high.count }
        for (x, y) in zip(a.high.reversed(), b.high.reversed()) where x != y { return x < y }
        return a.low < b.low
    }

    /// The lowest 64 bits.
    var lowWord: UInt64 { low }

    /// As nearly as a floating-point number can hold it; for shares.
    public var approximate: Double {
        high.reversed().reduce(0) { $0 * 0x1p64 + Double($1) } * 0x1p64 + Double(low)
    }

    /// In decimal digits.
    public var description: String {
        if high.isEmpty { return String(low) }
        let chunk: UInt64 = 10_000_000_000_000_000_000
        var rest = words
        var text = ""
        while rest.contains(where: { $0 != 0 }) {
            var remainder: UInt64 = 0
            for index in rest.indices.reversed() {
                (rest[index], remainder) = chunk.dividingFullWidth((remainder, rest[index]))
            }
            let digits = String(remainder)
            text = String(repeating: "0", count: 19 - digits.count) + digits + text
        }
        return String(text.drop { $0 == "0" })
    }
}
