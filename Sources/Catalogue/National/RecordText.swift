import Vietnamese

/// Takes the running text of records apart for reading; words are kept as they are.
enum RecordText {
    /// The text on one line, without hidden characters, `<br>` and the asterisks of bold type.
    static func clean(_ text: String) -> String {
        let bytes = text.utf8
        guard bytes.contains(UInt8(ascii: "<")) || bytes.contains(UInt8(ascii: "*")) || text.contains("file:") else {
            return VietnameseText.cleaned(text).text
        }
        return VietnameseText.cleaned(withoutMarkup(text)).text
    }

    private static func withoutMarkup(_ text: String) -> String {
        var result = withoutLocalPaths(text)
        for tag in ["<br>", "<br/>", "<br />"] { result = result.replacing(tag, with: "\n") }
        return result.replacing("**", with: "")
    }

    /// The text without addresses on the machine of whoever wrote the record (`file:///C:/Users/…`): they lead nowhere, and
    /// name people.
    private static func withoutLocalPaths(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "file:///") {
            result += rest[..<start.lowerBound]
            rest = rest[start.upperBound...].drop { !$0.isWhitespace && $0 != ")" }
        }
        return result + rest
    }

    /// The names of the files in links: `[NA8.pdf](source/…/NA8.pdf)` leads to a file of whoever gathered the records, so that only its
    /// name is left, without its ending. Several are parted by "; "; a text without links stays as it is.
    static func fileNames(_ text: String) -> String {
        guard text.contains("](") else { return text }
        let links = text.replacing("<br>", with: "\n").split(separator: "\n")
        return links.map { link in
            guard let open = link.firstIndex(of: "["), let middle = link[open...].firstRange(of: "](") else {
                return String(link)
            }
            let name = link[link.index(after: open)..<middle.lowerBound]
            return String(fileEndings.first { name.lowercased().hasSuffix($0) }.map { name.dropLast($0.count) } ?? name)
        }.joined(separator: "; ")
    }

    private static let fileEndings = [".docx", ".doc", ".pdf", ".xlsx", ".xls", ".rtf", ".odt"]

    /// Cleaned lines joined by "; ", each once: agencies stand there twice.
    static func withoutRepeats(_ text: String) -> String {
        var lines: [String] = []
        var seen: Set<String> = []
        for line in text.split(whereSeparator: \.isNewline) {
            let line = clean(String(line))
            // Ủy and Uỷ are the same.
            if !line.isEmpty && seen.insert(VietnameseText.oldTone(line).lowercased()).inserted { lines.append(line) }
        }
        return lines.joined(separator: "; ")
    }

    /// Paragraphs of a text in their order, each cleaned, at most `limit`: what is left over is joined to the last.
    ///
    /// A line that goes on in the middle of a sentence belongs to the one before; "Bước 2:" begins a paragraph wherever it
    /// stands after the end of a sentence.
    static func paragraphs(_ text: String, limit: Int) -> [String] {
        var paragraphs: [String] = []
        for line in withoutMarkup(text).split(whereSeparator: \.isNewline) {
            for piece in steps(in: VietnameseText.cleaned(String(line)).text) where hasWords(piece) {
                if let last = paragraphs.last, goesOn(from: last, to: piece) {
                    paragraphs[paragraphs.count - 1] = "\(last) \(piece)"
                } else {
                    paragraphs.append(piece)
                }
            }
        }
        guard paragraphs.count > limit else { return paragraphs }
        return paragraphs.prefix(limit - 1) + [paragraphs.dropFirst(limit - 1).joined(separator: " ")]
    }

    /// The text without a dash, star or dot before its first word.
    static func withoutBullet(_ text: String) -> String {
        let rest = text.drop { " -*+•–".contains($0) }
        return rest.isEmpty ? text : String(rest)
    }

    private static func hasWords(_ text: String) -> Bool { text.contains { $0.isLetter || $0.isNumber } }

    private static func goesOn(from last: String, to next: String) -> Bool {
        guard let end = last.last, let start = next.first else { return false }
        return !".;:!?…\"”)]".contains(end) && start.isLetter && start.isLowercase && !isMarked(next)
    }

    /// "a) …", "đ. …".
    private static func isMarked(_ text: String) -> Bool {
        let head = text.prefix(3)
        return head.dropFirst().contains(")") || head.dropFirst().first == "."
    }

    /// Cuts a line before each "Bước 2:" or "Bước 2." that follows the end of a sentence.
    private static func steps(in line: String) -> [String] {
        var pieces: [String] = []
        var rest = line[...]
        var searched = rest.startIndex
        while let found = rest[searched...].firstRange(of: "Bước ") {
            searched = found.upperBound
            guard found.lowerBound > rest.startIndex, beginsStep(rest[found.upperBound...]) else { continue }
            var before = rest[..<found.lowerBound]
            while let last = before.last, last == " " || "-+*•–".contains(last) { before = before.dropLast() }
            guard let end = before.last, ".;:!?".contains(end) else { continue }
            pieces.append(String(before))
            rest = rest[found.lowerBound...]
        }
        return pieces + [String(rest)]
    }

    private static func beginsStep(_ text: Substring) -> Bool {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count), let next = text.dropFirst(digits.count).first else { return false }
        return ":.)-–".contains(next) || next == " "
    }

    /// The results of a text in which each is followed by its code: "Văn bản chấp thuậnMã: KQ.G12.001108Văn bản từ chối…".
    static func results(_ text: String) -> [String] {
        var results: [String] = []
        var rest = withoutMarkup(text)[...]
        func add(_ piece: some StringProtocol) {
            var piece = VietnameseText.cleaned(String(piece)).text[...]
            while let last = piece.last, last == " " || last == "(" || last == "`" { piece = piece.dropLast() }
            while let first = piece.first, " *)`+-".contains(first) { piece = piece.dropFirst() }
            if hasWords(String(piece)) && !results.contains(String(piece)) { results.append(String(piece)) }
        }
        while let found = rest.firstRange(of: "Mã:") {
            let code = resultCode(rest[found.upperBound...])
            guard let code else {
                // Not followed by a code: words of the result.
                add(rest)
                return results
            }
            add(rest[..<found.lowerBound])
            rest = rest[code...]
        }
        add(rest)
        return results
    }

    /// Where a code such as `KQ.G12.001213` or `000.00.00.H38-KQ000291` that begins the text ends; nil if there is none.
    private static func resultCode(_ text: Substring) -> Substring.Index? {
        var position = text.startIndex
        while position < text.endIndex, text[position] == " " || text[position] == "`" || text[position] == "\u{A0}" {
            position = text.index(after: position)
        }
        let start = position
        var digits = 0
        while position < text.endIndex {
            let character = text[position]
            guard character.isASCII, character.isNumber || character.isUppercase || ".-_".contains(character) else {
                break
            }
            // The next result begins with a capital right behind the six digits.
            if digits >= 5 && !character.isNumber { break }
            digits = character.isNumber ? digits + 1 : 0
            position = text.index(after: position)
        }
        let code = text[start..<position]
        guard code.contains("KQ") || digits >= 5 else { return nil }
        while position < text.endIndex, text[position] == "`" || text[position] == ")" {
            position = text.index(after: position)
        }
        return position
    }
}
