/// Scalars read from, and written as, UTF-8 bytes that are known to be valid: those of a `String`.
///
/// Everything here that walks a text walks its bytes: `Character` is slow, and quadratic on runs of combining marks.
enum UTF8Scalars {
    /// The scalar at `index` and the bytes it takes. Bytes that are not valid UTF-8 are read as U+FFFD, one at a time.
    @inline(__always)
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        let left = bytes.count - index
        if first < 0xE0 && first >= 0xC0 && left >= 2 {
            return ((first & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F, 2)
        }
        if first < 0xF0 && first >= 0xE0 && left >= 3 {
            return ((first & 0x0F) << 12 | (UInt32(bytes[index + 1]) & 0x3F) << 6 | UInt32(bytes[index + 2]) & 0x3F, 3)
        }
        if first >= 0xF0 && left >= 4 {
            let high = (first & 0x07) << 18 | (UInt32(bytes[index + 1]) & 0x3F) << 12
            return (high | (UInt32(bytes[index + 2]) & 0x3F) << 6 | UInt32(bytes[index + 3]) & 0x3F, 4)
        }
        return (0xFFFD, 1)
    }

    /// Calls `body` with every scalar of `text`, in order.
    @inline(__always)
    static func forEach(in text: String, _ body: (UInt32) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let (scalar, length) = decode(bytes, at: index)
                body(scalar)
                index += length
            }
        }
    }

    /// Whether the text has only bytes below 0x80.
    static func isASCII(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { $0.allSatisfy { $0 < 0x80 } }
    }
}

extension [UInt8] {
    /// Appends a scalar as UTF-8.
    @inline(__always)
    mutating func append(scalar: UInt32) {
        if scalar < 0x80 {
            append(UInt8(truncatingIfNeeded: scalar))
        } else if scalar < 0x800 {
            append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        } else if scalar < 0x10000 {
            append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        } else {
            append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }
}
