import Vietnamese

/// Makes citations of a row of articles, clauses and points.
extension CitationParser {
    mutating func append(_ citation: Citation) {
        if citation.document.isNamed || Self.mayBe(citation) { citations.append(citation) }
    }

    /// Whether articles and clauses have such numbers.
    private static func mayBe(_ citation: Citation) -> Bool {
        let numbers = [citation.article?.number, citation.clause.flatMap { Int($0) }]
        return numbers.allSatisfy { number in number.map { (1...9_999).contains($0) } ?? true }
    }

    func range(_ tokens: Range<Int>) -> Range<Int> {
        self.tokens[tokens.lowerBound].start..<self.tokens[tokens.upperBound - 1].end
    }

    /// A clause with its points.
    struct ClausePart {
        var label: String?
        var isHere = false
        var points: [String?] = []
        var pointHere = false
        var start: Int
    }

    mutating func emit(_ units: [Unit], _ document: Citation.Document, from start: Int, to end: Int) {
        var points: (labels: [String?], isHere: Bool, start: Int)?
        var clauses: [ClausePart] = []
        // Where the last article's citations begin, to add what follows it from the greater to the smaller.
        var articleStart: Int?
        let firstEmitted = citations.count
        var lastUnitEnd = start
        for unit in units {
            let begin = unit.tokens.lowerBound
            lastUnitEnd = unit.tokens.upperBound
            switch unit.level {
            case .diem:
                let labels = Self.expanded(unit)
                if !unit.isJoined, let articleStart, points == nil, clauses.isEmpty {
                    deepen(from: articleStart, labels, unit.isHere, \.point, .point, unit.tokens.upperBound)
                } else if points == nil {
                    points = (labels, unit.isHere, begin)
                } else {
                    points?.labels += labels
                }
            case .khoan:
                if unit.isHere {
                    // "điểm a khoản này và khoản 1 Điều 1": this clause is of this article, whatever follows.
                    let part = ClausePart(
                        isHere: true, points: points?.labels ?? [], pointHere: points?.isHere ?? false,
                        start: points?.start ?? begin)
                    let base = Citation(
                        document: .unnamed, here: .article, range: range(part.start..<unit.tokens.upperBound))
                    emit([part], base, end: unit.tokens.upperBound)
                    points = nil
                    continue
                }
                let labels = Self.expanded(unit)
                if !unit.isJoined, let articleStart, points == nil, clauses.isEmpty {
                    deepen(from: articleStart, labels, unit.isHere, \.clause, .clause, unit.tokens.upperBound)
                    continue
                }
                for label in labels {
                    clauses.append(
                        ClausePart(
                            label: label, points: points?.labels ?? [],
                            pointHere: points?.isHere ?? false, start: points?.start ?? begin))
                }
                points = nil
            default:
                if let points {
                    clauses.append(ClausePart(points: points.labels, pointHere: points.isHere, start: points.start))
                }
                points = nil
                articleStart = citations.count
                for label in unit.labels.isEmpty ? [""] : unit.labels {
                    let article = ArticleLabel(label) ?? Int(label).map { ArticleLabel($0) }
                    let last = unit.last.flatMap { ArticleLabel($0) }
                    let base = Citation(
                        document: document, article: article,
                        lastArticle: last.flatMap { l in article.map { l > $0 } == true ? l : nil },
                        here: unit.isHere ? .article : [], range: range(begin..<unit.tokens.upperBound))
                    emit(clauses, base, end: unit.tokens.upperBound)
                }
                clauses = []
            }
        }
        // Clauses and points without an article are those of the article that the text stands in.
        if let points {
            clauses.append(
                ClausePart(isHere: true, points: points.labels, pointHere: points.isHere, start: points.start))
        }
        if !clauses.isEmpty {
            let base = Citation(document: document, here: .article, range: range(clauses[0].start..<lastUnitEnd))
            emit(clauses, base, end: lastUnitEnd)
        }
        // The document's name belongs to the last, or the first where it stands before.
        guard citations.count > firstEmitted else { return }
        if end > lastUnitEnd {
            let last = citations.count - 1
            citations[last].range = citations[last].range.lowerBound..<tokens[end - 1].end
        }
        if start < units[0].tokens.lowerBound {
            citations[firstEmitted].range = tokens[start].start..<citations[firstEmitted].range.upperBound
        }
    }

    mutating func emit(_ clauses: [ClausePart], _ base: Citation, end: Int) {
        guard !clauses.isEmpty else { return append(base) }
        for clause in clauses {
            var citation = base
            citation.clause = clause.label
            if clause.isHere { citation.here.insert(.clause) }
            citation.range = tokens[clause.start].start..<tokens[end - 1].end
            if clause.pointHere { citation.here.insert(.point) }
            for point in clause.points.isEmpty ? [nil] : clause.points {
                citation.point = point
                append(citation)
            }
        }
    }

    /// Adds clauses or points to the citations of the article before them: `Điều 13 khoản 2 điểm a`.
    mutating func deepen(
        from start: Int, _ labels: [String?], _ isHere: Bool, _ member: WritableKeyPath<Citation, String?>,
        _ here: Citation.Here, _ end: Int
    ) {
        guard let base = citations.last, start < citations.count else { return }
        citations.removeLast()
        for label in labels {
            var citation = base
            citation[keyPath: member] = label
            if isHere { citation.here.insert(here) }
            citation.range = citation.range.lowerBound..<tokens[end - 1].end
            citations.append(citation)
        }
    }

    /// The labels, a row from one to another written out. One without a label stands for "this".
    static func expanded(_ unit: Unit) -> [String?] {
        guard !unit.labels.isEmpty else { return [nil] }
        guard let last = unit.last, let first = unit.labels.last else { return unit.labels }
        if let from = Int(first), let to = Int(last), from < to, to - from < 60 {
            return unit.labels.dropLast() + (from...to).map(String.init)
        }
        // The letters of points, without those that Vietnamese numbering leaves out.
        let letters = [
            "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
        ]
        if let from = letters.firstIndex(of: first), let to = letters.firstIndex(of: last), from < to {
            return unit.labels.dropLast() + letters[from...to].map { $0 }
        }
        return unit.labels + [last]
    }
}
