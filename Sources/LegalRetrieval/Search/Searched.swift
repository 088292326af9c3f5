/// A passage that may answer a question.
public struct Searched: Hashable, Sendable {
    /// The caller's own number of the article.
    public let articleID: Int32
    /// What ranks the passages of one search; means nothing beside another search's.
    public let score: Float
    /// How likely it is that this passage answers the question, from 0 to 1.
    public let probability: Double
    /// The line or lines of the article's text that say most about the question, as offsets of UTF-8 bytes; empty where no
    /// text was given.
    public let clause: Range<Int>
}

/// What a search has found.
public struct SearchOutcome: Sendable {
    /// The passages, the best first.
    public let passages: [Searched]
    /// How likely it is that the indexed articles answer the question at all, from 0 to 1.
    public let answerable: Double
    /// Whether that is likely enough to answer; if not, it is better to say so and to show at most where one might look.
    public var answers: Bool { answerable >= Self.answerLimit }

    /// Learned with the model, such that nine of ten questions that the law answers are answered.
    public static var answerLimit: Double { LearnedAnswers.limit }
}
