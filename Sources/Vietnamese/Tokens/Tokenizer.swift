/// Cuts a text into syllables, numbers, codes and symbols.
public enum Tokenizer {
    /// The tokens of `text` in order. Punctuation and white space separate and are dropped; invisible characters are skipped.
    ///
    /// Takes any text, composed or not, in time linear in its length. A number with its unit attached is cut there: `20k` is
    /// `20`, `k`; `2tr5` is `2`, `tr`, `5`; `20.000đ` is `20.000`, `đ`.
    public static func tokens(_ text: String) -> [Token] {
        var text = text
        return text.withUTF8 { bytes in
            var cutter = TokenCutter(bytes: bytes)
            cutter.walk()
            return cutter.tokens
        }
    }
}

/// A stretch of letters, digits and marks, between connectors.
struct TokenSegment {
    var start: Int
    var end: Int
    var hasDigit = false
    var hasLetter = false
    var hasLowercase = false
    /// Offsets where digits turn to letters or back; only the first two are kept.
    var turns: (first: Int, second: Int) = (0, 0)
    var turnCount = 0
    var startsWithDigit = false
    /// The connector before the segment; 0 for the first of a run.
    var connector: UInt8 = 0

    var isNumber: Bool { hasDigit && !hasLetter }

    mutating func take(digit: Bool, at offset: Int) {
        if offset == start {
            startsWithDigit = digit
        } else if digit != lastIsDigit {
            turnCount += 1
            if turnCount == 1 { turns.first = offset } else if turnCount == 2 { turns.second = offset }
        }
        lastIsDigit = digit
        if digit { hasDigit = true } else { hasLetter = true }
    }

    private var lastIsDigit = false

    init(start: Int, connector: UInt8) {
        self.start = start
        self.end = start
        self.connector = connector
    }
}

/// Walks the bytes once, gathering runs of segments and connectors; each run is cut into tokens when it ends.
struct TokenCutter {
    let bytes: UnsafeBufferPointer<UInt8>
    var tokens: [Token] = []
    private var run: [TokenSegment] = []
    private var segment = TokenSegment(start: 0, connector: 0)
    /// Whether the segment has begun.
    private var isOpen = false
    private var connector: UInt8 = 0
    private var maker = TokenText()

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 6)
    }

    mutating func walk() {
        var index = 0
        while index < bytes.count {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: index)
            take(scalar, index..<index + length)
            index += length
        }
        endRun()
    }

    @inline(__always)
    private mutating func take(_ scalar: UInt32, _ range: Range<Int>) {
        switch ScalarClass(scalar) {
        case .letter: extend(range, scalar, digit: false)
        case .digit: extend(range, scalar, digit: true)
        case .mark: if isOpen { segment.end = range.upperBound }
        case .hidden: break
        case .connector: connect(scalar < 0x80 ? UInt8(scalar) : UInt8(ascii: "-"))
        case .symbol:
            endRun()
            append(range, .symbol)
        case .separator: endRun()
        }
    }

    @inline(__always)
    private mutating func extend(_ range: Range<Int>, _ scalar: UInt32, digit: Bool) {
        if !isOpen {
            segment = TokenSegment(start: range.lowerBound, connector: run.isEmpty ? 0 : connector)
            isOpen = true
        }
        segment.take(digit: digit, at: range.lowerBound)
        segment.end = range.upperBound
        if !digit && !(scalar >= 0x41 && scalar <= 0x5A || scalar == 0x110) { segment.hasLowercase = true }
    }

    /// One connector between two segments may join them; two in a row never do.
    private mutating func connect(_ byte: UInt8) {
        guard isOpen else { return endRun() }
        run.append(segment)
        isOpen = false
        connector = byte
    }

    private mutating func endRun() {
        // Most runs are a word alone.
        if run.isEmpty, isOpen, !segment.startsWithDigit {
            isOpen = false
            return append(segment.start..<segment.end, .word)
        }
        if isOpen { run.append(segment) }
        isOpen = false
        guard !run.isEmpty else { return }
        // Swapped rather than copied: the storage is kept for the next run.
        var ended: [TokenSegment] = []
        swap(&ended, &run)
        cut(ended)
        ended.removeAll(keepingCapacity: true)
        swap(&ended, &run)
    }

    /// Appends the token of a stretch of bytes.
    mutating func append(_ range: Range<Int>, _ kind: Token.Kind) {
        tokens.append(maker.token(UnsafeBufferPointer(rebasing: bytes[range]), at: range, kind))
    }
}
