import Vietnamese

/// Letters of Vietnamese as UTF-8 has them, composed.
enum FoldedLetter {
    /// U+0000…U+1EFF, 0 for what is no Latin letter.
    private static let table: [UInt8] = (UInt32(0)..<0x1F00).map { value in
        guard value < 0x250 || value >= 0x1E00, let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic
        else {
            return 0
        }
        let folded = Array(VietnameseText.fold(String(scalar)).utf8)
        return folded.count == 1 && (0x61...0x7A).contains(folded[0]) ? folded[0] : UInt8(ascii: "?")
    }

    /// The bytes of the letter at `index`; 0 if there is none.
    @inline(__always)
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) ? 1 : 0 }
        if byte >= 0xC3 && byte <= 0xC9 { return index + 1 < bytes.count ? 2 : 0 }
        if byte == 0xE1, index + 2 < bytes.count, bytes[index + 1] >= 0xB8, bytes[index + 1] <= 0xBB { return 3 }
        return 0
    }

    /// The letter without case and diacritics.
    @inline(__always)
    static func folded(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) -> UInt8 {
        switch length {
        case 1: bytes[index] | 0x20
        case 2: table[Int(bytes[index] & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)]
        default: table[0x1000 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)]
        }
    }

    static func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
        // Đ; in the Vietnamese block capitals are even.
        if byte == 0xC4 { return index + 1 < bytes.count && bytes[index + 1] == 0x90 }
        if byte == 0xC3 { return index + 1 < bytes.count && bytes[index + 1] < 0xA0 }
        return byte == 0xE1 && index + 2 < bytes.count && bytes[index + 2] & 1 == 0
    }
}
