/// A passage that an answer may rest on.
public struct QuotedPassage: Hashable, Sendable {
    /// How it is cited: `khoản 2 Điều 13 Nghị định 123/2015/NĐ-CP`.
    public let label: String
    /// Its words, as they stand.
    public let text: String

    public init(label: String, text: String) {
        self.label = label
        self.text = text
    }
}

/// An answer in sentences of a language model's, each held by passages that are shown with it.
public struct WrittenAnswer: Hashable, Sendable {
    public let sentences: [Sentence]

    /// One sentence, without its marks.
    public struct Sentence: Hashable, Sendable {
        public let text: String
        /// Indices of the passages it rests on; never empty.
        public let passages: [Int]
    }
}
