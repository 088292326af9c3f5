extension PersonalText {
    /// Words that say where somebody lives; the address follows: “địa chỉ”, “thường trú tại”, “em ở”.
    private static let homes: Set<String> = ["chi", "tru", "ngu", "o", "nha", "ve", "den"]
    /// Words that may stand between: “địa chỉ thường trú của em là”.
    private static let fillers: Set<String> = [
        "tai", "o", "la", "hien", "nay", "dang", "so", "nha", "thuong", "tam", "tru", "cua", "em", "toi", "minh", "chi",
        "anh", "ong", "ba", "con", "chau", "lien", "he",
    ]
    /// Words that a home without a number of a house begins with, or a flat.
    private static let hamlets: Set<String> = [
        "thon", "ap", "xom", "ban", "buon", "soc", "to", "khom", "khu", "doi", "duong", "pho", "ngo", "ngach", "hem",
        "kiet", "can", "toa", "chung", "lo", "block", "k", "p",
    ]
    /// What such a word needs after it where it means other things too, unless that is a number: “tổ dân phố”, not “tổ chức”.
    private static let goingOn: [String: Set<String>] = [
        "to": ["dan"], "doi": [], "ban": [], "lo": [], "can": ["ho"], "toa": ["nha"], "chung": ["cu"],
        "khu": ["pho", "do", "dan", "tap", "vuc"],
    ]
    /// Words that are no commune with the one after: “xã hội”, “quản lý”, “phương án”, “tình hình”.
    private static let otherwise: Set<String> = [
        "xa hoi", "quan ly", "quan he", "quan trong", "quan doi", "quan nhan", "quan tam", "quan sat", "quan diem",
        "phuong phap", "phuong an", "phuong tien", "phuong thuc", "phuong huong", "phuong dien", "tinh hinh",
        "tinh trang", "tinh tien", "tinh toan", "tinh cam", "tinh theo", "tinh den", "tinh tu",
    ]
    /// What is counted, so that the number before it is of no house: “ở 2 năm tại phường”.
    private static let counted: Set<String> = [
        "nam", "thang", "ngay", "tuan", "gio", "nguoi", "con", "noi", "cho", "lan", "phong", "tang", "tuoi", "m", "km",
        "cai", "dua", "vo", "nha", "ho",
    ]
    /// What is numbered and no house: “điều 13”, “quận 3”.
    private static let numbered: Set<String> = [
        "dieu", "khoan", "diem", "muc", "chuong", "mau", "quan", "phuong", "q", "p", "ngay", "thang", "nam", "lop",
        "luc", "luat", "cap", "muc", "qd", "nd",
    ]
    /// What no name of a street or hamlet has.
    private static let sentence: Set<String> = [
        "muon", "nop", "dang", "khong", "duoc", "giay", "thu", "tuc", "lam", "roi", "thi", "va", "nhung", "hay",
    ]

    /// Hamlets whose names are masked also where no number is in the text, or no commune follows.
    static let named: Set<String> = ["ap", "thon", "xom", "khom"]
    /// With these after it, a word for a hamlet begins no name: “thôn nào”, “áp dụng”, “thôn đặc biệt khó khăn”.
    private static let nameless: Set<String> = [
        "nao", "que", "em", "toi", "minh", "nay", "do", "kia", "ay", "dung", "luc", "tro", "lang", "xom", "ban", "tren",
        "duoi", "dac", "khac", "vung", "mien", "cu", "moi", "thue", "hay", "hoac", "va", "thi", "la", "co", "khong",
        "cua", "thuoc", "o", "gi", "cung", "xa", "gan", "truong", "nong", "thap", "cao", "suat", "dat", "giai", "gia",
        "phi", "to", "doi", "gieng", "nui", "xin", "ra", "ve", "len", "buon", "ap", "thon", "khom", "dan", "muon",
        "lam",
    ]

    /// Homes that a commune follows, in small letters too: “em ở 12 nguyễn trãi, phường …”, “thường trú thôn 3, xã …”. The commune stays.
    func homes() -> [PersonalData] {
        var found: [PersonalData] = []
        var index = 0
        while index < words.count {
            guard let end = homeEnd(index) else {
                index += 1
                continue
            }
            found.append(
                PersonalData(
                    kind: .address, range: bytes(words[index].cells.lowerBound..<words[end].cells.upperBound)))
            index = end + 1
        }
        return found
    }

    /// The last word of a home that begins with this one.
    private func homeEnd(_ first: Int) -> Int? {
        guard first + 1 < words.count else { return nil }
        let (word, next) = (words[first], words[first + 1])
        let isHouse = word.isNumber && word.text.utf8.count <= 4
        guard isHouse || Self.hamlets.contains(word.text) else { return nil }
        if isHouse {
            if Self.counted.contains(next.text) || cells[word.cells.upperBound].byte == UInt8(ascii: ":") { return nil }
            // The year of a day or a document: “01/01/2026”.
            if isFullYear(word), word.cells.lowerBound > 0, cells[word.cells.lowerBound - 1].byte == UInt8(ascii: "/") {
                return nil
            }
            if first > 0, Self.numbered.contains(words[first - 1].text) { return nil }
        } else if word.text.utf8.count == 1 {
            // A lane `K12`, a flat `P1205`: `P5` is a ward.
            guard next.isNumber, next.cells.lowerBound == word.cells.upperBound,
                word.text == "k" || next.text.utf8.count >= 3
            else { return nil }
        } else if let expected = Self.goingOn[word.text] {
            guard
                next.isNumber || expected.contains(next.text) || isTitled(next) || lotEnd(first) != nil
                    || next.isCapital && comesToUnit(first + 1)
            else {
                return nil
            }
        } else if Self.named.contains(word.text) {
            guard isApart(first), !Self.nameless.contains(next.text) || isTitled(next) else { return nil }
        } else if word.text == "duong", next.text == "pho", first + 2 < words.count, !isApart(first + 1) {
            // “số nhà, đường phố, xóm”: what an address is made of.
            return nil
        }
        let isStreet = isHouse && (next.text == "duong" || next.text == "pho" || isCapitalPair(first + 1))
        guard isStreet || isAfterHome(first) else { return nil }
        return beforeUnit(first) ?? nameEnd(first) ?? lotEnd(first).map(addressEnd)
    }

    /// The last word of a hamlet's name, where it can be told: capitals, or what a comma or the end follows soon.
    private func nameEnd(_ first: Int) -> Int? {
        guard Self.named.contains(words[first].text) else { return nil }
        var end = first
        while end + 1 < words.count, end < first + 4, isApart(end),
            isTitled(words[end + 1]) || words[end + 1].isNumber
        {
            end += 1
        }
        if end > first { return end }
        // “về xóm xin lỗi”: who goes somewhere does something there.
        guard !["ve", "den"].contains(words[first - 1].text) else { return nil }
        while end + 1 < words.count, isApart(end) {
            end += 1
            guard end <= first + 3, !Self.sentence.contains(words[end].text) else { return nil }
        }
        return end > first ? end : nil
    }

    /// The number of a lot or flat, `lô A5`, `căn b12`, “lô số 5”; without a letter or “số” it may be a number of anything.
    private func lotEnd(_ first: Int) -> Int? {
        guard ["lo", "can", "toa", "block"].contains(words[first].text), first + 2 < words.count, isApart(first) else {
            return nil
        }
        let (letters, number) = (words[first + 1], words[first + 2])
        guard !letters.isNumber, letters.text.utf8.count <= 2, number.isNumber, number.text.utf8.count <= 4 else {
            return nil
        }
        if letters.cells.upperBound == number.cells.lowerBound { return first + 2 }
        let isNumbered = letters.text == "so" && words[first].text != "can"
        return isApart(first + 1) && (isNumbered || letters.text.utf8.count == 1 && letters.isCapital) ? first + 2 : nil
    }

    /// Whether white space alone parts a word from the next.
    private func isApart(_ index: Int) -> Bool {
        (words[index].cells.upperBound..<words[index + 1].cells.lowerBound).allSatisfy { cells[$0].byte == 0x20 }
    }

    private func isCapitalPair(_ index: Int) -> Bool {
        index + 1 < words.count && words[index...index + 1].allSatisfy { isTitled($0) && !$0.isNumber }
    }

    /// Whether a word for living somewhere stands before, with no more than such as say whose and where between.
    private func isAfterHome(_ first: Int) -> Bool {
        var index = first - 1
        while index >= max(0, first - 6) {
            if hasBreak(words[index].cells.upperBound..<words[index + 1].cells.lowerBound) { return false }
            if Self.homes.contains(words[index].text) {
                // “chị” is of an address only after “địa”.
                if words[index].text != "chi" || index > 0 && words[index - 1].text == "dia" { return true }
            }
            guard Self.fillers.contains(words[index].text) else { return false }
            index -= 1
        }
        return false
    }

    /// The last word before a commune or what it belongs to, twelve words on at most.
    private func beforeUnit(_ first: Int) -> Int? {
        for index in first + 1..<min(first + 13, words.count) {
            if hasBreak(words[index - 1].cells.upperBound..<words[index].cells.lowerBound) { return nil }
            if isUnit(index) {
                // A number alone counts: “ở 2 xã”.
                return index - 1 > first || !words[first].isNumber ? index - 1 : nil
            }
            if Self.sentence.contains(words[index].text), !isTitled(words[index]) { return nil }
        }
        return nil
    }

    func isUnit(_ index: Int) -> Bool {
        let next = index + 1 < words.count ? words[index + 1] : nil
        switch words[index].text {
        case "phuong", "xa", "quan", "huyen", "tinh", "tp":
            return next.map { isTitled($0) || !Self.otherwise.contains("\(words[index].text) \($0.text)") } ?? false
        case "thi": return next?.text == "tran" || next?.text == "xa"
        case "thanh": return next?.text == "pho"
        case "dac": return next?.text == "khu"
        case "p", "q", "h", "x": return next.map { $0.isNumber && $0.text.utf8.count <= 2 || $0.isCapital } ?? false
        default: return false
        }
    }
}
