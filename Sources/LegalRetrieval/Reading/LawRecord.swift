import JSON
import Vietnamese

/// What one line of a collection of law holds.
public enum LawRecord: Hashable, Sendable {
    /// A document, and how many articles of it the collection says to have.
    case document(LegalDocument, articles: Int?)
    case article(LegalArticle)
    /// What one document does to another; several where a line names several kinds.
    case relations([LegalRelation])
}

/// Why a line gave no record.
public enum LawRejection: Error, Hashable, Sendable {
    case notJSON(JSONError)
    /// JSON, but not an object.
    case notAnObject
    /// Neither a document nor an article nor a relation.
    case unknownRecord
    /// A member that is needed is missing, or of a wrong type.
    case missing(String)
    /// What should be the number of a document is none.
    case noNumber(String)
    /// What should be the number of an article is none.
    case noLabel(String)
    /// A kind of relation that is not known.
    case unknownRelation(String)
    /// Longer than ``LawRecordReader/lineLimit``.
    case tooLong
}

extension LawRejection: CustomStringConvertible {
    /// The reason in English.
    public var description: String {
        switch self {
        case .notJSON(let error): "not JSON: \(error)"
        case .notAnObject: "not an object"
        case .unknownRecord: "neither a document nor an article nor a relation"
        case .missing(let member): "no \(member)"
        case .noNumber(let text): "\"\(text.prefix(80))\" is no number of a document"
        case .noLabel(let text): "\"\(text.prefix(80))\" is no number of an article"
        case .unknownRelation(let text): "\"\(text.prefix(80))\" is no kind of relation"
        case .tooLong: "longer than \(LawRecordReader.lineLimit) bytes"
        }
    }
}

/// Something in a record that is not as it should be, but does not keep it from being used.
public struct LawRemark: Hashable, Sendable {
    /// What can be remarked.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A member that nobody reads.
        case unknownKey = "unknown key"
        /// A member is not of its type; it is read as missing.
        case wrongType = "wrong type"
        /// A day that the calendar does not have, or that is written in another way; it is read as missing.
        case noDay = "no such day"
        /// The name of a kind of document that is not known; the number's kind stands.
        case unknownKind = "unknown kind of document"
        /// The number says another document than the key; the key stands.
        case otherNumber = "number and key differ"
        /// An article has neither text nor title.
        case emptyArticle = "empty article"
        /// The title of an article names another article.
        case otherTitle = "title of another article"
        /// Control characters, NUL among them, were taken out.
        case controlCharacters = "control characters"
    }

    public let kind: Kind
    /// The member of the record, such as `effective`.
    public let member: String
    /// What stands there, shortened.
    public let detail: String

    init(_ kind: Kind, _ member: String, _ detail: String = "") {
        (self.kind, self.member, self.detail) = (kind, member, String(detail.prefix(80)))
    }
}
