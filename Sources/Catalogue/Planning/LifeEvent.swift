/// A life event (sự kiện trong đời) and what has to be done for it, in which order. Immutable and shared by reference.
public final class LifeEvent: Sendable {
    /// Such as `sinh-con`: small letters, digits and hyphens.
    public let id: String
    public let name: LocalizedText
    /// One sentence: what the plan is for.
    public let summary: LocalizedText
    /// How people call the event: with a question for everything there is to do, they mean its plan.
    public let aliases: [String]
    /// Whole sentences that ask for the plan.
    public let phrasings: [String]
    /// Its questions, and the conditions of its steps.
    public let edition: Edition
    /// The most questions that are asked where the file does not say otherwise: a plan is an overview, its guides ask the rest.
    public static let defaultMaximumQuestions = 3
    /// The most questions a person may have to answer.
    public let maximumQuestions: Int
    /// What is told where nothing has to be done; nil where there is always something.
    public let nothing: LocalizedText?
    /// In the author's order, which is that of equals.
    public let steps: [PlanStep]
    public let joined: [JoinedProcedure]
    private let byID: [String: Int]

    init(
        id: String, name: LocalizedText, summary: LocalizedText, aliases: [String], phrasings: [String],
        edition: Edition, maximumQuestions: Int, nothing: LocalizedText?, steps: [PlanStep], joined: [JoinedProcedure]
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.aliases = aliases
        self.phrasings = phrasings
        self.edition = edition
        self.maximumQuestions = maximumQuestions
        self.nothing = nothing
        self.steps = steps
        self.joined = joined
        byID = Dictionary(steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func step(_ id: String) -> PlanStep? { byID[id].map { steps[$0] } }

    /// Whether a word could be the id of an event.
    public static func isID(_ word: String) -> Bool {
        !word.isEmpty && word.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }

    /// All procedures its plan may name.
    public var codes: Set<ProcedureCode> { Set(steps.compactMap(\.work.code) + joined.map(\.code)) }

    /// The kinds of need that procedures name beside the events: they are for many things, so there is no order to tell.
    public static let kindsWithoutPlan = ["lam-giay-to", "di-lai"]
}

/// Something to be done for a life event.
public struct PlanStep: GuideItem, Hashable {
    public let id: String
    public let when: ConditionID
    public let work: Work
    public let name: LocalizedText
    public let importance: Importance
    /// What it is good for; always there where it need not be done.
    public let why: LocalizedText?
    /// Until when the law wants it done.
    public let by: LocalizedText?
    /// How long it takes, or who sets that; for what is not a procedure of the catalogue, which tells its own.
    public let time: LocalizedText?
    /// The ids of the steps that come before it.
    public let after: [String]
    public let needs: [Need]
    public let gives: [GivenAnswer]
    public let note: LocalizedText?
    public let citations: [Citation]

    /// What is done.
    public enum Work: Hashable, Sendable {
        /// A hand-written procedure.
        case procedure(ProcedureCode)
        /// A procedure that only a national record tells of.
        case record(ProcedureCode)
        /// Something outside the catalogue, with a page about it.
        case outside(url: String?)

        public var code: ProcedureCode? {
            switch self {
            case .procedure(let code), .record(let code): code
            case .outside: nil
            }
        }
    }

    /// Whether it must be done.
    public enum Importance: String, Hashable, Sendable, CaseIterable {
        case must, should, may
        /// Not now: something that may come up afterwards.
        case later
    }

    /// What it takes from a step before it.
    public struct Need: Hashable, Sendable {
        public let step: String
        /// The id of a result of that step's procedure; nil where the step itself is what is needed.
        public let result: String?
        /// The id of the paper of this step's procedure that it is.
        public let paper: String?
    }
}

/// Several steps of an event in one dossier (liên thông).
public struct JoinedProcedure: GuideItem, Hashable {
    public let code: ProcedureCode
    public let when: ConditionID
    /// The ids of the steps it does.
    public let steps: [String]
    public let gives: [GivenAnswer]
    public let note: LocalizedText?
    public let citations: [Citation]

    public var id: String { code.text }
}

/// An answer in a procedure that follows from the event's own answers, so that it is not asked again.
public struct GivenAnswer: Hashable, Sendable {
    public let when: ConditionID
    /// The fact of the procedure, by id.
    public let fact: String
    /// Its value, as ``Fact/name(of:)`` calls it.
    public let value: String
}
