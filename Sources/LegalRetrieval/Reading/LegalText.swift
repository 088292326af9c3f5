import Vietnamese

/// What was read from the text of a document as it was published.
public struct LegalText: Sendable {
    /// The document; in a text of the codification all documents that its articles are taken from, in their order.
    public internal(set) var documents: [LegalDocument] = []
    public internal(set) var articles: [LegalArticle] = []
    /// Appendices and forms behind the articles, in their order.
    public internal(set) var annexes: [LegalAnnex] = []
    /// What the document is issued on the ground of: its lines `Căn cứ …`, without that word.
    public internal(set) var grounds: [String] = []
    /// What could not be read, and what is odd, in the order of the lines.
    public internal(set) var problems: [TextProblem] = []
    /// How many more problems there are than ``problems`` has.
    public internal(set) var omittedProblemCount = 0
}

/// Why a text gives no document.
public enum LegalTextError: Error, Hashable, Sendable {
    /// More bytes than ``TextReader/sizeLimit``.
    case tooLong(bytes: Int)
    /// A NUL: not a text. The offset counts bytes.
    case notText(offset: Int)
    /// A line of more bytes than ``TextReader/lineLimit``, counted from 1: the text has lost its line ends.
    case lineTooLong(line: Int)
    /// No number of a document was found, and none was given.
    case noNumber
    /// No line begins an article.
    case noArticles
}

extension LegalTextError: CustomStringConvertible {
    /// The reason in English.
    public var description: String {
        switch self {
        case .tooLong(let bytes): "\(bytes) bytes; a text has at most \(TextReader.sizeLimit)"
        case .notText(let offset): "not a text: NUL at byte \(offset)"
        case .lineTooLong(let line): "line \(line) is longer than \(TextReader.lineLimit) bytes; the line ends are lost"
        case .noNumber: "the number of the document was not found"
        case .noArticles: "no line begins an article (Điều 1. …)"
        }
    }
}

/// Something in a text that could not be read, or is odd.
public struct TextProblem: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Bytes that are no UTF-8; they are read as U+FFFD.
        case invalidUTF8
        /// The head names a day that the calendar does not have.
        case noSuchDay(String)
        /// The head has no day of issue, or left it blank.
        case noDay
        /// The head tells no kind.
        case noKind
        /// The head tells another number than the one that was given.
        case otherNumber(String)
        /// Articles that should stand before this one are not there.
        case missingArticles(from: ArticleLabel, to: ArticleLabel)
        /// The article has the label of the one before; both are kept.
        case repeatedArticle(ArticleLabel)
        /// A heading outside quotation marks whose number falls back or jumps: taken for a quotation, and left in the text of the
        /// article that it stands in.
        case outOfOrder(ArticleLabel)
        /// An article of the codification without the note that says from which document it is: left out.
        case unsourcedArticle(String)
        /// A table of contents before the articles was passed over.
        case contents(articles: Int)
        /// Lines of the page it was printed on, such as `about:blank`, were left out.
        case pageLines(count: Int)
        /// Lines behind the end of the document that belong to no appendix: signatures, and what a web page has more.
        case trailingLines(count: Int)
    }

    public let kind: Kind
    /// Counted from 1.
    public let line: Int
}

extension TextProblem: CustomStringConvertible {
    /// The place and the problem in English.
    public var description: String { "line \(line): \(kind)" }
}

extension TextProblem.Kind: CustomStringConvertible {
    public var description: String {
        switch self {
        case .invalidUTF8: "bytes that are no UTF-8"
        case .noSuchDay(let text): "there is no day \(text)"
        case .noDay: "no day of issue"
        case .noKind: "no kind of document"
        case .otherNumber(let text): "the text names itself \(text)"
        case .missingArticles(let from, let to):
            from == to ? "article \(from) is missing" : "articles \(from) to \(to) are missing"
        case .repeatedArticle(let label): "a second article \(label)"
        case .outOfOrder(let label): "article \(label) out of order: taken for a quotation"
        case .unsourcedArticle(let label): "article \(label) without a note of its document left out"
        case .contents(let count): "a table of contents of \(count) articles passed over"
        case .pageLines(let count): "\(count) lines of the page, not of the text, left out"
        case .trailingLines(let count): "\(count) lines behind the end left out"
        }
    }
}
