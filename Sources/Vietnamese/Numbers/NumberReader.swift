/// Finds the numbers that people write and say: `25`, `1.000.000`, hai mươi lăm, hai lăm, một trăm linh năm, 2 triệu rưỡi, 15k.
///
/// Words are read with and without diacritics. Numbers over 2⁶³ - 1, decimals without a scale, telephone and identity numbers are
/// not reported. After triệu or tỷ a last group without a scale counts thousandths, as it is spoken: hai triệu ba trăm is
/// 2 300 000, while hai triệu không trăm linh ba is 2 000 003. Ordinals (thứ ba) and tá (also a rank) are not told apart.
public enum NumberReader {
    /// A number and where it stands.
    public struct Found: Hashable, Sendable {
        /// Zero or more.
        public let value: Int
        /// Indices of the tokens it was read from.
        public let tokens: Range<Int>
        /// False where the words commonly mean something else: a bare ba, tư or năm, `nam` or `sau` without diacritics, two digits
        /// said in a row.
        public let isCertain: Bool
    }

    /// The numbers among `tokens`, in order, none overlapping.
    public static func find(in tokens: [Token]) -> [Found] {
        let parser = NumberParser(tokens)
        var found: [Found] = []
        var index = 0
        while index < tokens.count {
            if let reading = parser.number(at: index) {
                found.append(
                    Found(value: reading.value, tokens: index..<reading.end, isCertain: reading.isCertain))
                index = reading.end
            } else {
                index += 1
            }
        }
        return found
    }
}
