/// A place in the law: a document, and in it an article, clause and point, as fine as is known.
public struct LegalProvision: Hashable, Sendable {
    /// The key of the document.
    public var document: String
    public var article: ArticleLabel?
    /// `2`, `2a`.
    public var clause: String?
    /// `a`, `đ`.
    public var point: String?

    public init(document: String, article: ArticleLabel? = nil, clause: String? = nil, point: String? = nil) {
        (self.document, self.article, self.clause, self.point) = (document, article, clause, point)
    }

    /// Whether `other` is this place or lies within it.
    public func covers(_ other: LegalProvision) -> Bool {
        document == other.document && (article == nil || article == other.article)
            && (clause == nil || clause == other.clause) && (point == nil || point == other.point)
    }
}
