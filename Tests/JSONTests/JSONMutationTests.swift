import JSON
import TestSupport
import Testing

@Suite("JSON mutations")
struct JSONMutationTests {
    private static let seeds = [
        #"{"code": "1.001193", "name": "Thủ tục đăng ký khai sinh", "fee": [{"amount": null, "note": ""}], "n": -12.5e+3}"#,
        "[true,false,null,0,-1,1.5,1e9,\"\\u1ebf\\uD83D\\uDE00\\\"\\\\\\/\",{\"a\":{\"b\":[]}},[[],{}]]",
        " [ \"\u{2028}\", \"e\u{301}\", 12345678901234567890, 0.1E-2 ]\r\n",
        "// ghi chú\n{tỉnh: 'Hà Nội', 'b': [+1, .5, 0xFF,], /* x */ c: \"\\x41\", }",
    ].map { Array($0.utf8) }
    private static let pieces = [
        "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", ".", "e", "\\u", "\\uD83D", "\\u0000", "\n", "\r", " ",
        "/*", "*/", "//",
        "'", "ế", "\u{301}", "\u{FEFF}", "null", "tru", "1e999", "\u{0}", "+", "0x", "a", "NaN",
    ].map { Array($0.utf8) }

    /// A text that was JSON, with a few bytes changed, removed, doubled or put in.
    private func mutant(_ generator: inout SplitMix) -> [UInt8] {
        var bytes = Self.seeds.randomElement(using: &generator) ?? []
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, place + Int.random(in: 0...6, using: &generator))
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes.removeSubrange(place..<end)
            case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
            case 3 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            default: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: place)
            }
        }
        return bytes
    }

    @Test("JSON is read or refused as Foundation does, but for what is refused on purpose", arguments: 0..<4)
    func json(seed: Int) throws {
        var generator = SplitMix(seed: UInt64(seed))
        var accepted = 0
        for _ in 0..<1_500 {
            let bytes = mutant(&generator)
            let text = String(decoding: bytes, as: UTF8.self)
            let theirs = Plain.foundation(bytes)
            switch outcome(bytes) {
            case .success(let node):
                accepted += 1
                #expect(Plain(node) == theirs, "\(text)")
                try checkAccepted(node, text)
            case .failure(let error):
                #expect(error.position.offset <= bytes.count)
                #expect(theirs == nil || isStricterHere(error), "\(error): \(text)")
            }
        }
        #expect(accepted > 50)
    }

    @Test("JSON5 is read as Foundation reads it where both read it", arguments: 4..<8)
    func json5(seed: Int) throws {
        var generator = SplitMix(seed: UInt64(seed))
        var compared = 0
        for _ in 0..<1_500 {
            let bytes = mutant(&generator)
            let text = String(decoding: bytes, as: UTF8.self)
            guard case .success(let node) = outcome(bytes, .json5) else { continue }
            try checkAccepted(node, text)
            // Foundation keeps the line end that a backslash takes away (JSON5 §5.2).
            guard !text.contains("\\\n"), !text.contains("\\\r") else { continue }
            guard let theirs = Plain.foundation(bytes, dialect: .json5) else { continue }
            #expect(Plain(node) == theirs, "\(text)")
            compared += 1
        }
        #expect(compared > 100)
    }

    /// What is written back is JSON in both dialects, for both readers, and means the same.
    private func checkAccepted(_ node: JSONNode, _ text: String) throws {
        var writer = JSONWriter()
        writer.value(node)
        #expect(try Plain(JSONReader.read(writer.bytes)) == Plain(node), "\(text)")
        #expect(try Plain(JSONReader.read(writer.bytes, dialect: .json5)) == Plain(node), "\(text)")
        #expect(Plain.foundation(writer.bytes) == Plain(node), "\(text)")
    }

    /// Whether Foundation may accept what this error refuses.
    private func isStricterHere(_ error: JSONError) -> Bool {
        switch error.problem {
        case .duplicateKey, .byteOrderMark, .badNumber(.outOfRange), .tooLong, .tooDeep: true
        // Foundation lets a comma stand before the end of an array.
        case .unexpectedCharacter(found: "]", expected: .value): true
        default: false
        }
    }
}
