import Vietnamese

/// Finds the numbers of documents in a text.
enum NumberFinder {
    struct Found {
        let number: DocumentNumber
        /// In bytes.
        let range: Range<Int>
    }

    /// All numbers, in order. Takes time linear in the bytes: each place is looked at for at most the longest number.
    static func find(in bytes: UnsafeBufferPointer<UInt8>) -> [Found] {
        var found: [Found] = []
        var index = 0
        while index < bytes.count {
            guard isDigit(bytes[index]) else {
                index += 1
                continue
            }
            if let number = read(bytes, index) {
                found.append(number)
                index = number.range.upperBound
            } else {
                // Not within a longer run of digits.
                while index < bytes.count, isDigit(bytes[index]) { index += 1 }
            }
        }
        return found
    }

    static func first(in text: some StringProtocol) -> DocumentNumber? {
        var text = String(text)
        return text.withUTF8 { find(in: $0).first?.number }
    }

    /// The number that begins at `start`, which is a digit.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Found? {
        if start > 0, isWord(bytes, start - 1) || bytes[start - 1] == UInt8(ascii: "/") { return nil }
        var index = start
        while index < bytes.count, index - start <= 6, isDigit(bytes[index]) { index += 1 }
        guard index - start <= 6 else { return nil }
        let letter = letterLength(bytes, index)
        index += letter
        var best: Found?
        var text = String(decoding: bytes[start..<index], as: UTF8.self)
        var hasYear = false
        var letterCount = 0
        for count in 1...13 {
            guard let group = group(bytes, index) else { break }
            text += group.separator + group.text
            if count == 1, group.isYear {
                hasYear = true
                index = group.end
                continue
            }
            // Over spaces only what is sure to belong to a number.
            if group.isSpaced, !isKnown(group.text) || letterCount > 0 && !isIssuer(group.text) { break }
            // Without a year, anything with a stroke looks like a number: 10/km.
            if !hasYear, count == 1, !isKnown(group.text) { break }
            guard group.hasLetter || best != nil else { break }
            index = group.end
            letterCount += 1
            if let number = DocumentNumber(text) { best = Found(number: number, range: start..<index) }
        }
        return best
    }

    private static func isKnown(_ letters: String) -> Bool {
        guard let first = letters.unicodeScalars.first, first.properties.isUppercase || letters.utf8.count <= 4 else {
            return false
        }
        let key = VietnameseText.lowercased(letters)
        return DocumentKind.letters[key] != nil || Issuer(letters: key) != nil || key == "nd" || key == "qd"
    }

    private static func isIssuer(_ letters: String) -> Bool {
        letters.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
            && Issuer(letters: VietnameseText.lowercased(letters)) != nil
    }

    private struct Group {
        let separator: String
        let text: String
        let end: Int
        let isSpaced: Bool
        let hasLetter: Bool
        var isYear: Bool { !hasLetter && text.utf8.count == 4 }
    }

    /// A stroke or dash, and the letters behind it.
    private static func group(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Group? {
        var index = skipSpaces(bytes, start)
        guard let sign = separator(bytes, index) else { return nil }
        let isBefore = index > start
        index += sign.length
        let textStart = skipSpaces(bytes, index)
        let isSpaced = isBefore || textStart > index
        index = textStart
        var hasLetter = false
        while index < bytes.count, index - textStart < 24 {
            if isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "&") {
                index += 1
            } else {
                let length = letterLength(bytes, index)
                guard length > 0 else { break }
                hasLetter = true
                index += length
            }
        }
        guard index > textStart else { return nil }
        let text = String(decoding: bytes[textStart..<index], as: UTF8.self)
        return Group(separator: sign.text, text: text, end: index, isSpaced: isSpaced, hasLetter: hasLetter)
    }

    private static func skipSpaces(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < bytes.count, index - start < 4 {
            if bytes[index] == 0x20 {
                index += 1
            } else if index + 1 < bytes.count, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 {
                index += 2
            } else {
                break
            }
        }
        return index
    }

    private static func separator(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (text: String, length: Int)? {
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "/") { return ("/", 1) }
        if bytes[index] == UInt8(ascii: "-") { return ("-", 1) }
        guard index + 2 < bytes.count, bytes[index] == 0xE2 else { return nil }
        // U+2010…U+2015 and the minus sign.
        if bytes[index + 1] == 0x80, (0x90...0x95).contains(bytes[index + 2]) { return ("-", 3) }
        return bytes[index + 1] == 0x88 && bytes[index + 2] == 0x92 ? ("-", 3) : nil
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// The bytes of a letter as numbers have them; 0 if there is none.
    private static func letterLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        guard index < bytes.count else { return 0 }
        switch bytes[index] {
        case 0x41...0x5A, 0x61...0x7A: return 1
        // Latin letters with diacritics up to U+01B0: Đ, Ð, Ɖ, Ư, Ơ, Ô.
        case 0xC3...0xC6: return index + 1 < bytes.count ? 2 : 0
        default: return 0
        }
    }

    private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        isDigit(bytes[index]) || (0x41...0x5A).contains(bytes[index]) || (0x61...0x7A).contains(bytes[index])
    }
}
