import Vietnamese

/// Reads the text of a document as it was published: from a gazette, a web page, a scan.
///
/// Articles are the headings whose numbers rise by one, not those that an amending law quotes. Appendices are kept apart. Whatever
/// could not be read is reported with its line. Takes time and memory linear in the text.
public enum TextReader {
    /// The longest law known has less than two megabytes.
    public static let sizeLimit = 64 << 20
    /// In bytes.
    public static let lineLimit = 1 << 20
    /// How many problems are told one by one.
    public static let problemLimit = 1_000

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - number: the number of the document, where it is known; else it is looked for in the head.
    ///   - source: what ``LegalArticle/source`` is to say.
    /// - Throws: ``LegalTextError``.
    public static func read(
        _ bytes: UnsafeRawBufferPointer, number: DocumentNumber? = nil, source: String = ""
    ) throws(LegalTextError) -> LegalText {
        let text = try TextLines(bytes)
        let lines = text.lines
        let headings = lines.indices.filter { lines[$0].heading != nil }
        let notes = headings.filter { CodificationNote.follows(lines, $0) }.count
        let codes = headings.filter { lines[$0].heading?.code != nil }.count
        let isCodified = notes > 0 && (notes * 2 >= headings.filter { !lines[$0].isQuoted }.count || codes > 2)
        let sequence = ArticleSequence(lines, isCodified: isCodified)
        guard let first = sequence.entries.first else { throw .noArticles }
        var reader = ArticleAssembler(lines, sequence, source: source)
        if isCodified {
            reader.readCodified()
        } else {
            var head = HeadReader(lines[..<first.line])
            guard let document = head.read(given: number, fallback: banner(lines)) else { throw .noNumber }
            reader.result.problems += head.problems
            reader.read(document)
            reader.result.grounds = head.grounds()
            if document.issued == nil { reader.readIssued() }
        }
        var result = reader.result
        result.problems += sequence.problems
        if let line = text.invalidLine { result.problems.append(TextProblem(kind: .invalidUTF8, line: line)) }
        if text.pageLines.count > 0 {
            result.problems.append(
                TextProblem(kind: .pageLines(count: text.pageLines.count), line: text.pageLines.first))
        }
        result.problems.sort { $0.line < $1.line }
        result.omittedProblemCount = max(0, result.problems.count - problemLimit)
        result.problems.removeLast(result.omittedProblemCount)
        return result
    }

    /// Reads a text.
    public static func read(
        _ text: String, number: DocumentNumber? = nil, source: String = ""
    ) throws(LegalTextError) -> LegalText {
        let bytes = Array(text.utf8)
        let result = bytes.withUnsafeBytes { bytes in
            Result { () throws(LegalTextError) in try read(bytes, number: number, source: source) }
        }
        return try result.get()
    }

    /// A number in the very first line, where those who collect texts put it: `# 60/2014/QH13 — Luật Hộ tịch`.
    private static func banner(_ lines: [TextLines.Line]) -> DocumentNumber? {
        lines.first.flatMap { $0.text.hasPrefix("#") ? NumberFinder.first(in: $0.text.prefix(80)) : nil }
    }
}

/// Puts together articles, their paths, and appendices.
private struct ArticleAssembler {
    var result = LegalText()
    private let lines: [TextLines.Line]
    private let sequence: ArticleSequence
    private let source: String
    /// The headings above articles, by their lines.
    private var structure: [Int: StructureHeading] = [:]

    /// How many lines may stand between a chapter's heading and its first article.
    private static let headingDistance = 10

    init(_ lines: [TextLines.Line], _ sequence: ArticleSequence, source: String) {
        self.lines = lines
        self.sequence = sequence
        self.source = source
        for entry in sequence.entries {
            var line = entry.line - 1
            while line >= 0, entry.line - line <= Self.headingDistance, lines[line].heading == nil {
                if !lines[line].isQuoted, let heading = StructureHeading(lines[line].text) { structure[line] = heading }
                line -= 1
            }
        }
    }

    mutating func read(_ document: LegalDocument) {
        result.documents = [document]
        var path = ArticlePath()
        enter(&path, to: sequence.entries.first?.line ?? 0, from: 0)
        for (index, entry) in sequence.entries.enumerated() {
            let next = index + 1 < sequence.entries.count ? sequence.entries[index + 1].line : sequence.end
            var article = self.article(entry, document.key, end: next)
            article.path = path
            article.effective = document.effective
            result.articles.append(article)
            enter(&path, to: next, from: entry.line)
        }
        readAnnexes(of: document.key)
    }

    /// Laws in the gazette have their day only in the sentence at their end: `… thông qua ngày 29 tháng 6 năm 2024.`
    mutating func readIssued() {
        let end = lines[sequence.end...].prefix(3).map(\.text).joined(separator: " ")
        let folded = Array(VietnameseText.fold(end).utf8)
        guard let passed = FoldedBytes.first("thong qua", in: folded),
            case .day(let day)? = WrittenDay.first(in: folded, from: passed)?.day
        else { return }
        result.documents[0].issued = day
        result.problems.removeAll { $0.kind == .noDay }
    }

    /// Each article has its own document, named in the note below its heading.
    mutating func readCodified() {
        var places: [String: Int] = [:]
        for (index, entry) in sequence.entries.enumerated() {
            let next = index + 1 < sequence.entries.count ? sequence.entries[index + 1].line : sequence.end
            guard let noteLine = (entry.line + 1..<next).first(where: { CodificationNote.isNote(lines[$0].text) }),
                let note = CodificationNote.read(lines, noteLine)
            else { continue }
            if let place = places[note.document.key] {
                if result.documents[place].title.isEmpty { result.documents[place].title = note.document.title }
                if result.documents[place].issued == nil { result.documents[place].issued = note.document.issued }
            } else {
                places[note.document.key] = result.documents.count
                result.documents.append(note.document)
            }
            var article = self.article(entry, note.document.key, end: next)
            article.code = entry.heading.code
            article.effective = note.effective
            result.articles.append(article)
        }
    }

    private func article(_ entry: ArticleSequence.Entry, _ document: String, end: Int) -> LegalArticle {
        var line = entry.line + 1
        var title = entry.heading.title
        // The title may wrap, or stand on the next line.
        while line < end, structure[line] == nil, line - entry.line <= 5, continues(title, lines[line].text) {
            title += title.isEmpty ? lines[line].text : " " + lines[line].text
            line += 1
        }
        var text: [String] = []
        while line < end, structure[line] == nil {
            if CodificationNote.isNote(lines[line].text) {
                // Notes are the codification's, not the law's.
                while line < end - 1, !lines[line].text.hasSuffix(")") { line += 1 }
            } else {
                text.append(lines[line].text)
            }
            line += 1
        }
        return LegalArticle(
            document: document, label: entry.heading.label, copy: entry.copy, title: title,
            text: text.joined(separator: "\n"), source: source)
    }

    private func continues(_ title: String, _ line: String) -> Bool {
        guard let first = line.unicodeScalars.first else { return false }
        if title.isEmpty {
            return first.properties.isUppercase && line.utf8.count <= 300
                && !(line.last.map { ".;:".contains($0) } ?? true)
        }
        guard let last = title.last, !".:;".contains(last) else { return false }
        return first.properties.isLowercase && line.dropFirst().first != ")" && line.dropFirst().first != "."
    }

    /// Takes in the headings between two articles.
    private func enter(_ path: inout ArticlePath, to end: Int, from start: Int) {
        var line = max(start, end - Self.headingDistance)
        while line < end {
            guard let found = structure[line] else {
                line += 1
                continue
            }
            var title = found.title
            var next = line + 1
            while next < end, structure[next] == nil, next - line <= 4 {
                title += title.isEmpty ? lines[next].text : " " + lines[next].text
                next += 1
            }
            let heading = ArticlePath.Heading(label: found.label, title: title)
            switch found.level {
            case .part: path = ArticlePath(part: heading)
            case .chapter: path = ArticlePath(part: path.part, chapter: heading)
            case .section: path = ArticlePath(part: path.part, chapter: path.chapter, section: heading)
            case .subsection: path.subsection = heading
            }
            line = next
        }
    }

    /// What stands behind the end: appendices and forms, each from its heading to the next.
    private mutating func readAnnexes(of document: String) {
        var trailing = 0
        var appendix: AnnexLabel?
        var text: [String] = []
        func finish() {
            guard let last = result.annexes.indices.last else { return }
            if result.annexes[last].title.isEmpty, let first = text.first, isTitle(first) {
                result.annexes[last].title = text.removeFirst()
            }
            result.annexes[last].text = text.joined(separator: "\n")
            text = []
        }
        for line in lines[sequence.end...] {
            if let heading = AnnexHeading(line.text) {
                finish()
                if heading.label.kind == .appendix { appendix = heading.label }
                result.annexes.append(
                    LegalAnnex(
                        document: document, place: result.annexes.count + 1, label: heading.label,
                        appendix: heading.label.kind == .form ? appendix : nil, title: heading.title, source: source))
            } else if result.annexes.isEmpty {
                trailing += 1
            } else {
                text.append(line.text)
            }
        }
        finish()
        if trailing > 0 {
            result.problems.append(
                TextProblem(kind: .trailingLines(count: trailing), line: lines[sequence.end].number))
        }
    }

    /// Whether the line below the heading of an appendix names it.
    private func isTitle(_ line: String) -> Bool {
        guard let first = line.unicodeScalars.first, first.properties.isUppercase, line.utf8.count <= 300 else {
            return false
        }
        return !line.contains("|") && !line.hasPrefix("CỘNG HÒA") && !line.hasPrefix("CỘNG HOÀ")
            && ArticleHeading(line) == nil
    }
}
