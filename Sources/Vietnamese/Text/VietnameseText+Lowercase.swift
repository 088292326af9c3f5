extension VietnameseText {
    /// Lower case, with Vietnamese letters composed.
    ///
    /// `Ð` (U+00D0) and `Ɖ` (U+0189), which old fonts and foreign keyboards put for `Đ`, become `đ`.
    public static func lowercased(_ text: String) -> String {
        let text = nfc(text)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        UTF8Scalars.forEach(in: text) { appendLowercase($0, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    @inline(__always)
    private static func appendLowercase(_ scalar: UInt32, to bytes: inout [UInt8]) {
        if scalar < 0x80 {
            return bytes.append(scalar >= 0x41 && scalar <= 0x5A ? UInt8(scalar) + 32 : UInt8(scalar))
        }
        // In the Vietnamese block U+1EA0…U+1EF9 lower case is the odd one of each pair.
        if scalar >= 0x1EA0 && scalar < 0x1EFA { return bytes.append(scalar: scalar | 1) }
        if (scalar >= 0x300 && scalar < 0x370) || (scalar >= 0x2E80 && scalar < 0xA640) {
            return bytes.append(scalar: scalar)
        }
        if isMistakenBarredD(scalar) { return bytes.append(scalar: 0x111) }
        guard let known = Unicode.Scalar(scalar), known.properties.changesWhenLowercased else {
            return bytes.append(scalar: scalar)
        }
        for lower in known.properties.lowercaseMapping.unicodeScalars { bytes.append(scalar: lower.value) }
    }

    /// Eth, and the African D in both cases: they look like `Đ`.
    private static func isMistakenBarredD(_ scalar: UInt32) -> Bool {
        scalar == 0xD0 || scalar == 0xF0 || scalar == 0x189 || scalar == 0x256
    }
}
