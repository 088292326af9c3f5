/// The addresses that a client may connect to. Each connection is checked after its name was resolved, before a byte is sent.
public struct AllowedPeers: Hashable, Sendable {
    private struct Part: Hashable {
        let included: [AddressRange]
        let excluded: [AddressRange]
    }

    private let parts: [Part]

    /// Only addresses in one of these ranges.
    public static func only(_ ranges: [AddressRange]) -> AllowedPeers {
        AllowedPeers(parts: [Part(included: ranges, excluded: [])])
    }

    /// This machine itself: 127.0.0.0/8 and ::1.
    public static let loopback = only(ranges(["127.0.0.0/8", "::1"]))

    /// Addresses anyone on the Internet can reach; none for special purposes (loopback, private, link-local, shared, multicast…).
    ///
    /// Source: the IANA registries of special-purpose addresses, IPv4 (RFC 6890 and later) and IPv6. Of version 6, only
    /// 2000::/3 is assigned to be reached globally.
    public static let publicInternet = AllowedPeers(parts: [
        Part(
            included: ranges(["0.0.0.0/0"]),
            excluded: ranges([
                "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
                "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
                "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            ])),
        // 2002::/16 (6to4) and 2001::/32 (Teredo, in 2001::/23) could carry a private address of version 4.
        Part(
            included: ranges(["2000::/3"]),
            excluded: ranges(["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"])),
    ])

    /// What either allows.
    public func union(_ other: AllowedPeers) -> AllowedPeers { AllowedPeers(parts: parts + other.parts) }

    /// Whether a connection to `address` is allowed.
    public func contains(_ address: IPAddress) -> Bool {
        parts.contains { part in
            part.included.contains { $0.contains(address) } && !part.excluded.contains { $0.contains(address) }
        }
    }

    private static func ranges(_ texts: [String]) -> [AddressRange] {
        texts.map { text in
            do { return try AddressRange(text) } catch {
                preconditionFailure("the ranges above are written well, but \(text) is not: \(error)")
            }
        }
    }
}
