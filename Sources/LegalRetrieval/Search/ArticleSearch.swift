import Glibc

/// Finds the articles that answer a question, in an index.
///
/// Words and pairs of words choose some two hundred candidates; learned trees rank them by what each says about the question.
/// Takes plain questions of any length (4,000 bytes are read), with diacritics or without any.
public struct ArticleSearch: Sendable {
    let index: ArticleIndex

    public init(_ index: ArticleIndex) { self.index = index }

    /// The passages that answer a question best, the best first.
    ///
    /// Blocks for some milliseconds. The same question on the same index gives the same answer.
    /// - Parameters:
    ///   - limit: how many passages at most.
    ///   - allowed: which articles may be found, by the caller's numbers; nil for all. Asked before anything is cut off.
    ///   - text: the text of an article that is found, as it was indexed; nil leaves its clause empty.
    public func search(
        _ question: String, limit: Int = 10, allowed: ((Int32) -> Bool)? = nil, text: (Int32) -> String? = { _ in nil }
    ) throws(SearchIndexError) -> SearchOutcome {
        let ranking = try rank(question, allowed: allowed)
        guard let best = ranking.order.first else { return SearchOutcome(passages: [], answerable: 0) }
        let answer = ranking.answer()
        let passages = ranking.order.prefix(max(0, limit)).map { place in
            let id = index.articleIDs[ranking.evidence.articles[place]]
            let behind = Double(ranking.scores[best] - ranking.scores[place])
            return Searched(
                articleID: id, score: ranking.scores[place], probability: answer.first * exp(-behind),
                clause: text(id).map { ClauseFinder.clause(line: ranking.evidence.lines[place], of: $0) } ?? 0..<0)
        }
        return SearchOutcome(passages: passages, answerable: answer.any)
    }

    /// What ranks the candidates for a question.
    func rank(_ text: String, allowed: ((Int32) -> Bool)? = nil) throws(SearchIndexError) -> Ranking {
        let question = Question(text, in: index)
        let found = try CandidateSelection(index: index).find(question, allowed: allowed)
        return Ranking(question, PassageEvidence(question, found, in: index))
    }
}

/// The candidates for a question in order.
struct Ranking {
    let question: Question
    let evidence: PassageEvidence
    /// The trees' score of each candidate.
    let scores: [Float]
    /// The candidates' places in `evidence`, the best first.
    let order: [Int]

    init(_ question: Question, _ evidence: PassageEvidence) {
        self.question = question
        self.evidence = evidence
        var scores = [Float](repeating: 0, count: evidence.articles.count)
        Self.passageTrees.add(evidence.signs, width: PassageEvidence.width, to: &scores)
        self.scores = scores
        order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    }

    private static let passageTrees = BoostedTrees(LearnedPassages.trees, signs: PassageEvidence.width)
}
