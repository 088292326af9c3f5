extension PersonalText {
    /// Words of numbers that may stand in a date, beside those for digits.
    static let dateWords: Set<String> = [
        "muoi", "mung", "mong", "ram", "ham", "thang", "nghin", "ngan", "tram", "linh", "le", "nham", "gieng", "chap",
    ]
    /// Words of a year: “một nghìn chín trăm chín mươi”, “hai nghìn không trăm lẻ tám”.
    private static let yearWords: Set<String> = ["muoi", "nghin", "ngan", "tram", "linh", "le", "nham"]
    /// What may stand between a word for birth and a month: “sinh vào khoảng tháng”, “ngày sinh của mẹ em là tháng”.
    private static let beforeMonth: Set<String> = [
        "ngay", "vao", "la", "thang", "cua", "em", "toi", "be", "chau", "me", "bo", "cha", "vo", "chong", "minh", "anh",
        "chi", "ong", "khoang", "dau", "cuoi", "giua", "trong", "in",
    ]
    /// Before “sinh”, words with which it means no birth of anybody: “phát sinh”, “tuyển sinh”, “hy sinh”, “dự sinh”.
    private static let noBirths: Set<String> = [
        "phat", "tuyen", "hy", "hi", "giang", "tai", "du", "nay", "san", "thai", "dan", "an", "thi", "ve", "phuc",
        "nghi",
    ]

    /// The last word of a day, month and year of which some are words: “mùng hai tháng chín năm một chín chín mươi”.
    func spokenDateEnd(_ first: Int) -> Int? {
        guard let day = dayEnd(first), let month = monthEnd(after: day) else { return nil }
        return yearEnd(after: month)
    }

    /// The words of a month and a year right after a word for birth: “sinh tháng 9/1990”, “sinh tháng chín năm chín mươi”.
    func birthMonth(after birth: Int) -> ClosedRange<Int>? {
        if birth > 0, Self.noBirths.contains(words[birth - 1].text) { return nil }
        var first = birth + 1
        while first < words.count, first < birth + 7, Self.beforeMonth.contains(words[first].text) { first += 1 }
        guard first < words.count, !hasBreak(words[birth].cells.upperBound..<words[first].cells.lowerBound) else {
            return nil
        }
        if let end = monthInOneEnd(first) { return first...end }
        guard words[first - 1].text == "thang", let month = monthEnd(after: first - 2), month + 1 < words.count,
            words[month + 1].text == "nam", let end = yearEnd(after: month)
        else { return nil }
        return first...end
    }

    /// `9/1990`, and nothing that goes on.
    private func monthInOneEnd(_ first: Int) -> Int? {
        guard first + 1 < words.count, words[first].isNumber, words[first].text.utf8.count <= 2,
            let month = Int(words[first].text), (1...12).contains(month), isFullYear(words[first + 1])
        else { return nil }
        let gap = words[first].cells.upperBound..<words[first + 1].cells.lowerBound
        guard gap.count == 1,
            [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(cells[gap.lowerBound].byte)
        else { return nil }
        let after = words[first + 1].cells.upperBound
        guard after == cells.count || cells[after].byte != UInt8(ascii: "/") && !cells[after].isLetter else {
            return nil
        }
        return first + 1
    }

    /// The last word of a day in digits or words: `2`, “mùng hai”, “rằm”, “hai mươi mốt”, “hăm ba”.
    private func dayEnd(_ first: Int) -> Int? {
        let word = words[first]
        switch word.text {
        case "ram": return first
        case "mung", "mong":
            guard first + 1 < words.count else { return nil }
            return words[first + 1].isNumber || words[first + 1].text == "muoi" || isDigitWord(first + 1)
                ? first + 1 : nil
        case "muoi": return isDigitWord(first + 1) ? first + 1 : first
        case "hai", "ba", "ham":
            if first + 1 < words.count, words[first + 1].text == "muoi" {
                return isDigitWord(first + 2) ? first + 2 : first + 1
            }
            if isDigitWord(first + 1) { return first + 1 }
            return word.text == "ham" ? nil : first
        default:
            if word.isNumber { return word.text.utf8.count <= 2 ? first : nil }
            // “từ tháng 9” is no day.
            return isDigitWord(first) && word.text != "tu" ? first : nil
        }
    }

    /// The last word of “tháng” and a month that stand after a word.
    private func monthEnd(after last: Int) -> Int? {
        let month = last + 2
        guard month < words.count, words[last + 1].text == "thang",
            !hasBreak(words[max(0, last)].cells.upperBound..<words[month].cells.lowerBound)
        else { return nil }
        switch words[month].text {
        case "gieng", "chap": return month
        case "muoi":
            let isLonger = month + 1 < words.count && ["mot", "hai"].contains(words[month + 1].text)
            return isLonger ? month + 1 : month
        default:
            if words[month].isNumber {
                return Int(words[month].text).map { (1...12).contains($0) } == true ? month : nil
            }
            return isDigitWord(month) ? month : nil
        }
    }

    /// The last word of a year that stands after a month, with or without “năm”.
    private func yearEnd(after month: Int) -> Int? {
        var first = month + 1
        // “tháng năm năm năm mươi”: the first is the word for a year.
        if first + 1 < words.count, words[first].text == "nam" { first += 1 }
        guard first < words.count, !hasBreak(words[month].cells.upperBound..<words[first].cells.lowerBound) else {
            return nil
        }
        if words[first].isNumber { return isYear(words[first]) ? first : nil }
        var end = first
        while end < words.count, end < first + 9, isDigitWord(end) || Self.yearWords.contains(words[end].text),
            end == first || isNextWord(end)
        {
            end += 1
        }
        return end - first >= 2 ? end - 1 : nil
    }

    private func isYear(_ word: Word) -> Bool { word.isNumber && word.text.utf8.count == 2 || isFullYear(word) }

    /// Whether a word is a year of four digits that somebody alive, or a law in force, may be of.
    func isFullYear(_ word: Word) -> Bool {
        guard word.isNumber, word.text.utf8.count == 4, let value = Int(word.text) else { return false }
        return (1900...2100).contains(value)
    }

    private func isDigitWord(_ index: Int) -> Bool {
        index < words.count && (Self.spoken[words[index].text] != nil || words[index].text == "nham")
    }

    /// Whether only white space parts a word from the one before.
    private func isNextWord(_ index: Int) -> Bool {
        (words[index - 1].cells.upperBound..<words[index].cells.lowerBound).allSatisfy { cells[$0].byte == 0x20 }
    }
}
