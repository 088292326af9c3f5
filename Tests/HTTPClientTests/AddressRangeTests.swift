import Glibc
import Testing

@testable import HTTPClient

@Suite("Address ranges")
struct AddressRangeTests {
    @Test(
        "A range has the addresses that share its first bits, and no others",
        arguments: [
            ("10.0.0.0/8", "10.0.0.0", true), ("10.0.0.0/8", "10.255.255.255", true), ("10.0.0.0/8", "11.0.0.0", false),
            ("10.0.0.0/8", "9.255.255.255", false), ("0.0.0.0/0", "255.255.255.255", true), ("0.0.0.0/0", "::1", false),
            ("::/0", "10.0.0.1", false), ("192.168.1.7", "192.168.1.7", true), ("192.168.1.7", "192.168.1.8", false),
            ("172.16.0.0/12", "172.31.255.255", true), ("172.16.0.0/12", "172.32.0.0", false),
            ("203.113.128.0/17", "203.113.255.1", true), ("203.113.128.0/17", "203.113.127.255", false),
            ("2001:db8::/32", "2001:db8:ffff::1", true), ("2001:db8::/32", "2001:db9::", false), ("::1", "::1", true),
            ("fe80::/10", "febf::1", true), ("fe80::/10", "fec0::1", false), ("::/0", "ffff::", true),
            ("10.0.0.0/8", "::ffff:10.1.2.3", true), ("::ffff:10.0.0.0/104", "10.1.2.3", true),
            ("::ffff:0:0/96", "8.8.8.8", true), ("10.0.0.0/8", "64:ff9b::a01:203", true),
        ])
    func contains(range: String, address: String, isInside: Bool) throws {
        let address = try #require(IPAddress(address))
        #expect(try AddressRange(range).contains(address) == isInside)
    }

    @Test(
        "What is no range says why",
        arguments: [
            ("", AddressRange.Malformed.address), ("localhost", .address), ("10.0.0/8", .address),
            ("010.0.0.1", .address),
            ("0x7f.0.0.1", .address), ("1.2.3.4 ", .address), ("[::1]", .address), ("fe80::1%lo", .address),
            ("::1\0", .address), ("10.0.0.0/", .prefix), ("10.0.0.0/33", .prefix), ("10.0.0.0/+8", .prefix),
            ("10.0.0.0/8/8", .prefix), ("::/129", .prefix), ("::/0128", .prefix), ("10.0.0.1/8", .bitsBeyondPrefix),
            ("0.0.0.1/0", .bitsBeyondPrefix), ("2001:db8::1/32", .bitsBeyondPrefix),
        ])
    func malformed(text: String, fault: AddressRange.Malformed) {
        #expect(throws: fault) { try AddressRange(text) }
    }

    @Test(
        "The public Internet has no address for special purposes, however written",
        arguments: [
            "127.0.0.1", "127.255.255.254", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1",
            "0.0.0.0", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "192.0.0.8", "192.0.2.1",
            "198.18.0.1", "198.51.100.1", "203.0.113.1", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1",
            "::ffff:10.0.0.1", "::ffff:7f00:1", "64:ff9b::7f00:1", "64:ff9b:1::a00:1", "fe80::1", "fec0::1", "fc00::1",
            "fdff::1", "ff02::1", "2002:7f00:1::", "2001::1", "2001:db8::1", "3fff::1", "4000::1", "100::1",
        ])
    func special(text: String) throws {
        #expect(try !AllowedPeers.publicInternet.contains(#require(IPAddress(text))))
    }

    @Test(
        "The public Internet has the other addresses",
        arguments: [
            "8.8.8.8", "1.1.1.1", "203.162.4.190", "172.15.255.255", "172.32.0.1", "100.128.0.1", "223.255.255.255",
            "2001:4860:4860::8888", "2405:4800::1", "2a00::1", "::ffff:8.8.8.8", "64:ff9b::808:808",
        ])
    func open(text: String) throws {
        #expect(try AllowedPeers.publicInternet.contains(#require(IPAddress(text))))
        #expect(try !AllowedPeers.loopback.contains(#require(IPAddress(text))))
    }

    @Test("Dotted decimal is read as `inet_pton` reads it")
    func dotted() {
        let parts = ["", "0", "00", "01", "7", "10", "255", "256", "999", "+1", "1a", " 1", "4294967297"]
        for first in parts {
            for last in parts {
                for text in [
                    "\(first).2.3.\(last)", "1.\(first).\(last)", "1.2.\(first).3.\(last)", "\(first)",
                    "1.2.\(last)..3",
                ] {
                    var address = in_addr()
                    let isAddress = inet_pton(AF_INET, text, &address) == 1
                    #expect(
                        IPAddress(text)?.bits == (isAddress ? UInt128(UInt32(bigEndian: address.s_addr)) : nil),
                        "\(text)")
                }
            }
        }
    }

    @Test("A union allows what either allows")
    func union() throws {
        let peers = AllowedPeers.publicInternet.union(.only([try AddressRange("10.20.0.0/16")]))
        for (text, isAllowed) in [("10.20.1.1", true), ("10.21.1.1", false), ("8.8.8.8", true)] {
            #expect(try peers.contains(#require(IPAddress(text))) == isAllowed)
        }
        #expect(try !AllowedPeers.only([]).contains(#require(IPAddress("8.8.8.8"))))
    }
}
