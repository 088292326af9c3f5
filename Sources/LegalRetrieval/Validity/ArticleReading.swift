import Vietnamese

/// One article being read for what it does.
struct ArticleReading {
    let reader: RelationReader
    let article: LegalArticle
    let citations: [Citation]
    let context: RelationReader.Context
    let segments: ArticleSegments
    /// Whether the article changes the words of others.
    let isAmending: Bool
    /// The document that an amending article is about; one about several names them clause by clause.
    let subject: String?
    var findings = RelationReader.Findings()

    /// What an introduction (`… thay thế các văn bản sau:`) does to what is listed below it.
    struct Listing {
        let kind: LegalRelation.Kind
        let effective: Day?
        let isPoint: Bool
    }

    var listing: Listing?
    /// The document that a clause of an amending article is about.
    var clauseSubject: String?
    /// The article of the subject that points below a clause are about.
    var subjectArticle: ArticleLabel?
    var nextCitation = 0
    var clause: String?

    init(
        reader: RelationReader, article: LegalArticle, citations: [Citation], context: RelationReader.Context,
        segments: ArticleSegments, isAmending: Bool, subject: String?
    ) {
        (self.reader, self.article, self.citations, self.context) = (reader, article, citations, context)
        (self.segments, self.isAmending, self.subject) = (segments, isAmending, subject)
    }

    mutating func read() {
        if let subject, RelationReader.isAmending(article.title) {
            add(.amends, LegalProvision(document: subject), nil)
        }
        for segment in segments.segments {
            let own = citations(in: segment.range)
            if segment.hasLabel, !segment.isPoint {
                (listing, subjectArticle, clauseSubject) = (nil, nil, nil)
                clause = label(of: segment)
            }
            readForce(segment, own)
            if readAmendment(segment, own) { continue }
            let found = readEnds(segment, own)
            if !found, let listing, segment.hasLabel || !listing.isPoint {
                take(heads(own, from: segment.range.lowerBound), listing.kind, listing.effective)
            }
        }
    }

    func label(of segment: ArticleSegments.Segment) -> String? {
        let text = segments.text(segment.range.lowerBound..<min(segment.range.upperBound, segment.range.lowerBound + 8))
        let label = text.prefix { $0 != "." }
        return label.count < 6 ? String(label) : nil
    }

    mutating func citations(in range: Range<Int>) -> [Citation] {
        // Both go forward.
        while nextCitation < citations.count, citations[nextCitation].range.lowerBound < range.lowerBound {
            nextCitation += 1
        }
        return citations[nextCitation...].prefix { $0.range.lowerBound < range.upperBound }.map { $0 }
    }

    // MARK: In force

    /// `Nghị định này có hiệu lực thi hành kể từ ngày …`, `sau 45 ngày, kể từ ngày ký`
    mutating func readForce(_ segment: ArticleSegments.Segment, _ own: [Citation]) {
        guard findings.effective == nil,
            let place = segments.first("này có hiệu lực", from: segment.range.lowerBound, to: segment.range.upperBound)
        else { return }
        // The document is what the statement is about: "kể từ ngày Nghị định này có hiệu lực" says nothing new.
        guard place - segment.range.lowerBound <= 60 else { return }
        let before = segments.text(segment.range.lowerBound..<place)
        if ["ngày", "khi ", "trước ", "được "].contains(where: { before.contains($0) }) { return }
        let behind = place + "này có hiệu lực".utf8.count
        let text = segments.text(behind..<min(segment.range.upperBound, behind + 160))
        let folded = Array(VietnameseText.fold(text).utf8)
        if let sau = FoldedBytes.first("sau ", in: folded), sau < 30, let days = Self.number(folded, sau + 4),
            folded.count > sau + 8, let issued = context.document.issued
        {
            findings.effective = issued.adding(days: days)
        } else if let found = WrittenDay.first(in: folded), found.range.lowerBound < 40 {
            if case .day(let day) = found.day { findings.effective = day }
        } else if let signed = FoldedBytes.first("tu ngay ky", in: folded)
            ?? FoldedBytes.first("tu ngay ban hanh", in: folded),
            signed < 40
        {
            findings.effective = context.document.issued
        }
        // "… đến hết ngày 31 tháng 12 năm 2025": the day after.
        if let until = FoldedBytes.first("den het ngay", in: folded), findings.effective != nil,
            case .day(let day)? = WrittenDay.read(folded, until + 12)?.day
        {
            findings.expired = day.adding(days: 1)
        }
    }

    static func number(_ bytes: [UInt8], _ start: Int) -> Int? {
        var value = 0
        var index = start
        while index < bytes.count, index - start < 3, NumberFinder.isDigit(bytes[index]) {
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return index > start && value > 0 ? value : nil
    }
}
