extension DateParser {
    /// A date in one token, with ngày, mùng or tháng before it if they are there.
    func written(at start: Int) -> DateReader.Reading? {
        let lead = word(start)
        let isLed = lead == .day || lead == .early
        let isMonthLed = lead == .month
        let index = isLed || isMonthLed ? start + 1 : start
        guard index < tokens.count, tokens[index].kind == .number || tokens[index].kind == .code,
            let written = WrittenDate(tokens[index].text)
        else { return nil }
        let dot = UInt8(ascii: ".")
        switch written {
        case .full(let day, let month, let year, let isShortYear, let separator):
            let year = isShortYear ? century(of: year, ahead: 10) : year
            // 1.2.10 is more often a heading than a date: it must at least exist.
            if separator == dot, isShortYear, !isLed, Day(year: year, month: month, day: day) == nil { return nil }
            return date(day: day, month: month, year: year, start, index + 1)
        case .dayMonth(let day, let month, let separator):
            if isMonthLed { return shortMonthYear(month: day, year: month, start, index) }
            guard isLed || isPlausible(day, month, separator, at: index) else { return nil }
            let year = yearAfter(index + 1)
            return date(day: day, month: month, year: year?.value, start, year?.end ?? index + 1)
        case .monthYear(let month, let year, let separator):
            guard isMonthLed || (separator != dot && (1...12).contains(month) && Self.years.contains(year)),
                isMonthLed || !isCited(index)
            else { return nil }
            return self.month(month, year: year, start, index + 1)
        }
    }

    /// tháng 8/26.
    private func shortMonthYear(month: Int, year: Int, _ start: Int, _ index: Int) -> DateReader.Reading? {
        guard year >= 13 || tokens[index].text.hasSuffix("0\(year)") else { return nil }
        return self.month(month, year: century(of: year, ahead: 10), start, index + 1)
    }

    /// rằm tháng 10, ngày rằm tháng giêng, mùng 3 tết: days that only the lunar calendar has.
    func lunar(at start: Int) -> DateReader.Reading? {
        let index = word(start) == .day ? start + 1 : start
        if word(index) == .fullMoon, word(index + 1) == .month {
            guard let month = monthNumber(at: index + 2), (1...12).contains(month.value) else { return nil }
            let year = yearAfter(month.end)
            return lunarDay(15, month.value, year?.value, start..<(year?.end ?? month.end))
        }
        if word(index) == .early, let day = small(at: index + 1, upTo: 10), word(day.end) == .newYear {
            let year = yearAfter(day.end + 1)
            return lunarDay(day.value, 1, year?.value, start..<(year?.end ?? day.end + 1))
        }
        return nil
    }

    private func lunarDay(_ day: Int, _ month: Int, _ year: Int?, _ range: Range<Int>) -> DateReader.Reading? {
        Day(year: year ?? assumedYear(month: month, day: day), month: month, day: day).map {
            found($0, .day, range, isLunar: true, isYearGiven: year != nil)
        }
    }

    /// Without ngày before it only a slash makes a date, and not in 24/7, Điều 15/8 or "1/2 ngày".
    private func isPlausible(_ day: Int, _ month: Int, _ separator: UInt8, at index: Int) -> Bool {
        let isBorn = word(index - 1) == .born || word(index - 1) == .occasion
        guard separator == UInt8(ascii: "/") || (isBorn && separator != UInt8(ascii: ".")) else { return false }
        guard (1...31).contains(day), (1...12).contains(month), !(day == 24 && month == 7) else { return false }
        return !isCited(index) && !numbers.isCounted(index + 1) || isYearAhead(index + 1)
    }

    private func isYearAhead(_ index: Int) -> Bool { word(index) == .year && yearAfter(index) != nil }

    /// Whether the number belongs to a document or a part of one: số 8/2026, thông tư 8/2026, điều 15/8.
    private func isCited(_ index: Int) -> Bool {
        index > 0 && Self.citing.contains(tokens[index - 1])
    }

    private static let citing = WordForms<Bool>(list: "số điều khoản điểm luật định tư quyết lệnh mẫu văn")

    /// [ngày] 15 tháng 8 [năm 2026], mùng 3 tháng giêng.
    func dayAndMonth(at start: Int) -> DateReader.Reading? {
        let isLed = word(start) == .day || word(start) == .early
        guard let day = small(at: isLed ? start + 1 : start, upTo: 99), word(day.end) == .month else { return nil }
        // "ngày 15 tháng 8/2026"
        if let (month, year, end) = monthSlashYear(at: day.end + 1) {
            return date(day: day.value, month: month, year: year, start, end)
        }
        guard let month = monthNumber(at: day.end + 1) else {
            // "ngày 15 tháng này", "mùng 5 tháng sau": the month is relative.
            guard isLed, case .found(let base)? = relative(at: day.end), base.precision == .month else { return nil }
            return date(
                day: day.value, month: base.day.month, year: base.day.year, start, base.tokens.upperBound)
        }
        // "15 tháng 8 ngày" is a duration.
        if !isLed, month.value > 12 || day.value > 31 || isDurationUnit(month.end) { return nil }
        let year = yearAfter(month.end)
        if !isLed, year == nil, isCountedNext(month.end) { return nil }
        return date(day: day.value, month: month.value, year: year?.value, start, year?.end ?? month.end)
    }

    private func isDurationUnit(_ index: Int) -> Bool {
        let isYearSaid = word(index) == .year && yearAfter(index) != nil
        return (word(index) == .day || word(index) == .week) && !isYearSaid && word(index + 1) != .now
    }

    /// "6 tháng một lần", "mỗi tháng 2 người": the number counts what follows.
    private func isCountedNext(_ index: Int) -> Bool {
        index < tokens.count && Self.countedByMonth.contains(tokens[index])
    }

    private static let countedByMonth = WordForms<Bool>(
        list: "lần người tuổi giờ phút nghìn ngàn triệu", exactly: "bản bộ tờ cái chiếc đồng đ")

    /// tháng 8 [năm 2026], tháng 8/2026 (in `written`), tháng tám năm ngoái.
    func monthAndYear(at start: Int) -> DateReader.Reading? {
        guard word(start) == .month, let month = monthNumber(at: start + 1), (1...12).contains(month.value) else {
            return nil
        }
        // "2 năm 3 tháng 8 ngày": a duration.
        if isDurationUnit(month.end) { return nil }
        let year = yearAfter(month.end)
        if year == nil, isCountedNext(month.end) { return nil }
        return self.month(month.value, year: year?.value, start, year?.end ?? month.end)
    }

    private func monthSlashYear(at index: Int) -> (Int, Int, Int)? {
        guard index < tokens.count, case .monthYear(let month, let year, _)? = WrittenDate(tokens[index].text) else {
            return nil
        }
        return (month, year, index + 1)
    }

    /// The year that completes a month: năm 2026, năm 26, năm ngoái, 2026.
    func yearAfter(_ index: Int) -> (value: Int, end: Int)? {
        if let relative = relativeYear(at: index) { return relative }
        if word(index) == .year {
            if let year = fullYear(at: index + 1) { return year }
            if let short = shortYear(at: index + 1) { return (century(of: short, ahead: 10), index + 2) }
            return nil
        }
        return index < tokens.count && tokens[index].kind == .number ? fullYear(at: index) : nil
    }

    private func shortYear(at index: Int) -> Int? {
        guard index < tokens.count, tokens[index].kind == .number, tokens[index].text.utf8.count == 2,
            !numbers.isCounted(index + 1)
        else { return nil }
        return Int(tokens[index].text)
    }

    /// năm 2020, sinh 1990, sinh năm 95, sn 95.
    func year(at start: Int) -> DateReader.Reading? {
        if word(start) == .year {
            if let year = fullYear(at: start + 1) { return wholeYear(year.value, start..<year.end) }
            let isBorn = word(start - 1) == .born
            if let short = shortYear(at: start + 1), isBorn || (short >= 32 && numbers.numeral(start - 1) == nil) {
                return wholeYear(century(of: short, ahead: isBorn ? 0 : 10), start..<start + 2)
            }
        }
        if word(start) == .born, start + 1 < tokens.count, tokens[start + 1].kind == .number {
            if let year = fullYear(at: start + 1) { return wholeYear(year.value, start..<year.end) }
            if let short = shortYear(at: start + 1) {
                return wholeYear(century(of: short, ahead: 0), start..<start + 2)
            }
        }
        return attachedBirthYear(at: start)
    }

    /// sn1995, sn95.
    private func attachedBirthYear(at index: Int) -> DateReader.Reading? {
        let text = tokens[index].text
        guard tokens[index].kind == .word, text.hasPrefix("sn"), let value = Int(text.dropFirst(2)) else { return nil }
        switch text.utf8.count {
        case 4: return wholeYear(century(of: value, ahead: 0), index..<index + 1)
        case 6 where Self.years.contains(value): return wholeYear(value, index..<index + 1)
        default: return nil
        }
    }

    private func wholeYear(_ year: Int, _ range: Range<Int>) -> DateReader.Reading? {
        Day(year: year, month: 1, day: 1).map { found($0, .year, range) }
    }
}
