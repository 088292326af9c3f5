/// Reads a whole message as yes or no: "dạ có ạ", "ko", "chưa có em ơi".
public enum YesNoReader {
    /// True for yes, false for no, nil where the message is neither, says more, asks (có không) or says "không biết".
    public static func read(_ tokens: [Token]) -> Bool? {
        guard tokens.count <= 12 else { return nil }
        var parts: [AnswerWord] = []
        var pictures: [AnswerWord] = []
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            if token.kind == .symbol {
                if let picture = AnswerWord.pictures[token.text] { pictures.append(picture) }
                index += 1
            } else if case let length = Particles.phraseLength(in: tokens, at: index), length > 0 {
                index += length
            } else if index + 1 < tokens.count, let pair = AnswerWord.pair(token, tokens[index + 1]) {
                parts.append(pair)
                index += 2
            } else if let word = AnswerWord.forms[token] {
                parts.append(word)
                index += 1
            } else if Particles.isFiller(token) {
                // "con chưa có" is a child speaking, "có con" a parent.
                if token.text == "con", parts.contains(where: { $0 != .assent }) { return nil }
                index += 1
            } else {
                return nil
            }
        }
        return answer(parts.isEmpty ? pictures : parts)
    }

    /// dạ, vâng and ừ yield to what follows them: "dạ không" is no.
    private static func answer(_ parts: [AnswerWord]) -> Bool? {
        let said = parts.filter { $0 != .assent }
        guard let first = said.first else { return parts.isEmpty ? nil : true }
        switch first {
        case .yes:
            // "có không", "được chưa": a question.
            return said.allSatisfy { $0 == .yes } ? true : nil
        case .no:
            // "không có", "không, chưa có"; but "không phải không có" says the opposite.
            let last = said.lastIndex(of: .no) ?? said.startIndex
            let isDenied = said[..<last].contains(.yes)
            return isDenied ? nil : false
        case .assent: return nil
        }
    }
}

/// What a word or a pair of words adds to an answer.
enum AnswerWord: Sendable {
    case yes, no
    /// Polite agreement, which a later word may overrule.
    case assent

    static let forms = WordForms<AnswerWord>([
        "có": .yes, "đúng": .yes, "phải": .yes, "chuẩn": .yes, "ok": .yes, "oke": .yes, "okie": .yes, "oki": .yes,
        "okê": .yes, "okela": .yes, "okla": .yes, "okay": .yes, "yes": .yes, "yep": .yes, "yeah": .yes, "y": .yes,
        "rồi": .yes, "được": .yes, "đc": .yes, "xong": .yes, "oce": .yes, "r": .yes, "roài": .yes,
        "dạ": .assent, "đã": .yes, "vâng": .assent, "ừ": .assent, "uh": .assent, "ừm": .assent, "uhm": .assent,
        "uk": .assent, "ukm": .assent, "ừa": .assent, "ờ": .assent, "uhu": .assent, "ừh": .assent,
        "không": .no, "ko": .no, "k": .no, "hok": .no, "hông": .no, "hong": .no, "hổng": .no, "hem": .no, "khum": .no,
        "kh": .no, "kg": .no, "khg": .no, "no": .no, "n": .no, "nope": .no, "chưa": .no,
        "chẳng": .no, "chả": .no, "sai": .no, "đếch": .no,
    ])

    static let pictures: [String: AnswerWord] = ["👍": .yes, "👌": .yes, "✅": .yes, "✔": .yes, "👎": .no, "❌": .no]

    private static let pairs: [(String, String, AnswerWord)] = [
        ("chính", "xác", .yes), ("đồng", "ý", .yes), ("tất", "nhiên", .assent), ("đương", "nhiên", .assent),
        ("dĩ", "nhiên", .assent), ("chắc", "chắn", .assent), ("o", "có", .no), ("đâu", "có", .no), ("có", "đâu", .no),
        ("làm", "gì", .no),
        ("không", "hề", .no), ("sai", "rồi", .no),
    ]

    static func pair(_ first: Token, _ second: Token) -> AnswerWord? {
        for (left, right, meaning) in pairs where first.reads(left) && second.reads(right) { return meaning }
        return nil
    }
}
