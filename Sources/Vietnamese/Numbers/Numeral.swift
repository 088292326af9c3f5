/// A number written in digits, read the Vietnamese way: `.` groups thousands, `,` begins decimals.
///
/// `1.000.000` and `1,000,000` are a million; `1.000` and `1,000` a thousand; `1,5` and `1.5` one and a half.
struct Numeral {
    /// The whole part.
    let whole: Int
    /// Decimal digits as a number, and 10 to the power of how many there are (1 if none).
    let fraction: Int
    let fractionScale: Int
    /// How many digits were typed before the decimals.
    let digitCount: Int

    /// The number, if it is whole.
    var value: Int? { fractionScale == 1 ? whole : nil }

    /// Nil for what is not a number: `15.8.2026`, `1.001193`, identifiers such as `0912345678`, over 15 digits.
    init?(_ text: String) {
        var groups: [(value: Int, digits: Int)] = [(0, 0)]
        var separators: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let last = groups.count - 1
                guard groups[last].digits < 15 else { return nil }
                groups[last].value = groups[last].value * 10 + Int(byte - UInt8(ascii: "0"))
                groups[last].digits += 1
            case UInt8(ascii: "."), UInt8(ascii: ","):
                guard groups.count < 6 else { return nil }
                separators.append(byte)
                groups.append((0, 0))
            default: return nil
            }
        }
        guard groups.allSatisfy({ $0.digits > 0 }) else { return nil }
        // A long number with a leading zero is a telephone number or an identity number.
        if groups.count == 1, groups[0].digits > 3, text.utf8.first == UInt8(ascii: "0") { return nil }
        self.init(groups: groups, separators: separators)
    }

    private init?(groups: [(value: Int, digits: Int)], separators: [UInt8]) {
        var count = groups.count
        let areGroups = groups[0].digits <= 3 && groups.dropFirst().allSatisfy { $0.digits == 3 }
        let isGrouped = count > 1 && areGroups && Set(separators).count == 1 && groups[0].value > 0
        if count > 1 && !isGrouped {
            // The last separator begins decimals; those before it, all of the other kind, group thousands.
            let before = separators.dropLast()
            guard groups[count - 1].digits <= 4, before.allSatisfy({ $0 != separators[count - 2] }),
                groups[1..<(count - 1)].allSatisfy({ $0.digits == 3 }), count == 2 || groups[0].digits <= 3
            else { return nil }
            count -= 1
            fraction = groups[count].value
            fractionScale = (0..<groups[count].digits).reduce(1) { scale, _ in scale * 10 }
        } else {
            fraction = 0
            fractionScale = 1
        }
        var whole = 0
        for group in groups[..<count] {
            let (product, overflow) = whole.multipliedReportingOverflow(by: count > 1 ? 1000 : 1)
            let (sum, carried) = product.addingReportingOverflow(group.value)
            guard !overflow, !carried else { return nil }
            whole = sum
        }
        self.whole = whole
        digitCount = groups[..<count].reduce(0) { $0 + $1.digits }
    }

    /// The number times `scale`, cut to a whole one; nil if it does not fit.
    func times(_ scale: Int) -> Int? {
        let (product, overflow) = whole.multipliedReportingOverflow(by: scale)
        let (part, partOverflow) = fraction.multipliedReportingOverflow(by: scale)
        guard !overflow, !partOverflow else { return nil }
        let (sum, sumOverflow) = product.addingReportingOverflow(part / fractionScale)
        return sumOverflow ? nil : sum
    }
}
