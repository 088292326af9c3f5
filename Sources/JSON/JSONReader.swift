/// The language a text is written in.
public enum JSONDialect: Sendable {
    /// JSON as RFC 8259 defines it, for what machines send.
    case json
    /// JSON5 (<https://spec.json5.org>) without `Infinity` and `NaN`, for files that people write: comments, unquoted
    /// keys, single quotes, trailing commas. A byte order mark at the start is skipped.
    case json5
}

/// Reads JSON, and refuses what is not.
///
/// Beyond the grammar of the dialect, in both dialects: the bytes are valid UTF-8, escaped surrogates come in pairs, no
/// object has a key twice (compared scalar by scalar after the escapes), numbers are finite. Time and memory are linear
/// in the size of the text, also for hostile texts.
public enum JSONReader {
    /// The greatest depth that may be asked for: Swift frees nested values by recursion, and this many fit on the stack
    /// of any thread.
    public static let depthCeiling = 512

    /// The greatest length of a number in bytes; longer ones say nothing that a `Double` could hold.
    public static let numberLengthLimit = 2_048

    /// Reads one whole document from bytes.
    ///
    /// - Parameters:
    ///   - bytes: The document in UTF-8.
    ///   - dialect: The language of the document.
    ///   - maximumDepth: How many arrays and objects may be inside each other: 0 for none, at most ``depthCeiling``.
    /// - Throws: ``JSONError`` with the first problem.
    public static func read(
        _ bytes: [UInt8], dialect: JSONDialect = .json, maximumDepth: Int = 64
    ) throws(JSONError) -> JSONNode {
        try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
            try read(UnsafeRawBufferPointer(buffer), dialect: dialect, maximumDepth: maximumDepth)
        }
    }

    /// Reads one whole document from a string.
    ///
    /// - Parameters:
    ///   - text: The document.
    ///   - dialect: The language of the document.
    ///   - maximumDepth: How many arrays and objects may be inside each other: 0 for none, at most ``depthCeiling``.
    /// - Throws: ``JSONError`` with the first problem.
    public static func read(
        _ text: String, dialect: JSONDialect = .json, maximumDepth: Int = 64
    ) throws(JSONError) -> JSONNode {
        let utf8 = text.utf8
        return try utf8.span.withUnsafeBufferPointer { (buffer) throws(JSONError) in
            try read(UnsafeRawBufferPointer(buffer), dialect: dialect, maximumDepth: maximumDepth)
        }
    }

    /// Reads one whole document in place, such as a slice of a mapped file (`UnsafeRawBufferPointer(rebasing:)`).
    ///
    /// The memory is read during the call only and must not change meanwhile.
    ///
    /// - Parameters:
    ///   - bytes: The document in UTF-8. Positions count from the start of this buffer.
    ///   - dialect: The language of the document.
    ///   - maximumDepth: How many arrays and objects may be inside each other: 0 for none, at most ``depthCeiling``.
    /// - Throws: ``JSONError`` with the first problem.
    public static func read(
        _ bytes: UnsafeRawBufferPointer, dialect: JSONDialect = .json, maximumDepth: Int = 64
    ) throws(JSONError) -> JSONNode {
        precondition((0...depthCeiling).contains(maximumDepth), "The depth is at least 0 and at most depthCeiling.")
        var parser = Parser(bytes, dialect: dialect, maximumDepth: maximumDepth)
        return try parser.document()
    }
}
