/// A text laid out for finding what is personal in it: one cell a scalar, folded, and its words.
struct PersonalText {
    struct Cell {
        /// Lower case ASCII for letters and digits of any form; a space for white space; ``other`` for what is none of these.
        let byte: UInt8
        let isUpper: Bool
        let start: Int
        let end: Int

        static let other: UInt8 = 1

        var isDigit: Bool { byte >= 0x30 && byte <= 0x39 }
        var isLetter: Bool { byte >= 0x61 && byte <= 0x7A }
    }

    /// A stretch of letters, or of digits.
    struct Word {
        let text: String
        /// Indices of its cells.
        let cells: Range<Int>
        let isNumber: Bool
        let isCapital: Bool
    }

    let cells: [Cell]
    let words: [Word]
    /// Nothing is in small letters, so that capitals tell no name.
    private let isShouted: Bool

    init(_ text: String) {
        var cells: [Cell] = []
        cells.reserveCapacity(text.utf8.count)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var offset = 0
        for scalar in text.unicodeScalars {
            let start = offset
            offset += UTF8.width(scalar)
            guard let byte = Self.byte(of: scalar) else { continue }
            cells.append(Cell(byte: byte, isUpper: Self.isUpper(scalar), start: start, end: offset))
            bytes.append(byte)
        }
        self.cells = cells
        words = Self.words(cells, bytes)
        isShouted = cells.allSatisfy { $0.isUpper || !$0.isLetter }
    }

    /// False where a look shows that nothing of a person can be in a text: no digit, no at sign, no word for one or for a hamlet, and
    /// nowhere enough words on end to be a number or a date read aloud.
    static func mayHoldAny(_ text: String) -> Bool {
        var run = SpokenRun()
        // The word's letters, the last in the lowest place; beyond eight it is none for a digit.
        var word: UInt64 = 0
        for scalar in text.unicodeScalars {
            guard let byte = byte(of: scalar) else { continue }
            if byte >= 0x61 && byte <= 0x7A {
                word = word >> 56 == 0 ? word << 8 | UInt64(byte) : .max
            } else if byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "@") {
                return true
            } else if word != 0 {
                if run.isEnough(with: word) { return true }
                word = 0
            }
        }
        return word != 0 && run.isEnough(with: word)
    }

    /// Words on end that may be those of a number or a date.
    private struct SpokenRun {
        private var digits = 0
        private var ofDate = 0
        private var isAfterA = false

        /// Whether what has come so far, with this word, may be something of a person.
        mutating func isEnough(with word: UInt64) -> Bool {
            defer { isAfterA = word == 0x61 }
            switch PersonalText.telling[word] {
            case nil: (digits, ofDate) = (0, 0)
            case .digit: (digits, ofDate) = (digits + 1, ofDate + 1)
            case .date: (digits, ofDate) = (0, ofDate + 1)
            case .place: return true
            case .sign: if isAfterA || word == 0x6174 { return true }
            }
            return digits == PersonalNumberForm.fewestDigits || ofDate == 5
        }
    }

    private enum Telling { case digit, date, place, sign }

    /// Words that something of a person may be told with, as numbers.
    private static let telling: [UInt64: Telling] = {
        func number(_ word: String) -> UInt64 { word.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
        var telling: [UInt64: Telling] = [:]
        for word in dateWords { telling[number(word)] = .date }
        for word in spoken.keys { telling[number(word)] = .digit }
        for word in named { telling[number(word)] = .place }
        for word in ["at", "cong"] { telling[number(word)] = .sign }
        return telling
    }()

    /// Unicode is asked about few: what is not of ASCII.
    private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
    }

    /// nil for marks and for what cannot be seen, which part no number.
    private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        let value = scalar.value
        if value < 0x80 {
            if value >= 0x41 && value <= 0x5A { return UInt8(value) + 32 }
            return value < 0x20 || value == 0x7F ? UInt8(ascii: " ") : UInt8(value)
        }
        if value >= 0x300 && value < 0x370 { return nil }
        if let slot = LatinFolding.slot(value) {
            let letter = LatinFolding.shared.letters[slot]
            if letter != 0 { return letter }
        }
        return rareByte(of: scalar)
    }

    @inline(never)
    private static func rareByte(of scalar: Unicode.Scalar) -> UInt8? {
        let value = scalar.value
        if (0x2010...0x2015).contains(value) || value == 0x2212 { return UInt8(ascii: "-") }
        switch VietnameseText.visibility(value) {
        case .space: return UInt8(ascii: " ")
        case .hidden, .presentation: return nil
        case .visible: break
        }
        if scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue, digit >= 0, digit < 10
        {
            return UInt8(ascii: "0") + UInt8(digit)
        }
        // Letters of full width.
        if (0xFF21...0xFF3A).contains(value) { return UInt8(value - 0xFF21) + 0x61 }
        if (0xFF41...0xFF5A).contains(value) { return UInt8(value - 0xFF41) + 0x61 }
        if value == 0xFF20 { return UInt8(ascii: "@") }
        return Cell.other
    }

    private static func words(_ cells: [Cell], _ bytes: [UInt8]) -> [Word] {
        var words: [Word] = []
        var index = 0
        while index < cells.count {
            let first = cells[index]
            guard first.isDigit || first.isLetter else {
                index += 1
                continue
            }
            var end = index + 1
            while end < cells.count, first.isDigit ? cells[end].isDigit : cells[end].isLetter { end += 1 }
            words.append(
                Word(
                    text: String(decoding: bytes[index..<end], as: UTF8.self), cells: index..<end,
                    isNumber: first.isDigit, isCapital: first.isUpper))
            index = end
        }
        return words
    }

    /// Whether a word begins with a capital as names do.
    func isTitled(_ word: Word) -> Bool { word.isCapital && !isShouted }

    /// The bytes of the text that these cells stand for.
    func bytes(_ cells: Range<Int>) -> Range<Int> {
        self.cells[cells.lowerBound].start..<self.cells[cells.upperBound - 1].end
    }

    /// The index of the first word that begins at or after this cell.
    func word(from cell: Int) -> Int {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle].cells.lowerBound < cell { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a sentence or a line ends between two cells.
    func hasBreak(_ range: Range<Int>) -> Bool {
        range.contains { index in
            let byte = cells[index].byte
            guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "?") else {
                return false
            }
            // “passport no. C1234567”.
            if byte == UInt8(ascii: "."), endsNumero(index) { return false }
            return byte != UInt8(ascii: ".") || index + 1 == cells.count || cells[index + 1].byte == UInt8(ascii: " ")
        }
    }

    /// Whether the word “no” stands before a cell.
    func endsNumero(_ index: Int) -> Bool {
        guard index >= 2, cells[index - 1].byte == UInt8(ascii: "o"), cells[index - 2].byte == UInt8(ascii: "n") else {
            return false
        }
        return index == 2 || !cells[index - 3].isLetter
    }
}
