import JSON
import TestSupport
import Testing

@Suite("JSON numbers")
struct JSONNumberTests {
    @Test(
        "A literal without fraction and exponent that fits is an integer, exactly",
        arguments: [
            0, 1, -1, 9, 10, 99_999_999, 1_000_000_007, 9_007_199_254_740_993, -9_007_199_254_740_993, Int.max, Int.min,
            Int.max - 1, Int.min + 1,
        ])
    func integers(number: Int) throws {
        #expect(try JSONReader.read(String(number)).integer == number)
        let hex = (number < 0 ? "-0x" : "0x") + String(number.magnitude, radix: 16)
        #expect(try JSONReader.read(hex, dialect: .json5).integer == number)
    }

    @Test(
        "Any other literal is the nearest double",
        arguments: [
            ("1.0", 1.0), ("1e3", 1000), ("9223372036854775808", 0x1p63), ("-9223372036854775809", -0x1p63),
            ("18446744073709551616", 0x1p64), ("0.1", 0.1),
            ("2.2250738585072011e-308", Double.leastNormalMagnitude.nextDown),
            ("9007199254740993.0", 9_007_199_254_740_992),
            ("9007199254740993.00000000000000000001", 9_007_199_254_740_994),
            ("1e-400", 0), ("0e1", 0), ("0E-999", 0), ("4.9e-324", Double.leastNonzeroMagnitude),
            ("1.7976931348623158e308", Double.greatestFiniteMagnitude),
        ])
    func doubles(text: String, expected: Double) throws {
        #expect(try JSONReader.read(text).double == expected)
        #expect(try JSONReader.read(text).integer == nil)
        #expect(try JSONReader.read("[\(text)]").array?.first?.double == expected)
    }

    @Test("Negative zero is an integer without a point, and keeps its sign with one")
    func negativeZero() throws {
        #expect(try JSONReader.read("-0").integer == 0)
        #expect(try JSONReader.read("-0.0").double?.sign == .minus)
    }

    @Test(
        "JSON5 has other spellings",
        arguments: [
            ("+1", 1.0), ("+0", 0), (".5", 0.5), ("-.5", -0.5), ("+.5", 0.5), ("5.", 5), ("-5.", -5), ("5.e2", 500),
            (".5e1", 5), ("0x0", 0), ("0XfF", 255), ("+0x10", 16), ("-0x10", -16), ("0x8000000000000000", 0x1p63),
            ("0xFFFFFFFFFFFFFFFFFFFF", 0x1p80), ("-0x8000000000000001", -0x1p63),
            ("0x20000000000000000000000001", 0x1p101),
            ("0e0", 0), ("0.", 0),
        ])
    func json5(text: String, expected: Double) throws {
        #expect(try JSONReader.read(text, dialect: .json5).double == expected)
        #expect(refusal(text) != nil || text == "0e0")
    }

    @Test("A number is as long as it need be, and no longer")
    func length() throws {
        let limit = JSONReader.numberLengthLimit
        let fits = "0." + String(repeating: "1", count: limit - 2)
        #expect(try JSONReader.read(fits).double == Double(fits))
        let error = refusal("[\(fits)1]")
        #expect(error?.problem == .tooLong(limit: limit))
        #expect(error?.position.offset == 1)
    }

    @Test("Doubles come back from their shortest text", arguments: [1, 2, 3, 4])
    func random(seed: UInt64) throws {
        var generator = SplitMix(seed: seed)
        for _ in 0..<500 {
            let number = Double(bitPattern: generator.next())
            guard number.isFinite else { continue }
            #expect(try JSONReader.read(number.description).double == number)
            var writer = JSONWriter()
            writer.number(number)
            #expect(try JSONReader.read(writer.text).double == number)
        }
    }
}
