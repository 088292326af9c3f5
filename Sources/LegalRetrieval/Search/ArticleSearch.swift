import Glibc

/// Finds the articles that answer a question, in an index.
///
/// Words and pairs of words choose some two hundred candidates; learned trees rank them by what each says about the question.
/// Takes plain questions of any length (4,000 bytes are read), with diacritics or without any.
public struct ArticleSearch: Sendable {
    let index: ArticleIndex

    public init(_ index: ArticleIndex) { self.index = index }

    /// How many bytes the index takes.
    public var byteCount: Int { index.byteCount }

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
        let trees = Self.passageTrees
        let width = PassageEvidence.width
        let opening = min(Self.openingTrees, trees.count)
        trees.add(evidence.signs, width: width, trees: 0..<opening, of: Array(scores.indices), to: &scores)
        // Whoever is far behind after the first trees, which say most, does not come to the front.
        let leading = Self.order(Array(scores.indices), scores)
        let kept = Array(leading.prefix(Self.mostKept))
        trees.add(evidence.signs, width: width, trees: opening..<trees.count, of: kept, to: &scores)
        let front = Self.order(kept, scores)
        let last = front.last.map { scores[$0] } ?? 0
        let rest = Array(leading.dropFirst(Self.mostKept))
        for place in rest { scores[place] = min(scores[place], last) }
        self.scores = scores
        order = front + Self.order(rest, scores)
    }

    /// How many trees all candidates are shown to, and how many candidates all trees.
    private static let openingTrees = 80, mostKept = 70

    private static func order(_ places: [Int], _ scores: [Float]) -> [Int] {
        places.sorted { (scores[$1], $0) < (scores[$0], $1) }
    }

    private static let passageTrees = BoostedTrees(LearnedPassages.trees, signs: PassageEvidence.width)
}
