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
    /// The text, or its first `limit` scalars.
    static func of(_ text: String, limit: Int = 80) -> String {
        guard let end = text.unicodeScalars.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
            end < text.endIndex
        else { return text }
        return String(text.unicodeScalars[..<end]) + "…"
    }

    /// The names with commas between them; nil where there is none.
    static func list(_ names: [String]) -> String? {
        names.isEmpty ? nil : names.map { of($0) }.joined(separator: ", ")
    }
}
