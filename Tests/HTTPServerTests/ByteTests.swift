import Testing

@testable import HTTPServer

@Suite("Bytes")
struct ByteTests {
    private static let alphanumerics = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

    @Test(
        "A class has the bytes of its grammar and no others",
        arguments: [
            ("token", "!#$%&'*+-.^_`|~"), ("path", "/-._~!$&'()*+,;=:@%[]|"),
            ("query", "/?-._~!$&'()*+,;=:@%[]|{}^`\\"), ("host", "-._"),
        ])
    func classes(name: String, marks: String) {
        let isMember: (UInt8) -> Bool =
            switch name {
            case "token": ByteClass.isToken
            case "path": ByteClass.isPath
            case "query": ByteClass.isQuery
            default: ByteClass.isHost
            }
        let members = Set((marks + Self.alphanumerics).utf8)
        #expect((UInt8.min...UInt8.max).filter(isMember) == members.sorted())
    }

    @Test("A control character is found wherever it stands, and a tab is none")
    func controls() {
        for length in 0...40 {
            let text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
            #expect(!Bytes.haveControls(text[...]))
            for place in text.indices {
                for byte in UInt8.min...UInt8.max {
                    var changed = text
                    changed[place] = byte
                    let isControl = byte < 0x20 && byte != 0x09 || byte == 0x7F
                    guard Bytes.haveControls(changed[...]) != isControl else { continue }
                    Issue.record("byte \(byte) at \(place) of \(length)")
                }
            }
            // What stands outside of the slice does not count.
            let framed = [0] + text + [0x7F]
            #expect(!Bytes.haveControls(framed[1..<(length + 1)]))
        }
    }

    @Test("A byte is found at its first place in the slice")
    func places() {
        let bytes = Array("a:b:c".utf8)
        #expect(Bytes.first(UInt8(ascii: ":"), in: bytes[...]) == 1)
        #expect(Bytes.first(UInt8(ascii: ":"), in: bytes[2...]) == 3)
        #expect(Bytes.first(UInt8(ascii: ":"), in: bytes[4...]) == nil)
        #expect(Bytes.first(UInt8(ascii: ":"), in: bytes[2..<3]) == nil)
        #expect(Bytes.first(UInt8(ascii: ":"), in: bytes[5...]) == nil)
        #expect(Bytes.first(0, in: []) == nil)
    }

    @Test("A word is told letter for letter, or without regard to case")
    func words() {
        #expect(Bytes.equal(Array("GET".utf8)[...], "GET"))
        for other in ["", "GE", "GETS", "get", "GE\0"] { #expect(!Bytes.equal(Array(other.utf8)[...], "GET")) }
        #expect(Bytes.equal([], ""))
        let word = Array("100-continue".utf8)
        for place in word.indices {
            for byte in UInt8.min...UInt8.max where byte >= 0x20 {
                var changed = word
                changed[place] = byte
                guard
                    Bytes.equalButCase(changed[...], "100-continue") != (ByteClass.lower(byte) == word[place])
                else { continue }
                Issue.record("byte \(byte) at \(place)")
            }
        }
        #expect(!Bytes.equalButCase(word.dropLast(), "100-continue"))
    }

    @Test("A host has labels, none of them empty but the last, and perhaps a port")
    func hosts() {
        for host in ["a", "a.b", "a.", "a:80", "a.:1", "a-b_c.d", "[::1]", "[::1]:443", "a:65535"] {
            #expect(HostField.isValid(Array(host.utf8)[...]), "\(host)")
        }
        for host in [
            "", ":80", ".", ".a", "a..b", "a..", "a:", "a:65536", "a:x", "a b", "a/b", "a@b", "[]", "[1]", "a:1:2",
        ] {
            #expect(!HostField.isValid(Array(host.utf8)[...]), "\(host)")
        }
    }

    @Test("Credentials are told by the name of their scheme in any case")
    func credentials() throws {
        func given(_ value: String) throws -> String? {
            var fields = HeaderFields()
            try fields.append("authorization", value)
            return fields.credentials("bearer").map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(try given("Bearer abc") == "abc")
        #expect(try given("bEARER a b") == "a b")
        #expect(try given("Bearer ") == "")
        for value in ["Bearer", "Basic abc", "Bearers abc", "Beare abc", " Bearer abc", ""] {
            #expect(try given(value) == nil, "\(value)")
        }
        #expect(HeaderFields().credentials("bearer") == nil)
    }
}
