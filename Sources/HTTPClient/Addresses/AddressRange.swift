/// A range of addresses that share their first bits, as in `10.0.0.0/8` or `2001:db8::/32`.
public struct AddressRange: Hashable, Sendable {
    private let family: IPAddress.Family
    private let bits: UInt128
    private let prefix: Int

    /// Why a text is no range.
    public enum Malformed: Error, Hashable, Sendable {
        /// What stands before the `/`, or all, is no address.
        case address
        /// What stands after the `/` is no number from 0 to 32, or to 128 for version 6.
        case prefix
        /// The address has bits beyond the prefix, as in `10.0.0.1/8`: was the range or the address meant?
        case bitsBeyondPrefix
    }

    /// Reads `address/prefix`; an address alone is the range of only itself.
    public init(_ text: String) throws(Malformed) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let (family, bits) = IPAddress.parse(String(first)) else { throw .address }
        var prefix = family.bitCount
        if parts.count == 2 {
            guard (1...3).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy(\.isDigit),
                let number = Int(parts[1]), number <= family.bitCount
            else { throw .prefix }
            prefix = number
        }
        guard bits & ~Self.mask(prefix, of: family) == 0 else { throw .bitsBeyondPrefix }
        let address = IPAddress(family: family, bits: bits)
        // A range within the wrapping addresses is one of version 4, as they are.
        let isWrapped = address.family != family && prefix >= 96
        self.family = isWrapped ? .v4 : family
        self.bits = isWrapped ? address.bits : bits
        self.prefix = isWrapped ? prefix - 96 : prefix
    }

    /// Whether `address` is in this range; never for the other version.
    public func contains(_ address: IPAddress) -> Bool {
        address.family == family && address.bits & Self.mask(prefix, of: family) == bits
    }

    private static func mask(_ prefix: Int, of family: IPAddress.Family) -> UInt128 {
        let all = UInt128.max >> UInt128(128 - family.bitCount)
        return prefix == 0 ? 0 : all & (all << UInt128(family.bitCount - prefix))
    }
}
