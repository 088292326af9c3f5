extension Parser {
    /// Skips white space, and in JSON5 comments.
    @inline(__always)
    mutating func skipSpace() throws(JSONError) {
        // The common case: the next byte is one of the printed marks.
        if index < bytes.count, bytes[index] &- 0x21 < 0x5E, bytes[index] != ASCII.slash { return }
        try skipSomeSpace()
    }

    private mutating func skipSomeSpace() throws(JSONError) {
        while index < bytes.count {
            switch bytes[index] {
            case ASCII.space, ASCII.tab: index += 1
            case ASCII.lineFeed, ASCII.carriageReturn: skipLineEnd()
            case ASCII.verticalTab where dialect == .json5, ASCII.formFeed where dialect == .json5: index += 1
            case ASCII.slash where dialect == .json5: try skipComment()
            case 0x80... where dialect == .json5:
                guard let (scalar, length) = scalar(in: bytes, at: index), isJSON5Space(scalar) else { return }
                skip(length)
            default: return
            }
        }
    }

    /// Skips the LF, CR LF or CR at `index`.
    mutating func skipLineEnd() {
        let byte = bytes[index]
        index += 1
        if byte == ASCII.carriageReturn, next == ASCII.lineFeed { index += 1 }
        line += 1
        columnZero = index
    }

    /// Skips one scalar of `length` bytes that does not end a line.
    mutating func skip(_ length: Int) {
        index += length
        columnZero += length - 1
    }

    private mutating func skipComment() throws(JSONError) {
        let start = index
        index += 1
        switch next {
        case ASCII.slash: try skipLineComment()
        case ASCII.asterisk:
            index += 1
            try skipBlockComment(from: start)
        default: throw unexpected(.commentStart)
        }
    }

    /// Skips the rest of a comment up to the end of the line.
    private mutating func skipLineComment() throws(JSONError) {
        while let byte = next {
            switch byte {
            case ASCII.lineFeed, ASCII.carriageReturn: return
            case ..<0x80: index += 1
            default:
                let (scalar, length) = try scalarHere()
                // JSON5 §5 counts these two among the line terminators.
                if scalar == "\u{2028}" || scalar == "\u{2029}" { return }
                skip(length)
            }
        }
    }

    /// Skips the rest of a comment up to its end.
    private mutating func skipBlockComment(from start: Int) throws(JSONError) {
        while let byte = next {
            switch byte {
            case ASCII.asterisk:
                index += 1
                if next == ASCII.slash {
                    index += 1
                    return
                }
            case ASCII.lineFeed, ASCII.carriageReturn: skipLineEnd()
            case ..<0x80: index += 1
            default: skip(try scalarHere().length)
            }
        }
        throw failure(.unterminatedComment, at: start)
    }

    /// The scalar at `index`, which is not the end.
    func scalarHere() throws(JSONError) -> (scalar: Unicode.Scalar, length: Int) {
        guard let found = scalar(in: bytes, at: index) else {
            throw failure(.invalidUTF8(byte: bytes[index]), at: index)
        }
        return found
    }
}

/// Whether JSON5 §8 counts a scalar outside ASCII as white space.
private func isJSON5Space(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}": true
    default: scalar.properties.generalCategory == .spaceSeparator
    }
}
