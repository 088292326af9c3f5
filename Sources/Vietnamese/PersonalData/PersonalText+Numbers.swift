extension PersonalText {
    /// Groups of digits, near enough to be one number: `0912 345 678`, `(024) 3825.1234`.
    private struct Row {
        /// Indices of words.
        var groups: [Int]
    }

    /// Numbers of people written in digits. What is already known stays out.
    func numbers(outside known: RangeIndex) -> [PersonalData] {
        rows().flatMap { row -> [PersonalData] in
            let groups = row.groups.filter { group in
                let range = bytes(words[group].cells)
                return !known.overlaps(range)
            }
            return groups.count == row.groups.count ? read(row) : []
        }
    }

    private func rows() -> [Row] {
        var rows: [Row] = []
        for (index, word) in words.enumerated() where word.isNumber {
            if let last = rows.last?.groups.last, last == index - 1,
                isJoint(words[last].cells.upperBound..<word.cells.lowerBound)
            {
                rows[rows.count - 1].groups.append(index)
            } else {
                rows.append(Row(groups: [index]))
            }
        }
        return rows
    }

    /// Whether what stands between two groups of digits can stand inside one number.
    private func isJoint(_ gap: Range<Int>) -> Bool {
        guard !gap.isEmpty, gap.count <= 3 else { return false }
        return gap.allSatisfy {
            [UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")")].contains(
                cells[$0].byte)
        }
            && gap.count { cells[$0].byte != UInt8(ascii: " ") } <= 2
    }

    private func read(_ row: Row) -> [PersonalData] {
        var found: [PersonalData] = []
        var index = 0
        while index < row.groups.count {
            let taken = read(row.groups[index...], into: &found)
            index += max(taken, 1)
        }
        return found
    }

    /// Reads one number at the start of these groups. Returns how many of them it took.
    private func read(_ groups: ArraySlice<Int>, into found: inout [PersonalData]) -> Int {
        guard let first = groups.first else { return 0 }
        if let date = dateLength(groups) { return date }
        let announced = PersonalCue.before(first, in: self)
        if isPartOfCode(first) { return codeLength(groups) }
        var digits: [UInt8] = []
        var sure: (kind: PersonalData.Kind, count: Int)?
        var whole: (kind: PersonalData.Kind, count: Int)?
        for (count, group) in groups.enumerated() {
            digits += cells[words[group].cells].map { $0.byte - 0x30 }
            if digits.count > 19 && count > 0 { break }
            guard let form = PersonalNumberForm.read(Array(digits.prefix(40)), announced: announced) else { continue }
            if form.isSure { sure = (form.kind, count + 1) }
            whole = (form.kind, count + 1)
        }
        guard let best = sure ?? whole else { return 1 }
        let taken = Array(groups.prefix(best.count))
        guard sure != nil && announced != nil || !isMoney(taken) else { return best.count }
        let range = words[taken[0]].cells.lowerBound..<words[taken[taken.count - 1]].cells.upperBound
        var bytes = bytes(range)
        if range.lowerBound > 0, cells[range.lowerBound - 1].byte == UInt8(ascii: "+") {
            bytes = cells[range.lowerBound - 1].start..<bytes.upperBound
        }
        found.append(PersonalData(kind: best.kind, range: bytes))
        return best.count
    }

    /// `15.08.1990`, `15-8-2026`, `2026-08-15`: how many groups a date takes.
    private func dateLength(_ groups: ArraySlice<Int>) -> Int? {
        guard groups.count >= 3 else { return nil }
        let parts = groups.prefix(3).map { words[$0].text }
        guard let a = Int(parts[0]), let b = Int(parts[1]), let c = Int(parts[2]) else { return nil }
        let isDayFirst =
            parts[0].count <= 2 && (1...31).contains(a) && parts[1].count <= 2 && (1...12).contains(b)
            && parts[2].count == 4 && (1900...2100).contains(c)
        let isYearFirst =
            parts[0].count == 4 && (1900...2100).contains(a) && parts[1].count == 2 && (1...12).contains(b)
            && parts[2].count == 2 && (1...31).contains(c)
        return isDayFirst || isYearFirst ? 3 : nil
    }

    /// Whether letters or a slash join it to what is a code: `H37.12-251112-0011`, `123/2015/NĐ-CP`. Cues may touch their number.
    private func isPartOfCode(_ group: Int) -> Bool {
        let cell = words[group].cells.lowerBound
        guard cell > 0 else { return false }
        let before = cells[cell - 1]
        // Two numbers of people beside each other are no code: `0912345678/0987654321`.
        if before.byte == UInt8(ascii: "/") {
            return group == 0 || words[group].text.utf8.count < 9 || words[group - 1].text.utf8.count < 9
        }
        guard before.isLetter, let letters = words[..<group].last, letters.cells.upperBound == cell else {
            return false
        }
        return letters.text.utf8.count <= 2 && PersonalCue.before(group, in: self) == nil
    }

    /// The groups of a code: those that no white space parts from its first.
    private func codeLength(_ groups: ArraySlice<Int>) -> Int {
        zip(groups, groups.dropFirst()).prefix { group, next in
            !(words[group].cells.upperBound..<words[next].cells.lowerBound).contains { cells[$0].byte == 0x20 }
        }.count + 1
    }

    /// An amount: groups of three that end in zeros, or with a word of money beside it.
    private func isMoney(_ groups: [Int]) -> Bool {
        let next = groups[groups.count - 1] + 1
        if next < words.count, PersonalCue.money.contains(words[next].text),
            words[next].cells.lowerBound - words[next - 1].cells.upperBound <= 1
        {
            return true
        }
        return groups.count > 1 && words[groups[0]].text.utf8.count <= 3
            && groups.dropFirst().allSatisfy { words[$0].text.utf8.count == 3 }
            && words[groups[groups.count - 1]].text == "000"
    }

    /// Numbers said digit by digit: “không chín một hai ba bốn năm sáu bảy tám”.
    func spokenNumbers() -> [PersonalData] {
        var found: [PersonalData] = []
        var start = 0
        while start < words.count {
            var digits: [UInt8] = []
            var end = start
            var isSpoken = false
            while end < words.count, digits.count < 40, let digit = Self.digit(words[end]) {
                if end > start, hasBreak(words[end - 1].cells.upperBound..<words[end].cells.lowerBound) { break }
                isSpoken = isSpoken || !words[end].isNumber
                digits.append(digit)
                end += 1
            }
            if isSpoken, let form = PersonalNumberForm.read(digits, announced: PersonalCue.before(start, in: self)) {
                found.append(
                    PersonalData(
                        kind: form.kind,
                        range: bytes(words[start].cells.lowerBound..<words[end - 1].cells.upperBound)))
            }
            start = max(end, start + 1)
        }
        return found
    }

    static let spoken: [String: UInt8] = [
        "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7, "tam": 8,
        "chin": 9,
    ]

    private static func digit(_ word: Word) -> UInt8? {
        if word.isNumber { return word.text.utf8.count == 1 ? word.text.utf8.first.map { $0 - 0x30 } : nil }
        return spoken[word.text]
    }
}
