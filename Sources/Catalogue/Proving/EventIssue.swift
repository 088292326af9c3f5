import Vietnamese

/// Why a life event is not proved: what is wrong with its questions or its plan, and the shortest conversation that shows it.
public struct EventIssue: ProofFault, Hashable {
    /// The id of the event.
    public let event: String
    public let name: LocalizedText
    public let problem: Problem
    public let conversation: ProofConversation?

    public var subject: String { event }

    /// What is wrong, by the ids of the file.
    public enum Problem: Hashable, Sendable {
        /// There are more situations than are followed one by one.
        case tooLarge
        case tooManyQuestions(most: Int, limit: Int)
        case questionNeverAsked(fact: String)
        /// A comparison that every answer, or none, makes true.
        case idleComparison(fact: String, condition: String)
        case stepNeverComes(step: String, condition: String)
        /// Its condition is never met, or never together with two of its steps while it is in force.
        case joinedNeverOffered(ProcedureCode)
        /// An answer under `gives` whose condition is never met where its step is to be done.
        case answerNeverGiven(ProcedureCode, fact: String, value: String)
        /// A situation without any step, and without a word that says so.
        case nothingToDo(steps: [String])
        /// A word for such a situation, and no such situation.
        case nothingNeverSaid
        /// Steps that wait for each other.
        case circle([String])
        /// A step that is to be done now waits for one that may come up afterwards.
        case waitsForLater(step: String, other: String)
        case unknownProcedure(step: String, ProcedureCode)
        /// The step is still there after the last day of its procedure.
        case procedureEnded(step: String, ProcedureCode)
        /// Nothing tells how long the step takes, or who sets that.
        case untimed(step: String)
        /// The answers taken over end the procedure with a conclusion, so that the step leads to no guide.
        case endsElsewhere(ProcedureCode, outcome: String)
        /// Two different answers to the same question of a procedure follow from the event's.
        case answersDisagree(ProcedureCode, fact: String, String, String)
        /// The other step does not give this result in the case.
        case resultNotGiven(step: String, from: String, result: String)
        /// The step does not ask for this paper in the case.
        case paperNotAsked(step: String, paper: String)
        /// Two dossiers would do the same step.
        case joinedTwice(step: String, ProcedureCode, ProcedureCode)
        /// Between steps of one dossier there is one outside it, so that it cannot be filed at once.
        case joinedAround(ProcedureCode, step: String)
    }
}
