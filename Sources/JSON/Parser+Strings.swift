extension Parser {
    /// Reads a string whose opening quotation mark is the next byte.
    mutating func string() throws(JSONError) -> String {
        let opening = index
        let quote = bytes[opening]
        index += 1
        skipPlainBytes(until: quote)
        guard next == quote else { return try stringWithEscapes(from: opening) }
        index += 1
        let content = UnsafeRawBufferPointer(rebasing: bytes[(opening + 1)..<(index - 1)])
        return try validText(content.assumingMemoryBound(to: UInt8.self).span, endingAt: index - 1)
    }

    /// Reads the rest of a string in which something stands at `index` that is not copied as it is.
    private mutating func stringWithEscapes(from opening: Int) throws(JSONError) -> String {
        let quote = bytes[opening]
        unescaped.removeAll(keepingCapacity: true)
        var copied = opening + 1
        while let byte = next, byte != quote {
            switch byte {
            case ASCII.backslash:
                unescaped.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[copied..<index]))
                try escape()
                copied = index
            case ASCII.lineFeed, ASCII.carriageReturn:
                throw failure(.controlCharacter(Unicode.Scalar(byte)), at: index)
            default:
                // JSON5 §5 forbids only line ends in strings.
                guard dialect == .json5 else { throw failure(.controlCharacter(Unicode.Scalar(byte)), at: index) }
                index += 1
            }
            skipPlainBytes(until: quote)
        }
        guard index < bytes.count else { throw failure(.unterminatedString, at: opening) }
        unescaped.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[copied..<index]))
        let text = try validText(unescaped.span, endingAt: index)
        index += 1
        return text
    }

    /// A string of bytes that were read up to `end`.
    private func validText(_ utf8: Span<UInt8>, endingAt end: Int) throws(JSONError) -> String {
        do throws(UTF8.ValidationError) {
            return String(copying: try UTF8Span(validating: utf8))
        } catch {
            // The bytes may have been escapes: `failure` finds the place in the text.
            throw failure(.invalidUTF8(byte: bytes[end]), at: end)
        }
    }

    /// Moves to the first byte that is a backslash, `quote`, or less than 0x20, or to the end of the text.
    ///
    /// Eight bytes at once, in the manner of "Bit Twiddling Hacks" (determine if a word has a zero byte): each test sets
    /// the high bit of the first byte that passes; later bytes may be wrong, and are not looked at.
    private mutating func skipPlainBytes(until quote: UInt8) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs = ones << 7
        let quotes = ones &* UInt64(quote)
        let backslashes = ones &* UInt64(ASCII.backslash)
        let spaces = ones &* UInt64(ASCII.space)
        // Continuation bytes, 10xxxxxx, take an offset but no column.
        var continuations = 0
        var place = index
        defer {
            index = place
            columnZero += continuations
        }
        while bytes.count - place >= 8 {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let isQuote = ((word ^ quotes) &- ones) & ~(word ^ quotes)
            let isBackslash = ((word ^ backslashes) &- ones) & ~(word ^ backslashes)
            let isControl = (word &- spaces) & ~word
            let stops = (isQuote | isBackslash | isControl) & highs
            let isContinuation = (word >> 7) & (~word >> 6) & ones
            if stops != 0 {
                let length = stops.trailingZeroBitCount / 8
                let passed: UInt64 = (1 &<< UInt64(length * 8)) &- 1
                continuations += sumOfBytes(isContinuation & passed)
                place += length
                return
            }
            continuations += sumOfBytes(isContinuation)
            place += 8
        }
        while place < bytes.count {
            let byte = bytes[place]
            guard byte != quote, byte != ASCII.backslash, byte >= 0x20 else { return }
            place += 1
            if byte & 0xC0 == 0x80 { continuations += 1 }
        }
    }
}

/// The sum of the eight bytes of a word, which has to be less than 256.
@inline(__always)
private func sumOfBytes(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x0101_0101_0101_0101) >> 56)
}
