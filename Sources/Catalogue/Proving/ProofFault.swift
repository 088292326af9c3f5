import Vietnamese

/// A reason why a part of the catalogue is not proved, and so not served.
public protocol ProofFault: Error, Sendable {
    /// What it is a fault of: the code of a procedure, or the id of a life event.
    var subject: String { get }
    /// The shortest conversation that shows it; nil where none can: that something never comes.
    var conversation: ProofConversation? { get }
    /// One line an author can act on.
    func message(in language: Language) -> String
    /// The conversation as a dialogue file: it holds as long as the fault is there. nil where none can show it.
    func dialogue() -> String?
}

/// What is said, in order; the first is said to the first question.
public struct ProofConversation: Hashable, Sendable {
    public let day: Day
    public let answers: [Answer]

    /// An answer by the names that dialogue tests use, and as it is typed.
    public struct Answer: Hashable, Sendable {
        public let fact: String
        public let value: String
        public let typed: String
    }

    init(day: Day, answers: [(fact: Int, value: FactValue)], in edition: Edition) {
        self.day = day
        self.answers = answers.map { fact, value in
            let fact = edition.facts[fact]
            return Answer(fact: fact.id, value: fact.name(of: value), typed: fact.typed(value))
        }
    }

    /// The day and the answers, as they stand behind a message.
    func trailer(in language: Language) -> String {
        let told = answers.map { "\($0.fact)=\($0.value)" }.joined(separator: ", ")
        return " [\(language == .vi ? day.vietnamese : day.description)\(told.isEmpty ? "" : ": \(told)")]"
    }

    /// The lines of a dialogue file from the beginning of a subject to the last answer.
    func lines(starting choice: String) -> [String] {
        ["on \(day)", "@ \(choice)"]
            + answers.flatMap { answer in
                [
                    "< asks \(answer.fact)", answer.value == "unknown" ? "@ unknown" : "> \(answer.typed)",
                    "= \(answer.fact) \(answer.value)",
                ]
            }
    }
}
