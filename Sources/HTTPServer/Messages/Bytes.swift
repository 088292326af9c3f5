import Glibc

/// Looks at many bytes at once.
enum Bytes {
    /// The place of the first such byte.
    static func first(_ byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress, let found = memchr(start, Int32(byte), buffer.count) else {
                return nil
            }
            return bytes.startIndex + (UnsafeRawPointer(found) - start)
        }
    }

    /// Whether there are control characters, but for tabs.
    static func haveControls(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            // To the end whatever comes, and without `&&`: so the compiler takes many at once.
            var found: UInt8 = 0
            for byte in bytes {
                found |= (byte < 0x20 ? 1 : 0) & (byte != ByteClass.tab ? 1 : 0) | (byte == 0x7F ? 1 : 0)
            }
            return found != 0
        }
    }

    /// Whether bytes are exactly those of a word.
    static func equal(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        return bytes.withUnsafeBytes { buffer in
            // Without an address there is nothing to compare.
            buffer.baseAddress.map { memcmp($0, word.utf8Start, buffer.count) == 0 } ?? true
        }
    }

    /// Whether bytes without control characters are those of a word in small letters, but for case.
    static func equalButCase(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        return bytes.withUnsafeBufferPointer { buffer in
            // Bit 5 makes capitals small. What else it makes a letter, a digit or a hyphen of is a control character.
            for index in buffer.indices where buffer[index] | 0x20 != word.utf8Start[index] { return false }
            return true
        }
    }
}
