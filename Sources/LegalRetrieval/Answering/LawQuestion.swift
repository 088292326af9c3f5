import Vietnamese

/// A question to the library.
public struct LawQuestion: Sendable {
    /// As it was typed; a citation in it is honoured.
    public var text: String
    /// The day whose law is asked about.
    public var day: Day
    /// Only articles under this topic (đề mục) of the codification: its name, or its number such as `15.3`.
    public var topic: String?
    /// Only documents of this level.
    public var level: Issuer.Level?
    /// How many passages at most.
    public var limit: Int

    public init(_ text: String, on day: Day, topic: String? = nil, level: Issuer.Level? = nil, limit: Int = 3) {
        (self.text, self.day, self.topic, self.level, self.limit) = (text, day, topic, level, limit)
    }
}
