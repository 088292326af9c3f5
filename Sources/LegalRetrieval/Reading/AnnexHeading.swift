import Vietnamese

/// The heading of an appendix or a form, among lines that stand behind the articles.
struct AnnexHeading {
    let label: AnnexLabel
    /// What the line says behind the label.
    let title: String

    /// Nil if the line is none.
    init?(_ line: String) {
        // Rows of tables list forms.
        guard let first = line.utf8.first, [0x50, 0x4D, 0x23, 0x2A].contains(first), !line.contains("|") else {
            return nil
        }
        let bare = line.drop { $0 == "#" || $0 == "*" || $0 == " " }
        let words = bare.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: true)
        let folded = words.prefix(3).map { VietnameseText.fold(Self.bare($0)) }
        let kind: AnnexLabel.Kind
        var place: Int
        switch folded.first {
        case "phu" where folded.count > 1 && folded[1] == "luc":
            (kind, place) = (.appendix, 2)
        case "mau" where folded.count > 1: (kind, place) = (.form, 1)
        default: return nil
        }
        let hasSo = folded.count > place && folded[place] == "so"
        if hasSo { place += 1 }
        let written = place < words.count ? Self.bare(words[place]) : ""
        let rest = Self.rest(words, after: place)
        if kind == .appendix, written.isEmpty || AnnexLabel(.appendix, written) == nil {
            // Only capitals tell the heading of the only appendix from a sentence about one.
            guard bare.hasPrefix("PHỤ LỤC"), !hasSo, let label = AnnexLabel(.appendix, "") else { return nil }
            (self.label, title) = (label, Self.rest(words, after: 1))
            return
        }
        guard let label = AnnexLabel(kind, written) else { return nil }
        // "Mẫu 01/TCD", but not "Mẫu 1 phiếu".
        if kind == .form, !hasSo, !written.contains("/"), !rest.isEmpty { return nil }
        // A sentence goes on in lower case: "Mẫu số 01 ban hành kèm theo …", "Phụ lục I của …".
        if let next = rest.unicodeScalars.first(where: { $0.properties.isAlphabetic }), next.properties.isLowercase,
            rest.unicodeScalars.first != "("
        {
            return nil
        }
        (self.label, title) = (label, rest)
    }

    /// A word without the marks behind it.
    private static func bare(_ word: Substring) -> String {
        var word = word
        while let last = word.last, ".:,;-–*".contains(last) { word.removeLast() }
        return String(word)
    }

    private static func rest(_ words: [Substring], after place: Int) -> String {
        guard place + 1 < words.count, let end = words.last?.endIndex else { return "" }
        let text = words[place + 1].base[words[place + 1].startIndex..<end]
        return String(text.drop { ".:-–* ".contains($0) })
    }
}
