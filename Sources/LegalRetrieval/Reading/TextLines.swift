import Vietnamese

/// The lines of a text, cleaned, with what each of them may be.
struct TextLines {
    struct Line {
        /// Counted from 1 in the text as it came.
        let number: Int
        let text: String
        let heading: ArticleHeading?
        let end: EndMark?
        /// Whether it stands in a quotation that goes over several lines.
        var isQuoted = false
    }

    private(set) var lines: [Line] = []
    private(set) var pageLines: (count: Int, first: Int) = (0, 0)
    private(set) var invalidLine: Int?

    init(_ bytes: UnsafeRawBufferPointer) throws(LegalTextError) {
        guard bytes.count <= TextReader.sizeLimit else { throw .tooLong(bytes: bytes.count) }
        if let offset = bytes.firstIndex(of: 0) { throw .notText(offset: offset) }
        var start = 0
        var number = 0
        while start < bytes.count {
            number += 1
            let end = Self.lineEnd(bytes, start)
            guard end - start <= TextReader.lineLimit else { throw .lineTooLong(line: number) }
            let raw = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
            let decoded = String(decoding: raw, as: UTF8.self)
            if invalidLine == nil, decoded.utf8.count != raw.count { invalidLine = number }
            take(decoded, number)
            start = end + 1
        }
        markQuoted()
    }

    /// LF, CR LF, or CR alone ends a line; of CR LF the LF gives an empty line, which does no harm, so only LF is counted where
    /// there is one.
    private static func lineEnd(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A {
            if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] != 0x0A { return index }
            index += 1
        }
        return index
    }

    private mutating func take(_ raw: String, _ number: Int) {
        let text = VietnameseText.cleaned(raw).text
        guard !text.isEmpty else { return }
        if Self.isOfThePage(text) {
            if pageLines.count == 0 { pageLines.first = number }
            pageLines.count += 1
            return
        }
        lines.append(Line(number: number, text: text, heading: ArticleHeading(text), end: EndMark(text)))
    }

    /// What a browser or the gazette prints at the edge of a page.
    private static func isOfThePage(_ text: String) -> Bool {
        guard text.utf8.count < 80 else { return false }
        if text == "about:blank" || text.hasPrefix("CÔNG BÁO/Số") { return true }
        // 12/102
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy { NumberFinder.isDigit($0) } }
            && parts[1].count >= 2
    }

    private mutating func markQuoted() {
        var joined: [UInt8] = []
        var starts: [Int] = []
        for line in lines {
            starts.append(joined.count)
            joined += line.text.utf8
            joined.append(0x0A)
        }
        joined.withUnsafeBufferPointer { bytes in
            var quoted = QuotedLines.Cursor(QuotedLines(bytes))
            for index in lines.indices where quoted.contains(starts[index]) { lines[index].isQuoted = true }
        }
    }
}
