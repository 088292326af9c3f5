/// Why a text is not a JSON document, and where.
public struct JSONError: Error, Hashable, Sendable {
    /// The place of the problem. Everything before it is valid UTF-8.
    public let position: JSONPosition
    /// What is wrong there.
    public let problem: Problem

    /// What can be wrong with a JSON text.
    public enum Problem: Hashable, Sendable {
        /// A character that cannot stand here.
        case unexpectedCharacter(found: Unicode.Scalar, expected: Expected)
        /// The text ends too early; the position is its end.
        case unexpectedEnd(expected: Expected)
        /// Something other than white space after the document.
        case trailingData(found: Unicode.Scalar)
        /// A string without its closing quotation mark; the position is that of the opening one.
        case unterminatedString
        /// A comment without its `*/`; the position is that of its `/*`. Only in JSON5.
        case unterminatedComment
        /// A control character in a string that has to be written as an escape.
        case controlCharacter(Unicode.Scalar)
        /// A backslash before a character that makes no escape; the position is that of the backslash.
        case badEscape(Unicode.Scalar)
        /// Half of a UTF-16 surrogate pair, written as `\uXXXX`; the position is that of the backslash.
        case loneSurrogate(UInt16)
        /// A byte that does not begin a well-formed UTF-8 sequence.
        case invalidUTF8(byte: UInt8)
        /// A byte order mark at the start of strict JSON.
        case byteOrderMark
        /// A number that is refused; the position is its start.
        case badNumber(NumberFault)
        /// A number literal of more bytes than `limit`; the position is its start.
        case tooLong(limit: Int)
        /// An array or object inside more than `limit - 1` others; the position is its opening bracket.
        case tooDeep(limit: Int)
        /// A key for the second time in one object; the position is that of the second.
        case duplicateKey(String, firstAt: JSONPosition)
    }

    /// Why a number is refused although its characters are those of a number.
    public enum NumberFault: Hashable, Sendable {
        /// A zero before another digit, as in `012`.
        case leadingZero
        /// Greater than the greatest finite `Double`.
        case outOfRange
        /// `Infinity` or `NaN`, which JSON5 has and this reader has not.
        case notFinite
    }

    /// What could have stood where something else was found.
    public enum Expected: Hashable, Sendable {
        /// Any value.
        case value
        /// The first element of an array, or its end.
        case valueOrArrayEnd
        /// A key.
        case key
        /// A key, or the end of the object.
        case keyOrObjectEnd
        /// The `:` after a key.
        case colon
        /// What follows an element.
        case commaOrArrayEnd
        /// What follows a member.
        case commaOrObjectEnd
        /// A decimal digit.
        case digit
        /// A hexadecimal digit.
        case hexDigit
        /// The rest of the word `null`, `true` or `false`.
        case word(String)
        /// The second character of `//` or `/*`.
        case commentStart
        /// The `u` of an escape in an unquoted key.
        case unicodeEscape
        /// A letter, `$` or `_`, or, inside the key, a digit, mark or joiner.
        case identifierCharacter
    }
}

extension JSONError: CustomStringConvertible {
    /// The place and the problem, in English.
    public var description: String { "line \(position.line), column \(position.column): \(problem)" }
}
