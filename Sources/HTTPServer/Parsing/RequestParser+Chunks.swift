extension RequestParser {
    /// What a step through a chunked body did.
    enum ChunkedStep {
        case read([UInt8])
        case moved
        case starved
    }

    /// The bytes of a line that tells a chunk's size, with its extensions.
    private static let chunkLineLimit = 256

    /// One step through a chunked body (RFC 9112 section 7.1).
    mutating func readChunked() throws(Refusal) -> ChunkedStep {
        switch state {
        case .chunkLine:
            headBytes = 0
            guard let line = try line(limit: min(Self.chunkLineLimit, limits.headBytes - 2), .badChunk) else {
                return .starved
            }
            headBytes = 0
            let size = try chunkSize(line)
            guard size <= bodyLimit - bodyBytes else { throw .bodyTooLarge }
            state = size == 0 ? .trailer : .chunk(remaining: size)
        case .chunk(let remaining):
            guard let bytes = take(atMost: remaining) else { return .starved }
            bodyBytes += bytes.count
            state = remaining == bytes.count ? .chunkEnd : .chunk(remaining: remaining - bytes.count)
            return .read(bytes)
        case .chunkEnd:
            if start < buffer.count, buffer[start] != ByteClass.carriageReturn { throw .badChunk }
            guard buffer.count - start >= 2 else { return .starved }
            guard buffer[start + 1] == ByteClass.lineFeed else { throw .badChunk }
            start += 2
            scanned = max(scanned, start)
            state = .chunkLine
        default:
            guard let line = try line(limit: limits.fieldLineBytes, .headTooLarge) else { return .starved }
            guard !line.isEmpty else {
                state = .complete
                return .moved
            }
            trailerFields += 1
            guard trailerFields <= limits.fields else { throw .tooManyFields }
            try checkTrailer(line)
        }
        return .moved
    }

    /// `1*HEXDIG *( ";" name [ "=" value ] )`; the extensions are checked and dropped.
    private func chunkSize(_ line: Range<Int>) throws(Refusal) -> Int {
        var size = 0
        var index = line.lowerBound
        while index < line.upperBound, let digit = ByteClass.hexDigit(buffer[index]) {
            // Fifteen digits fit; leading zeros are no reason for more.
            guard index - line.lowerBound < 15 else { throw .badChunk }
            size = size << 4 | Int(digit)
            index += 1
        }
        guard index > line.lowerBound else { throw .badChunk }
        while index < line.upperBound {
            guard buffer[index] == UInt8(ascii: ";") else { throw .badChunk }
            index = try afterToken(index + 1, line.upperBound)
            guard index < line.upperBound, buffer[index] == UInt8(ascii: "=") else { continue }
            index += 1
            if index < line.upperBound, buffer[index] == UInt8(ascii: "\"") {
                index = try afterQuotedText(index + 1, line.upperBound)
            } else {
                index = try afterToken(index, line.upperBound)
            }
        }
        return size
    }

    private func afterToken(_ from: Int, _ end: Int) throws(Refusal) -> Int {
        var index = from
        while index < end, ByteClass.isToken(buffer[index]) { index += 1 }
        guard index > from else { throw .badChunk }
        return index
    }

    private func afterQuotedText(_ from: Int, _ end: Int) throws(Refusal) -> Int {
        var index = from
        while index < end, ByteClass.isFieldValue(buffer[index]) {
            switch buffer[index] {
            case UInt8(ascii: "\""): return index + 1
            case UInt8(ascii: "\\"):
                guard index + 1 < end, ByteClass.isFieldValue(buffer[index + 1]) else { throw .badChunk }
                index += 2
            default: index += 1
            }
        }
        throw .badChunk
    }

    /// Trailer fields are dropped, but have to be well formed and must not pretend to be framing.
    private func checkTrailer(_ line: Range<Int>) throws(Refusal) {
        var draft = HeadDraft.trailer
        try draft.addField(line, in: buffer)
        guard !draft.hasFraming else { throw .badTrailer }
    }
}
