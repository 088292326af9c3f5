import Catalogue

/// What came of playing generated conversations.
public struct RehearsalReport: Sendable {
    /// How often something went which way.
    public struct Tally: Sendable, Hashable {
        public var right = 0
        /// The question was put again; nothing was understood.
        public var askedAgain = 0
        public var wrong = 0
        /// The slip made exactly the words of another answer, and that was taken, or those of a command: nobody can see the slip.
        public var other = 0

        public var all: Int { right + askedAgain + wrong + other }

        public static func += (sum: inout Tally, other: Tally) {
            sum.right += other.right
            sum.askedAgain += other.askedAgain
            sum.wrong += other.wrong
            sum.other += other.other
        }
    }

    /// One conversation that did not come to what the rules say.
    public struct Failure: Sendable {
        public let procedure: ProcedureCode
        /// What was tried: a form of answer, or another way of saying the same.
        public let kind: String
        public let problem: String
        /// A dialogue file that holds what should happen.
        public let dialogue: String
    }

    public var procedures = 0
    public var paths = 0
    /// Of the paths, those with at most six questions.
    public var shortPaths = 0
    /// Answers to questions that there are to take, and that the paths take.
    public var ways = 0
    public var taken = 0
    /// Answers given by themselves, by the form.
    public var answers: [String: Tally] = [:]
    /// Whole conversations, by the form of the answers or by what else was done in them.
    public var walks: [String: Tally] = [:]
    /// Answers in words of the file that state something besides, which is noted too.
    public var saidBesides = 0
    /// What was typed with a slip and not understood, by procedure and question.
    public var notUnderstood: [String] = []
    public var failures: [Failure] = []

    public init() {}

    public var passed: Int {
        (answers.values.map { $0.right + $0.askedAgain + $0.other } + walks.values.map(\.right)).reduce(0, +)
    }
    public var failed: Int { failures.count }

    public static func += (sum: inout RehearsalReport, other: RehearsalReport) {
        sum.procedures += other.procedures
        sum.paths += other.paths
        sum.shortPaths += other.shortPaths
        sum.ways += other.ways
        sum.taken += other.taken
        sum.saidBesides += other.saidBesides
        for (form, tally) in other.answers { sum.answers[form, default: Tally()] += tally }
        for (form, tally) in other.walks { sum.walks[form, default: Tally()] += tally }
        sum.notUnderstood += other.notUnderstood
        sum.failures += other.failures
    }
}
