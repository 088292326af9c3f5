/// The classes of bytes in HTTP's grammar (RFC 9110 section 5.6.2, RFC 3986).
enum ByteClass {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let colon = UInt8(ascii: ":")

    /// A set of ASCII bytes as 128 bits.
    private struct Table {
        let low: UInt64
        let high: UInt64

        init(_ members: StaticString) {
            var bits: (UInt64, UInt64) = (0, 0)
            for offset in 0..<members.utf8CodeUnitCount {
                let byte = members.utf8Start[offset]
                if byte < 64 { bits.0 |= 1 << UInt64(byte) } else { bits.1 |= 1 << UInt64(byte & 63) }
            }
            (low, high) = bits
        }

        func contains(_ byte: UInt8) -> Bool {
            byte < 0x80 && (byte < 64 ? low : high) & (1 << UInt64(byte & 63)) != 0
        }
    }

    private static let tokens = Table("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    // Beyond RFC 3986, what browsers leave as it is (the WHATWG URL standard's path and query sets).
    private static let paths = Table(
        "/-._~!$&'()*+,;=:@%[]|0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    private static let queries = Table(
        "/?-._~!$&'()*+,;=:@%[]|{}^`\\0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    private static let hosts = Table("-._0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

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
