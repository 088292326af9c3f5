/// Builds JSON text; keys come out in the order written, so the same calls give the same bytes.
///
/// Calls that make no JSON, such as a value without its key, are programmer errors and stop the program. That no key is
/// written twice into one object is up to the caller.
public struct JSONWriter: Sendable {
    private enum Container { case array, object }

    private let pretty: Bool
    private var output: [UInt8] = []
    /// The container begun last and not ended; those around it, the outermost first. Apart, since most documents have but one.
    private var innermost: Container?
    private var outer: [Container] = []
    /// Whether the innermost container has something in it, or the document its value.
    private var hasContent = false
    /// Whether a key waits for its value.
    private var hasKey = false

    /// Makes a writer that has written nothing.
    ///
    /// - Parameter pretty: Whether each element and member gets its own line, indented by two spaces per level.
    /// - Parameter capacity: How many bytes are likely to be written.
    public init(pretty: Bool = false, capacity: Int = 0) {
        self.pretty = pretty
        output.reserveCapacity(capacity)
    }

    /// Starts an object.
    public mutating func beginObject() {
        beginValue()
        begin(.object, ASCII.openBrace)
    }

    /// Ends the object begun last.
    public mutating func endObject() {
        precondition(innermost == .object && !hasKey, "There is an object to end, and its last key has a value.")
        end(ASCII.closeBrace)
    }

    /// Starts an array.
    public mutating func beginArray() {
        beginValue()
        begin(.array, ASCII.openBracket)
    }

    /// Ends the array begun last.
    public mutating func endArray() {
        precondition(innermost == .array, "There is an array to end.")
        end(ASCII.closeBracket)
    }

    /// Writes a key of the object begun last; its value follows.
    public mutating func key(_ key: String) {
        precondition(innermost == .object && !hasKey, "A key is written in an object, after the value of the last key.")
        if pretty {
            separate()
            appendQuoted(key, before: ASCII.colon, to: &output)
            output.append(ASCII.space)
        } else {
            appendQuoted(key, after: hasContent ? ASCII.comma : nil, before: ASCII.colon, to: &output)
            hasContent = true
        }
        hasKey = true
    }

    /// Writes a string.
    public mutating func string(_ string: String) {
        beginValue()
        appendQuoted(string, to: &output)
    }

    /// Writes elements of the array begun last that a writer has written before, with the commas between them; none is nothing.
    public mutating func elements(_ written: [UInt8]) {
        precondition(
            innermost == .array && !pretty, "Written elements stand in an array, and have no lines of their own.")
        guard !written.isEmpty else { return }
        separate()
        output.append(contentsOf: written)
    }

    /// Writes an integer.
    public mutating func integer(_ integer: Int) {
        beginValue()
        if integer < 0 { output.append(ASCII.minus) }
        let magnitude = integer.magnitude
        var divisor: UInt = 1
        while magnitude / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            output.append(ASCII.zero + UInt8(magnitude / divisor % 10))
            divisor /= 10
        }
    }

    /// Writes a finite number with as few digits as bring it back exactly, and always with a point or an exponent.
    public mutating func number(_ number: Double) {
        precondition(number.isFinite, "JSON has no word for infinity and NaN.")
        beginValue()
        output.append(contentsOf: number.description.utf8)
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ bool: Bool) {
        beginValue()
        output.append(contentsOf: (bool ? "true" : "false").utf8)
    }

    /// Writes `null`.
    public mutating func null() {
        beginValue()
        output.append(contentsOf: "null".utf8)
    }

    /// The document, which has to be complete.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// What has been written so far, for a document that is made of parts: the rest is written by others.
    public consuming func begun() -> [UInt8] { output }

    /// The document in UTF-8, which has to be complete.
    public var bytes: [UInt8] {
        precondition(innermost == nil && hasContent, "The document has a value, and all in it is ended.")
        return output
    }

    // MARK: - Commas and lines

    /// Writes what stands before a value.
    private mutating func beginValue() {
        switch innermost {
        case .object:
            precondition(hasKey, "A value in an object follows its key.")
            hasKey = false
        case .array: separate()
        case nil:
            precondition(!hasContent, "A document has one value.")
            hasContent = true
        }
    }

    private mutating func begin(_ container: Container, _ bracket: UInt8) {
        output.append(bracket)
        if let innermost { outer.append(innermost) }
        innermost = container
        hasContent = false
    }

    private mutating func end(_ bracket: UInt8) {
        innermost = outer.popLast()
        if hasContent { startLine() }
        output.append(bracket)
        hasContent = true
    }

    /// Writes what stands before an element or a key.
    private mutating func separate() {
        if hasContent { output.append(ASCII.comma) }
        hasContent = true
        startLine()
    }

    private var depth: Int { innermost == nil ? 0 : outer.count + 1 }

    private mutating func startLine() {
        guard pretty else { return }
        output.append(ASCII.lineFeed)
        output.append(contentsOf: repeatElement(ASCII.space, count: depth * 2))
    }
}
