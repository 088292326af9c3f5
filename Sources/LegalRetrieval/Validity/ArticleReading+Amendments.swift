/// What an amending article does to the places of another document.
extension ArticleReading {
    /// `1. Sửa đổi, bổ sung khoản 2 Điều 3 như sau:` in an article about one document.
    mutating func readAmendment(_ segment: ArticleSegments.Segment, _ own: [Citation]) -> Bool {
        guard isAmending else { return false }
        let text = segments.text(
            segment.range.lowerBound..<min(segment.range.upperBound, segment.range.lowerBound + 60))
        let words = segment.hasLabel ? text.drop { $0 != "." && $0 != ")" }.dropFirst().drop { $0 == " " } : text[...]
        let kind: LegalRelation.Kind
        if words.hasPrefix("sửa đổi") || words.hasPrefix("thay thế") || words.hasPrefix("thay cụm")
            || words.hasPrefix("thay từ")
        {
            kind = .amends
        } else if words.hasPrefix("bổ sung") {
            kind = .supplements
        } else if words.hasPrefix("bãi bỏ") || words.hasPrefix("bỏ ") {
            kind =
                words.hasPrefix("bãi bỏ cụm") || words.hasPrefix("bỏ cụm") || words.hasPrefix("bỏ từ")
                ? .repealsPartly : .repeals
        } else {
            return false
        }
        if segment.isIntroduction, let named = own.first.flatMap({ explicit($0) }), !segment.isPoint {
            // "1. Sửa đổi, bổ sung một số điều của Luật Nhà ở số 65/2014/QH13 như sau:", points follow.
            clauseSubject = named.document
            subjectArticle = named.article
            add(kind == .repeals ? .repealsPartly : kind, named, nil)
            return true
        }
        guard let subject = clauseSubject ?? subject else { return false }
        let place = LegalProvision(document: subject, article: subjectArticle)
        var isAny = false
        for citation in own {
            if case .this = citation.document { continue }
            // "Bổ sung Điều 2a vào sau Điều 2": the second only tells where.
            let before = segments.text(
                max(segment.range.lowerBound, citation.range.lowerBound - 8)..<citation.range.lowerBound)
            if before.hasSuffix("sau ") || before.hasSuffix("trước ") { continue }
            var target: LegalProvision?
            if case .unnamed = citation.document {
                target = citation.resolved(at: place, among: reader.names, on: context.day)
            } else if citation.article != nil || own.count == 1 {
                target = citation.resolved(at: nil, among: reader.names, on: context.day)
            }
            guard let target, target.article != nil || target.document != subject else { continue }
            isAny = true
            add(kind, target, nil)
            if !segment.isPoint, target.document == subject { subjectArticle = target.article }
        }
        return isAny
    }

    /// What a citation names with its document; nil where it names none.
    func explicit(_ citation: Citation) -> LegalProvision? {
        switch citation.document {
        case .this, .unnamed: nil
        case .number, .shortNumber, .named: citation.resolved(at: nil, among: reader.names, on: context.day)
        }
    }
}
