import JSON
import Testing

@Suite("JSON strings")
struct JSONStringTests {
    @Test("Every scalar is read as it is and as escapes, and comes back from the writer")
    func everyScalar() throws {
        // In groups, as one string for each scalar would take long.
        for start in stride(from: UInt32(0), through: 0x10FFFF, by: 0x400) {
            let scalars = (start..<(start + 0x400)).compactMap(Unicode.Scalar.init)
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            let expected = String(text)
            let escaped = "\"" + expected.utf16.map(escape).joined() + "\""
            #expect(try JSONReader.read(escaped).string?.utf8.elementsEqual(expected.utf8) == true)
            var writer = JSONWriter()
            writer.string(expected)
            #expect(try JSONReader.read(writer.bytes).string?.utf8.elementsEqual(expected.utf8) == true)
            guard start > 0 else { continue }
            #expect(try JSONReader.read("\"\(expected)\"").string?.utf8.elementsEqual(expected.utf8) == true)
        }
    }

    private func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    @Test("A mark is found at every distance from a word boundary")
    func everyAlignment() throws {
        for before in 0..<20 {
            for after in 0..<20 {
                for (plain, width) in [("a", 1), ("ế", 3), ("\u{7F}", 1), ("!", 1), ("#", 1), ("[", 1), ("]", 1)] {
                    let (start, end) = (String(repeating: plain, count: before), String(repeating: plain, count: after))
                    #expect(try JSONReader.read("\"\(start)\\n\(end)\"").string == "\(start)\n\(end)")
                    let array = try JSONReader.read("[\"\(start)\",\"\(end)\",0]").array
                    #expect(array?.first?.string == start)
                    #expect(array?.last?.position.column == 8 + before + after)
                    #expect(array?.last?.position.offset == 7 + (before + after) * width)
                    #expect(refusal("\"\(start)\u{1F}\(end)\"")?.position.offset == 1 + before * width)
                }
            }
        }
    }

    @Test("Every byte in a string is treated alike in the first word and at the end of the text")
    func everyByte() {
        for byte in UInt8.min...UInt8.max {
            let short: [UInt8] = [0x22, byte, 0x22]
            let long: [UInt8] = [0x22, byte] + Array("aaaaaaaaaaaaaaaa\"".utf8)
            let isAllowed = byte >= 0x20 && byte < 0x80 && byte != 0x22 && byte != 0x5C
            #expect((refusal(short) == nil) == isAllowed, "\(byte)")
            #expect((refusal(long) == nil) == isAllowed, "\(byte)")
        }
    }

    static let malformed: [[UInt8]] = [
        [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE1, 0xBB],
        [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98],
        [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0xE1, 0x41, 0xBB], [0xE1, 0xBB, 0x41],
    ]

    @Test("Malformed UTF-8 is refused wherever it stands", arguments: malformed)
    func malformedUTF8(bytes: [UInt8]) {
        let places = [
            ("", ""), ("\"", "\""), ("\"ế", "ế\""), ("\"\\n", "\\n\""), ("[1,", "]"), ("{\"", "\":1}"),
            ("{\"a\":1}", ""),
            ("\"", "\u{1}\""), ("[1,\"", "\",,]"),
        ]
        for (before, after) in places {
            let text = Array(before.utf8) + bytes + Array(after.utf8)
            let error = refusal(text)
            #expect(error?.problem == .invalidUTF8(byte: bytes[0]))
            #expect(error?.position.offset == before.utf8.count)
            #expect(error?.position.column == before.unicodeScalars.count + 1)
        }
        for (before, after) in [("//", "\n1"), ("/*", "*/1"), ("'", "'"), ("'\\", "'"), ("'\\\n", "'"), ("{ế", ":1}")] {
            let error = refusal(Array(before.utf8) + bytes + Array(after.utf8), .json5)
            #expect(error?.problem == .invalidUTF8(byte: bytes[0]))
            #expect(error?.position.offset == before.utf8.count)
        }
    }

    @Test("A sequence cut by an escape that vanishes stays malformed", arguments: ["\\\n", "\\\u{2028}", "\\"])
    func cutSequence(cut: String) {
        let error = refusal(Array("'a".utf8) + [0xE1] + Array(cut.utf8) + [0xBA, 0xBF] + Array("'".utf8), .json5)
        #expect(error?.problem == .invalidUTF8(byte: 0xE1))
        #expect(error?.position.offset == 2)
    }
}
