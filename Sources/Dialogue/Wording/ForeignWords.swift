import Catalogue

/// What is Vietnamese within a text of another language, so that a voice can read it as such (WCAG 2.2, 3.1.2).
///
/// Sentences are put together from many parts. So a part is marked where it is put in, by two characters that Unicode has for use within programs, and the marks are taken
/// out of the whole. A text in Vietnamese has no marks.
enum ForeignWords {
    private static let begin: Unicode.Scalar = "\u{FFF9}"
    private static let end: Unicode.Scalar = "\u{FFFB}"
    /// The first bytes of both in UTF-8.
    private static let lead: [UInt8] = [0xEF, 0xBF]

    static func marked(_ text: String) -> String { text.isEmpty ? "" : "\(begin)\(text)\(end)" }

    /// The same for parts of a text, which stand in it in this order.
    static func marked(_ parts: [String], in text: String) -> String {
        guard !parts.isEmpty else { return text }
        var marked = ""
        var rest = text[...]
        for part in parts {
            guard !part.isEmpty, let range = rest.firstRange(of: part) else { continue }
            marked += rest[..<range.lowerBound]
            marked += Self.marked(part)
            rest = rest[range.upperBound...]
        }
        return marked + rest
    }

    /// The text without marks, and the parts that were marked, in its order.
    static func read(_ text: String) -> (plain: String, parts: [String]) {
        guard hasMarks(text) else { return (text, []) }
        var plain = String.UnicodeScalarView()
        var parts: [String] = []
        var part: String.UnicodeScalarView?
        for scalar in text.unicodeScalars {
            switch scalar {
            case begin: part = part ?? String.UnicodeScalarView()
            case end:
                if let part, !part.isEmpty { parts.append(String(part)) }
                part = nil
            default:
                plain.append(scalar)
                part?.append(scalar)
            }
        }
        return (String(plain), parts)
    }

    static func plain(_ text: String) -> String { read(text).plain }

    private static func hasMarks(_ text: String) -> Bool {
        var last: UInt8 = 0
        for byte in text.utf8 {
            if last == lead[0], byte == lead[1] { return true }
            last = byte
        }
        return false
    }
}

extension Wording {
    /// A text of the catalogue; Vietnamese, and marked so, where it has no other.
    func text(_ text: LocalizedText) -> String {
        switch language {
        case .vi: text.vi
        case .en: text.en.map { ForeignWords.marked(text.quoted, in: $0) } ?? ForeignWords.marked(text.vi)
        }
    }

    /// The same inside a sentence.
    func inside(_ text: LocalizedText) -> String {
        switch language {
        case .vi: SentenceCase.inside(text.vi)
        case .en: text.en.map(SentenceCase.inside) ?? ForeignWords.marked(SentenceCase.inside(text.vi))
        }
    }

    /// What is Vietnamese in every language: titles of documents and forms, and what is quoted.
    func vietnamese(_ text: String) -> String { language == .vi ? text : ForeignWords.marked(text) }
}

extension Wording.Paragraph {
    /// Tells what was marked in the text apart from it.
    var told: Wording.Paragraph {
        let (plain, parts) = ForeignWords.read(text)
        guard !parts.isEmpty else { return self }
        var paragraph = self
        paragraph.text = plain
        if parts == [plain] { paragraph.language = .vi } else { paragraph.foreign = parts }
        return paragraph
    }
}
