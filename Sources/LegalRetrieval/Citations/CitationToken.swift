import Vietnamese

/// What a word of a text can be to a citation.
enum CitationWord: UInt8 {
    case other
    case number, letter, documentNumber, shortNumber
    case comma, semicolon, period, colon, opening, closing, sign
    case dieu, khoan, diem, cac, tu, den, va, hoac, cua, tai, nay, so, nam, ngay, thang, chuong, muc
    case luat, bo, phap, lenh, nghi, dinh, quyet, chi, thi, thong, lien, tich, hien
    /// Words that make the next one something else: kỷ luật, tài khoản, thời điểm.
    case ky, thoi, dia, quan, cao, su
    /// `nđ`, `qđ`, `tt`, `nq`, `ttlt`, `pl`
    case abbreviatedKind
    /// `blds`, `blhs`
    case abbreviatedCode

    /// By the folded letters, packed.
    static let known: [UInt64: CitationWord] = {
        let words: [(String, CitationWord)] = [
            ("dieu", .dieu), ("khoan", .khoan), ("diem", .diem), ("cac", .cac), ("tu", .tu), ("den", .den), ("va", .va),
            ("hoac", .hoac), ("cua", .cua), ("tai", .tai), ("nay", .nay), ("so", .so), ("nam", .nam), ("ngay", .ngay),
            ("thang", .thang), ("chuong", .chuong), ("muc", .muc), ("luat", .luat), ("bo", .bo), ("phap", .phap),
            ("lenh", .lenh), ("nghi", .nghi), ("dinh", .dinh), ("quyet", .quyet), ("chi", .chi), ("thi", .thi),
            ("thong", .thong), ("lien", .lien), ("tich", .tich), ("hien", .hien), ("ky", .ky), ("thoi", .thoi),
            ("dia", .dia), ("quan", .quan), ("cao", .cao), ("su", .su), ("nd", .abbreviatedKind),
            ("qd", .abbreviatedKind), ("tt", .abbreviatedKind), ("nq", .abbreviatedKind), ("ttlt", .abbreviatedKind),
            ("pl", .abbreviatedKind), ("blds", .abbreviatedCode), ("blhs", .abbreviatedCode),
            ("blld", .abbreviatedCode), ("bltths", .abbreviatedCode), ("blttds", .abbreviatedCode),
        ]
        return Dictionary(uniqueKeysWithValues: words.map { (packed($0.0.utf8), $0.1) })
    }()

    static func packed(_ letters: some Sequence<UInt8>) -> UInt64 { letters.reduce(0) { $0 << 8 | UInt64($1) } }

    /// The folded titles of codes by their abbreviations.
    static let codes: [UInt64: String] = Dictionary(
        uniqueKeysWithValues: [
            ("blds", "dan su"), ("blhs", "hinh su"), ("blld", "lao dong"), ("bltths", "to tung hinh su"),
            ("blttds", "to tung dan su"),
        ].map { (packed($0.0.utf8), $0.1) })
}

/// A word, number or sign of a text.
struct CitationToken {
    var word: CitationWord
    /// The first letter is a capital.
    var isCapital = false
    /// The first of its line.
    var startsLine = false
    /// In bytes.
    var start: Int
    var end: Int
    /// Of a number its value, of a document's number its place in ``CitationLexer/numbers``, of a known word its packed letters.
    var value = 0
    /// Of a short number the year.
    var year = 0
}

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
        let isLabel = digits <= 4 && letters <= 2 && value > 0
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

/// Letters of Vietnamese as UTF-8 has them, composed.
enum FoldedLetter {
    /// U+0000…U+1EFF, 0 for what is no Latin letter.
    private static let table: [UInt8] = (UInt32(0)..<0x1F00).map { value in
        guard value < 0x250 || value >= 0x1E00, let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic
        else {
            return 0
        }
        let folded = Array(VietnameseText.fold(String(scalar)).utf8)
        return folded.count == 1 && (0x61...0x7A).contains(folded[0]) ? folded[0] : UInt8(ascii: "?")
    }

    /// The bytes of the letter at `index`; 0 if there is none.
    @inline(__always)
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) ? 1 : 0 }
        if byte >= 0xC3 && byte <= 0xC9 { return index + 1 < bytes.count ? 2 : 0 }
        if byte == 0xE1, index + 2 < bytes.count, bytes[index + 1] >= 0xB8, bytes[index + 1] <= 0xBB { return 3 }
        return 0
    }

    /// The letter without case and diacritics.
    @inline(__always)
    static func folded(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) -> UInt8 {
        switch length {
        case 1: bytes[index] | 0x20
        case 2: table[Int(bytes[index] & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)]
        default: table[0x1000 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)]
        }
    }

    static func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
        // Đ; in the Vietnamese block capitals are even.
        if byte == 0xC4 { return index + 1 < bytes.count && bytes[index + 1] == 0x90 }
        if byte == 0xC3 { return index + 1 < bytes.count && bytes[index + 1] < 0xA0 }
        return byte == 0xE1 && index + 2 < bytes.count && bytes[index + 2] & 1 == 0
    }
}
