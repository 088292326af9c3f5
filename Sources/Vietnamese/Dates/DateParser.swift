/// Reads one date of a sequence of tokens, from a given token on. Looks ahead a bounded number of tokens.
struct DateParser {
    let tokens: [Token]
    let words: [DateWord?]
    let numbers: NumberParser
    let today: Day

    init(_ tokens: [Token], today: Day) {
        self.tokens = tokens
        self.today = today
        words = tokens.map { $0.kind == .word ? DateWord.forms[$0] : nil }
        numbers = NumberParser(tokens)
    }

    func word(_ index: Int) -> DateWord? { index >= 0 && index < words.count ? words[index] : nil }

    /// The date that begins at `index`, read by the first rule that fits.
    func reading(at index: Int) -> DateReader.Reading? {
        guard mayBegin(at: index) else { return nil }
        return lunar(at: index) ?? written(at: index) ?? dayAndMonth(at: index) ?? monthAndYear(at: index) ?? relative(
            at: index)
            ?? distance(at: index) ?? year(at: index)
    }

    /// False where no rule can apply: most words of most texts.
    private func mayBegin(at index: Int) -> Bool {
        words[index] != nil || numbers.words[index] != nil || tokens[index].kind != .word
            || tokens[index].text.utf8.starts(with: "sn".utf8)
    }

    // MARK: Numbers

    /// A small number in digits or words, and where it ends.
    func small(at index: Int, upTo limit: Int) -> (value: Int, end: Int)? {
        guard index < tokens.count else { return nil }
        if tokens[index].kind == .number {
            guard tokens[index].text.utf8.count <= 3, let value = Int(tokens[index].text), value <= limit else {
                return nil
            }
            return (value, index + 1)
        }
        guard let group = numbers.tens(at: index), let value = group.value, value <= limit else { return nil }
        return (value, group.end)
    }

    /// The number of a month: digits, words, giêng, chạp.
    func monthNumber(at index: Int) -> (value: Int, end: Int)? {
        if case .monthName(let value) = word(index) { return (value, index + 1) }
        // "tháng sau" is next month; it is June only without diacritics and with a year: "thang sau nam 2020".
        if word(index) == .after {
            return word(index + 1) == .year && fullYear(at: index + 2) != nil ? (6, index + 1) : nil
        }
        // "tháng ba năm 2020", "tháng hai năm nay": the year is not a unit of the month.
        if let unit = numbers.word(index)?.digit, word(index + 1) == .year, word(index) != .year {
            return (unit, index + 1)
        }
        return small(at: index, upTo: 99)
    }

    /// A year of four digits, or in words from một nghìn on.
    func fullYear(at index: Int) -> (value: Int, end: Int)? {
        guard index < tokens.count else { return nil }
        if tokens[index].kind == .number {
            guard tokens[index].text.utf8.count == 4, let value = Int(tokens[index].text), Self.years.contains(value)
            else {
                return nil
            }
            return (value, index + 1)
        }
        guard let reading = numbers.number(at: index), Self.years.contains(reading.value), !reading.hasNumeral else {
            return nil
        }
        return (reading.value, reading.end)
    }

    /// Years that a bare number beside năm may mean.
    static let years = 1800...2199

    /// `26` is 2026, `95` is 1995: the latest such year that is at most `ahead` years after today's.
    func century(of short: Int, ahead: Int) -> Int {
        let last = today.year + ahead
        let candidate = last / 100 * 100 + short
        return candidate <= last ? candidate : candidate - 100
    }

    // MARK: Results

    /// How far a year that was not said may put a date ahead of today: six months.
    func assumedYear(month: Int, day: Int) -> Int {
        let first = Day(year: today.year, month: month, day: day) ?? Day(year: today.year, month: month, day: 1)
        guard let first else { return today.year }
        return first > today.adding(months: 6) ? max(1, today.year - 1) : today.year
    }

    func found(
        _ day: Day, _ precision: DateReader.Precision, _ range: Range<Int>, isLunar: Bool = false,
        isYearGiven: Bool = true,
        isApproximate: Bool = false
    ) -> DateReader.Reading {
        .found(
            DateReader.Found(
                day: day, precision: precision, tokens: range, isLunar: isLunar, isYearGiven: isYearGiven,
                isApproximate: isApproximate))
    }

    func nonexistent(_ range: Range<Int>) -> DateReader.Reading {
        .nonexistent(text: tokens[range].map(\.text).joined(separator: " "), tokens: range)
    }

    /// The calendar named after a date.
    func calendar(at index: Int) -> (isLunar: Bool, end: Int) {
        guard let name = word(index), name == .lunar || name == .solar else { return (false, index) }
        let end = word(index + 1) == .calendar ? index + 2 : index + 1
        // "am" and "duong" alone may be other words: đường, ấm.
        if end == index + 1, tokens[index].isPlain, tokens[index].text != "al", tokens[index].text != "dl" {
            return (false, index)
        }
        return (name == .lunar, end)
    }

    /// A day of a month, with the year if it was said, and the calendar that follows.
    func date(day: Int, month: Int, year: Int?, _ start: Int, _ end: Int) -> DateReader.Reading {
        let calendar = calendar(at: end)
        let range = start..<calendar.end
        guard (1...12).contains(month), day >= 1 else { return nonexistent(range) }
        let known = year ?? assumedYear(month: month, day: day)
        if let exact = Day(year: known, month: month, day: day) {
            return found(exact, .day, range, isLunar: calendar.isLunar, isYearGiven: year != nil)
        }
        // A lunar February has 29 or 30 days; its reading as a solar date is not to be used anyway.
        if calendar.isLunar, day <= 30, let last = Day(year: known, month: month, day: 28) {
            return found(last, .day, range, isLunar: true, isYearGiven: year != nil)
        }
        return nonexistent(range)
    }

    /// A month, with the year if it was said, and the calendar that follows.
    func month(_ month: Int, year: Int?, _ start: Int, _ end: Int) -> DateReader.Reading {
        let calendar = calendar(at: end)
        let range = start..<calendar.end
        guard let first = Day(year: year ?? assumedYear(month: month, day: 1), month: month, day: 1) else {
            return nonexistent(range)
        }
        return found(first, .month, range, isLunar: calendar.isLunar, isYearGiven: year != nil)
    }
}
