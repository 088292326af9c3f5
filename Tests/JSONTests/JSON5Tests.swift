import JSON
import Testing

@Suite("JSON5")
struct JSON5Tests {
    static let accepted: [(String, String)] = [
        ("// note\n1", "1"), ("1 // note", "1"), ("1//", "1"), ("/* a\n * b ** / */1/**/", "1"), ("//a\u{2028}1", "1"),
        ("//a\r1", "1"), ("/***/1", "1"), ("\u{B}\u{C}\u{A0}\u{FEFF}\u{2028}\u{2029}\u{3000}\u{1680}1\u{2009}", "1"),
        ("\u{FEFF}1", "1"), ("[1,]", "[1]"), ("[1,/**/]", "[1]"), ("{a:1,}", #"{"a":1}"#),
        ("{a:1,b:{c:[],},}", #"{"a":1,"b":{"c":[]}}"#),
        ("'a'", #""a""#), ("'\"'", #""\"""#), (#""'""#, #""'""#), (#"'\''"#, #""'""#), (#""\'""#, #""'""#),
        (#"'\x41\xe9'"#, #""Aé""#), (#"'\0'"#, #""\u0000""#), (#"'\0a'"#, #""\u0000a""#), (#"'\v'"#, #""\u000b""#),
        (#"'\a\c\q\$\ế'"#, #""acq$ế""#), ("'a\\\nb'", #""ab""#), ("'a\\\r\nb'", #""ab""#), ("'a\\\rb'", #""ab""#),
        ("'a\\\u{2028}b'", #""ab""#), ("'\u{2028}\u{2029}'", "\"\u{2028}\u{2029}\""), ("'\t'", #""\t""#),
        ("{$_a1:1}", #"{"$_a1":1}"#), ("{tỉnh:1}", #"{"tỉnh":1}"#), ("{te\u{302}n:1}", "{\"te\u{302}n\":1}"),
        ("{Đ:1}", #"{"Đ":1}"#),
        (#"{\u0061b:1}"#, #"{"ab":1}"#), (#"{a\u0301:1}"#, "{\"a\u{301}\":1}"),
        ("{null:1,true:2}", #"{"null":1,"true":2}"#),
        ("{Infinity:1,NaN:2}", #"{"Infinity":1,"NaN":2}"#), ("{a\u{200D}b:1}", "{\"a\u{200D}b\":1}"),
        ("{Ⅷ:1}", #"{"Ⅷ":1}"#),
        ("{'a b':1}", #"{"a b":1}"#), ("{a/**/:/**/1/**/}", #"{"a":1}"#), ("{\n// x\na: 1, // y\n}", #"{"a":1}"#),
        (#"'\uD83D\uDE00'"#, #""😀""#),
    ]

    @Test("What JSON5 adds means what the same JSON means", arguments: accepted)
    func accepts(text: String, meaning: String) throws {
        #expect(try Plain(JSONReader.read(text, dialect: .json5)) == Plain(JSONReader.read(meaning)))
    }

    @Test(
        "What JSON5 adds is refused in JSON",
        arguments: accepted.map(\.0).filter { $0 != #""'""# && $0 != "'\u{2028}'" })
    func refusesInJSON(text: String) { #expect(refusal(text) != nil) }

    static let refused = [
        "", "//", "/*", "/**", "/*/", "/ /1", "/", "1 /", "[,]", "[1,,]", "{,}", "{a:1,,}", "'a", "'a\"", "\"a'",
        "'a\nb'", "'a\rb'",
        #"'\1'"#, #"'\9'"#, #"'\00'"#, #"'\x4'"#, #"'\xg1'"#, #"'\u123'"#, #"'\uD800'"#, "{1a:1}", "{a-b:1}", "{a b:1}",
        "{-a:1}", #"{\u0031a:1}"#, #"{a\u002d:1}"#, #"{\x61:1}"#, #"{\uD83D\uDE00:1}"#, "{\u{301}a:1}", "{😀:1}", "{a}",
        "{a:}",
        "{:1}", "0x", "0xg", "01", "-", "+", ".", "-.", "+-1", ".e1", "1e", "1ee", "+ 1", "0x1.5", "1e400", "undefined",
        "None",
        "I", "N", "\u{FEFF}", "\u{180E}1", "\u{200B}1",
    ]

    @Test("What JSON5 does not have is refused", arguments: refused)
    func refuses(text: String) { #expect(refusal(text, .json5) != nil) }

    @Test(
        "Infinity and NaN are refused by name",
        arguments: ["Infinity", "NaN", "-Infinity", "+Infinity", "-NaN", "+NaN"])
    func notFinite(text: String) {
        #expect(refusal(text, .json5)?.problem == .badNumber(.notFinite))
        #expect(refusal("[0,\(text)]", .json5)?.position.offset == 3)
        #expect(refusal(text, .json5)?.description.contains("finite number") == true)
    }

    @Test("A byte order mark is skipped once, takes bytes and no column")
    func byteOrderMark() throws {
        let node = try JSONReader.read("\u{FEFF}\u{FEFF} 1", dialect: .json5)
        #expect(node.position.column == 3 && node.position.offset == 7)
        let error = refusal("\u{FEFF}x", .json5)
        #expect(error?.position.column == 1 && error?.position.offset == 3)
    }
}
