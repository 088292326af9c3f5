extension VietnameseText {
    /// Lower case, with Vietnamese letters composed.
    ///
    /// `Ð` (U+00D0) and `Ɖ` (U+0189), which old fonts and foreign keyboards put for `Đ`, become `đ`.
    public static func lowercased(_ text: String) -> String {
        let text = nfc(text)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        LowercaseLetters.shared.letters.withUnsafeBufferPointer { letters in
            UTF8Scalars.forEach(in: text) { scalar in
                if let lower = LowercaseLetters.one(scalar, letters) {
                    bytes.append(scalar: lower)
                } else {
                    appendRare(scalar, to: &bytes)
                }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The small letter of a letter that Vietnamese is written with, composed, as ``lowercased(_:)`` has it; nil for others.
    public static func smallLetter(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
        let isComposed = letter.value < 0x250 || (letter.value >= 0x1EA0 && letter.value < 0x1EFA)
        guard isComposed else { return nil }
        return LowercaseLetters.shared.letters.withUnsafeBufferPointer { letters in
            LowercaseLetters.one(letter.value, letters).flatMap(Unicode.Scalar.init)
        }
    }

    @inline(never)
    private static func appendRare(_ scalar: UInt32, to bytes: inout [UInt8]) {
        guard let known = Unicode.Scalar(scalar), known.properties.changesWhenLowercased else {
            return bytes.append(scalar: scalar)
        }
        for lower in known.properties.lowercaseMapping.unicodeScalars { bytes.append(scalar: lower.value) }
    }
}

/// Lower case of Latin letters, by table.
struct LowercaseLetters: Sendable {
    static let shared = LowercaseLetters()

    /// U+0000…U+024F; 0 where the lower case is not one scalar, or beyond the table.
    let letters: [UInt16]

    private init() {
        letters = (UInt32(0)..<0x250).map { value in
            // Eth and the African D look like Đ.
            if value == 0xD0 || value == 0xF0 || value == 0x189 { return 0x111 }
            let lower = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.map(\.value) ?? []
            return lower.count == 1 ? UInt16(exactly: lower[0]) ?? 0 : 0
        }
    }

    /// The lower case of the scalars that Vietnamese text is made of; nil for the others.
    @inline(__always)
    static func one(_ scalar: UInt32, _ letters: UnsafeBufferPointer<UInt16>) -> UInt32? {
        if scalar < 0x250 {
            let lower = letters[Int(scalar)]
            return lower == 0 && scalar != 0 ? nil : UInt32(lower)
        }
        // In the Vietnamese block lower case is the odd one of each pair.
        if scalar >= 0x1EA0 && scalar < 0x1EFA { return scalar | 1 }
        if scalar == 0x256 { return 0x111 }
        if (scalar >= 0x300 && scalar < 0x370) || (scalar >= 0x2E80 && scalar < 0xA640) { return scalar }
        return nil
    }
}
