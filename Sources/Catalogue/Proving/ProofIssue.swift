import Vietnamese

/// Why a procedure is not proved: what is wrong, in which edition, and the shortest conversation that shows it.
public struct ProofIssue: ProofFault, Hashable {
    public let procedure: ProcedureCode
    public let name: LocalizedText
    /// The first day of the edition.
    public let edition: Day
    public let problem: Problem
    /// nil where no conversation can show it: that something never comes.
    public let conversation: ProofConversation?

    public var subject: String { procedure.text }

    /// What is wrong, by the ids of the file.
    public enum Problem: Hashable, Sendable {
        /// There are more distinguishable situations, even drawn once each, than are proved.
        case tooLarge
        case tooManyQuestions(most: Int, limit: Int)
        case questionNeverAsked(fact: String)
        case itemNeverShown(list: GuideList, id: String, condition: String)
        /// The outcome would stop, but one before it always does.
        case outcomeNeverReached(id: String, condition: String)
        /// A comparison that every answer, or none, makes true.
        case idleComparison(fact: String, condition: String)
        /// A guide without any of these items of a list.
        case missing(GuideList, ids: [String])
        case contradiction(GuideList, String, String)
        /// An outcome sends people to a procedure that is not there.
        case unknownProcedure(outcome: String, code: ProcedureCode)
    }
}

/// The lists of a guide, as files name them.
public enum GuideList: String, Hashable, Sendable, CaseIterable {
    case outcomes, requirements, fees, deadlines, places, steps, results, notices
    case legalBasis = "legal_basis"

    /// The kind of observation that shows an item of it in a dialogue test.
    var observation: String {
        switch self {
        case .outcomes: "conditions"
        case .requirements: "papers"
        case .fees: "fee"
        case .deadlines: "time"
        case .places: "place"
        case .steps: "steps"
        case .results: "result"
        case .notices: "notice"
        case .legalBasis: "law"
        }
    }
}
