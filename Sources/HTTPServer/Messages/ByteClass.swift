/// The classes of bytes in HTTP's grammar (RFC 9110 section 5.6.2, RFC 3986).
enum ByteClass {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let colon = UInt8(ascii: ":")

    /// A set of ASCII bytes: the bits of those below 64, and of the others. Written as numbers, so that nothing is made of them, or asked
    /// whether it has been, while bytes are looked at.
    private struct Table {
        let low: UInt64
        let high: UInt64

        func contains(_ byte: UInt8) -> Bool {
            byte < 0x80 && (byte < 64 ? low : high) & (1 &<< UInt64(byte & 63)) != 0
        }
    }

    /// Letters, digits, and ``!#$%&'*+-.^_`|~``.
    private static let tokens = Table(low: 0x03FF_6CFA_0000_0000, high: 0x57FF_FFFF_C7FF_FFFE)
    // Beyond RFC 3986, what browsers leave as it is (the WHATWG URL standard's path and query sets).
    /// Letters, digits, and `/-._~!$&'()*+,;=:@%[]|`.
    private static let paths = Table(low: 0x2FFF_FFF2_0000_0000, high: 0x57FF_FFFE_AFFF_FFFF)
    /// Those of paths, and ``?{}^`\``.
    private static let queries = Table(low: 0xAFFF_FFF2_0000_0000, high: 0x7FFF_FFFF_FFFF_FFFF)
    /// Letters, digits, and `-._`.
    private static let hosts = Table(low: 0x03FF_6000_0000_0000, high: 0x07FF_FFFE_87FF_FFFE)

    static func isToken(_ byte: UInt8) -> Bool { tokens.contains(byte) }
    static func isPath(_ byte: UInt8) -> Bool { paths.contains(byte) }
    static func isQuery(_ byte: UInt8) -> Bool { queries.contains(byte) }
    static func isHost(_ byte: UInt8) -> Bool { hosts.contains(byte) }
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Whether a field's value may have this byte: visible, space, tab, or beyond ASCII.
    static func isFieldValue(_ byte: UInt8) -> Bool { (byte >= 0x20 && byte != 0x7F) || byte == tab }

    /// The value of a hexadecimal digit; nil for any other byte.
    static func hexDigit(_ byte: UInt8) -> UInt8? {
        let digit = byte &- 0x30
        if digit < 10 { return digit }
        let letter = (byte | 0x20) &- UInt8(ascii: "a")
        return letter < 6 ? letter + 10 : nil
    }

    /// ASCII letters made small; other bytes as they are.
    static func lower(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }
}
