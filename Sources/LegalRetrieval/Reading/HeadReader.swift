import Vietnamese

/// Reads what stands before the first article: number, kind, title, issuer, day.
struct HeadReader {
    private(set) var problems: [TextProblem] = []
    /// Lines, and parts of lines where two columns or several lines ran into one.
    private var parts: [(text: String, folded: String, line: Int)] = []
    private let firstLine: Int

    /// A head is longer only where a web page stands before it.
    private static let lineLimit = 120

    init(_ lines: ArraySlice<TextLines.Line>) {
        firstLine = lines.first?.number ?? 1
        for line in lines.suffix(Self.lineLimit) {
            for text in Self.split(line.text) {
                parts.append((text, VietnameseText.fold(String(text.prefix(2_000))), line.number))
            }
        }
    }

    /// What stands behind a day at which the document was issued is the next line: `Hà Nội, ngày 12 tháng 6 năm 2025 NGHỊ ĐỊNH`.
    private static func split(_ line: String) -> [String] {
        guard line.contains("ngày"), line.utf8.count < 2_000 else { return [line] }
        // Composed letters fold one to one, so that places are counted in letters.
        let folded = Array(VietnameseText.fold(line).utf8)
        guard folded.count == line.unicodeScalars.count, let found = WrittenDay.first(in: folded) else { return [line] }
        let rest = line.unicodeScalars.dropFirst(found.range.upperBound).drop { $0 == " " }
        guard DocumentKind.allCases.contains(where: { String(rest).hasPrefix($0.vietnameseName.uppercased()) }) else {
            return [line]
        }
        return [String(line.unicodeScalars.prefix(found.range.upperBound)), String(rest)]
    }

    /// - Parameters:
    ///   - given: the number, where it is known.
    ///   - fallback: the number where the head tells none.
    mutating func read(given: DocumentNumber?, fallback: DocumentNumber?) -> LegalDocument? {
        let place = numberPlace()
        guard let number = given ?? place?.number ?? fallback else { return nil }
        if let place, place.number != given ?? fallback ?? place.number {
            note(.otherNumber((given == nil ? fallback ?? number : place.number).description), at: place.part)
        }
        var document = LegalDocument(number: number)
        let heading = kindPlace(number)
        if let heading {
            document.kind = heading.kind
            document.title = title(heading)
        } else if document.kind == nil {
            note(.noKind, at: 0)
        }
        document.issued = day(from: place?.part)
        if let issuer = issuer(before: heading?.part) { document.issuer = issuer }
        return document
    }

    private mutating func note(_ kind: TextProblem.Kind, at part: Int) {
        problems.append(TextProblem(kind: kind, line: parts.indices.contains(part) ? parts[part].line : firstLine))
    }

    // MARK: Number

    /// The last line with `Số:`, whose number may stand on the next.
    private func numberPlace() -> (number: DocumentNumber, part: Int)? {
        for (index, part) in parts.enumerated().reversed() {
            for mark in ["so:", "so :", "so hieu:"] {
                guard let found = part.folded.firstRange(of: mark) else { continue }
                // Folding keeps the number of letters, so that the place is the same in both.
                let offset = part.folded.distance(from: part.folded.startIndex, to: found.upperBound)
                if let number = NumberFinder.first(in: part.text.dropFirst(offset).prefix(80)) {
                    return (number, index)
                }
                if parts.indices.contains(index + 1),
                    let number = NumberFinder.first(in: parts[index + 1].text.prefix(80))
                {
                    return (number, index)
                }
            }
        }
        return nil
    }

    // MARK: Kind and title

    private struct Heading {
        let kind: DocumentKind
        let part: Int
        /// What stands behind the kind on the same line.
        let rest: Substring
    }

    /// The last line that begins with the name of a kind in capitals.
    private func kindPlace(_ number: DocumentNumber) -> Heading? {
        // The longer name first: Bộ luật before Luật, Nghị quyết liên tịch before Nghị quyết.
        let kinds = DocumentKind.allCases.sorted { $0.vietnameseName.utf8.count > $1.vietnameseName.utf8.count }
        for (index, part) in parts.enumerated().reversed() {
            let text = part.text.drop { $0 == "#" || $0 == "*" || $0 == " " }
            guard let first = text.unicodeScalars.first, first.properties.isUppercase else { continue }
            for kind in kinds {
                let name = kind.vietnameseName.uppercased()
                guard text.hasPrefix(name), text.dropFirst(name.count).first.map({ !$0.isLetter }) ?? true else {
                    continue
                }
                // The number comes first, but for old documents and codes, whose title has the kind in it.
                let rest = text.dropFirst(name.count).drop { $0 == " " || $0 == "*" || $0 == ":" }
                let isKindOfNumber = number.kind == nil || number.kind == kind
                if isKindOfNumber, !rest.hasPrefix("SỐ") { return Heading(kind: kind, part: index, rest: rest) }
            }
        }
        return nil
    }

    private func title(_ heading: Heading) -> String {
        var parts = [String(heading.rest)]
        for part in self.parts.dropFirst(heading.part + 1).prefix(6) {
            let isOver = Self.titleEnds.contains { part.folded.hasPrefix($0) }
            if isOver || part.text.hasPrefix("(") || NumberFinder.first(in: part.text) != nil { break }
            parts.append(part.text)
        }
        var title = VietnameseText.cleaned(parts.joined(separator: " ")).text
        while let last = title.last, "*_-–. ".contains(last) { title.removeLast() }
        return Self.sentence(title)
    }

    private static let titleEnds = [
        "can cu ", "quoc hoi ban hanh", "chuong ", "phan ", "theo de nghi", "chinh phu ban hanh", "luat nay", "---",
        "cua quoc hoi ", "hien phap nuoc",
    ]

    /// A title in capitals as a sentence has it.
    private static func sentence(_ title: String) -> String {
        guard !title.unicodeScalars.contains(where: \.properties.isLowercase) else { return title }
        let lower = VietnameseText.lowercased(title)
        var sentence = lower.prefix(1).uppercased() + lower.dropFirst()
        for name in ["Việt Nam", "Quốc hội", "Chính phủ", "Nhà nước", "Bộ luật", "Nghị định"] {
            sentence = sentence.replacing(" " + VietnameseText.lowercased(name), with: " " + name)
        }
        return sentence.replacing(" của luật ", with: " của Luật ")
    }

    // MARK: Day and issuer

    private mutating func day(from numberPart: Int?) -> Day? {
        for (index, part) in parts.enumerated().dropFirst(max(0, (numberPart ?? 0) - 3)).prefix(12) {
            // The grounds of the document have days of their own.
            if part.folded.hasPrefix("can cu ") { break }
            guard let found = WrittenDay.first(in: Array(part.folded.utf8)) else { continue }
            switch found.day {
            case .day(let day): return day
            case .nonexistent(let text): note(.noSuchDay(text), at: index)
            case .blank: note(.noDay, at: index)
            }
            return nil
        }
        note(.noDay, at: numberPart ?? 0)
        return nil
    }

    /// The authority named above the kind: a line that begins with its name in capitals.
    private func issuer(before part: Int?) -> String? {
        for part in parts.prefix(part ?? parts.count).reversed() {
            let text = part.text
            for name in ["ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN"] where text.hasPrefix(name) {
                let words = text.prefix { $0 != "-" && $0 != "_" }
                let own = words.firstRange(of: "CỘNG").map { words[..<$0.lowerBound] } ?? words
                return Self.sentence(VietnameseText.cleaned(String(own)).text)
            }
        }
        return nil
    }
}
