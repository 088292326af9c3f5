extension TokenCutter {
    /// Cuts a run of segments where connectors do not join, and appends a token for each piece.
    mutating func cut(_ run: [TokenSegment]) {
        var first = 0
        while first < run.count {
            var last = first
            var hasDigit = run[first].hasDigit
            var isNumeric = run[first].isNumber
            while last + 1 < run.count, joins(run[last], run[last + 1], hasDigit: hasDigit, isNumeric: isNumeric) {
                last += 1
                hasDigit = hasDigit || run[last].hasDigit
                isNumeric = isNumeric && run[last].isNumber
            }
            appendGroup(run[first...last])
            first = last + 1
        }
    }

    /// - Parameters:
    ///   - hasDigit: whether a digit came before in the piece.
    ///   - isNumeric: whether the piece has only digits, dots and commas so far.
    private func joins(_ left: TokenSegment, _ right: TokenSegment, hasDigit: Bool, isNumeric: Bool) -> Bool {
        switch right.connector {
        case UInt8(ascii: ","): isNumeric && right.startsWithDigit
        case UInt8(ascii: "."): left.hasDigit && right.hasDigit
        case UInt8(ascii: "/"), UInt8(ascii: "-"):
            if hasDigit {
                !endsInUnit(left)
            } else {
                // HS-2026-001: capitals before a hyphen begin a code; "sinh-2020" does not.
                right.hasDigit && !left.hasLowercase
            }
        default: false
        }
    }

    /// `20k/bản`, `2tr5/tháng`: the unit ends the amount.
    private func endsInUnit(_ segment: TokenSegment) -> Bool {
        guard segment.startsWithDigit, segment.turnCount == 1 || segment.turnCount == 2 else { return false }
        let unit = segment.turns.first..<(segment.turnCount == 2 ? segment.turns.second : segment.end)
        guard unit.count < 12 else { return false }
        let letters = UnsafeBufferPointer(rebasing: bytes[unit])
        return Self.units.contains(VietnameseText.fold(String(decoding: letters, as: UTF8.self)))
    }

    private static let units: Set<String> = [
        "d", "dong", "vnd", "k", "nghin", "ngan", "tr", "trieu", "ty", "ti", "cu",
    ]

    private mutating func appendGroup(_ group: ArraySlice<TokenSegment>) {
        guard let first = group.first, let last = group.last else { return }
        let whole = first.start..<last.end
        if group.count == 1 && !first.startsWithDigit { return append(whole, .word) }
        let body = group.dropLast()
        let isAmount =
            last.startsWithDigit && body.allSatisfy(\.isNumber)
            && group.dropFirst().allSatisfy { $0.connector == UInt8(ascii: ".") || $0.connector == UInt8(ascii: ",") }
        guard isAmount, last.turnCount <= 2 else { return append(whole, .code) }
        if isList(group) {
            for segment in body { append(segment.start..<segment.end, .number) }
            return appendAmount(last, from: last.start)
        }
        appendAmount(last, from: first.start)
    }

    /// Digits from `start`, then the unit and the digits after it, if any.
    private mutating func appendAmount(_ last: TokenSegment, from start: Int) {
        guard last.turnCount > 0 else { return append(start..<last.end, .number) }
        append(start..<last.turns.first, .number)
        let unitEnd = last.turnCount == 2 ? last.turns.second : last.end
        append(last.turns.first..<unitEnd, .word)
        if unitEnd < last.end { append(unitEnd..<last.end, .number) }
    }

    /// `1,2,3`: several commas with something else than three digits between them make a list.
    private func isList(_ group: ArraySlice<TokenSegment>) -> Bool {
        guard group.count > 2, group.dropFirst().allSatisfy({ $0.connector == UInt8(ascii: ",") }) else { return false }
        return group.dropFirst().contains { ($0.turnCount > 0 ? $0.turns.first : $0.end) - $0.start != 3 }
    }
}
