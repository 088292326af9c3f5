import Vietnamese

/// What was found out of a procedure by following every walk through it.
public struct ProcedureProof: Sendable {
    public let procedure: Procedure
    public let editions: [EditionProof]
    public let issues: [ProofIssue]

    public var isProved: Bool { issues.isEmpty }

    /// The figures of its largest flow: the day and edition with the most situations.
    public var largest: DayProof? { editions.flatMap(\.days).max { $0.figures.situations < $1.figures.situations } }
}

/// What was found out of one edition.
public struct EditionProof: Sendable {
    public let from: Day
    /// The last day on which it is served; nil where there is none yet.
    public let last: Day?
    /// One for each class of days that its conditions can tell apart.
    public let days: [DayProof]
    /// Of all transitions, by id and meaning, not by wording: 64 hexadecimal digits.
    public let digest: String
}

/// What was found out of an edition on the days like this one.
public struct DayProof: Sendable {
    public let day: Day
    public let figures: WalkFigures
    /// Remainders that were told apart, and ways between them.
    public let nodes: Int
    public let edges: Int

    init(_ diagram: WalkDiagram) {
        day = diagram.today
        figures = WalkFigures(diagram)
        nodes = diagram.nodes.count
        edges = diagram.edges.reduce(0) { $0 + $1.count }
    }
}

/// Proofs are bounded in time and memory: this needs more than any honest procedure does.
struct ProofTooLarge: Error, Hashable {}
