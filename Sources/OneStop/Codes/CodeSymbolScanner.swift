import Vietnamese

/// Turns a text into the symbols that a dossier code could be made of. One pass; memory linear in the text.
struct CodeSymbolScanner {
    private(set) var symbols: [CodeSymbol] = []
    private let text: String
    private var word = CodeWord()
    private var sawGap = false
    /// Where a ten stands that still lacks its second digit.
    private var openTen: Range<Int>?
    /// Whether the digit said last may count tens: not behind a ten, and none that only ends a number.
    private var mayCountTens = false

    /// No word of a code, and no spoken one, is longer, in scalars; decomposed letters count each part.
    private static let wordLimit = 48
    /// No code has more digits on end.
    private static let runLimit = 24

    /// The symbols of `text`, in order.
    static func symbols(of text: String) -> [CodeSymbol] {
        var scanner = CodeSymbolScanner(text)
        var offset = 0
        for scalar in text.unicodeScalars {
            let end = offset + UTF8.width(scalar)
            scanner.take(narrowed(scalar), offset..<end)
            offset = end
        }
        scanner.endWord(at: offset)
        scanner.closeTen()
        return scanner.symbols
    }

    private init(_ text: String) { self.text = text }

    /// Full-width forms (U+FF01…U+FF5E), which some keyboards write, as ASCII.
    private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }

    private mutating func take(_ scalar: Unicode.Scalar, _ range: Range<Int>) {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x300...0x34E,
            0x350...0x36F,
            0x1E00...0x1EFF:
            word.append(scalar, at: range.lowerBound)
        case 0x2E: separate(.dot, range)
        case 0x2C: separate(.comma, range)
        case 0x2F: separate(.slash, range)
        // Hyphen, underscore, soft hyphen that was meant, tilde; Unicode's dashes; minus; small and katakana forms.
        case 0x2D, 0x5F, 0x7E, 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63, 0x30FC: separate(.dash, range)
        case 0xB7, 0x2022, 0x2027, 0x22C5, 0x3002: separate(.dot, range)
        case 0x20, 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
            endWord(at: range.lowerBound)
            sawGap = true
        default: if !Self.isInvisible(scalar) { separate(.stop, range) }
        }
    }

    /// Invisible characters are not there.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x34F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFE00...0xFE0F, 0xFEFF:
            true
        default: false
        }
    }

    private mutating func separate(_ kind: CodeSymbol.Kind, _ range: Range<Int>) {
        endWord(at: range.lowerBound)
        closeTen()
        append(kind, range)
    }

    private mutating func append(
        _ kind: CodeSymbol.Kind, _ range: Range<Int>, label: CodeSymbol.Label? = nil, spoken: Bool = false,
        repaired: Bool = false
    ) {
        // One stop says as much as many.
        if kind == .stop && label == nil, let last = symbols.last, last.kind == .stop && last.label == nil { return }
        symbols.append(
            CodeSymbol(
                kind: kind, label: label, range: range, isSpoken: spoken, isRepaired: repaired, followsGap: sawGap))
        sawGap = false
    }

    private mutating func endWord(at end: Int) {
        guard word.length > 0 else { return }
        let word = word
        self.word = CodeWord()
        let range = word.start..<end
        if word.digits == word.length && word.length > Self.runLimit {
            closeTen()
            append(.run(word.length), range)
        } else if word.length > Self.wordLimit {
            closeTen()
            append(.stop, range)
        } else if word.digits > 0 {
            closeTen()
            appendTyped(cells(range))
        } else {
            append(word, range)
        }
    }

    /// One scalar of a word, and where it stands.
    private typealias Cell = (scalar: Unicode.Scalar, range: Range<Int>)

    private func cells(_ range: Range<Int>) -> [Cell] {
        let bytes = text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        var cells: [Cell] = []
        var offset = range.lowerBound
        for scalar in text.unicodeScalars[start..<bytes.index(start, offsetBy: range.count)] {
            let end = offset + UTF8.width(scalar)
            if !Self.isInvisible(scalar) { cells.append((Self.narrowed(scalar), offset..<end)) }
            offset = end
        }
        return cells
    }

    // MARK: Typed

    /// A word with digits in it: `H37`, `25l112`, `0011ạ`, `H37122511120011`.
    private mutating func appendTyped(_ word: [Cell]) {
        for (index, (scalar, range)) in word.enumerated() {
            let next = index + 1 < word.count ? word[index + 1].scalar : nil
            let isBegin = index == 0
            if let digit = Self.digit(scalar) {
                append(.digit(digit), range)
            } else if let letter = Self.capital(scalar) {
                if !isBegin, let digit = CodeSymbol.lookAlike(letter),
                    previousIsDigit || next.map(Self.isDigitLike) == true
                {
                    append(.digit(digit), range, repaired: true)
                } else if isBegin || index == 7 && word[..<7].allSatisfy({ Self.digit($0.scalar) != nil }),
                    next.map(Self.isDigitLike) == true
                {
                    // Seven digits before it are those of a whole agency code without its dots.
                    append(.letter(letter), range)
                } else {
                    return append(.stop, range)
                }
            } else {
                return append(.stop, range)
            }
        }
    }

    private var previousIsDigit: Bool {
        if case .digit = symbols.last?.kind { return true }
        if case .letter = symbols.last?.kind { return true }
        return false
    }

    private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        (0x30...0x39).contains(scalar.value) ? UInt8(truncatingIfNeeded: scalar.value - 0x30) : nil
    }

    private static func capital(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x41...0x5A: UInt8(truncatingIfNeeded: scalar.value)
        case 0x61...0x7A: UInt8(truncatingIfNeeded: scalar.value - 0x20)
        default: nil
        }
    }

    private static func isDigitLike(_ scalar: Unicode.Scalar) -> Bool {
        digit(scalar) != nil || capital(scalar).map { CodeSymbol.lookAlike($0) != nil } == true
    }

    // MARK: Spoken

    private mutating func append(_ word: CodeWord, _ range: Range<Int>) {
        if let letter = word.letter {
            closeTen()
            return append(.letter(letter), range)
        }
        // Digits typed as letters: the first part of `OOO.OO.OO.H37`, and after a dash also `OOll`.
        if word.zeros == word.length || word.lookAlikes == word.length && symbols.last?.kind == .dash {
            closeTen()
            for cell in cells(range) {
                let digit = Self.capital(cell.scalar).flatMap(CodeSymbol.lookAlike) ?? 0
                append(.digit(digit), cell.range, repaired: true)
            }
            return
        }
        guard let spoken = word.spoken(wordText(range)) else {
            closeTen()
            return append(.stop, range)
        }
        say(spoken, range)
    }

    private func wordText(_ range: Range<Int>) -> String {
        var text = ""
        for cell in cells(range) { text.unicodeScalars.append(cell.scalar) }
        return text
    }

    private mutating func say(_ spoken: SpokenSymbol, _ range: Range<Int>) {
        switch spoken {
        case .digit(0):
            closeTen()
            append(.digit(0), range, spoken: true)
        case .digit(let value):
            mayCountTens = openTen == nil
            openTen = nil
            append(.digit(value), range, spoken: true)
        case .lastDigit(let value):
            mayCountTens = false
            openTen = nil
            append(.digit(value), range, spoken: true)
        case .yearOrFive:
            let label: CodeSymbol.Label = openTen == nil ? .year : .yearAfterTen
            mayCountTens = openTen == nil
            openTen = nil
            append(.digit(5), range, label: label, spoken: true)
        case .label(let label):
            closeTen()
            append(.stop, range, label: label)
        case .ten: beginTen(range)
        case .tens:
            guard spokenTens != nil else {
                closeTen()
                return append(.stop, range)
            }
            openTen = range
        case .tenOrTens:
            if spokenTens != nil { openTen = range } else { beginTen(range) }
        case .dot: separateSpoken(.dot, range)
        case .dash: separateSpoken(.dash, range)
        case .slash: separateSpoken(.slash, range)
        case .slanted:
            closeTen()
            guard let last = symbols.indices.last, symbols[last].kind == .dash else { return append(.stop, range) }
            symbols[last].kind = .slash
        case .filler: closeTen()
        case .letter(let letter):
            closeTen()
            append(.letter(letter), range, spoken: true)
        }
    }

    private mutating func separateSpoken(_ kind: CodeSymbol.Kind, _ range: Range<Int>) {
        closeTen()
        append(kind, range, spoken: true)
    }

    private mutating func beginTen(_ range: Range<Int>) {
        closeTen()
        append(.digit(1), range, spoken: true)
        openTen = range
    }

    /// The digit just said, if it can be a number of tens: two to nine, and not itself behind a ten.
    private var spokenTens: UInt8? {
        guard openTen == nil, mayCountTens, let last = symbols.last, last.isSpoken, case .digit(let value) = last.kind,
            value >= 2
        else { return nil }
        return value
    }

    /// "Mười" without a digit after it is ten, "hai mươi" twenty.
    private mutating func closeTen() {
        guard let range = openTen else { return }
        openTen = nil
        let gap = sawGap
        sawGap = false
        append(.digit(0), range, spoken: true)
        sawGap = gap
    }
}
