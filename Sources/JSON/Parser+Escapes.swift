extension Parser {
    /// Reads an escape in a string, whose backslash is the next byte, and appends what it means to `unescaped`.
    mutating func escape() throws(JSONError) {
        let backslash = index
        index += 1
        // The string cannot be closed any more, so its end would be missed as well.
        guard let byte = next else { return }
        switch byte {
        case ASCII.quotationMark, ASCII.backslash, ASCII.slash: unescaped.append(byte)
        case ASCII.b: unescaped.append(ASCII.backspace)
        case ASCII.f: unescaped.append(ASCII.formFeed)
        case ASCII.n: unescaped.append(ASCII.lineFeed)
        case ASCII.r: unescaped.append(ASCII.carriageReturn)
        case ASCII.t: unescaped.append(ASCII.tab)
        case ASCII.u:
            index += 1
            return append(try unicodeEscape(from: backslash))
        default:
            guard dialect == .json5 else {
                let found = try scalarHere().scalar
                throw failure(.badEscape(found), at: backslash)
            }
            return try json5Escape(byte, from: backslash)
        }
        index += 1
    }

    /// Reads the rest of an escape that only JSON5 has (§5.1); `byte` is the one after the backslash.
    private mutating func json5Escape(_ byte: UInt8, from backslash: Int) throws(JSONError) {
        switch byte {
        case ASCII.v:
            unescaped.append(ASCII.verticalTab)
            index += 1
        case ASCII.zero:
            index += 1
            if let following = next, ASCII.digit(following) != nil {
                throw failure(.badEscape("0"), at: backslash)
            }
            unescaped.append(0)
        case ASCII.x:
            index += 1
            let value = try hexDigits(2)
            append(Unicode.Scalar(UInt8(truncatingIfNeeded: value)))
        case ASCII.lineFeed, ASCII.carriageReturn: skipLineEnd()
        case ASCII.zero...ASCII.nine: throw failure(.badEscape(Unicode.Scalar(byte)), at: backslash)
        default:
            let (scalar, length) = try scalarHere()
            skip(length)
            // These two end a line, so the backslash joins the lines; any other character stands for itself.
            if scalar != "\u{2028}", scalar != "\u{2029}" { append(scalar) }
        }
        // What follows is copied without the backslash: a continuation byte must not join one before it.
        if let following = next, following & 0xC0 == 0x80 {
            throw failure(.invalidUTF8(byte: following), at: index)
        }
    }

    /// Reads the digits of a `\uXXXX`, and the second escape of a surrogate pair.
    private mutating func unicodeEscape(from backslash: Int) throws(JSONError) -> Unicode.Scalar {
        let first = UInt16(truncatingIfNeeded: try hexDigits(4))
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(first), isNext("\\u") else {
            throw failure(.loneSurrogate(first), at: backslash)
        }
        index += 2
        let second = UInt16(truncatingIfNeeded: try hexDigits(4))
        guard UTF16.isTrailSurrogate(second) else { throw failure(.loneSurrogate(first), at: backslash) }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    /// Reads exactly `count` hexadecimal digits.
    mutating func hexDigits(_ count: Int) throws(JSONError) -> Int {
        var value = 0
        for _ in 0..<count {
            guard let byte = next, let digit = ASCII.hexDigit(byte) else { throw unexpected(.hexDigit) }
            value = value << 4 | digit
            index += 1
        }
        return value
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        unescaped.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
