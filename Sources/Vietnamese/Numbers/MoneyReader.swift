/// Finds amounts of money: `20.000đ`, 20k, 20 nghìn, 2 triệu rưỡi, 2tr5, 1 tỷ 2, 500 ngàn đồng, 2 củ.
public enum MoneyReader {
    /// An amount and where it stands.
    public struct Found: Hashable, Sendable {
        /// In đồng.
        public let dong: Int
        /// Indices of the tokens it was read from, the unit included.
        public let tokens: Range<Int>
    }

    /// The amounts among `tokens`, in order.
    ///
    /// A number is money if a currency follows it, or if it was said with a scale (nghìn, k, triệu, tỷ) and no counted noun
    /// follows (2 nghìn người) and no year leads it in (năm hai nghìn hai mươi).
    public static func find(in tokens: [Token]) -> [Found] {
        let parser = NumberParser(tokens)
        var found: [Found] = []
        var index = 0
        while index < tokens.count {
            guard let reading = parser.number(at: index) else {
                if let (dong, end) = decimalMillions(parser, at: index) {
                    found.append(Found(dong: dong, tokens: index..<end))
                    index = end
                } else {
                    index += 1
                }
                continue
            }
            if let amount = amount(reading, parser, at: index) { found.append(amount) }
            index = max(found.last?.tokens.upperBound ?? 0, reading.end)
        }
        return found
    }

    private static func amount(_ reading: NumberParser.Reading, _ parser: NumberParser, at start: Int) -> Found? {
        let next = reading.end
        // "nam dong bao hiem" is năm đóng.
        let isWordOnly = !reading.hasScale && !reading.hasNumeral && parser.tokens[start].isPlain
        if let end = currencyEnd(parser.tokens, at: next), !(isWordOnly && parser.tokens[next].isPlain) {
            return Found(dong: reading.value, tokens: start..<end)
        }
        if !reading.hasScale, isMillionSlang(parser.tokens, next) {
            let (dong, overflow) = reading.value.multipliedReportingOverflow(by: 1_000_000)
            return overflow ? nil : Found(dong: dong, tokens: start..<next + 1)
        }
        guard reading.hasScale, !isThing(parser.tokens, at: next), !isYear(parser.tokens, before: start) else {
            return nil
        }
        return Found(dong: reading.value, tokens: start..<next)
    }

    /// 1,5 củ: the parser reports no decimals without a scale.
    private static func decimalMillions(_ parser: NumberParser, at index: Int) -> (Int, Int)? {
        guard let numeral = parser.numeral(index), isMillionSlang(parser.tokens, index + 1) else { return nil }
        return numeral.times(1_000_000).map { ($0, index + 2) }
    }

    private static func isMillionSlang(_ tokens: [Token], _ index: Int) -> Bool {
        index < tokens.count && tokens[index].text == "củ"
    }

    /// The end of the currency at `index`: đồng, đ, vnđ, ₫, đồng Việt Nam.
    private static func currencyEnd(_ tokens: [Token], at index: Int) -> Int? {
        guard index < tokens.count else { return nil }
        switch tokens[index].text {
        case "đ", "₫", "vnđ", "vnd": return index + 1
        case "d" where index > 0 && tokens[index - 1].range.upperBound == tokens[index].range.lowerBound:
            return index + 1
        case "đồng", "dong":
            let hasCountry =
                index + 2 < tokens.count && tokens[index + 1].reads("việt") && tokens[index + 2].reads("nam")
            return hasCountry ? index + 3 : index + 1
        default: return nil
        }
    }

    /// What there can be thousands of. Other nouns say what the amount is for: 20 nghìn bản, 2 triệu tháng.
    private static let things = WordForms<Bool>(list: "người con cháu đứa chiếc cái căn thửa hộ mét m2 tuổi")

    private static func isThing(_ tokens: [Token], at index: Int) -> Bool {
        index < tokens.count && things.contains(tokens[index])
    }

    private static func isYear(_ tokens: [Token], before index: Int) -> Bool {
        index > 0 && (tokens[index - 1].reads("năm") || tokens[index - 1].reads("sinh"))
    }
}
