extension ArticleSearch {
    /// What is known of each candidate for a question, before it is weighed: what `scripts/learn-law` learns from.
    public struct Evidence: Sendable {
        /// The candidates, by the caller's numbers.
        public let articles: [Int32]
        /// The numbers of one candidate after another, as many for each as there are names.
        public let signs: [Float]
        public let unknownWords: Int
        /// What the words and pairs of the question could tell at most.
        public let possible: Float
    }

    /// The names of a candidate's numbers.
    public static var evidenceNames: [String] { PassageSign.allCases.map { "\($0)" } }

    /// - Throws: if the index is damaged.
    public func evidence(for question: String) throws(SearchIndexError) -> Evidence {
        let ranking = try rank(question)
        return Evidence(
            articles: ranking.evidence.articles.map { index.articleIDs[$0] }, signs: ranking.evidence.signs,
            unknownWords: ranking.question.unknownWords, possible: ranking.question.possible)
    }
}
