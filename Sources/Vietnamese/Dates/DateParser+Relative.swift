extension DateParser {
    /// hôm nay, hôm qua, ngày mai, tối qua; tháng này, tháng trước; năm nay, năm ngoái; tuần trước.
    func relative(at start: Int) -> DateReader.Reading? {
        guard let head = word(start), let qualifier = word(start + 1), !isOtherWord(start), !isEvent(start + 1) else {
            return nil
        }
        let range = start..<start + 2
        switch head {
        case .occasion, .partOfDay, .day:
            guard let offset = dayOffset(head, qualifier) else { return nil }
            // "sáng mai", "tối hôm qua": one word more is one more token, read from the second.
            return found(today.adding(days: offset), .day, range)
        case .week:
            guard let offset = offset(qualifier), !isCount(start - 1) else { return nil }
            let monday = today.adding(days: 1 - today.weekday + 7 * offset)
            return found(monday, .day, range, isApproximate: true)
        case .month:
            guard let offset = offset(qualifier), !isCount(start - 1) else { return nil }
            return found(today.adding(months: offset).firstOfMonth, .month, range)
        case .year:
            return relativeYear(at: start).flatMap { year in
                Day(year: year.value, month: 1, day: 1).map { found($0, .year, start..<year.end) }
            }
        default: return nil
        }
    }

    /// Without diacritics "toi nay" is mostly tôi nay, and the nam of Việt Nam is no year.
    private func isOtherWord(_ index: Int) -> Bool {
        guard tokens[index].isPlain else { return false }
        switch tokens[index].folded {
        case "toi": return true
        case "nam": return index > 0 && (tokens[index - 1].folded == "viet" || tokens[index - 1].folded == "mien")
        default: return false
        }
    }

    /// "năm sau khi cấp", "tháng trước khi sinh": told from something else than today.
    private func isEvent(_ index: Int) -> Bool {
        (word(index) == .before || word(index) == .after) && word(index + 1) == .when
    }

    /// Whether a count ends at `index`: "2 tháng rồi" is how long, not which month.
    private func isCount(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        if isInDate(index) { return false }
        if numbers.numeral(index) != nil || numbers.word(index)?.digit != nil { return true }
        return numbers.word(index) == .ten || Self.vague.contains(tokens[index])
    }

    private static let vague = WordForms<Bool>(list: "mấy vài nhiều những các từng mỗi hàng nửa")

    private func dayOffset(_ head: DateWord, _ qualifier: DateWord) -> Int? {
        switch (head, qualifier) {
        case (.occasion, .now), (.partOfDay, .now), (.day, .now): 0
        case (.occasion, .past), (.partOfDay, .past): -1
        case (.occasion, .beyond): -2
        case (.occasion, .beyondThat): -3
        case (.day, .tomorrow), (.partOfDay, .tomorrow), (.occasion, .tomorrow): 1
        case (.day, .beyond), (.day, .afterTomorrow), (.partOfDay, .afterTomorrow), (.occasion, .afterTomorrow): 2
        default: nil
        }
    }

    /// How many weeks or months from now.
    private func offset(_ qualifier: DateWord) -> Int? {
        switch qualifier {
        case .this, .now: 0
        case .before, .already, .past: -1
        case .after, .coming: 1
        default: nil
        }
    }

    /// năm nay, năm ngoái, năm kia, năm sau: the year itself.
    func relativeYear(at index: Int) -> (value: Int, end: Int)? {
        guard word(index) == .year, let qualifier = word(index + 1), !isOtherWord(index), !isEvent(index + 1) else {
            return nil
        }
        // "2 năm trước", "5 năm sau" are distances.
        let isCount = isCount(index - 1)
        let offset: Int
        switch qualifier {
        case .now, .this: offset = 0
        case .lastYear: offset = -1
        case .before, .already, .past:
            if isCount { return nil }
            offset = -1
        case .beyond: offset = -2
        case .after, .coming:
            if isCount { return nil }
            offset = 1
        default: return nil
        }
        let year = today.year + offset
        return (1...9999).contains(year) ? (year, index + 2) : nil
    }

    /// Whether the number at `index` names a month or a day: tháng 8 năm trước, ngày 5 tháng sau.
    private func isInDate(_ index: Int) -> Bool {
        switch word(index - 1) {
        case .month, .day, .early: true
        default: false
        }
    }

    /// cách đây [khoảng] 3 ngày, 2 tuần trước, nửa năm trước, một năm rưỡi trước, 3 ngày nữa.
    func distance(at start: Int) -> DateReader.Reading? {
        var index = start
        var isApproximate = false
        let isLed = word(start) == .distant && (word(start + 1) == .here || word(start + 1) == .now)
        if isLed { index += 2 }
        if word(index) == .about {
            isApproximate = true
            index += 1
        }
        guard let amount = amount(at: index) else { return nil }
        index = amount.end
        var sign = -1
        if !isLed {
            switch word(index) {
            case .before:
                guard word(index + 1) != .when else { return nil }
            case .more: sign = 1
            // "Bé được 20 ngày tuổi": born so long ago.
            case .age where amount.unit == .day || amount.unit == .week: sign = -1
            default: return nil
            }
            index += word(index + 1) == .here ? 2 : 1
        }
        return moved(amount, sign, start..<index, isApproximate)
    }

    private struct Amount {
        var unit: DateWord
        var count: Int
        var hasHalf = false
        var end: Int
    }

    private func amount(at index: Int) -> Amount? {
        if word(index) == .half, let unit = unit(index + 1), unit == .month || unit == .year {
            return Amount(unit: unit, count: 0, hasHalf: true, end: index + 2)
        }
        guard let number = small(at: index, upTo: 999), let unit = unit(number.end) else { return nil }
        let hasHalf = word(number.end + 1) == .andHalf && unit != .day
        return Amount(unit: unit, count: number.value, hasHalf: hasHalf, end: number.end + (hasHalf ? 2 : 1))
    }

    private func unit(_ index: Int) -> DateWord? {
        switch word(index) {
        case .day: .day
        // "Ba hôm trước", "hai bữa trước".
        case .occasion: .day
        case .week: .week
        case .month: .month
        case .year: .year
        default: nil
        }
    }

    /// Days are exact; weeks are days, approximately; months and years are as exact as they were said.
    private func moved(_ amount: Amount, _ sign: Int, _ range: Range<Int>, _ isApproximate: Bool) -> DateReader.Reading?
    {
        switch amount.unit {
        case .day:
            return found(today.adding(days: sign * amount.count), .day, range, isApproximate: isApproximate)
        case .week:
            let days = amount.count * 7 + (amount.hasHalf ? 3 : 0)
            return found(today.adding(days: sign * days), .day, range, isApproximate: true)
        case .month:
            if amount.hasHalf {
                let day = today.adding(months: sign * amount.count).adding(days: sign * 15)
                return found(day, .day, range, isApproximate: true)
            }
            let day = today.adding(months: sign * amount.count).firstOfMonth
            return found(day, .month, range, isApproximate: isApproximate)
        case .year:
            if amount.hasHalf {
                let day = today.adding(months: sign * (amount.count * 12 + 6)).firstOfMonth
                return found(day, .month, range, isApproximate: true)
            }
            let year = min(max(today.year + sign * amount.count, 1), 9999)
            return Day(year: year, month: 1, day: 1).map { found($0, .year, range, isApproximate: isApproximate) }
        default: return nil
        }
    }
}

extension Day {
    /// The first day of the month.
    var firstOfMonth: Day { adding(days: 1 - day) }
}
