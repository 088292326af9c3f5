import Vietnamese

/// A line that begins an article: `Điều 13. Tên điều`, `**Điều 13.**`, `### Điều 13: Tên`, `Điều 36.3.NĐ.1.19. Tên`.
struct ArticleHeading: Hashable {
    let label: ArticleLabel
    /// What stands behind the label on the same line.
    let title: String
    /// The number in the codification, if that is what was written.
    let code: String?
    /// Whether a quotation mark stands before it.
    let isQuoted: Bool

    /// Nil unless the line is a heading.
    init?(_ line: String) {
        var rest = Substring(line)
        var isQuoted = false
        while let first = rest.unicodeScalars.first, Self.mayLead(first) {
            if first == "“" || first == "\"" { isQuoted = true }
            rest.unicodeScalars.removeFirst()
        }
        self.isQuoted = isQuoted
        // Điều in capitals or not, the tone as printers lose it: Điêu.
        guard let initial = rest.unicodeScalars.first, initial == "Đ" || initial == "Ð" || initial == "D" else {
            return nil
        }
        let word = rest.prefix(8).prefix { $0 != " " }
        guard word.count == 4, VietnameseText.fold(String(word)) == "dieu" else { return nil }
        rest = rest.dropFirst(4).drop { $0 == " " || $0 == "*" }
        guard let digit = rest.utf8.first, (0x30...0x39).contains(digit) else { return nil }
        let token = rest.prefix(40).prefix { $0 != " " && $0 != ":" }
        if let code = Self.code(token) {
            (self.code, label) = (code.text, code.label)
            rest = rest.dropFirst(code.length)
        } else {
            let written = token.prefix { $0 != "." && $0 != "*" }
            guard let label = ArticleLabel(String(written)) else { return nil }
            (code, self.label) = (nil, label)
            rest = rest.dropFirst(written.count)
        }
        // The sign after the number: without it, and with more to read, it is a sentence that begins with a citation.
        let sign = rest.prefix { $0 == "." || $0 == ":" || $0 == "*" || $0 == " " || $0 == "-" || $0 == "–" }
        rest = rest.dropFirst(sign.count)
        guard rest.isEmpty || sign.contains(".") || sign.contains(":") || sign.contains("*") else { return nil }
        var title = String(rest)
        while title.hasSuffix("*") { title.removeLast() }
        title = VietnameseText.cleaned(title).text
        if let first = title.unicodeScalars.first, first.properties.isLowercase { return nil }
        self.title = title
    }

    private static func mayLead(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "#", "*", "_", ">", "“", "\"", " ", "\t", "-", ".", "|": true
        default: false
        }
    }

    /// `36.3.NĐ.1.19`: the last number is the article's; `length` counts characters.
    private static func code(_ token: Substring) -> (text: String, label: ArticleLabel, length: Int)? {
        var parts = token.split(separator: ".", omittingEmptySubsequences: false)
        while parts.last?.isEmpty == true { parts.removeLast() }
        guard parts.count >= 4, Int(parts[0]) != nil, Int(parts[1]) != nil, let last = parts.last,
            let letter = parts[2].unicodeScalars.first, letter.properties.isUppercase,
            let label = ArticleLabel(String(last))
        else { return nil }
        let text = parts.joined(separator: ".")
        return (text, label, text.count)
    }
}
