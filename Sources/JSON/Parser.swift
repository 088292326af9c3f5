/// One reading of one document.
///
/// What is open is kept in an array, not on the stack of the thread, so no text can exhaust that. The line and column of each value are kept on the way; the place of an error is found by walking the text again.
struct Parser {
    let bytes: UnsafeRawBufferPointer
    let dialect: JSONDialect
    let maximumDepth: Int

    /// The offset of the next byte; never greater than `bytes.count`.
    var index = 0
    /// Where the text begins: after the byte order mark, if one was skipped.
    var textStart = 0
    /// The line of `index`, counted from 1.
    var line = 1
    /// The offset that would have column 1 in this line if each scalar in it so far were one byte.
    var columnZero = 0
    /// How many arrays and objects have begun and not ended.
    var depth = 0
    /// The innermost of them, if there is one.
    var innermost = Container.none
    /// Those around it, the outermost first. Apart, since many documents have none.
    var outer: [Container] = []
    /// What may stand at `index` where a value may, for the error if there is something else.
    var expected = JSONError.Expected.value
    /// The bytes of a string with escapes, kept to be used again.
    var unescaped: [UInt8] = []

    init(_ bytes: UnsafeRawBufferPointer, dialect: JSONDialect, maximumDepth: Int) {
        self.bytes = bytes
        self.dialect = dialect
        self.maximumDepth = maximumDepth
    }

    /// The next byte; nil at the end.
    var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// The place of the next byte.
    var position: JSONPosition { JSONPosition(line: line, column: index - columnZero + 1, offset: index) }

    /// Whether the next bytes are those of an ASCII word.
    func isNext(_ word: StaticString) -> Bool {
        guard bytes.count - index >= word.utf8CodeUnitCount else { return false }
        for place in 0..<word.utf8CodeUnitCount where bytes[index + place] != word.utf8Start[place] { return false }
        return true
    }

    // MARK: - Document and values

    /// Reads everything.
    mutating func document() throws(JSONError) -> JSONNode {
        if isNext("\u{FEFF}") {
            guard dialect == .json5 else { throw failure(.byteOrderMark, at: 0) }
            index = 3
            textStart = 3
            columnZero = 3
        }
        try skipSpace()
        let node = try value()
        try skipSpace()
        guard index < bytes.count else { return node }
        throw unexpected { .trailingData(found: $0) }
    }

    /// Reads a value that starts at the next byte, with everything in it.
    private mutating func value() throws(JSONError) -> JSONNode {
        while true {
            let node: JSONNode?
            switch next {
            case ASCII.openBracket: node = try beginArray()
            case ASCII.openBrace: node = try beginObject()
            default: node = try plainValue()
            }
            guard let node else { continue }
            if let complete = try place(node) { return complete }
        }
    }

    /// Reads a value that is neither array nor object.
    private mutating func plainValue() throws(JSONError) -> JSONNode {
        let start = position
        guard let byte = next else { throw unexpected(expected) }
        let value: JSONValue
        switch byte {
        case ASCII.quotationMark: value = .string(try string())
        case ASCII.zero...ASCII.nine, ASCII.minus: value = try number()
        case ASCII.n:
            try word("null")
            value = .null
        case ASCII.t:
            try word("true")
            value = .bool(true)
        case ASCII.f:
            try word("false")
            value = .bool(false)
        case ASCII.apostrophe where dialect == .json5: value = .string(try string())
        case ASCII.plus where dialect == .json5, ASCII.dot where dialect == .json5,
            ASCII.upperI where dialect == .json5, ASCII.upperN where dialect == .json5:
            value = try number()
        default: throw unexpected(expected)
        }
        return JSONNode(value: value, position: start)
    }

    /// Reads one of the three literal names.
    private mutating func word(_ word: StaticString) throws(JSONError) {
        if isNext(word) {
            index += word.utf8CodeUnitCount
            return
        }
        for place in 0..<word.utf8CodeUnitCount {
            guard next == word.utf8Start[place] else { break }
            index += 1
        }
        throw unexpected(.word(word.description))
    }

    // MARK: - Errors

    /// The error at `offset`, or the invalid UTF-8 before it.
    func failure(_ problem: JSONError.Problem, at offset: Int) -> JSONError {
        var walk = PositionWalk(from: textStart)
        guard walk.advance(to: offset, in: bytes) else {
            return JSONError(position: walk.position, problem: .invalidUTF8(byte: bytes[walk.offset]))
        }
        return JSONError(position: walk.position, problem: problem)
    }

    /// The error that the next character, or the end, is not what was expected.
    func unexpected(_ expected: JSONError.Expected) -> JSONError {
        if index == bytes.count { return failure(.unexpectedEnd(expected: expected), at: index) }
        return unexpected { .unexpectedCharacter(found: $0, expected: expected) }
    }

    /// The error about the next character; it is about UTF-8 if there is no character. Not for the end of the text.
    func unexpected(_ problem: (Unicode.Scalar) -> JSONError.Problem) -> JSONError {
        guard let (found, _) = scalar(in: bytes, at: index) else {
            return failure(.invalidUTF8(byte: bytes[index]), at: index)
        }
        return failure(problem(found), at: index)
    }
}
