import Vietnamese

/// Ranks procedures for what a person says.
///
/// Hand-written procedures are found by their names, aliases and phrasings, national records by their names. Building takes time
/// linear in all of these texts; finding takes time linear in the message and in the entries its words have in the index.
public struct Finder: Sendable {
    let index: FinderIndex
    let weights: FinderWeights

    /// Builds the index over `procedures` and those `records` that no procedure stands for.
    public init(procedures: [Procedure], records: NationalRecords) {
        self.init(procedures: procedures, records: records, weights: FinderWeights())
    }

    init(procedures: [Procedure], records: NationalRecords, weights: FinderWeights) {
        self.weights = weights
        index = FinderIndex(procedures: procedures, records: records, weights: weights)
    }

    /// A procedure that may be meant.
    public struct Candidate: Hashable, Sendable {
        public let code: ProcedureCode
        /// From 0 to 1: how sure it is that this is what the person needs.
        public let score: Double
    }

    /// What to do with the candidates.
    public enum Decision: Hashable, Sendable {
        case start(ProcedureCode)
        /// One to three, best first; one alone is to be confirmed.
        case clarify([ProcedureCode])
        case abstain
    }

    /// The candidates and what they amount to.
    public struct Result: Hashable, Sendable {
        /// Best first, at most 10.
        public let candidates: [Candidate]
        public let decision: Decision
    }

    /// The most candidates a result has.
    public static let candidateLimit = 10

    /// Only so many words at the start of a message are read; what a person needs is said in fewer.
    static let wordLimit = 400

    /// Where in a conversation the message is said.
    public enum Setting: Sendable {
        /// At its beginning, or where the person was asked what is needed.
        case opening
        /// While a procedure is under way: what only tells something is an answer there.
        case underWay
    }

    /// Ranks the procedures for `text`, and says whether one is clearly meant, a few come into question, or none.
    public func find(_ text: String, in setting: Setting = .opening) -> Result {
        let query = FinderQuery(text, index: index, weights: weights)
        guard !query.readings.isEmpty else { return Result(candidates: [], decision: .abstain) }
        let ranked = index.rank(query, weights: weights)
        let (scores, decision) = decide(ranked, query, setting)
        let candidates = zip(ranked, scores).prefix(Self.candidateLimit).map {
            Candidate(code: index.codes[$0.document], score: $1)
        }
        return Result(candidates: candidates, decision: decision)
    }
}
