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
        let name = value.prefix { $0 != ByteClass.colon }
        guard !name.isEmpty, name.count <= 255, name.allSatisfy(ByteClass.isHost), name.first != UInt8(ascii: ".")
        else {
            return false
        }
        let hasEmptyLabel = zip(name, name.dropFirst()).contains {
            $0 == UInt8(ascii: ".") && $1 == UInt8(ascii: ".")
        }
        return !hasEmptyLabel && isPort(value[name.endIndex...])
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
