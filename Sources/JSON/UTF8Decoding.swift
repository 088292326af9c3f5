/// The UTF-8 sequence that starts at `offset`, by Table 3-7 of the Unicode Standard (no overlong forms, no surrogates,
/// nothing above U+10FFFF).
///
/// - Returns: The scalar and its length in bytes; nil if no well-formed sequence starts there.
func scalar(in bytes: UnsafeRawBufferPointer, at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length: Int
    let second: ClosedRange<UInt8>
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in bytes[(offset + 1)..<(offset + length)] {
        guard byte & 0xC0 == 0x80 else { return nil }
        value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) }
}

/// A position that walks through a text from its start.
struct PositionWalk {
    private(set) var line = 1
    private(set) var column = 1
    private(set) var offset: Int

    init(from offset: Int) { self.offset = offset }

    var position: JSONPosition { JSONPosition(line: line, column: column, offset: offset) }

    /// Moves on to `end`.
    ///
    /// - Returns: False if it stopped before, at a byte that begins no well-formed sequence.
    mutating func advance(to end: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        while offset < end {
            guard let (scalar, length) = scalar(in: bytes, at: offset) else { return false }
            let next = offset + length
            let endsLine = scalar == "\n" || scalar == "\r" && !(next < bytes.count && bytes[next] == 0x0A)
            offset = next
            column += 1
            if endsLine {
                line += 1
                column = 1
            }
        }
        return true
    }
}
