import Catalogue
import OneStop
import Vietnamese

/// What a conversation is resumed from: where its dialogue stood after a turn, by ids alone.
///
/// Procedures, facts and answers are named as the catalogue names them, never by their place. So under a changed catalogue what still
/// means the same is kept, and the rest is dropped and asked again. It holds no digits of an owner's paper and no personal data that is
/// found in texts; what is under way within a turn (a look-up, a search of the law) is no part of it.
public struct DialogueMemento: Hashable, Sendable {
    var language: Language
    /// The day asked about.
    var day: Day
    /// Today by the clock; nil where it is the same.
    var actualDay: Day?
    /// Every task that lies on a stack below, each once, in the order they came about.
    var tasks: [Task] = []
    /// The stack under way, by places in ``tasks``.
    var stack: [Int] = []
    /// What can be gone back to, the oldest first.
    var past: [Moment] = []
    var offered: [String] = []
    var visited: [ProcedureCode] = []
    var home: Home?
    var isHomeAsked = false
    var misses = 0
    var isClosed = false
    /// The dossiers told last: their codes, and no word of what was told.
    var told: [DossierCode] = []
    var lookUps = 0
    var ownerOffer: Tracking.OwnerOffer?
    var isOwnerCheckOffered = false
    var isDossierSpokenOf = false
    /// What the last reply left open.
    var open = OpenMatter.nothing
    var known: [KnownAnswer?] = []

    struct Moment: Hashable, Sendable {
        var day: Day
        var stack: [Int]
        /// How many look-ups had been answered.
        var lookUps = 0
        /// How much was known of shared facts.
        var known = 0
        var home: Home?
        var isDayAsked = false
    }

    /// Where the person lives: a commune's code, or words that name no single one.
    enum Home: Hashable, Sendable {
        case code(String)
        case named(String)
    }

    enum Task: Hashable, Sendable {
        case choosing([ProcedureCode], said: String)
        case guiding(Guide)
        case awaitingCode
        case confirming([DossierCode], isList: Bool)
        case awaitingOwnerCheck(Tracking.OwnerOffer)
        case locating(String)
    }

    /// The answers given in one guide.
    struct Guide: Hashable, Sendable {
        var subject: Subject
        var day: Day
        /// In the order given; each fact once, by id, with its answer's name.
        var answers: [Answer] = []
        var isConfirmed = false
        var reopened: String?
        /// In a plan: the procedures whose guides were given.
        var told: [ProcedureCode] = []
        /// In a plan: what else became of its steps.
        var marks: [PlanMark] = []
        /// The ``Edition/mark`` of the rules it was held under; nil in what older versions wrote.
        var rules: UInt64?
    }

    enum Subject: Hashable, Sendable {
        case procedure(ProcedureCode)
        case event(String)
    }

    struct Answer: Hashable, Sendable {
        var fact: String
        var value: String
        /// It was asked for, rather than stated unasked.
        var wasAsked: Bool
        /// The guide it was taken over from.
        var source: String?
        /// Of what kind its fact was; nil where the person did not know, or where that is not known.
        var kind: AnswerKind?
    }

    /// The most procedures spoken of that are remembered by their order.
    static let visitedLimit = 1_000
}
