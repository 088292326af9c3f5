import Vietnamese

/// Cuts a text into the words that citations are made of. Takes time linear in the text.
struct CitationLexer {
    private(set) var tokens: [CitationToken] = []
    private(set) var numbers: [DocumentNumber] = []

    /// Goes over the text, forgetting what was read before.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        tokens.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        var index = 0
        var startsLine = true
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A {
                startsLine = true
                index += 1
                continue
            }
            if byte == 0x20 || byte == 0x09 || byte == 0x0D {
                index += 1
                continue
            }
            let count = tokens.count
            if NumberFinder.isDigit(byte) {
                index = number(bytes, index)
            } else if FoldedLetter.length(bytes, index) > 0 {
                index = word(bytes, index)
            } else {
                index = sign(bytes, index)
            }
            if tokens.count > count {
                tokens[count].startsLine = startsLine
                startsLine = false
            }
        }
    }

    private mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        var value = 0
        while index < bytes.count, NumberFinder.isDigit(bytes[index]) {
            if index - start < 9 { value = value * 10 + Int(bytes[index] - 0x30) }
            index += 1
        }
        let digits = index - start
        // Letters behind digits: 13a, 35a.
        var end = index
        var letters = 0
        while letters < 3, end < bytes.count, FoldedLetter.length(bytes, end) > 0 {
            end += FoldedLetter.length(bytes, end)
            letters += 1
        }
        if digits <= 6, mayGoOn(bytes, end), let found = NumberFinder.read(bytes, start) {
            numbers.append(found.number)
            tokens.append(
                CitationToken(
                    word: .documentNumber, start: start, end: found.range.upperBound, value: numbers.count - 1))
            return found.range.upperBound
        }
        if digits <= 6, end < bytes.count, bytes[end] == UInt8(ascii: "/"), let year = year(bytes, end + 1) {
            tokens.append(CitationToken(word: .shortNumber, start: start, end: end + 5, value: value, year: year))
            return end + 5
        }
        // No article is called 0 or 12345, but who asks for one must not be answered from the whole law.
        let isAskedFor = digits <= 9 && letters == 0 && (tokens.last?.word == .dieu || tokens.last?.word == .khoan)
        let isLabel = digits <= 4 && letters <= 2 && value > 0 || isAskedFor
        tokens.append(
            CitationToken(word: isLabel ? .number : .other, start: start, end: isLabel ? end : index, value: value))
        return isLabel ? end : index
    }

    /// Whether a stroke or a dash follows, as in the number of a document.
    private func mayGoOn(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var index = start
        while index < bytes.count, index - start < 3,
            bytes[index] == 0x20 || bytes[index] == 0xC2 || bytes[index] == 0xA0
        {
            index += 1
        }
        guard index < bytes.count else { return false }
        return bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "-") || bytes[index] == 0xE2
    }

    private func year(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        guard start + 4 <= bytes.count else { return nil }
        var year = 0
        for index in start..<start + 4 {
            guard NumberFinder.isDigit(bytes[index]) else { return nil }
            year = year * 10 + Int(bytes[index] - 0x30)
        }
        if start + 4 < bytes.count {
            let next = bytes[start + 4]
            if NumberFinder.isDigit(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "-") { return nil }
        }
        return (1945...2099).contains(year) ? year : nil
    }

    private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        var packed: UInt64 = 0
        var letters = 0
        while index < bytes.count {
            let length = FoldedLetter.length(bytes, index)
            guard length > 0 else { break }
            letters += 1
            if letters <= 8 { packed = packed << 8 | UInt64(FoldedLetter.folded(bytes, index, length)) }
            index += length
        }
        // A point that was inserted: a1.
        let hasDigit = letters == 1 && index < bytes.count && NumberFinder.isDigit(bytes[index])
        if hasDigit { index += 1 }
        let word: CitationWord =
            letters == 1 ? .letter : letters <= 8 ? CitationWord.known[packed] ?? .other : .other
        tokens.append(
            CitationToken(
                word: word, isCapital: FoldedLetter.isCapital(bytes, start), start: start, end: index,
                value: letters <= 7 ? Int(packed) : 0))
        return index
    }

    private mutating func sign(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        let word: CitationWord
        switch bytes[start] {
        case UInt8(ascii: ","): word = .comma
        case UInt8(ascii: ";"): word = .semicolon
        case UInt8(ascii: "."): word = .period
        case UInt8(ascii: ":"): word = .colon
        case UInt8(ascii: "("): word = .opening
        case UInt8(ascii: ")"): word = .closing
        default: word = .sign
        }
        var end = start + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        tokens.append(CitationToken(word: word, start: start, end: end))
        return end
    }
}
