import Vietnamese

/// The plan of a life event for one case: what has to be done, in order, and how long it takes.
public struct Plan: Sendable {
    public let event: LifeEvent
    /// What can be done at the same time stands together; each wave waits for steps before it.
    public let waves: [[Entry]]
    /// What may come up afterwards.
    public let later: [Entry]
    /// What can be filed as one dossier.
    public let joined: [Joined]
    /// nil where there is nothing to do.
    public let longest: LongestPath?

    /// A step of the plan, and what it still hangs on.
    public struct Entry: Sendable {
        public let step: PlanStep
        /// What is not known and decides whether the step is needed; nil where it is certain.
        public let open: Condition?
        /// The ids of the steps of this plan that it waits for.
        public let after: [String]
        /// What it takes from steps of this plan.
        public let needs: [PlanStep.Need]
        public let time: PlanTime
        public let source: TimeSource
        /// False where its procedure is not in force on the day.
        public let isInForce: Bool

        public var isCertain: Bool { open == nil }
    }

    /// What the time of a step is taken from.
    public enum TimeSource: Hashable, Sendable {
        /// The guide of a hand-written procedure.
        case guide
        /// A national record, which states these terms.
        case record([Deadline.Kind])
        /// A national record whose terms cannot be read with certainty.
        case unclearRecord
        /// A national record that is not at hand.
        case missingRecord
        /// It is no procedure.
        case outside
    }

    /// Steps of the plan in one dossier.
    public struct Joined: Sendable {
        public let procedure: JoinedProcedure
        /// The ids of the steps of this plan it does, in their order.
        public let steps: [String]
        public let open: Condition?
        public let time: PlanTime
    }

    /// The steps, each waiting for the one before, that take longest together. Steps that need not be done do not count.
    ///
    /// What is not answered yet may decide which these are: then they are those of the case that takes longest.
    public struct LongestPath: Hashable, Sendable {
        /// By id, in order.
        public let steps: [String]
        /// In working days: these steps, if all goes as fast as may be foreseen.
        public let least: Int
        /// In working days: these steps, by the terms.
        public let most: Int
        /// In working days: what the whole plan takes at the least, whatever is still answered.
        public let leastOfAll: Int
        /// Steps for which no term is stated: they count for nothing, and come on top.
        public let untold: [String]
        /// Some of these steps are not certain to be needed.
        public let isOpen: Bool
        public let isConverted: Bool
    }

    /// All steps that are to be done now, in order.
    public var entries: [Entry] { waves.flatMap { $0 } }
    /// The numbers of the documents that its steps and joined dossiers cite.
    public var citedDocuments: Set<String> {
        Set(
            ((entries + later).flatMap(\.step.citations) + joined.flatMap(\.procedure.citations))
                .compactMap(\.document))
    }

    public func entry(_ id: String) -> Entry? { (entries + later).first { $0.step.id == id } }
}

/// An answer known by the names of its fact and value.
public struct NamedAnswer: Hashable, Sendable {
    public let fact: String
    public let value: String

    public init(fact: String, value: String) { (self.fact, self.value) = (fact, value) }
}

extension LifeEvent {
    /// What follows for a procedure of this plan from the answers given to the event's own questions.
    public func answers(for code: ProcedureCode, in situation: Situation) -> [NamedAnswer] {
        answers(for: code, verdicts: situation.verdicts())
    }

    /// - Parameter verdicts: of the conditions of its edition, in the case.
    func answers(for code: ProcedureCode, verdicts: [Bool?]) -> [NamedAnswer] {
        let given =
            steps.filter { $0.work.code == code && verdicts[$0.when] != false }.flatMap(\.gives)
            + joined.filter { $0.code == code }.flatMap(\.gives)
        var answers: [NamedAnswer] = []
        for answer in given where verdicts[answer.when] == true && !answers.contains(where: { $0.fact == answer.fact })
        {
            answers.append(NamedAnswer(fact: answer.fact, value: answer.value))
        }
        return answers
    }
}
