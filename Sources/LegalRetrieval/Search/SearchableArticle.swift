/// An article as the search index takes it.
public struct SearchableArticle: Sendable {
    /// The caller's own number for the article; what a search gives back.
    public let id: Int32
    /// The number of its document, such as `100/2019/NĐ-CP`; articles of one document have it alike and follow one another.
    public let documentNumber: String
    /// The kind of its document in words: `Nghị định`; empty where it is not known.
    public let documentKind: String
    public let documentTitle: String
    /// What the article's heading says after `Điều 5.`; empty where it has none.
    public let title: String
    /// The article's text, a clause, point or paragraph a line.
    public let text: String

    public init(
        id: Int32, documentNumber: String, documentKind: String, documentTitle: String, title: String, text: String
    ) {
        self.id = id
        self.documentNumber = documentNumber
        self.documentKind = documentKind
        self.documentTitle = documentTitle
        self.title = title
        self.text = text
    }
}
