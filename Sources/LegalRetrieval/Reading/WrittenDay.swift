import Vietnamese

/// A day as texts of law write it: `ngày 20 tháng 11 năm 2014`, `ngày 01/7/2025`.
enum WrittenDay: Hashable {
    case day(Day)
    /// The calendar has no such day: `31/02/2025`.
    case nonexistent(String)
    /// The day or the month was left out: `ngày    tháng 11 năm 2014`.
    case blank

    /// The first day written at or after `start` in a text without case and diacritics, and where it ends.
    static func first(in folded: [UInt8], from start: Int = 0) -> (day: WrittenDay, range: Range<Int>)? {
        var index = start
        while index + 4 <= folded.count {
            if folded[index] == UInt8(ascii: "n"), FoldedBytes.has(folded, "ngay", at: index),
                let found = read(folded, index + 4)
            {
                return (found.day, index..<found.end)
            }
            index += 1
        }
        return nil
    }

    /// Reads what stands behind `ngày`.
    static func read(_ folded: [UInt8], _ start: Int) -> (day: WrittenDay, end: Int)? {
        var index = FoldedBytes.skipSpaces(folded, start)
        let dayStart = index
        let day = number(folded, &index)
        if day != nil, index < folded.count, isSign(folded[index]) {
            let sign = folded[index]
            index += 1
            guard let month = number(folded, &index), index < folded.count, folded[index] == sign else { return nil }
            index += 1
            guard let year = number(folded, &index), year > 999 else { return nil }
            return (made(day, month, year, folded[dayStart..<index]), index)
        }
        index = skipBlanks(folded, index)
        guard FoldedBytes.has(folded, "thang", at: index) else { return nil }
        index = skipBlanks(folded, index + 5)
        let month = number(folded, &index)
        index = skipBlanks(folded, index)
        guard FoldedBytes.has(folded, "nam", at: index) else { return nil }
        index = FoldedBytes.skipSpaces(folded, index + 3)
        guard let year = number(folded, &index), year > 999 else { return nil }
        return (made(day, month, year, folded[dayStart..<index]), index)
    }

    private static func made(_ day: Int?, _ month: Int?, _ year: Int, _ written: ArraySlice<UInt8>) -> WrittenDay {
        guard let day, let month else { return .blank }
        guard let made = Day(year: year, month: month, day: day) else {
            return .nonexistent(String(decoding: written, as: UTF8.self))
        }
        return .day(made)
    }

    private static func isSign(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x2D || byte == 0x2E }

    /// Spaces and the dots that stand where something is to be filled in.
    private static func skipBlanks(_ bytes: [UInt8], _ start: Int) -> Int {
        var index = start
        while index < bytes.count, index - start < 40, bytes[index] == 0x20 || bytes[index] == 0x2E { index += 1 }
        return index
    }

    private static func number(_ bytes: [UInt8], _ index: inout Int) -> Int? {
        var value = 0
        let start = index
        while index < bytes.count, index - start < 4, (0x30...0x39).contains(bytes[index]) {
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return index > start ? value : nil
    }
}

/// Places in a text without case and diacritics.
enum FoldedBytes {
    static func has(_ bytes: [UInt8], _ word: StaticString, at index: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard index >= 0, index + count <= bytes.count else { return false }
        return word.withUTF8Buffer { word in
            for offset in 0..<count where bytes[index + offset] != word[offset] { return false }
            return true
        }
    }

    /// Where the word first stands at or after `start`.
    static func first(_ word: StaticString, in bytes: [UInt8], from start: Int = 0) -> Int? {
        let count = word.utf8CodeUnitCount
        return word.withUTF8Buffer { word in
            guard count > 0, start >= 0, start + count <= bytes.count else { return nil }
            let initial = word[0]
            for index in start...(bytes.count - count) where bytes[index] == initial {
                var isSame = true
                for offset in 1..<count where bytes[index + offset] != word[offset] {
                    isSame = false
                    break
                }
                if isSame { return index }
            }
            return nil
        }
    }

    static func skipSpaces(_ bytes: [UInt8], _ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x09 { index += 1 }
        return index
    }
}
