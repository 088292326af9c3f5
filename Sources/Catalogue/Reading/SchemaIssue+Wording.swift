import JSON
import Vietnamese

extension SchemaIssue {
    /// One line an author can act on: file, place, what is wrong, what is expected.
    public func message(in language: Language) -> String {
        var place = file
        if let position { place += ":\(position.line):\(position.column)" }
        if !path.isEmpty { place += " (\(Excerpt.of(path, limit: 160)))" }
        let problem =
            switch language {
            case .vi: problem.vietnamese
            case .en: problem.english
            }
        // File names and keys may hold line ends and control characters; a message is one line.
        return VietnameseText.cleaned("\(place): \(problem)").text
    }
}

/// What a message shows of a text that may be of any length.
enum Excerpt {
    /// The names of a circle, back to the first; of a long one its beginning.
    static func of(circle names: [String]) -> String {
        let rest = names.count > 12 ? "… (\(names.count))" : names.first ?? ""
        return (names.prefix(12) + [rest]).map { of($0, limit: 30) }.joined(separator: " → ")
    }

    /// The text, or its first `limit` scalars.
    static func of(_ text: String, limit: Int = 80) -> String {
        guard let end = text.unicodeScalars.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
            end < text.endIndex
        else { return text }
        return String(text.unicodeScalars[..<end]) + "…"
    }

    /// The names with commas between them, of very many the first; nil where there is none.
    static func list(_ names: [String]) -> String? {
        guard !names.isEmpty else { return nil }
        let rest = names.count > 60 ? ["… (\(names.count))"] : []
        return (names.prefix(60).map { of($0) } + rest).joined(separator: ", ")
    }
}
