import Vietnamese

/// Where the API asks about the law: a legal library, or whatever stands for it.
public protocol LawSource: Sendable {
    /// The passages that answer a question, as the law stands on a day, best first.
    func search(_ question: String, on day: Day, limit: Int) async throws(LawSourceError) -> [LawExcerpt]

    /// The provisions that a citation names, such as `khoản 2 Điều 13 Nghị định 123/2015/NĐ-CP`, as they stand on a day; empty where
    /// the library has none.
    func provisions(cited citation: String, on day: Day) async throws(LawSourceError) -> [LawExcerpt]

    /// The provisions that cite a place or what lies within it, as they stand on a day, in the order of their documents; empty where
    /// none does.
    func citing(_ citation: String, on day: Day, limit: Int) async throws(LawSourceError) -> [LawExcerpt]
}

/// Why the library does not answer.
public enum LawSourceError: Error, Hashable, Sendable {
    /// The citation cannot be read, or names too much.
    case unreadable
    /// Not now.
    case unavailable(retryAfterSeconds: Int)
}

/// A part of a legal document, with what to cite it by and how it stands.
public struct LawExcerpt: Hashable, Sendable {
    /// Whether it holds on the day asked about.
    public enum State: String, Hashable, Sendable, CaseIterable {
        case inForce = "in-force"
        case notYet = "not-yet"
        case ended
        case unknown
    }

    /// The number of the document, such as `123/2015/NĐ-CP`.
    public var document: String
    public var title: String
    /// As they are numbered there; nil where all of what holds them is meant.
    public var article: String?
    public var clause: String?
    public var point: String?
    public var text: String
    public var state: State
    /// The citation of what took its place.
    public var replacedBy: String?
    /// Where the document can be read.
    public var url: String?
    /// From 0 to 1; nil for what was cited.
    public var score: Double?

    public init(document: String, title: String, text: String, state: State) {
        (self.document, self.title, self.text, self.state) = (document, title, text, state)
    }
}
