import Vietnamese

/// A place in the law that answers a question, or was asked for, with all that is needed to cite it.
public struct LawPassage: Sendable {
    /// The article, and the clause or point that is shown first.
    public let place: LegalProvision
    public let document: LegalDocument
    public let article: LegalArticle
    /// What is quoted: the clause that answers, or the whole article; offsets of UTF-8 bytes in the article's text.
    public let quoted: Range<Int>
    /// The state of the place on the day asked about.
    public let state: LegalState
    /// The day asked about.
    public let day: Day
    /// What stands in the place of its document on that day; empty if nothing does.
    public let successors: [LegalDocument]
    /// How likely it is that it answers the question, from 0 to 1; 1 for a place that was asked for.
    public let probability: Double

    /// The words of the law that are quoted, or of the digest.
    public var quote: String { String(decoding: Array(article.text.utf8)[quoted], as: UTF8.self) }

    /// Whether more of the article follows or precedes what is quoted.
    public var isPart: Bool { quoted.count < article.text.utf8.count }
}

/// What the library has to say to a question.
public enum LawFinding: Sendable {
    /// The best first; never empty.
    case passages([LawPassage])
    /// Nothing that answers it.
    case nothing
    /// A place was named that the library does not have, in the words of the question.
    case noSuchPlace(String)
}

/// What was searched.
public struct LawScope: Hashable, Sendable {
    public let documentCount: Int
    public let articleCount: Int
    public let day: Day

    public init(documentCount: Int, articleCount: Int, day: Day) {
        (self.documentCount, self.articleCount, self.day) = (documentCount, articleCount, day)
    }
}
