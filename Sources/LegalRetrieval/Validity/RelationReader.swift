import Vietnamese

/// Finds what an article does to other documents: `thay thế Nghị định số …`, `bãi bỏ khoản 2 Điều 5 …`, `hết hiệu lực kể từ ngày …`,
/// `Sửa đổi khoản 2 Điều 5 như sau`, and from which day its own document is in force.
///
/// It is careful: a document named only to describe another (`hướng dẫn thi hành Luật …`) is not taken for one that is replaced, and
/// nothing of a higher rank is ended by something of a lower. General words (`các quy định trước đây trái với …`) name nothing.
struct RelationReader {
    /// What was found.
    struct Findings {
        var relations: [LegalRelation] = []
        /// The day from which the document says to be in force.
        var effective: Day?
        /// The document's own last day and more: the first on which it is no longer in force, where it says so.
        var expired: Day?
    }

    let names: DocumentNames
    /// The ranks of documents that are laws or resolutions by their number alone.
    let ranks: [String: Int]

    /// A document that is being read.
    struct Context {
        let document: LegalDocument
        /// The documents that its title names.
        let titled: [String]
        let day: Day

        var isAmending: Bool { RelationReader.isAmending(document.title) }
    }

    static func isAmending(_ title: String) -> Bool {
        let title = VietnameseText.fold(String(title.prefix(60)))
        return ["sua doi", "bo sung", "bai bo", "thay the", "luat sua doi", "ve viec sua doi", "ve viec bai bo"]
            .contains { title.hasPrefix($0) }
    }

    /// Whether an article is one that says from when the document is in force.
    static func isFinal(_ article: LegalArticle) -> Bool {
        let title = VietnameseText.fold(article.title)
        return title.contains("hieu luc") || title.contains("thi hanh") || title.contains("chuyen tiep")
            || title.contains("bai bo") || title.contains("thay the")
    }

    // MARK: Reading

    /// - Parameter citations: those in the text of the article.
    func read(_ article: LegalArticle, _ citations: [Citation], in context: Context) -> Findings {
        var findings = Findings()
        // A consolidated text repeats what others do.
        guard context.document.kind != .consolidation, context.document.number.kind != .consolidation else {
            return findings
        }
        let segments = ArticleSegments(article.text)
        let isAmendingArticle = Self.isAmending(article.title) || context.isAmending
        guard Self.isFinal(article) || isAmendingArticle || article.title.isEmpty else { return findings }
        var reading = ArticleReading(
            reader: self, article: article, citations: citations, context: context, segments: segments,
            isAmending: isAmendingArticle, subject: isAmendingArticle ? subject(of: article, context) : nil)
        reading.read()
        findings = reading.findings
        return findings
    }

    /// The document that an amending article is about: the one its title names, else the one that the document's title names.
    private func subject(of article: LegalArticle, _ context: Context) -> String? {
        var reader = CitationReader(names: names)
        let named = reader.find(in: article.title).compactMap { citation -> String? in
            switch citation.document {
            case .this, .unnamed: nil
            default: citation.resolved(at: nil, among: names, on: context.day)?.document
            }
        }
        if let only = named.first { return only }
        return Set(context.titled).count == 1 ? context.titled.first : nil
    }

    /// What the document's title says that it tells how to carry out: `Quy định chi tiết một số điều của Luật …`.
    func guided(by context: Context) -> [LegalRelation] {
        guard !context.isAmending else { return [] }
        let title = VietnameseText.fold(context.document.title)
        guard ["quy dinh chi tiet", "huong dan", "thi hanh"].contains(where: { title.contains($0) }) else { return [] }
        var seen: Set<String> = [context.document.key]
        return context.titled.filter { seen.insert($0).inserted }.map {
            LegalRelation(
                .guides, LegalProvision(document: context.document.key), LegalProvision(document: $0), origin: .text)
        }
    }

    func rank(_ key: String) -> Int? {
        if let rank = ranks[key] { return rank }
        guard let number = DocumentNumber(key) else { return nil }
        return LegalDocument(number: number).legalRank ?? (number.issuers.first?.letters == "qh" ? 2 : nil)
    }

    /// Whether a document can end or change another: it stands at least as high, and is not older. A text with amendments worked in
    /// has words of its amenders, which would else end what came after it.
    func mayAct(_ actor: String, on target: String) -> Bool {
        guard actor != target else { return false }
        if let year = DocumentNumber(actor)?.year, let other = DocumentNumber(target)?.year, other > year {
            return false
        }
        guard let own = rank(actor), let other = rank(target) else { return true }
        return own <= other
    }
}
