/// Where a hand-written procedure differs from its national record or from the law, or what there is to know of both.
public struct WorldDifference: Hashable, Sendable {
    public let part: ComparedPart
    public let severity: Severity
    /// What it is about, in few words that stay the same from run to run: a sum, a document's number, the id of a paper.
    public let subject: String
    /// One sentence for the person who mends it, in English.
    public let text: String
    /// Why it is left as it is, where a person has said so in the procedure's file.
    public internal(set) var accepted: LocalizedText?

    init(_ part: ComparedPart, _ severity: Severity, _ subject: String, _ text: String) {
        (self.part, self.severity, self.subject, self.text) = (part, severity, subject, text)
    }

    /// How much it matters.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// Both cannot be right.
        case contradiction
        /// One says what the other does not.
        case toLookAt = "to look at"
        case information
    }
}
