import Vietnamese

/// How texts and questions are cut into the words that are looked up: syllables, and the parts of numbers and codes.
enum IndexedWords {
    /// Calls `body` with every word of a token.
    static func forEach(in token: Token, _ body: (String) -> Void) {
        switch token.kind {
        case .symbol: break
        case .word: body(usual[token.text] ?? token.text)
        case .number, .code:
            for part in token.text.utf8.split(whereSeparator: { isJoint($0) }) { body(String(Substring(part))) }
        }
    }

    static func words(of text: String) -> [String] {
        var words: [String] = []
        for token in Tokenizer.tokens(text) { forEach(in: token) { words.append($0) } }
        return words
    }

    /// The ranges of a text's lines that have words, in order, as offsets of UTF-8 bytes.
    static func lines(of text: String) -> [Range<Int>] {
        var text = text
        return text.withUTF8 { bytes in
            var lines: [Range<Int>] = []
            var start = 0
            for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "\n") {
                if start < end { lines.append(start..<end) }
                start = end + 1
            }
            return lines
        }
    }

    private static func isJoint(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
    }

    /// Words that are written with i as well as with y.
    private static let usual = ["kí": "ký", "kì": "kỳ", "kĩ": "kỹ", "kỉ": "kỷ", "lí": "lý", "mĩ": "mỹ", "quí": "quý"]
}
