/// Numbers of wards and districts, spoken: phường năm, quận nhất, phường mười tám.
extension UnitWords {
    /// The numbers that may be spoken from a word on, the longest first, and how many words each takes.
    func numbers(at start: Int) -> [(number: String, length: Int)] {
        guard let first = digit(at: start) else { return [] }
        var found: [(Int, Int)] = []
        let isTen = words[start].folded == "muoi"
        if isTen {
            if let unit = unit(at: start + 1) { found.append((10 + unit, 2)) }
        } else if stands(start + 1, Self.tens), first > 1 {
            if let unit = unit(at: start + 2) { found.append((first * 10 + unit, 3)) }
            found.append((first * 10, 2))
        } else if first == 2 || first == 3, let unit = unit(at: start + 1) {
            // "Hai mốt".
            found.append((first * 10 + unit, 2))
        }
        found.append((first, 1))
        return found.map { (String($0.0), $0.1) }
    }

    private func digit(at index: Int) -> Int? {
        guard words.indices.contains(index), let known = Self.digits[words[index].folded] else { return nil }
        return words[index].isPlain || words[index].text == known.marked ? known.number : nil
    }

    /// Behind the tens some digits have another name.
    private func unit(at index: Int) -> Int? {
        guard words.indices.contains(index), !isAfterStop(index) else { return nil }
        if stands(index, Self.one) { return 1 }
        if stands(index, Self.five) { return 5 }
        return digit(at: index).flatMap { $0 < 10 ? $0 : nil }
    }

    private static let tens = Looked("mươi")
    private static let one = Looked("mốt")
    private static let five = Looked("lăm")
    private static let digits: [String: (marked: String, number: Int)] = [
        "mot": ("một", 1), "nhat": ("nhất", 1), "hai": ("hai", 2), "ba": ("ba", 3), "bon": ("bốn", 4), "tu": ("tư", 4),
        "nam": ("năm", 5), "sau": ("sáu", 6), "bay": ("bảy", 7), "tam": ("tám", 8), "chin": ("chín", 9),
        "muoi": ("mười", 10),
    ]
}
