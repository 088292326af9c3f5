/// Reads one number of a sequence of tokens, from a given token on.
///
/// Looks at a bounded number of tokens beyond what it takes, so that reading a whole text is linear.
struct NumberParser {
    let tokens: [Token]
    let words: [NumberWord?]

    /// A number as read, and where it ends.
    struct Reading {
        var value: Int
        var end: Int
        var isCertain = true
        /// Whether a word or letter of magnitude was said: nghìn, triệu, tỷ, k.
        var hasScale = false
        /// Whether it has digits.
        var hasNumeral = false
    }

    init(_ tokens: [Token]) {
        self.tokens = tokens
        words = tokens.map { $0.kind == .word ? NumberWord.forms[$0] : nil }
    }

    func word(_ index: Int) -> NumberWord? { index >= 0 && index < words.count ? words[index] : nil }

    func numeral(_ index: Int) -> Numeral? {
        guard index >= 0, index < tokens.count, tokens[index].kind == .number else { return nil }
        return Numeral(tokens[index].text)
    }

    func isCounted(_ index: Int) -> Bool { index < tokens.count && NumberWord.counted.contains(tokens[index]) }

    /// Whether the token at `index` follows the one before it without a space: `20k`.
    private func isAttached(_ index: Int) -> Bool {
        index > 0 && tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
    }

    /// The scale said at `index`; tỷ after nghìn multiplies it.
    private func scale(_ index: Int) -> (scale: Int, end: Int)? {
        let first: Int
        switch word(index) {
        case .scale(let value):
            guard !isOtherWord(index) else { return nil }
            first = value
        case .attachedScale(let value):
            guard isAttached(index), numeral(index - 1) != nil else { return nil }
            first = value
        default: return nil
        }
        if first < 1_000_000_000, case .scale(1_000_000_000) = word(index + 1) {
            return (first * 1_000_000_000, index + 2)
        }
        return (first, index + 1)
    }

    /// `ngan hang` is ngân hàng, `tram y te` is trạm y tế.
    private func isOtherWord(_ index: Int) -> Bool {
        guard tokens[index].isPlain, index + 1 < tokens.count else { return false }
        switch (tokens[index].folded, tokens[index + 1].folded) {
        case ("ngan", "hang"), ("ngan", "sach"), ("tram", "y"), ("tram", "thu"): return true
        default: return false
        }
    }

    func isHundred(_ index: Int) -> Bool { word(index) == .hundred && !isOtherWord(index) }

    /// The number that begins at `start`; nil if none does, or it does not fit.
    func number(at start: Int) -> Reading? {
        if let digits = digitSequence(at: start) { return digits }
        var total = 0
        var lastScale = Int.max
        var index = start
        var reading = Reading(value: 0, end: start)
        while let group = group(at: index, after: lastScale) {
            reading.isCertain = reading.isCertain && group.isCertain
            reading.hasNumeral = reading.hasNumeral || group.isNumeral
            if let (scale, end) = scale(group.end), scale < lastScale {
                guard let part = group.times(scale), add(part, to: &total) else { return nil }
                (lastScale, index) = (scale, end)
                reading.hasScale = true
                if word(index) == .half {
                    guard add(scale / 2, to: &total) else { return nil }
                    index += 1
                    break
                }
                continue
            }
            guard
                let part = lastScale == .max
                    ? group.value : group.tail(after: lastScale, isCounted: isCounted(group.end))
            else {
                if lastScale == .max { return nil }
                break
            }
            guard add(part, to: &total) else { return nil }
            index = group.end
            break
        }
        guard index > start else { return nil }
        reading.value = total
        reading.end = index
        if !reading.hasScale && !reading.hasNumeral && index == start + 1 {
            reading.isCertain = isCertainAlone(start)
        }
        return reading
    }

    private func add(_ part: Int, to total: inout Int) -> Bool {
        let (sum, overflow) = total.addingReportingOverflow(part)
        total = sum
        return !overflow
    }

    /// Three or more digits said one by one, such as a year: một chín chín không.
    private func digitSequence(at start: Int) -> Reading? {
        guard let first = word(start)?.digit, first > 0, word(start) != .five else { return nil }
        var index = start
        var value = 0
        var fits = true
        // Eighteen digits fit; the bound keeps a long run of digit words linear.
        while index - start < 19, let digit = word(index) == .zero ? 0 : word(index)?.digit {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carried) = product.addingReportingOverflow(digit)
            fits = fits && !overflow && !carried
            value = sum
            index += 1
        }
        // "hai ba năm mươi": the last one belongs to what follows. "hai năm không": no number at all.
        switch word(index) {
        case .ten, .dozen, .hundred, .scale, .half: return nil
        case .unit, .five, .unitAfterTen, .zero, .gap, .attachedScale, nil: break
        }
        guard index - start >= 3, word(index - 1) != .five || index - start == 4 else { return nil }
        return fits ? Reading(value: value, end: index, isCertain: false) : nil
    }

    private func isTime(_ index: Int) -> Bool {
        switch tokens[index].folded {
        case "nam", "thang", "tuan", "ngay", "gio": true
        default: false
        }
    }

    /// A bare word is certain unless it is commonly another word: ba (father), năm (year), sau (after).
    private func isCertainAlone(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.folded == "tu" || (token.isPlain && token.folded == "sau") { return false }
        if index + 1 < tokens.count, NumberWord.surelyCounted.contains(tokens[index + 1]) {
            // "năm tháng", "năm ngày" may be years and months.
            return word(index) != .five || !isTime(index + 1)
        }
        switch token.text {
        case "một", "mốt", "hai", "bốn", "sáu", "bảy", "bẩy", "tám", "chín", "mười": return true
        default: return false
        }
    }
}
