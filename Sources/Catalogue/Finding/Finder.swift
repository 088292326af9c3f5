import Vietnamese

/// Ranks procedures for what a person says.
///
/// Procedures are found by their names and by what people say for them. Building takes time linear in all of these texts; finding
/// takes time linear in the message and in the entries its words have in the index.
public struct Finder: Sendable {
    let index: FinderIndex
    let corrector: SpellingCorrector
    let weights: FinderWeights
    let model = FinderModel.learned
    private let spare = SpareMatches()

    /// Takes the index over `procedures` and those `records` that no procedure stands for, with what people say for either, from the
    /// file that keeps it; builds it where that has none of just these, and keeps it there then.
    ///
    /// - Parameter path: where the index is kept; nil where it is not. What cannot be written is built again another time.
    public init(procedures: [Procedure], records: NationalRecords, sayings: [Saying] = [], keptAt path: String? = nil) {
        let (index, use) =
            path.map { Self.kept(at: $0, procedures, records, sayings) } ?? Self.built(procedures, records, sayings)
        self.init(index, use)
    }

    init(_ index: FinderIndex, _ use: WordUse) {
        self.index = index
        corrector = SpellingCorrector(use)
        weights = FinderWeights()
    }

    private static func kept(
        at path: String, _ procedures: [Procedure], _ records: NationalRecords, _ sayings: [Saying]
    ) -> (index: FinderIndex, use: WordUse) {
        let source = FinderIndexFile.fingerprint(procedures: procedures, records: records, sayings: sayings)
        if let kept = FinderIndexFile.read(path, madeOf: source) { return kept }
        let built = built(procedures, records, sayings)
        // A folder that only others may write is no fault: then it is built at each start.
        try? FinderIndexFile.write(built.index, built.use, madeOf: source, to: path)
        return built
    }

    private static func built(
        _ procedures: [Procedure], _ records: NationalRecords, _ sayings: [Saying]
    ) -> (index: FinderIndex, use: WordUse) {
        let texts =
            records.summaries.reduce(0) { $0 + $1.name.utf8.count }
            + sayings.reduce(0) { $0 + ($1.aliases + $1.phrasings).reduce(0) { $0 + $1.utf8.count } }
        var builder = FinderIndexBuilder(weights: FinderWeights(), texts: texts)
        for procedure in procedures { builder.add(procedure) }
        let known = Set(procedures.map(\.code))
        for summary in records.summaries where !known.contains(summary.code) {
            builder.add(summary)
        }
        builder.add(sayings)
        builder.learn(CitizenWords.vocabulary, weight: 1)
        builder.learn(NoiseWords.noise + NoiseWords.light + NoiseWords.matters, weight: 2)
        return builder.finished()
    }

    /// Whether a word, without marks, stands in some text of the catalogue that procedures are found by.
    @Sendable public func isKnown(_ word: String) -> Bool { corrector.use.words[word] != nil }

    /// A procedure that may be meant.
    public struct Candidate: Hashable, Sendable {
        public let code: ProcedureCode
        /// From 0 to 1: how likely it is that this is what the person needs.
        public let score: Double
        /// What was typed is its name or another name for it, word for word.
        public let isNamed: Bool
    }

    /// What to do with the candidates.
    public enum Decision: Hashable, Sendable {
        case start(ProcedureCode)
        /// One to three, best first; one alone is to be confirmed.
        case clarify([ProcedureCode])
        case abstain(Abstention)
    }

    /// Why nothing is offered; the raw values are the abstention codes of DESIGN.md.
    public enum Abstention: String, Hashable, Sendable {
        /// Nothing here is meant.
        case outOfScope = "out-of-scope"
        /// There is no word in it.
        case unsupportedInput = "unsupported-input"
        case tooLong = "too-long"
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
    ///
    /// The text may be anything: it is cleaned first, so that what cannot be seen makes no difference.
    public func find(_ text: String, in setting: Setting = .opening) -> Result {
        do {
            return find(try ReadableText(text), in: setting)
        } catch {
            let reason: Abstention =
                switch error {
                case .tooLong: .tooLong
                case .nothingToRead: .unsupportedInput
                }
            return Result(candidates: [], decision: .abstain(reason))
        }
    }

    /// The same for a text that was cleaned and cut before.
    public func find(_ text: ReadableText, in setting: Setting = .opening) -> Result {
        let query = query(text.tokens)
        guard !query.readings.isEmpty else {
            return Result(candidates: [], decision: .abstain(query.hasWords ? .outOfScope : .unsupportedInput))
        }
        let (ranked, none) = model.weigh(index.candidates(for: query, weights: weights, spare), query)
        let candidates = ranked.prefix(Self.candidateLimit).map {
            Candidate(code: index.documents[$0.document].code, score: $0.likelihood, isNamed: $0.isNamed)
        }
        return Result(candidates: candidates, decision: decide(ranked, none: none, query, setting))
    }

    private func query(_ typed: [Token]) -> FinderQuery {
        let tokens = typed.count > Self.wordLimit ? Array(typed.prefix(Self.wordLimit)) : typed
        return FinderQuery(corrector.corrected(Abbreviations.expand(tokens)), index: index, weights: weights)
    }

    /// What speaks for each candidate and for none, by name, for learning the weights.
    public func evidence(
        for text: String
    ) -> (none: [Float], candidates: [(code: ProcedureCode, signs: [Float])]) {
        let query = query(Tokenizer.tokens(text))
        let candidates = index.candidates(for: query, weights: weights, spare)
        return (
            FinderModel.noneSigns(query), candidates.map { (index.documents[$0.document].code, $0.signs) }
        )
    }

    /// The names of the numbers that ``evidence(for:)`` gives for none and for each candidate.
    public static var evidenceNames: (none: [String], candidates: [String]) {
        (FinderModel.NoneSign.allCases.map { "\($0)" }, FinderSign.allCases.map { "\($0)" })
    }
}
