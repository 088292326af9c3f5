/// Ranks procedures for what a person says.
public struct Finder: Sendable {
    public init(procedures: [Procedure], records: NationalRecords) {}

    public struct Candidate: Hashable, Sendable {
        public let code: ProcedureCode
        /// From 0 to 1: how sure it is that this is what the person needs.
        public let score: Double
    }

    public enum Decision: Hashable, Sendable {
        case start(ProcedureCode)
        /// Two or three, best first.
        case clarify([ProcedureCode])
        case abstain
    }

    public struct Result: Hashable, Sendable {
        /// Best first, at most 10.
        public let candidates: [Candidate]
        public let decision: Decision
    }

    public func find(_ text: String) -> Result { Result(candidates: [], decision: .abstain) }
}
