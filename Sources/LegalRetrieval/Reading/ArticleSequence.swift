/// Decides which headings are articles of the document, and where its text ends.
struct ArticleSequence {
    /// An article: the line of its heading.
    struct Entry {
        let line: Int
        let heading: ArticleHeading
        let copy: Int
    }

    private(set) var entries: [Entry] = []
    /// The line at which the text proper ends.
    private(set) var end: Int
    private(set) var problems: [TextProblem] = []

    /// A greater gap is no gap but another document.
    private static let gapLimit = 40

    private let lines: [TextLines.Line]
    /// The lines of unquoted headings by their label.
    private var places: [ArticleLabel: [Int]] = [:]

    /// - Parameter isCodified: whether each heading is an article whatever its number, as where articles of several documents stand
    ///   mixed, each with a note below.
    init(_ lines: [TextLines.Line], isCodified: Bool) {
        self.lines = lines
        end = lines.count
        for (index, line) in lines.enumerated() where !line.isQuoted {
            if let heading = line.heading, !heading.isQuoted { places[heading.label, default: []].append(index) }
        }
        for (index, line) in lines.enumerated() {
            if isCodified {
                guard let heading = line.heading, !line.isQuoted, !heading.isQuoted else { continue }
                if CodificationNote.follows(lines, index) {
                    accept(index, heading)
                } else {
                    note(.unsourcedArticle(heading.code ?? heading.label.description), index)
                }
            } else if let heading = line.heading {
                if !heading.isQuoted, !line.isQuoted || isStrayQuotation(heading, index) { take(index, heading) }
            } else if let mark = line.end, !line.isQuoted, isEnd(mark, index) {
                end = index
                return
            }
        }
    }

    private func isEnd(_ mark: EndMark, _ line: Int) -> Bool {
        guard let last = entries.last else { return false }
        switch mark {
        case .sure: return true
        case .annex: return !appears(ArticleLabel(last.heading.label.number + 1), after: line)
        }
    }

    /// Whether marks left open elsewhere only make it seem that the heading is quoted: the sequence needs it, and goes on behind it.
    private func isStrayQuotation(_ heading: ArticleHeading, _ line: Int) -> Bool {
        guard let last = entries.last, heading.label == ArticleLabel(last.heading.label.number + 1) else {
            return false
        }
        return !appears(heading.label, after: line) && appears(ArticleLabel(heading.label.number + 1), after: line)
    }

    /// Whether a heading with that label stands below.
    private func appears(_ label: ArticleLabel, after line: Int) -> Bool {
        guard let lines = places[label] else { return false }
        return (lines.last ?? 0) > line
    }

    private mutating func accept(_ line: Int, _ heading: ArticleHeading, copy: Int = 1) {
        entries.append(Entry(line: line, heading: heading, copy: copy))
    }

    private mutating func take(_ line: Int, _ heading: ArticleHeading) {
        let label = heading.label
        guard let last = entries.last else {
            // A text may begin in the middle, but not before its first article.
            if label.number > 1, appears(ArticleLabel(1), after: line) { return note(.outOfOrder(label), line) }
            return accept(line, heading)
        }
        let previous = last.heading.label
        if label.number == previous.number + 1 && label.suffix.isEmpty
            || label.number == previous.number && label > previous
        {
            return accept(line, heading)
        }
        if label > previous {
            let next = ArticleLabel(previous.number + 1)
            guard label.number - previous.number <= Self.gapLimit, !appears(next, after: line) else {
                return note(.outOfOrder(label), line)
            }
            note(.missingArticles(from: next, to: ArticleLabel(max(next.number, label.number - 1))), line)
            return accept(line, heading)
        }
        if label == previous, line > last.line + 1 {
            note(.repeatedArticle(label), line)
            return accept(line, heading, copy: last.copy + 1)
        }
        if label.number == 1, isContents {
            problems.append(TextProblem(kind: .contents(articles: entries.count), line: lines[entries[0].line].number))
            entries = []
            return accept(line, heading)
        }
        note(.outOfOrder(label), line)
    }

    /// Whether what was taken for articles so far are headings without any text: a table of contents.
    private var isContents: Bool {
        guard entries.count >= 3, let first = entries.first, let last = entries.last else { return false }
        return last.line - first.line < entries.count * 2
    }

    private mutating func note(_ kind: TextProblem.Kind, _ line: Int) {
        problems.append(TextProblem(kind: kind, line: lines[line].number))
    }
}
