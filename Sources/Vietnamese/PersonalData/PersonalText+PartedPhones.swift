extension PersonalText {
    /// Phones whose groups are parted by signs that part other things too: `0912/345/678`, `0912 ~ 345 ~ 678`. So all of it has to be one number of
    /// a network, with the same sign between groups that are no days, months or years.
    func partedPhones() -> [PersonalData] {
        var found: [PersonalData] = []
        var index = 0
        while index < words.count {
            guard let end = partedPhoneEnd(index) else {
                index += 1
                continue
            }
            found.append(
                PersonalData(kind: .phone, range: bytes(words[index].cells.lowerBound..<words[end].cells.upperBound)))
            index = end + 1
        }
        return found
    }

    private func partedPhoneEnd(_ first: Int) -> Int? {
        guard words[first].isNumber, (3...5).contains(words[first].text.utf8.count),
            words[first].text.utf8.first == UInt8(ascii: "0"), !isTouched(words[first].cells.lowerBound - 1)
        else { return nil }
        var digits = Array(words[first].text.utf8)
        var sign: UInt8?
        var index = first
        while digits.count < 10, index + 1 < words.count {
            let next = words[index + 1]
            guard next.isNumber, (2...6).contains(next.text.utf8.count),
                let between = parting(words[index].cells.upperBound..<next.cells.lowerBound), between == sign ?? between
            else { return nil }
            // `091/2023/123` is the number of a document.
            if between == UInt8(ascii: "/"), let year = Int(next.text), (1900...2100).contains(year) { return nil }
            sign = between
            digits += next.text.utf8
            index += 1
        }
        guard digits.count == 10, PersonalNumberForm.isMobile(digits.map { $0 - 0x30 }) else { return nil }
        let end = words[index].cells.upperBound
        guard !isTouched(end),
            end + 1 >= cells.count || cells[end].byte != UInt8(ascii: "/") || !cells[end + 1].isLetter
        else { return nil }
        return index
    }

    /// The one sign between two groups, with little white space around it.
    private func parting(_ gap: Range<Int>) -> UInt8? {
        let signs = gap.filter { cells[$0].byte != UInt8(ascii: " ") }
        guard signs.count == 1, gap.count <= 5, let place = signs.first else { return nil }
        let byte = cells[place].byte
        let may = [
            UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "*"), Cell.other,
        ]
        return may.contains(byte) ? byte : nil
    }

    private func isTouched(_ cell: Int) -> Bool {
        cells.indices.contains(cell) && (cells[cell].isLetter || cells[cell].isDigit)
    }
}
