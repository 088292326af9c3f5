/// The value of `Host`: a name or an address, and perhaps a port.
enum HostField {
    /// Narrower than RFC 3986: no escapes, no sub-delimiters, no user, no empty name.
    static func isValid(_ value: ArraySlice<UInt8>) -> Bool {
        guard let first = value.first else { return false }
        if first == UInt8(ascii: "[") {
            guard let close = value.firstIndex(of: UInt8(ascii: "]")), close - value.startIndex >= 3 else {
                return false
            }
            let address = value[(value.startIndex + 1)..<close]
            let isAddress = address.allSatisfy {
                ByteClass.hexDigit($0) != nil || $0 == ByteClass.colon || $0 == UInt8(ascii: ".")
            }
            return isAddress && address.contains(ByteClass.colon) && isPort(value[(close + 1)...])
        }
        let end = Bytes.first(ByteClass.colon, in: value) ?? value.endIndex
        let name = value[..<end]
        guard !name.isEmpty, name.count <= 255 else { return false }
        let dot = UInt8(ascii: ".")
        // No label is empty, not even the first.
        var previous = dot
        for byte in name {
            guard ByteClass.isHost(byte), byte != dot || previous != dot else { return false }
            previous = byte
        }
        return isPort(value[end...])
    }

    /// Nothing, or a colon and a port.
    private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let colon = bytes.first else { return true }
        let digits = bytes.dropFirst()
        guard colon == ByteClass.colon, (1...5).contains(digits.count), digits.allSatisfy(ByteClass.isDigit) else {
            return false
        }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 65_535
    }
}
