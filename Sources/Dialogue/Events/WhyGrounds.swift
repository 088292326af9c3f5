import Catalogue

/// What in the case makes it so, and what would change it.
public struct WhyGrounds: Sendable {
    public let edition: Edition
    /// The condition under which it is needed or asked.
    public let condition: Condition
    /// Whether that holds here; nil while it is open.
    public let holds: Bool?
    /// What of the condition is open.
    public let open: Condition?
    /// The answers that led to it: with others it would be otherwise.
    public let answers: [Answered]
    /// Other answers with which it would be otherwise: each a condition that is enough, on several facts where ``isJoint``.
    public let changes: [Condition]
    /// Whether no single answer would change it, but several together.
    public let isJoint: Bool
    /// Whether nothing else would change it; without changes, it is so for everybody.
    public let isComplete: Bool
    /// For a question: what the items that hang on it cite of the law.
    public let citations: [Citation]

    init(_ condition: ConditionID, in situation: Situation, citations: [Citation] = []) {
        let grounds = situation.grounds(of: condition)
        edition = situation.edition
        self.condition = edition.conditions[condition]
        holds = grounds.holds
        open = grounds.holds == nil ? situation.residual(edition.conditions[condition]) : nil
        answers = grounds.answers.compactMap { fact in
            situation.values[fact].map { Answered(fact: situation.edition.facts[fact], value: $0) }
        }
        (changes, isJoint, isComplete) = (grounds.changes, grounds.isJoint, grounds.isComplete)
        self.citations = citations
    }
}
