import Catalogue
import LegalRetrieval
import OneStop
import Vietnamese

/// What the assistant answers in one turn: typed blocks, and where the conversation stands.
public struct Reply: Sendable {
    public var blocks: [Block] = []
    public var stage: Stage = .listening
    /// The id of the fact asked for, where a question is open.
    public var openQuestion: String?
    public var procedure: ProcedureCode?
    /// The id of the life event whose plan is in hand.
    public var lifeEvent: String?
    public var facts: [KnownFact] = []
    /// Where the person lives, if they have told.
    public var commune: Commune?
    /// No walk from here asks more questions; nil outside a guide.
    public var questionsLeft: Int?
    public var abstention: Abstention?
    /// How the message was read, for the trace of the simulator.
    public var reading: [String] = []
    /// What was said holds digits of the owner's paper, which nothing may keep.
    public var hasOwnerCheck = false

    public init() {}

    /// Where the conversation stands, by name.
    public enum Stage: String, Sendable, CaseIterable {
        case listening, choosing, asking, checking, guided, stopped, tracking, locating, closed
    }

    /// An answer given, by id.
    public struct KnownFact: Hashable, Sendable {
        public let id: String
        public let value: String
    }
}

/// One typed part of a reply. Each channel renders blocks its own way.
public struct Block: Sendable {
    public let content: Content
    public let basis: Basis

    init(_ content: Content, basis: Basis = .talk) {
        self.content = content
        self.basis = basis
    }

    /// What an answer rests on. The three kinds are never mixed in one block.
    public enum Basis: String, Sendable, CaseIterable {
        /// Conversation: says nothing about the case.
        case talk
        case rule
        case quoted
        case unsure
    }

    /// What a block holds, by its type.
    public enum Content: Sendable {
        case line(Line)
        /// The title of a procedure.
        case heading(ProcedureCode, LocalizedText)
        /// The title of the plan of a life event.
        case lifeEvent(LifeEvent)
        case plan(ToldPlan)
        case question(Question)
        case options([Option])
        case answers([Answered])
        case outcome(Outcome)
        case papers(Listing<Requirement>)
        case fees(Listing<Fee>)
        case deadlines(Listing<Deadline>)
        case places(Listing<Place>)
        case steps(Listing<Step>)
        case results(Listing<ProcedureResult>)
        case notices(Listing<Notice>)
        case remarks(Listing<Outcome>)
        case legalBasis([LegalBasis])
        case why(Why)
        case term(Term)
        case link(String)
        case law(LawPassage)
        /// What a language model made of the passages below it.
        case worded([LawAnswer.WordedSentence])
        case dossier(ToldDossier)
        /// Several dossiers at a glance.
        case dossiers(DossierOverview)
    }
}

/// Items of a guide, with the edition that explains their conditions.
public struct Listing<Item: GuideItem>: Sendable {
    public let entries: [Guide.Entry<Item>]
    public let edition: Edition
    /// The person's commune, whose offices are named besides.
    public let commune: Commune?

    init(entries: [Guide.Entry<Item>], edition: Edition, commune: Commune? = nil) {
        (self.entries, self.edition, self.commune) = (entries, edition, commune)
    }
}

/// A question about the case.
public struct Question: Sendable {
    public let fact: Fact
}

/// Something the person can choose, by number or by name.
public struct Option: Hashable, Sendable {
    public let id: String
    public let label: Label
    public let note: LocalizedText?

    init(_ id: String, _ label: Label, note: LocalizedText? = nil) {
        self.id = id
        self.label = label
        self.note = note
    }

    /// What an option is called: in the catalogue's words, or in the assistant's own.
    public enum Label: Hashable, Sendable {
        case text(LocalizedText)
        case line(Line)
    }
}

/// An answer given, for checking.
public struct Answered: Sendable {
    public let fact: Fact
    public let value: FactValue
    /// What the guide is called in which it was given, where it was taken over from another.
    public var takenFrom: LocalizedText?
}

/// Why a question is asked, why a paper is needed, or a fee paid.
public enum Why: Sendable {
    case question(Fact, WhyGrounds)
    /// `carried` is of the paper of the same name that has to be handed in after all, where this one has not.
    case paper(Requirement, WhyGrounds, carried: WhyGrounds?)
    case fee(Fee, WhyGrounds)
}

/// A sentence of the assistant's own, worded by the text packs.
public struct Line: Hashable, Sendable {
    public let phrase: Phrase
    public let arguments: [Argument]

    init(_ phrase: Phrase, _ arguments: Argument...) {
        self.phrase = phrase
        self.arguments = arguments
    }

    /// What is put into a sentence.
    public enum Argument: Hashable, Sendable {
        case text(LocalizedText)
        case plain(String)
        case number(Int)
        case day(Day)
        case moment(Instant)
        case fees([Fee])
        case deadlines([Deadline])
        case differences([GuideDifference])
        /// What is wrong with something that looks like the code of a dossier.
        case flaw(FoundDossierCode.Flaw)
    }
}

extension Line {
    /// That there is no option of this number. A number far beyond any list may be one of a person, and is not said back.
    static func noSuchOption(_ number: Int) -> Line {
        number < 1_000 ? Line(.noSuchOption, .number(number)) : Line(.answerByNumber)
    }
}
