/// What a statement of the catalogue rests on.
public enum Citation: Hashable, Sendable {
    case law(Provision)
    /// A part of the national record of the procedure.
    case record(RecordPart)

    /// A document, and in it an article, clause and point, as fine as is known.
    public struct Provision: Hashable, Sendable {
        /// The document's number, such as `123/2015/NĐ-CP`.
        public let document: String
        public let article: String?
        public let clause: String?
        public let point: String?

        public init(document: String, article: String? = nil, clause: String? = nil, point: String? = nil) {
            self.document = document
            self.article = article
            self.clause = clause
            self.point = point
        }
    }
}

/// The parts of a national record, named as in its data.
public enum RecordPart: String, Hashable, Sendable, CaseIterable {
    case steps, documents, methods, fees, deadline, conditions, result
    case legalBasis = "legal_basis"
}

/// A document that an edition rests on.
public struct LegalBasis: Hashable, Sendable {
    public let document: String
    public let title: String
    public let articles: [String]

    public init(document: String, title: String, articles: [String] = []) {
        self.document = document
        self.title = title
        self.articles = articles
    }
}
