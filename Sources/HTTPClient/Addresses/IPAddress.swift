import Glibc

/// An address of the Internet protocol. Those of version 6 that only wrap one of version 4 are taken for the latter.
public struct IPAddress: Hashable, Sendable {
    /// The version of the protocol.
    public enum Family: Hashable, Sendable {
        /// Version 4: 32 bits.
        case v4
        /// Version 6: 128 bits.
        case v6

        var bitCount: Int { self == .v4 ? 32 : 128 }
    }

    /// The version of the protocol.
    public let family: Family
    /// The address as a number, the first octet highest.
    let bits: UInt128

    init(family: Family, bits: UInt128) {
        // ::ffff:0:0/96 (mapped, RFC 4291) reaches the address it wraps, and so does 64:ff9b::/96 (NAT64, RFC 6052).
        let wraps = family == .v6 && (bits >> 32 == 0xFFFF || bits >> 32 == 0x64_FF9B << 64)
        self.family = wraps ? .v4 : family
        self.bits = wraps ? bits & 0xFFFF_FFFF : bits
    }

    /// Nil unless `text` is an address in dotted decimal, or one of version 6 without brackets and zone.
    public init?(_ text: some StringProtocol) {
        guard let (family, bits) = Self.parse(String(text)) else { return nil }
        self.init(family: family, bits: bits)
    }

    /// What `text` says, before wrapped addresses are unwrapped.
    static func parse(_ text: String) -> (family: Family, bits: UInt128)? {
        if let bits = dottedDecimal(text) { return (.v4, UInt128(bits)) }
        // Also keeps out NUL, at which C would stop reading.
        let isAddressLike = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
                UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: ":"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        guard isAddressLike else { return nil }
        var six = in6_addr()
        guard inet_pton(AF_INET6, text, &six) == 1 else { return nil }
        return (.v6, Self.number(six))
    }

    /// Four numbers up to 255 without leading zeros, as `inet_pton` takes them, but without a copy for it: an address is read with each
    /// request.
    private static func dottedDecimal(_ text: String) -> UInt32? {
        var bits: UInt32 = 0
        var (octet, digits, dots): (UInt32, Int, Int) = (0, 0, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard digits == 0 || octet > 0 else { return nil }
                octet = octet * 10 + UInt32(byte - UInt8(ascii: "0"))
                digits += 1
                guard octet <= 255 else { return nil }
            case UInt8(ascii: "."):
                guard digits > 0, dots < 3 else { return nil }
                bits = bits << 8 | octet
                (octet, digits, dots) = (0, 0, dots + 1)
            default: return nil
            }
        }
        return digits > 0 && dots == 3 ? bits << 8 | octet : nil
    }

    /// The address in a socket address of `length` bytes; nil for other families than these two.
    init?(socketAddress: UnsafeRawPointer, length: Int) {
        guard length >= MemoryLayout<sockaddr>.size else { return nil }
        switch Int32(socketAddress.loadUnaligned(as: sockaddr.self).sa_family) {
        case AF_INET:
            let address = socketAddress.loadUnaligned(as: sockaddr_in.self)
            self.init(family: .v4, bits: UInt128(UInt32(bigEndian: address.sin_addr.s_addr)))
        case AF_INET6 where length >= MemoryLayout<sockaddr_in6>.size:
            let address = socketAddress.loadUnaligned(as: sockaddr_in6.self)
            self.init(family: .v6, bits: Self.number(address.sin6_addr))
        default: return nil
        }
    }

    private static func number(_ address: in6_addr) -> UInt128 {
        withUnsafeBytes(of: address) { octets in octets.reduce(0) { $0 << 8 | UInt128($1) } }
    }
}

extension IPAddress {
    /// The first address that shares its first `prefix` bits, the others zero: the network it is in.
    public func network(prefix: Int) -> IPAddress {
        let kept = min(max(prefix, 0), family.bitCount)
        let all = UInt128.max >> UInt128(128 - family.bitCount)
        return IPAddress(family: family, bits: kept == 0 ? 0 : bits & all & (all << UInt128(family.bitCount - kept)))
    }
}

extension IPAddress: CustomStringConvertible {
    /// `203.0.113.7` or, in full groups without leading zeros, `2001:db8:0:0:0:0:0:1`.
    public var description: String {
        switch family {
        case .v4: (0..<4).reversed().map { String((bits >> UInt128($0 * 8)) & 0xFF) }.joined(separator: ".")
        case .v6:
            (0..<8).reversed().map { String((bits >> UInt128($0 * 16)) & 0xFFFF, radix: 16) }.joined(separator: ":")
        }
    }
}
