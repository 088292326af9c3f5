extension PersonalText {
    /// Birthdays: a day after a word for birth, or after “sinh” that is not part of “khai sinh”.
    func birthDates() -> [PersonalData] {
        words.indices.compactMap { index in
            guard isBirth(index) else { return nil }
            // “sinh ngày”, “ngày sinh của cháu là”, “sinh tại nhà ngày”.
            for next in index + 1..<min(index + 7, words.count) {
                if hasBreak(words[next - 1].cells.upperBound..<words[next].cells.lowerBound) { return nil }
                if let end = spokenDateEnd(next) { return birthDate(next...end) }
                guard words[next].isNumber else { continue }
                if let end = dateEnd(next) { return birthDate(next...end) }
                break
            }
            return birthMonth(after: index).map(birthDate)
        }
    }

    private func birthDate(_ range: ClosedRange<Int>) -> PersonalData {
        PersonalData(
            kind: .birthDate,
            range: bytes(words[range.lowerBound].cells.lowerBound..<words[range.upperBound].cells.upperBound))
    }

    private func isBirth(_ index: Int) -> Bool {
        switch words[index].text {
        case "sinh", "sanh":
            // Births are registered, and people live, on days that are nobody's birthday.
            let before = index > 0 ? words[index - 1].text : ""
            return !["khai", "chung", "ve", "ho", "thu", "hoc", "sinh"].contains(before)
        case "doi": return index > 0 && words[index - 1].text == "chao"
        case "dob", "sn": return true
        case "born", "birth", "birthday": return true
        default: return false
        }
    }

    /// The last word of a date that begins here: day, month and year, in digits, with the words between them or without.
    private func dateEnd(_ first: Int) -> Int? {
        if isDateInOne(words[first].text) { return first }
        var numbers = [words[first]]
        var index = first + 1
        while numbers.count < 3, index < words.count, index <= first + 6 {
            if words[index].isNumber {
                numbers.append(words[index])
            } else if !["thang", "thg", "th", "nam", "ngay"].contains(words[index].text) {
                return nil
            }
            index += 1
        }
        guard numbers.count == 3 else { return nil }
        let values = numbers.compactMap { Int($0.text) }
        guard values.count == 3 else { return nil }
        let isDayFirst =
            (1...31).contains(values[0]) && (1...12).contains(values[1]) && [2, 4].contains(numbers[2].text.utf8.count)
        let isYearFirst =
            numbers[0].text.utf8.count == 4 && (1...12).contains(values[1]) && (1...31).contains(values[2])
        return isDayFirst || isYearFirst ? index - 1 : nil
    }

    /// Eight digits: `05011990`, `19900105`.
    private func isDateInOne(_ digits: String) -> Bool {
        guard digits.utf8.count == 8, let number = Int(digits) else { return false }
        func isDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
            (1900...2100).contains(year) && (1...12).contains(month) && (1...31).contains(day)
        }
        return isDate(number % 10_000, number / 10_000 % 100, number / 1_000_000)
            || isDate(number / 10_000, number / 100 % 100, number % 100)
    }

    /// Houses and streets. The names of commune, district and province that follow stay.
    func addresses() -> [PersonalData] {
        var found: [PersonalData] = []
        var index = 0
        while index < words.count {
            guard let start = addressStart(index) else {
                index += 1
                continue
            }
            let end = addressEnd(start.number)
            found.append(
                PersonalData(
                    kind: .address, range: bytes(words[start.first].cells.lowerBound..<words[end].cells.upperBound)))
            index = end + 1
        }
        return found
    }

    private static let houses: Set<String> = ["ngo", "ngach", "hem", "kiet", "sn"]
    private static let streets: Set<String> = [
        "duong", "pho", "ngo", "ngach", "hem", "kiet", "thon", "ap", "khom", "ban", "to", "khu", "xom", "doi", "toa",
        "chung", "can", "tang", "block", "lo", "quoc", "street", "road",
    ]
    /// Where the part that answers depend on begins.
    private static let units: Set<String> = [
        "phuong", "xa", "quan", "huyen", "tp", "tinh", "thi", "thanh", "p", "q", "ward", "district", "city", "o", "co",
        "can",
        "thi", "muon", "lam", "nop", "va", "thuong", "tam", "dang", "de", "cho", "khong", "duoc", "den", "la",
    ]

    /// `số nhà 12`, `số 12 đường`, `ngõ 34`, `12/3 Nguyễn Trãi`.
    private func addressStart(_ index: Int) -> (first: Int, number: Int)? {
        let word = words[index]
        if !word.isNumber {
            guard index + 1 < words.count else { return nil }
            if word.text == "so", words[index + 1].text == "nha", index + 2 < words.count, words[index + 2].isNumber {
                return (index, index + 2)
            }
            if word.text == "nha", words[index + 1].text == "so", index + 2 < words.count, words[index + 2].isNumber {
                return (index, index + 2)
            }
            guard words[index + 1].isNumber, isSpaced(index) else { return nil }
            if Self.houses.contains(word.text) { return (index, index + 1) }
            guard word.text == "so", !isOfDocument(index), let after = afterHouse(index + 1), after < words.count else {
                return nil
            }
            return Self.streets.contains(words[after].text) || isName(after) ? (index, index + 1) : nil
        }
        // A number with a slash and a name: a house in a lane.
        guard index + 1 < words.count, words[index + 1].isNumber, words[index].text.utf8.count <= 4,
            words[index + 1].text.utf8.count <= 4, index == 0 || isSpaced(index - 1),
            words[index].cells.upperBound + 1 == words[index + 1].cells.lowerBound,
            cells[words[index].cells.upperBound].byte == UInt8(ascii: "/"), let after = afterHouse(index + 1)
        else { return nil }
        // In capitals throughout, what follows a citation or a day looks like a name: “NGHỊ ĐỊNH 123/2015/NĐ-CP ĐIỀU 13”.
        guard !words[index..<after].contains(where: isFullYear) else { return nil }
        return after < words.count && (isName(after) || words[after].text == "duong" || words[after].text == "pho")
            ? (index, index) : nil
    }

    /// Whether the word before “số” says that a document is numbered, and no house: “mẫu số 12”, “Nghị định số 23”.
    private func isOfDocument(_ index: Int) -> Bool {
        guard index > 0, isSpaced(index - 1) else { return false }
        if Self.forms.contains(words[index - 1].text) { return true }
        return index > 1 && isSpaced(index - 2)
            && Self.documents.contains("\(words[index - 2].text) \(words[index - 1].text)")
    }

    private static let forms: Set<String> = ["mau", "bieu", "form"]
    private static let documents: Set<String> = [
        "nghi dinh", "quyet dinh", "nghi quyet", "thong tu", "lien tich", "phu luc", "to khai", "cong van", "chi thi",
        "phap lenh", "van ban", "giay phep", "ke hoach", "huong dan", "thong bao",
    ]

    /// The first word after the number of a house, with its letter and its lanes: `12A`, `12/3/5`, `12 bis`.
    private func afterHouse(_ number: Int) -> Int? {
        var index = number + 1
        while index < words.count, words[index].cells.lowerBound - words[index - 1].cells.upperBound <= 1,
            words[index].cells.lowerBound == words[index - 1].cells.upperBound
                || cells[words[index - 1].cells.upperBound].byte == UInt8(ascii: "/")
        {
            index += 1
        }
        return index
    }

    /// Two words in capitals: a name. Where all is in capitals, a commune has to follow soon.
    private func isName(_ index: Int) -> Bool {
        guard index + 1 < words.count, !words[index].isNumber, words[index].isCapital, !words[index + 1].isNumber,
            words[index + 1].isCapital, words[index + 1].cells.lowerBound - words[index].cells.upperBound == 1,
            isSpaced(index)
        else { return false }
        return isTitled(words[index]) || comesToUnit(index)
    }

    /// Whether a commune, or what it belongs to, comes after a few words that may all be of a name: what tells names where all is in capitals.
    func comesToUnit(_ index: Int) -> Bool {
        for next in index..<min(index + 5, words.count) {
            if isUnit(next) { return next > index }
            if Self.units.contains(words[next].text) { return false }
        }
        return false
    }

    private func isSpaced(_ index: Int) -> Bool {
        let end = words[index].cells.upperBound
        return end < cells.count && (cells[end].byte == UInt8(ascii: " ") || cells[end].byte == UInt8(ascii: ","))
    }

    /// Addresses go on over commas while names, numbers and words for streets follow, for fourteen words at most.
    func addressEnd(_ number: Int) -> Int {
        var end = (afterHouse(number) ?? number + 1) - 1
        var index = end + 1
        let goesOn = comesToUnit(index)
        while index < words.count, index - number <= 14 {
            if hasBreak(words[index - 1].cells.upperBound..<words[index].cells.lowerBound) { break }
            let word = words[index]
            if Self.units.contains(word.text) && !Self.streets.contains(word.text) { break }
            if word.isNumber && word.text.utf8.count > 4 { break }
            let isPart = word.isNumber || isTitled(word) || goesOn && word.isCapital || Self.streets.contains(word.text)
            let afterStreet =
                Self.streets.contains(words[index - 1].text)
                || (index > 1 && Self.streets.contains(words[index - 2].text))
            guard isPart || afterStreet else { break }
            end = index
            index += 1
        }
        return end
    }
}
