import Vietnamese

/// What was found out of a life event by following every walk through its questions, to a plan.
public struct EventProof: Sendable {
    public let event: LifeEvent
    /// One for each class of days that its conditions can tell apart; empty where it is too large to be followed.
    public let days: [DayProof]
    /// Of all transitions, and of what its steps name, by id and meaning, not by wording: 64 hexadecimal digits.
    public let digest: String
    public let issues: [EventIssue]

    public var isProved: Bool { issues.isEmpty }

    /// The figures of the day with the most situations.
    public var largest: DayProof? { days.max { $0.figures.situations < $1.figures.situations } }
}
