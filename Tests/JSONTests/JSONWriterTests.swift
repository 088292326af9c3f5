import Foundation
import JSON
import Testing

@Suite("JSON writer")
struct JSONWriterTests {
    @Test("Keys and elements come out in the order written, without spaces")
    func compact() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("z", "Đơn")
        writer.member("a", 1)
        writer.member("b", true)
        writer.member("c", ["x", "y"])
        writer.member("d", 0.5)
        writer.key("e")
        writer.beginArray()
        writer.null()
        writer.beginObject()
        writer.endObject()
        writer.beginArray()
        writer.endArray()
        writer.integer(-2)
        writer.number(1)
        writer.bool(false)
        writer.endArray()
        writer.member("f", [String]())
        writer.endObject()
        let expected = #"{"z":"Đơn","a":1,"b":true,"c":["x","y"],"d":0.5,"e":[null,{},[],-2,1.0,false],"f":[]}"#
        #expect(writer.text == expected)
        #expect(writer.bytes == Array(expected.utf8))
    }

    @Test("Pretty text is indented by two spaces, and empty containers stay closed")
    func pretty() {
        var writer = JSONWriter(pretty: true)
        writer.beginObject()
        writer.member("a", ["x", "y"])
        writer.key("b")
        writer.beginObject()
        writer.member("c", 1)
        writer.endObject()
        writer.key("d")
        writer.beginArray()
        writer.beginObject()
        writer.endObject()
        writer.beginArray()
        writer.endArray()
        writer.endArray()
        writer.endObject()
        let expected = """
            {
              "a": [
                "x",
                "y"
              ],
              "b": {
                "c": 1
              },
              "d": [
                {},
                []
              ]
            }
            """
        #expect(writer.text == expected)
    }

    @Test(
        "Escaped are quotation marks, backslashes, control characters and the two separators, nothing else",
        arguments: [
            ("\"\\/", #""\"\\/""#), ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#),
            ("\0\u{1F}\u{1B}", #""\u0000\u001f\u001b""#),
            ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#),
            ("\u{2027}\u{202A}\u{20AC}\u{7F}", "\"\u{2027}\u{202A}\u{20AC}\u{7F}\""),
            ("Thủ tục 😀 <b>'", "\"Thủ tục 😀 <b>'\""), ("", "\"\""), ("\u{2028}", #""\u2028""#),
        ])
    func escapes(text: String, expected: String) throws {
        var writer = JSONWriter()
        writer.string(text)
        #expect(writer.text == expected)
        #expect(Plain.foundation(writer.bytes) == .string(Array(text.unicodeScalars)))
        var keyed = JSONWriter()
        keyed.beginObject()
        keyed.member(text, 0)
        keyed.endObject()
        #expect(keyed.text == "{\(expected):0}")
    }

    @Test("What is escaped is found at every place of a string, beside what only looks like it")
    func placesOfEscapes() {
        for filling in ["a", "é", "“", "\u{20A8}", " "] {
            for count in 0...18 {
                for place in 0...count {
                    for (special, escaped) in [("\"", #"\""#), ("\n", #"\n"#), ("\u{2028}", #"\u2028"#), ("!", "!")] {
                        let (before, after) = (
                            String(repeating: filling, count: place), String(repeating: filling, count: count - place)
                        )
                        var writer = JSONWriter()
                        writer.string(before + special + after + special)
                        #expect(writer.text == "\"\(before)\(escaped)\(after)\(escaped)\"")
                    }
                }
            }
        }
    }

    @Test(
        "A node is written back: same value for us and for Foundation, same bytes the second time",
        arguments: [false, true])
    func roundTrip(pretty: Bool) throws {
        for text in JSONReaderTests.accepted {
            let node = try JSONReader.read(text)
            var writer = JSONWriter(pretty: pretty)
            writer.value(node)
            let again = try JSONReader.read(writer.bytes)
            #expect(Plain(again) == Plain(node))
            #expect(Plain.foundation(writer.bytes) == Plain(node))
            var second = JSONWriter(pretty: pretty)
            second.value(again)
            #expect(second.bytes == writer.bytes)
        }
    }

    @Test("An integer is written with all its digits and no others")
    func integers() {
        var numbers: [Int] = [.max, .min, .min + 1]
        var power = 1
        for _ in 0..<19 {
            numbers += [power - 1, power, power + 1, -power, 1 - power]
            power &*= 10
        }
        for number in numbers {
            var writer = JSONWriter()
            writer.integer(number)
            #expect(writer.text == "\(number)")
        }
    }

    @Test("Containers may stand in each other to any depth, and one after the other")
    func nesting() {
        for pretty in [false, true] {
            var writer = JSONWriter(pretty: pretty)
            writer.beginArray()
            for _ in 0..<100 {
                writer.beginObject()
                writer.key("a")
                writer.beginArray()
            }
            for _ in 0..<100 {
                writer.endArray()
                writer.endObject()
            }
            writer.beginArray()
            writer.endArray()
            writer.endArray()
            let plain = "[" + String(repeating: #"{"a":["#, count: 100) + String(repeating: "]}", count: 100) + ",[]]"
            #expect(writer.text.filter { !$0.isWhitespace } == plain)
            #expect(!pretty || writer.text.contains("\n    \"a\": [\n      {\n        \"a\""))
        }
    }

    @Test("Elements written before stand among others with commas between; none is nothing")
    func elements() {
        var writer = JSONWriter()
        writer.beginArray()
        writer.elements([])
        writer.elements(Array("1,2".utf8))
        writer.elements([])
        writer.integer(3)
        writer.elements(Array("4".utf8))
        writer.endArray()
        #expect(writer.text == "[1,2,3,4]")
    }

    #if os(Linux) || os(macOS)
        @Test("Calls that make no JSON stop the program")
        func misuse() async {
            await #expect(processExitsWith: .failure) {
                var writer = JSONWriter()
                writer.beginObject()
                writer.null()
            }
            await #expect(processExitsWith: .failure) {
                var writer = JSONWriter()
                writer.beginArray()
                writer.key("a")
            }
            await #expect(processExitsWith: .failure) {
                var writer = JSONWriter()
                writer.null()
                writer.null()
            }
            await #expect(processExitsWith: .failure) {
                var writer = JSONWriter()
                writer.beginArray()
                writer.endObject()
            }
            await #expect(processExitsWith: .failure) {
                var writer = JSONWriter()
                writer.beginObject()
                writer.key("a")
                writer.endObject()
            }
            await #expect(processExitsWith: .failure) {
                var writer = JSONWriter()
                writer.number(.infinity)
            }
            await #expect(processExitsWith: .failure) { _ = JSONWriter().text }
        }
    #endif
}
