import JSON
import Testing

@Suite("JSON positions")
struct JSONPositionTests {
    /// Positions of all values and keys.
    private func positions(_ node: JSONNode) -> [JSONPosition] {
        let inner: [JSONPosition] =
            switch node.value {
            case .array(let elements): elements.flatMap(positions)
            case .object(let members): members.flatMap { [$0.keyPosition] + positions($0.node) }
            case .null, .bool, .integer, .number, .string: []
            }
        return [node.position] + inner
    }

    /// Line and column by another road than the reader's: the lines of the text before, cut with the standard library.
    private func lineAndColumn(_ text: String, _ offset: Int) -> [Int] {
        let before = String(decoding: Array(text.utf8)[..<offset], as: UTF8.self).unicodeScalars
        var lines = [[Unicode.Scalar]()]
        for scalar in before {
            // A line feed after a carriage return belongs to the same line end.
            if scalar == "\n", lines.count > 1, lines[lines.count - 1].isEmpty, lines[lines.count - 2].last == "\r" {
                continue
            }
            lines[lines.count - 1].append(scalar)
            if scalar == "\n" || scalar == "\r" { lines.append([]) }
        }
        return [lines.count, lines[lines.count - 1].count + 1]
    }

    static let texts: [(String, JSONDialect)] = [
        ("[1, \"ế\", true]", .json),
        ("  {\"a\" : [ null,\n\t{\"b\\u00e9é\": -1.5e3}\r\n] , \"😀😀\":\r\"x\", \"z\":\n\n\n{}}", .json),
        (
            "// ghi chú\n{tỉnh: 'Hà Nội', /* a\r\nế\rđ\n*/ 'b\\\nế\\\r\nđ\\\rx': [1,\u{3000}2,\u{2028}3, // ế\n4], c\\u0061: 0x1}",
            .json5
        ),
        ("[\"Thủ tục hải quan đối với khí, nguyên liệu xuất khẩu\", \"đ\", [\"ếếếếếếếếếếế\\\"ế\", 1], 2]", .json),
        ("['\\ế\\\u{2028}đ', 'é\\xe9é', 1, '\t\u{2029}', 2]", .json5),
    ]

    @Test("Every value and key has its line, column and offset", arguments: texts)
    func everyNode(text: String, dialect: JSONDialect) throws {
        let found = positions(try JSONReader.read(text, dialect: dialect))
        #expect(found.count >= 4)
        for position in found {
            #expect([position.line, position.column] == lineAndColumn(text, position.offset))
            let scalar = String(decoding: Array(text.utf8)[position.offset...], as: UTF8.self).unicodeScalars.first
            #expect(scalar.map { "[{\"'-0123456789ntfc".unicodeScalars.contains($0) } == true)
        }
    }

    @Test("Every text cut short is refused at its end or at what is open", arguments: texts)
    func everyCut(text: String, dialect: JSONDialect) throws {
        let bytes = Array(text.utf8)
        for end in 0..<bytes.count {
            guard let error = refusal(Array(bytes[..<end]), dialect) else {
                Issue.record("accepted: \(end) bytes of \(text)")
                continue
            }
            let (position, problem) = (error.position, error.problem)
            #expect([position.line, position.column] == lineAndColumn(text, position.offset))
            switch problem {
            case .unexpectedEnd: #expect(position.offset == end)
            case .unterminatedString: #expect(bytes[position.offset] == 0x22 || bytes[position.offset] == 0x27)
            case .unterminatedComment: #expect(bytes[position.offset] == 0x2F)
            case .invalidUTF8: #expect(bytes[position.offset] >= 0xC2 && end - position.offset < 4)
            default: Issue.record("\(error) after \(end) bytes of \(text)")
            }
        }
    }
}
