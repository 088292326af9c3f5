import Vietnamese

/// A place in the law as a text cites it, and where it does.
public struct Citation: Hashable, Sendable {
    /// How the document is named.
    public enum Document: Hashable, Sendable {
        case number(DocumentNumber)
        /// Without the letters: `nghị định 123/2015`.
        case shortNumber(DocumentKind?, ordinal: String, year: Int)
        /// By its title, without case and diacritics, as far as it could be told from the words behind it, with the year where one is
        /// given.
        case named(DocumentKind, title: String, year: Int?)
        /// The document that the text stands in: `Luật này`.
        case this(DocumentKind?)
        /// Not named: the document that the text stands in, most likely.
        case unnamed

        /// Named, rather than the one that the text stands in.
        public var isNamed: Bool {
            switch self {
            case .number, .shortNumber, .named: true
            case .this, .unnamed: false
            }
        }
    }

    /// What is cited by pointing to where the text stands.
    public struct Here: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// `Điều này`, or a clause without its article.
        public static let article = Here(rawValue: 1)
        /// `khoản này`, or a point without its clause and article.
        public static let clause = Here(rawValue: 2)
        /// `điểm này`
        public static let point = Here(rawValue: 4)
    }

    public var document: Document
    public var article: ArticleLabel?
    /// The last of a row of articles: `từ Điều 5 đến Điều 8`.
    public var lastArticle: ArticleLabel?
    /// `2`, `2a`.
    public var clause: String?
    /// `a`, `đ`.
    public var point: String?
    public var here: Here
    /// Where the words stand that cite it, in UTF-8 bytes. Those of a row overlap in nothing but what they share.
    public var range: Range<Int>

    public init(
        document: Document, article: ArticleLabel? = nil, lastArticle: ArticleLabel? = nil, clause: String? = nil,
        point: String? = nil, here: Here = [], range: Range<Int>
    ) {
        self.document = document
        self.article = article
        self.lastArticle = lastArticle
        self.clause = clause
        self.point = point
        self.here = here
        self.range = range
    }

    /// The place that is meant, for a text that stands at `place`; nil if the document is not known.
    ///
    /// - Parameters:
    ///   - place: where the citing words stand, as fine as is known; nil for what people type.
    ///   - names: the documents there are.
    ///   - day: the day whose law is meant by a title that several laws have had.
    public func resolved(at place: LegalProvision?, among names: DocumentNames, on day: Day) -> LegalProvision? {
        let document: String
        switch self.document {
        case .number(let number): document = names.key(of: number)
        case .shortNumber(let kind, let ordinal, let year):
            guard let found = names.key(kind, ordinal: ordinal, year: year) else { return nil }
            document = found
        case .named(let kind, let title, let year):
            guard let found = names.key(kind, title: title, year: year, on: day) else { return nil }
            document = found
        case .this, .unnamed:
            guard let place else { return nil }
            document = place.document
        }
        return LegalProvision(
            document: document, article: article ?? (here.contains(.article) ? place?.article : nil),
            clause: clause ?? (here.contains(.clause) ? place?.clause : nil),
            point: point ?? (here.contains(.point) ? place?.point : nil))
    }
}
