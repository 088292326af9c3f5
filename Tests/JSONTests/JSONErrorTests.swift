import JSON
import Testing

@Suite("JSON errors")
struct JSONErrorTests {
    struct Case: Sendable {
        let text: String
        let dialect: JSONDialect
        let place: [Int]
        let problem: JSONError.Problem

        init(_ text: String, _ dialect: JSONDialect = .json, at place: [Int], _ problem: JSONError.Problem) {
            (self.text, self.dialect, self.place, self.problem) = (text, dialect, place, problem)
        }
    }

    static let first = JSONPosition(line: 1, column: 2, offset: 1)

    static let cases = [
        Case("", at: [1, 1, 0], .unexpectedEnd(expected: .value)),
        Case("[\n", at: [2, 1, 2], .unexpectedEnd(expected: .valueOrArrayEnd)),
        Case("[\"ế\"", at: [1, 5, 6], .unexpectedEnd(expected: .commaOrArrayEnd)),
        Case("{", at: [1, 2, 1], .unexpectedEnd(expected: .keyOrObjectEnd)),
        Case("{\"a\"", at: [1, 5, 4], .unexpectedEnd(expected: .colon)),
        Case("{\"a\":1", at: [1, 7, 6], .unexpectedEnd(expected: .commaOrObjectEnd)),
        Case("tru", at: [1, 4, 3], .unexpectedEnd(expected: .word("true"))),
        Case("-", at: [1, 2, 1], .unexpectedEnd(expected: .digit)),
        Case("@", at: [1, 1, 0], .unexpectedCharacter(found: "@", expected: .value)),
        Case("[ế]", at: [1, 2, 1], .unexpectedCharacter(found: "ế", expected: .valueOrArrayEnd)),
        Case("[1,]", at: [1, 4, 3], .unexpectedCharacter(found: "]", expected: .value)),
        Case("[1 2]", at: [1, 4, 3], .unexpectedCharacter(found: "2", expected: .commaOrArrayEnd)),
        Case("{a:1}", at: [1, 2, 1], .unexpectedCharacter(found: "a", expected: .keyOrObjectEnd)),
        Case("{\"a\":1,\r\n}", at: [2, 1, 9], .unexpectedCharacter(found: "}", expected: .key)),
        Case("{\"a\":1,b:2}", at: [1, 8, 7], .unexpectedCharacter(found: "b", expected: .key)),
        Case("{\"a\" 1}", at: [1, 6, 5], .unexpectedCharacter(found: "1", expected: .colon)),
        Case("{\"a\":}", at: [1, 6, 5], .unexpectedCharacter(found: "}", expected: .value)),
        Case("{\"a\":1]", at: [1, 7, 6], .unexpectedCharacter(found: "]", expected: .commaOrObjectEnd)),
        Case("nulL", at: [1, 4, 3], .unexpectedCharacter(found: "L", expected: .word("null"))),
        Case("ntll", at: [1, 2, 1], .unexpectedCharacter(found: "t", expected: .word("null"))),
        Case("[fals]", at: [1, 6, 5], .unexpectedCharacter(found: "]", expected: .word("false"))),
        Case("1.x", at: [1, 3, 2], .unexpectedCharacter(found: "x", expected: .digit)),
        Case("[1e+]", at: [1, 5, 4], .unexpectedCharacter(found: "]", expected: .digit)),
        Case("\"\\u12x4\"", at: [1, 6, 5], .unexpectedCharacter(found: "x", expected: .hexDigit)),
        Case("/x", .json5, at: [1, 2, 1], .unexpectedCharacter(found: "x", expected: .commentStart)),
        Case("[1,,]", .json5, at: [1, 4, 3], .unexpectedCharacter(found: ",", expected: .valueOrArrayEnd)),
        Case("{a:1,,}", .json5, at: [1, 6, 5], .unexpectedCharacter(found: ",", expected: .keyOrObjectEnd)),
        Case("{\\x:1}", .json5, at: [1, 3, 2], .unexpectedCharacter(found: "x", expected: .unicodeEscape)),
        Case("{a\\u002d:1}", .json5, at: [1, 3, 2], .unexpectedCharacter(found: "-", expected: .identifierCharacter)),
        Case("0x", .json5, at: [1, 3, 2], .unexpectedEnd(expected: .hexDigit)),
        Case(".", .json5, at: [1, 2, 1], .unexpectedEnd(expected: .digit)),
        Case("{} \n ế", at: [2, 2, 5], .trailingData(found: "ế")),
        Case("truex", at: [1, 5, 4], .trailingData(found: "x")),
        Case("[\n \"ế]", at: [2, 2, 3], .unterminatedString),
        Case("\"\\", at: [1, 1, 0], .unterminatedString),
        Case("'\\", .json5, at: [1, 1, 0], .unterminatedString),
        Case("1 /* ế *", .json5, at: [1, 3, 2], .unterminatedComment),
        Case("\"ế\t\"", at: [1, 3, 4], .controlCharacter("\t")),
        Case("\"ế\\n\n\"", at: [1, 5, 6], .controlCharacter("\n")),
        Case("'a\n'", .json5, at: [1, 3, 2], .controlCharacter("\n")),
        Case("\"ế\\q\"", at: [1, 3, 4], .badEscape("q")),
        Case("\"\\đ\"", at: [1, 2, 1], .badEscape("đ")),
        Case("'\\08'", .json5, at: [1, 2, 1], .badEscape("0")),
        Case("'\\7'", .json5, at: [1, 2, 1], .badEscape("7")),
        Case("\"a\\uD83Dx\"", at: [1, 3, 2], .loneSurrogate(0xD83D)),
        Case("\"a\\uD83D\\u0041\"", at: [1, 3, 2], .loneSurrogate(0xD83D)),
        Case("\"a\\uDE00\"", at: [1, 3, 2], .loneSurrogate(0xDE00)),
        Case("{\\uD83D:1}", .json5, at: [1, 2, 1], .loneSurrogate(0xD83D)),
        Case("\u{FEFF}{}", at: [1, 1, 0], .byteOrderMark),
        Case("[-012]", at: [1, 2, 1], .badNumber(.leadingZero)),
        Case("[1e999]", at: [1, 2, 1], .badNumber(.outOfRange)),
        Case("[NaN]", .json5, at: [1, 2, 1], .badNumber(.notFinite)),
        Case("{\"a\":1,\n \"\\u0061\":2}", at: [2, 2, 9], .duplicateKey("a", firstAt: first)),
        Case("{a:1, 'a':2}", .json5, at: [1, 7, 6], .duplicateKey("a", firstAt: first)),
    ]

    @Test("Every error says what it is and where", arguments: cases)
    func problem(expected: Case) throws {
        let error = try #require(refusal(expected.text, expected.dialect))
        #expect(error.problem == expected.problem)
        #expect([error.position.line, error.position.column, error.position.offset] == expected.place)
        let start = "line \(expected.place[0]), column \(expected.place[1]): expected "
        #expect(
            error.description.hasPrefix(start)
                && error.description == "\(start)\(error.problem.description.dropFirst(9))")
    }

    @Test(
        "A member that comes twice is found among few and among many, at every level",
        arguments: [1, 2, 15, 16, 17, 40])
    func duplicate(count: Int) throws {
        for repeated in 0..<count {
            let keys = (0..<count).map { "khóa\($0)" } + ["kh\\u00f3a\(repeated)"]
            let object = "{" + keys.map { "\"\($0)\":{\"a\":[{\"a\":0}]}" }.joined(separator: ",") + "}"
            guard case .duplicateKey(let key, let first) = refusal(object)?.problem else {
                Issue.record("accepted: \(object)")
                continue
            }
            #expect(key == "khóa\(repeated)")
            let prefix = object.unicodeScalars.prefix(first.column - 1)
            #expect(String(String.UnicodeScalarView(prefix)).components(of: "\"khóa").count == repeated + 1)
        }
    }

    @Test("Descriptions are sentences that fit on a line and hide nothing invisible")
    func descriptions() throws {
        #expect(
            refusal("{\"a\":1,\"a\":2}")?.description
                == #"line 1, column 8: expected each key once, found "a" again, first written in line 1, column 2"#)
        #expect(refusal("[1 2]")?.description == "line 1, column 4: expected ',' or ']', found '2'")
        #expect(refusal("")?.description == "line 1, column 1: expected a value, found the end of the text")
        #expect(refusal("\u{A0}")?.description == "line 1, column 1: expected a value, found U+00A0")
        #expect(
            refusal("\"\u{1}\"")?.description
                == "line 1, column 2: expected '\\u0001' for this control character in a string, found U+0001 itself")
        let long = String(repeating: "k", count: 10_000)
        #expect(try #require(refusal("{\"\(long)\":1,\"\(long)\":2}")).description.count < 200)
    }
}

extension String {
    /// The parts between occurrences of a separator.
    fileprivate func components(of separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false)
    }
}
