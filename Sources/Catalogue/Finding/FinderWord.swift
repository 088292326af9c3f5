import Vietnamese

/// How words are keyed: without marks, and with the spellings that people mix made one.
enum FinderWord {
    /// The key of a folded syllable: kí and ký, lí and lý, quí and quý are the same.
    static func key(_ folded: String) -> String { withFinalY(folded, i: UInt8(ascii: "i")) }

    /// The text with its marks, the same spellings made one.
    static func exact(_ text: String) -> String {
        if text.utf8.count == 2 { return key(text) }
        guard text.utf8.count <= 5, let last = text.unicodeScalars.last, let y = finalY[last] else { return text }
        let head = text.unicodeScalars.dropLast()
        guard isHead(head) else { return text }
        var result = String.UnicodeScalarView(head)
        result.append(y)
        return String(result)
    }

    /// Both of a word: mostly its own texts.
    static func keys(of token: Token) -> (key: String, exact: String) {
        guard token.folded.utf8.last == UInt8(ascii: "i") else { return (token.folded, token.text) }
        return (key(token.folded), exact(token.text))
    }

    private static let finalY: [Unicode.Scalar: Unicode.Scalar] = [
        "i": "y", "í": "ý", "ì": "ỳ", "ỉ": "ỷ", "ĩ": "ỹ", "ị": "ỵ",
    ]

    private static func isHead(_ head: Substring.UnicodeScalarView) -> Bool {
        if head.count == 1, let letter = head.first { return "hklmst".unicodeScalars.contains(letter) }
        return head.count == 2 && head.first == "q" && head.last == "u"
    }

    private static func withFinalY(_ folded: String, i: UInt8) -> String {
        guard folded.utf8.last == i else { return folded }
        let bytes = Array(folded.utf8)
        switch bytes.count {
        case 2: guard Array("hklmst".utf8).contains(bytes[0]) else { return folded }
        case 3: guard bytes[0] == UInt8(ascii: "q"), bytes[1] == UInt8(ascii: "u") else { return folded }
        default: return folded
        }
        return String(folded.dropLast()) + "y"
    }
}
