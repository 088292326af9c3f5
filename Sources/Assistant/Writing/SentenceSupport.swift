import Vietnamese

/// Whether the sentences of a written answer say only what the quoted passages say.
///
/// Rather too strict: what cannot be shown to be supported is not shown. A sentence holds if it names its passages, and in one
/// sentence of theirs (with the one after it) stand nearly all its words, every number in it, every word that binds or frees
/// (phải, được, miễn, không quá …), and the same denials.
public struct SentenceSupport: Sendable {
    private let passages: [Passage]

    private struct Passage {
        let label: Set<String>
        /// Each sentence of the passage joined with the next.
        let windows: [Content]
    }

    /// At most this much is read of an answer.
    private static let sentenceLimit = 8
    /// The share of a sentence's words that must stand in the passage.
    private static let share = 0.8

    public init(passages: [QuotedPassage]) {
        self.passages = passages.map { passage in
            let sentences = Self.sentences(passage.text).map { Tokenizer.tokens(String($0)) }
            let windows = sentences.indices.map { index in
                Content(sentences[index] + (index + 1 < sentences.count ? sentences[index + 1] : []))
            }
            let label = Tokenizer.tokens(passage.label).map(\.text)
            return Passage(label: Set(label), windows: windows)
        }
    }

    /// The answer, if every sentence is supported.
    public func check(_ text: String) -> WrittenAnswer? {
        let parts = Self.sentences(VietnameseText.cleaned(text).text)
        guard !parts.isEmpty, parts.count <= Self.sentenceLimit else { return nil }
        var sentences: [WrittenAnswer.Sentence] = []
        for part in parts {
            let (plain, marks) = Self.withoutMarks(part)
            guard !marks.isEmpty, marks.allSatisfy(passages.indices.contains) else { return nil }
            let content = Content(Tokenizer.tokens(plain))
            guard !content.words.isEmpty, marks.contains(where: { holds(content, passages[$0]) }) else { return nil }
            sentences.append(.init(text: plain, passages: marks))
        }
        return WrittenAnswer(sentences: sentences)
    }

    private func holds(_ sentence: Content, _ passage: Passage) -> Bool {
        passage.windows.contains { window in
            sentence.numbers.allSatisfy { window.numbers.contains($0) || passage.label.contains($0) }
                && sentence.binding.isSubset(of: window.binding)
                && sentence.denied.isSubset(of: window.denied) && !sentence.affirms(window)
                && Double(sentence.words.count { window.all.contains($0) || passage.label.contains($0) })
                    >= Self.share * Double(sentence.words.count)
        }
    }

    /// What a sentence says, as far as words show.
    private struct Content {
        /// Folded words that carry meaning, in order.
        var words: [String] = []
        var all: Set<String> = []
        var numbers: Set<String> = []
        var binding: Set<String> = []
        private var tokens: [Token]

        init(_ tokens: [Token]) {
            self.tokens = tokens
            for token in tokens {
                if token.kind != .word {
                    numbers.insert(Self.number(token.text))
                    continue
                }
                all.insert(token.text)
                if SentenceSupport.binding.contains(token.text) { binding.insert(token.text) }
                if !SentenceSupport.function.contains(token.text) { words.append(token.text) }
            }
        }

        /// `03` is `3`.
        private static func number(_ text: String) -> String {
            let trimmed = text.drop { $0 == "0" }
            return trimmed.isEmpty ? text : String(trimmed)
        }

        /// What is denied: each denial with the word after it, `không thể`.
        var denied: Set<String> {
            Set(
                tokens.indices.dropLast().compactMap { index in
                    SentenceSupport.denials.contains(tokens[index].text) ? tokens[index + 1].text : nil
                })
        }

        /// Whether this says yes to something that `other` denies.
        func affirms(_ other: Content) -> Bool {
            let denied = denied
            return other.denied.contains { all.contains($0) && !denied.contains($0) }
        }
    }

    private static let denials: Set<String> = ["không", "chưa", "chẳng", "cấm", "trừ"]
    private static let binding: Set<String> = [
        "phải", "được", "miễn", "giảm", "cấm", "chỉ", "trước", "sau", "quá", "ít", "tối", "tất", "mọi", "bắt", "trừ",
        "hoặc",
        "tự", "buộc", "đồng", "ngày", "tháng", "năm", "tuổi",
    ]
    /// Words that say nothing by themselves.
    private static let function: Set<String> = [
        "thì", "là", "và", "của", "các", "những", "cho", "khi", "với", "theo", "tại", "bạn", "này", "đó", "có", "về",
        "ở", "để",
        "do", "bởi", "vì", "nếu", "mà", "cũng", "sẽ", "đã", "ạ", "như", "trong", "từ", "đến", "bằng", "một", "người",
    ]

    /// Sentences end at a full stop before white space, a question mark, a semicolon or a line end.
    private static func sentences(_ text: String) -> [Substring] {
        var parts: [Substring] = []
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            let next = text.index(after: index)
            let isEnd: Bool
            switch text[index] {
            case "\n", "?", ";": isEnd = true
            case ".": isEnd = next == text.endIndex || text[next] == " " || text[next] == "\n"
            default: isEnd = false
            }
            // Marks after the stop belong to its sentence.
            if isEnd, !text[next...].drop(while: { $0 == " " }).hasPrefix("[") {
                parts.append(text[start..<next])
                start = next
            }
            index = next
        }
        parts.append(text[start...])
        return parts.filter { part in part.contains { $0.isLetter } }
    }

    /// A sentence without its `[1]`, and the indices they name.
    private static func withoutMarks(_ part: Substring) -> (String, [Int]) {
        var marks: [Int] = []
        var plain = ""
        var rest = part
        while let open = rest.firstIndex(of: "[") {
            plain += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "]"),
                let number = Int(rest[rest.index(after: open)..<close].filter { $0 != " " })
            else {
                plain += rest[open...]
                rest = ""
                break
            }
            if !marks.contains(number - 1) { marks.append(number - 1) }
            rest = rest[rest.index(after: close)...]
        }
        plain += rest
        let words = plain.split(separator: " ").joined(separator: " ")
        return (words.replacing(" .", with: "."), marks)
    }
}
