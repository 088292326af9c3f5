extension PersonalText {
    /// Providers whose name is told without the rest: “hoa.tran a còng gmail”.
    private static let providers: Set<String> = ["gmail", "yahoo", "hotmail", "outlook", "icloud"]

    /// More cells are no name and no domain (RFC 5321 section 4.5.3.1), and many signs in one long word are not each to go over all of it.
    private static let lengthLimit = 256

    /// Addresses of mail: what stands on both sides of an at sign, to the white space around it; one space beside the sign is a slip.
    /// The sign and the dots may be words: “hoa.tran (at) example.vn”, “hoa.tran a còng gmail chấm com”.
    func emails() -> [PersonalData] {
        (atSigns() + wordedAtSigns()).compactMap { sign in
            var start = sign.cells.lowerBound
            let spaces = spacesBefore(start, atMost: sign.isWord ? 3 : 1)
            if start - spaces > 0, Self.isOfMail(cells[start - spaces - 1]) { start -= spaces }
            guard start > 0, Self.isOfMail(cells[start - 1]), let end = domainEnd(sign) else { return nil }
            let least = max(0, start - Self.lengthLimit)
            while start > least, Self.isOfMail(cells[start - 1]) { start -= 1 }
            return PersonalData(kind: .email, range: bytes(start..<end))
        }
    }

    private struct AtSign {
        let cells: Range<Int>
        let isWord: Bool
        /// “at” is a word of English, too.
        var needsProvider = false
    }

    private func atSigns() -> [AtSign] {
        cells.indices.compactMap { at in
            guard cells[at].byte == UInt8(ascii: "@") else { return nil }
            let sign = bracketed(at..<at + 1)
            return AtSign(cells: sign ?? at..<at + 1, isWord: sign != nil)
        }
    }

    private func wordedAtSigns() -> [AtSign] {
        words.indices.compactMap { index in
            switch words[index].text {
            case "at":
                let sign = bracketed(words[index].cells)
                return AtSign(cells: sign ?? words[index].cells, isWord: true, needsProvider: sign == nil)
            case "cong":
                guard index > 0, words[index - 1].text == "a", isApart(index - 1, index) else { return nil }
                let sign = words[index - 1].cells.lowerBound..<words[index].cells.upperBound
                return AtSign(cells: bracketed(sign) ?? sign, isWord: true)
            default: return nil
            }
        }
    }

    /// These cells with the brackets around them; nil without brackets.
    private func bracketed(_ range: Range<Int>) -> Range<Int>? {
        guard range.lowerBound > 0, range.upperBound < cells.count else { return nil }
        switch (cells[range.lowerBound - 1].byte, cells[range.upperBound].byte) {
        case (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]")),
            (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "<"), UInt8(ascii: ">")):
            return range.lowerBound - 1..<range.upperBound + 1
        default: return nil
        }
    }

    private func spacesBefore(_ cell: Int, atMost most: Int) -> Int {
        var count = 0
        while count < most, cell - count > 0, cells[cell - count - 1].byte == UInt8(ascii: " ") { count += 1 }
        return count
    }

    /// The end of what stands after a sign, if it is a domain: it has a dot, written or said, or is a provider's name.
    private func domainEnd(_ sign: AtSign) -> Int? {
        var start = sign.cells.upperBound
        let most = start + (sign.isWord ? 3 : 1)
        while start < min(most, cells.count), cells[start].byte == UInt8(ascii: " ") { start += 1 }
        var end = start
        let last = min(cells.count, start + Self.lengthLimit)
        while end < last, Self.isOfMail(cells[end]) { end += 1 }
        while end > start, !(cells[end - 1].isLetter || cells[end - 1].isDigit) { end -= 1 }
        guard end > start else { return nil }
        let first = cells[start..<end].prefix { $0.byte != UInt8(ascii: ".") }
        let isProvider = Self.providers.contains(String(decoding: first.map(\.byte), as: UTF8.self))
        guard isProvider || !sign.needsProvider else { return nil }
        let dot = cells[start..<end].lastIndex { $0.byte == UInt8(ascii: ".") }
        // After a word, numbers are none: “loại A cộng 2.5”.
        var hasDot =
            dot.map { !sign.isWord || end - $0 > 2 && cells[end - 1].isLetter && cells[end - 2].isLetter } ?? false
        while let next = afterSaidDot(end) {
            end = next
            hasDot = true
        }
        return hasDot || isProvider ? end : nil
    }

    /// The end of a label after a dot that is said: “chấm com”, “(dot) vn”.
    private func afterSaidDot(_ end: Int) -> Int? {
        let dot = word(from: end)
        guard dot + 1 < words.count, ["cham", "dot"].contains(words[dot].text),
            (2...6).contains(words[dot + 1].text.utf8.count),
            !words[dot + 1].isNumber
        else { return nil }
        let gaps = [end..<words[dot].cells.lowerBound, words[dot].cells.upperBound..<words[dot + 1].cells.lowerBound]
        let may = [UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]")]
        let isNear = gaps.allSatisfy { gap in gap.count <= 3 && gap.allSatisfy { may.contains(cells[$0].byte) } }
        return isNear ? words[dot + 1].cells.upperBound : nil
    }

    /// Whether only white space, and little, parts two words.
    private func isApart(_ a: Int, _ b: Int) -> Bool {
        let gap = words[a].cells.upperBound..<words[b].cells.lowerBound
        return (1...3).contains(gap.count) && gap.allSatisfy { cells[$0].byte == UInt8(ascii: " ") }
    }

    private static func isOfMail(_ cell: Cell) -> Bool {
        cell.isLetter || cell.isDigit || [0x2E, 0x2D, 0x5F, 0x2B, 0x25].contains(cell.byte)
    }
}
