import Vietnamese

/// A line above articles: `Chương IV`, `Mục 2. ĐĂNG KÝ KHAI SINH`, `Phần thứ nhất`, `Tiểu mục 1`.
struct StructureHeading: Hashable {
    enum Level: Int, Hashable { case part, chapter, section, subsection }

    let level: Level
    let label: String
    /// What stands behind the label on the same line.
    let title: String

    /// Nil unless the line has the form of one. That an article follows soon is for the caller to see.
    init?(_ line: String) {
        guard line.utf8.count <= 600 else { return nil }
        var words = line.split(separator: " ", omittingEmptySubsequences: true)[...]
        while let first = words.first, first.allSatisfy({ $0 == "#" || $0 == "*" || $0 == "_" }) { words.removeFirst() }
        guard let first = words.popFirst() else { return nil }
        let word = first.drop { $0 == "*" || $0 == "_" }
        guard let initial = word.unicodeScalars.first, initial.properties.isUppercase, word.utf8.count <= 12 else {
            return nil
        }
        switch VietnameseText.fold(String(word)) {
        case "phan": level = .part
        case "chuong": level = .chapter
        case "muc": level = .section
        case "tieu":
            guard let next = words.popFirst(), VietnameseText.fold(String(next)) == "muc" else { return nil }
            level = .subsection
        default: return nil
        }
        guard var token = words.popFirst() else { return nil }
        var hasSign = false
        if VietnameseText.fold(String(token)) == "thu", let ordinal = words.popFirst() {
            let bare = ordinal.prefix { $0.isLetter }
            guard !bare.isEmpty else { return nil }
            hasSign = bare.count < ordinal.count
            label = "\(token.lowercased()) \(bare.lowercased())"
        } else {
            while let last = token.last, ".:*-–".contains(last) {
                hasSign = true
                token.removeLast()
            }
            guard Self.isLabel(token) else { return nil }
            label = String(token)
        }
        if let next = words.first, next == "-" || next == "–" || next == ":" {
            hasSign = true
            words.removeFirst()
        }
        var title = words.joined(separator: " ")
        while title.hasSuffix("*") { title.removeLast() }
        // Without a sign only a name in capitals is one; else it is a sentence that cites the chapter.
        guard title.isEmpty || hasSign || !title.unicodeScalars.contains(where: \.properties.isLowercase) else {
            return nil
        }
        self.title = title
    }

    /// Roman, or digits with at most one letter.
    private static func isLabel(_ token: Substring) -> Bool {
        guard !token.isEmpty, token.utf8.count <= 8 else { return false }
        if token.utf8.allSatisfy({ "IVXLC".utf8.contains($0) }) { return true }
        let digits = token.utf8.prefix { NumberFinder.isDigit($0) }.count
        if digits == 0 { return token.utf8.count == 1 && token.utf8.allSatisfy { (0x41...0x5A).contains($0) } }
        return digits <= 3 && token.dropFirst(digits).count <= 1
    }
}
