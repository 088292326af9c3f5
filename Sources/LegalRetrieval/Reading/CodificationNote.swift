import Vietnamese

/// The note that the codification sets under an article's heading: `(Điều 1 Luật số 60/2014/QH13 Hộ tịch ngày 20/11/2014 của Quốc
/// hội, có hiệu lực thi hành kể từ ngày 01/01/2016)`.
struct CodificationNote {
    let document: LegalDocument
    let effective: Day?

    /// Whether the line is a note, or the first line of one.
    static func isNote(_ line: String) -> Bool {
        guard line.hasPrefix("(") else { return false }
        let start = VietnameseText.fold(String(line.dropFirst().prefix(40)))
        return start.hasPrefix("dieu ") || start.hasPrefix("chuong nay") || start.hasPrefix("muc nay")
    }

    /// Whether a note stands under the heading at `line`, or under the second line of its title.
    static func follows(_ lines: [TextLines.Line], _ line: Int) -> Bool {
        for index in (line + 1)..<(line + 4) where index < lines.count {
            if isNote(lines[index].text) { return read(lines, index) != nil }
            if lines[index].heading != nil { return false }
        }
        return false
    }

    /// Reads the note that begins at the line.
    static func read(_ lines: [TextLines.Line], _ start: Int) -> CodificationNote? {
        var text = lines[start].text
        var index = start + 1
        while !text.hasSuffix(")"), index < lines.count, index < start + 6, lines[index].heading == nil {
            text += " " + lines[index].text
            index += 1
        }
        return CodificationNote(text)
    }

    init?(_ text: String) {
        var text = text
        guard let found = text.withUTF8({ NumberFinder.find(in: $0).first }) else { return nil }
        let bytes = Array(text.utf8)
        let before = VietnameseText.fold(String(decoding: bytes[..<found.range.lowerBound], as: UTF8.self))
        let behind = String(decoding: bytes[found.range.upperBound...], as: UTF8.self)
        // Of the first document only: behind it come those that amended it.
        let end = behind.firstIndex(of: ";") ?? behind.endIndex
        let own = String(behind[..<end])
        let folded = Array(VietnameseText.fold(own).utf8)
        var document = LegalDocument(number: found.number)
        for kind in DocumentKind.allCases where document.kind == nil {
            if before.contains(" \(VietnameseText.fold(kind.vietnameseName)) so") { document.kind = kind }
        }
        let force = FoldedBytes.first("co hieu luc", in: folded) ?? folded.count
        var effective: Day?
        if case .day(let day)? = WrittenDay.first(in: folded, from: force)?.day { effective = day }
        document.effective = effective
        // What stands between the number and the day is the title; only the first note of a document has it. The title may have
        // days in it, so that the last counts.
        var issued: (day: Day, range: Range<Int>)?
        var start = 0
        while let found = WrittenDay.first(in: folded, from: start), found.range.upperBound <= force {
            if case .day(let day) = found.day { issued = (day, found.range) }
            start = found.range.upperBound
        }
        let letters = Array(own.unicodeScalars)
        if let issued, folded.count == letters.count {
            document.issued = issued.day
            document.title = Self.text(letters[..<issued.range.lowerBound])
            var issuer = Self.text(letters[issued.range.upperBound..<force])
            while issuer.hasSuffix(",") { issuer.removeLast() }
            if issuer.hasPrefix("của ") { document.issuer = String(issuer.dropFirst(4)) }
        }
        self.document = document
        self.effective = effective
    }

    private static func text(_ letters: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: letters)
        return VietnameseText.cleaned(String(view)).text
    }
}
