/// A part of a procedure that is held against its national record, or against the law.
public enum ComparedPart: String, Hashable, Sendable, CaseIterable {
    /// Whether the record is still the one to follow.
    case record
    case fees, deadline, agency, documents
    case legalBasis = "legal_basis"
    /// What the library of law says of what is cited.
    case law
}

/// A difference between a procedure and its record, or the law, that a person has looked at and leaves as it is.
public struct AcceptedDifference: Hashable, Sendable {
    public let part: ComparedPart
    /// What the differences are about, as the report names them; empty for all of that part.
    public let about: [String]
    /// Why the procedure is right, or what it does about the doubt.
    public let reason: LocalizedText

    func covers(_ difference: WorldDifference) -> Bool {
        part == difference.part && (about.isEmpty || about.contains(difference.subject))
    }
}
