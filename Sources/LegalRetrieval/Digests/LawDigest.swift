/// A document with digests of some of its articles in our own words: what the project ships, until the real texts are imported.
public struct LawDigest: Sendable {
    public let document: LegalDocument
    /// Those that are digested, in their order; their text is the digest, a clause a line.
    public let articles: [LegalArticle]
    public let relations: [LegalRelation]
}

/// What is wrong in a file of digests, and where.
public struct LawDigestError: Error, Hashable, Sendable {
    public let file: String
    /// From 1; nil where the whole file is meant.
    public let line: Int?
    /// `articles[3].number`; empty for the whole.
    public let path: String
    public let problem: Problem

    /// What can be wrong.
    public enum Problem: Hashable, Sendable {
        case unreadable
        case syntax(String)
        case expected(String)
        case unknownKey(String)
        case missingKey(String)
        /// Articles stand in rising order, each once.
        case outOfOrder(String)
        /// Two files describe one document.
        case secondFile(String)
    }
}

extension LawDigestError: CustomStringConvertible {
    /// One line: where, what, and what was expected.
    public var description: String {
        let place = file + (line.map { ":\($0)" } ?? "") + (path.isEmpty ? "" : ", \(path)")
        let what =
            switch problem {
            case .unreadable: "cannot be read"
            case .syntax(let text): text
            case .expected(let text): "expected \(text)"
            case .unknownKey(let key): "unknown key `\(key)`"
            case .missingKey(let key): "the key `\(key)` is missing"
            case .outOfOrder(let label): "article \(label) stands after one that comes later, or twice"
            case .secondFile(let other): "\(other) describes the same document"
            }
        return "\(place): \(what)"
    }
}
