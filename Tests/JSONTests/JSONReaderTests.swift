import JSON
import Testing

@Suite("JSON reader")
struct JSONReaderTests {
    static let accepted = [
        "null", "true", "false", "0", "-0", "1", "-1", "123", "0.5", "-0.5", "1e5", "1E+5", "1e-5", "1.25e2",
        "0e+1",
        #""""#, #""a""#, #""\u0000""#, "\"\u{7F}\"", #""\"\\\/\b\f\n\r\t""#, #""\uD834\udd1e""#, #""€\u20ac""#,
        "\"\u{2028}\u{2029}\u{FEFF}\u{FFFF}\u{10FFFF}\"", "\"ế e\u{302}\u{301}\"", "[]", "[ ]", "[1]", "[1,2]",
        "[[],[]]",
        "{}", "{ }", #"{"a":1}"#, #"{"":0}"#, #"{"a":{"b":{}}, "c":[]}"#, " [ 1 , 2 ] ", "\t\n\r null\r\n",
        #"{"a":1,"A":2,"a ":3}"#, "[true,false,null]", "9223372036854775807", "-9223372036854775808",
        "9223372036854775808", "1.7976931348623157e308", "5e-324", "0.1", "123456789012345678901234567890",
        "0.\(String(repeating: "0", count: 400))1e401", #""\\u0041""#,
    ]

    @Test("What RFC 8259 allows is read as Foundation reads it, in both dialects", arguments: accepted)
    func accepts(text: String) throws {
        let expected = try #require(Plain.foundation(Array(text.utf8)))
        #expect(try Plain(JSONReader.read(text)) == expected)
        #expect(try Plain(JSONReader.read(text, dialect: .json5)) == expected)
        #expect(try Plain(JSONReader.read(Array(text.utf8))) == expected)
    }

    static let refused = [
        "", " ", "nul", "nullx", "TRUE", "truefalse", "undefined", "NaN", "-NaN", "Infinity", "-Infinity", "-", "+1",
        "--1",
        "01", "-01", "00", "1.", ".5", "-.5", "1.e1", "1e", "1e+", "1E-", "1e1.5", "0x10", "1_000", "1 2", "1a",
        "1e400",
        "-1e400", "\"", "\"a", #""\""#, #""\x41""#, #""\a""#, #""\'""#, #""\u""#, #""\u12""#, #""\u12G4""#,
        #""\uD800""#,
        #""\uD800\u0041""#, #""\uDC00""#, #""\uD800x""#, #""\uDC00\uD800""#, "\"\t\"", "\"\n\"", "\"\0\"", "\"\u{1F}\"",
        "'a'", "\"a\"b", "[", "]", "[1", "[1,", "[,1]", "[1,]", "[1,,2]", "[1 2]", "[1}", "[}", "{", "}", "{\"a\"",
        "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{\"a\"}", "{\"a\" 1}", "{\"a\":}", "{a:1}", "{'a':1}",
        "{1:1}", "{null:1}", "{\"a\":1 \"b\":2}", "{\"a\":1]", "[1]]", "{}}", "{}{}", "/**/1", "1//", "#", "\u{A0}1",
        "\u{B}1",
        "\u{C}1", "1\0", "\u{FEFF}1", "1\u{FEFF}", "\u{2028}1",
    ]

    @Test("What RFC 8259 does not allow is refused", arguments: refused)
    func refuses(text: String) { #expect(refusal(text) != nil) }

    @Test("Members and elements keep their written order")
    func order() throws {
        let node = try JSONReader.read(#"{"z":[3,1,2],"a":0,"m":{"y":1,"x":2}}"#)
        #expect(node.members?.map(\.key) == ["z", "a", "m"])
        #expect(node["z"]?.array?.map(\.integer) == [3, 1, 2])
        #expect(node["m"]?.members?.map(\.key) == ["y", "x"])
    }

    @Test("Each accessor answers for its own kind only")
    func accessors() throws {
        let node = try JSONReader.read(#"[null, true, 7, 7.0, "s", [], {"k": 1}]"#)
        let elements = try #require(node.array)
        #expect(elements.map(\.isNull) == [true, false, false, false, false, false, false])
        #expect(elements.map(\.bool) == [nil, true, nil, nil, nil, nil, nil])
        #expect(elements.map(\.integer) == [nil, nil, 7, nil, nil, nil, nil])
        #expect(elements.map(\.double) == [nil, nil, 7, 7, nil, nil, nil])
        #expect(elements.map(\.string) == [nil, nil, nil, nil, "s", nil, nil])
        #expect(elements.map { $0.array?.count } == [nil, nil, nil, nil, nil, 0, nil])
        #expect(elements.map { $0.members?.count } == [nil, nil, nil, nil, nil, nil, 1])
        #expect(elements.map { $0["k"]?.integer } == [nil, nil, nil, nil, nil, nil, 1])
        #expect(node["k"] == nil && elements.last?["K"] == nil)
    }

    @Test("A slice of a buffer is read in place, and its positions count from its start")
    func slice() throws {
        let bytes = Array("[1]\n[22, 3]\n".utf8)
        let node = try bytes.withUnsafeBytes { try JSONReader.read(UnsafeRawBufferPointer(rebasing: $0[4..<11])) }
        #expect(node.array?.map(\.integer) == [22, 3])
        #expect(node.array?.map(\.position.offset) == [1, 5])
        #expect(refusal([]) == refusal(""))
        #expect(throws: JSONError.self) { try JSONReader.read(UnsafeRawBufferPointer(start: nil, count: 0)) }
    }

    @Test("Arrays and objects nest as deep as asked for, no deeper", arguments: [0, 1, 2, 64, JSONReader.depthCeiling])
    func depth(limit: Int) throws {
        for (opening, closing) in [("[", "]"), (#"{"a":"#, "}")] {
            let repeated = { (text: String, count: Int) in String(repeating: text, count: count) }
            let fits = repeated(opening, limit) + "1" + repeated(closing, limit)
            #expect(refusal(Array(fits.utf8), depth: limit) == nil)
            let error = refusal(Array("\(opening)\(fits)\(closing)".utf8), depth: limit)
            #expect(error?.problem == .tooDeep(limit: limit))
            #expect(error?.position.offset == limit * opening.utf8.count)
        }
        // Side by side is not deep.
        let wide = "[" + Array(repeating: "[]", count: 1_000).joined(separator: ",") + "]"
        #expect(refusal(Array(wide.utf8), depth: 2) == nil)
    }

    @Test("Keys are the same only if their scalars are the same")
    func canonicalEquivalence() throws {
        let node = try JSONReader.read("{\"\u{1EBF}\":1,\"e\u{302}\u{301}\":2}")
        #expect(node["\u{1EBF}"]?.integer == 1)
        #expect(node["e\u{302}\u{301}"]?.integer == 2)
        #expect(node["\u{EA}\u{301}"] == nil)
    }
}
