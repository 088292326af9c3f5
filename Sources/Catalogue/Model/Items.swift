/// A part of a guide that holds under a condition.
public protocol GuideItem: Sendable {
    var id: String { get }
    var when: ConditionID { get }
    var citations: [Citation] { get }
    var note: LocalizedText? { get }
}

/// How a dossier is handed in.
public enum Channel: String, Hashable, Sendable, CaseIterable {
    case inPerson = "in_person"
    case online, post
}

/// What the rules conclude about the case.
public struct Outcome: GuideItem, Hashable {
    public let id: String
    public let when: ConditionID
    public let kind: Kind
    public let text: LocalizedText
    public let note: LocalizedText?
    public let citations: [Citation]

    /// What follows from it for the person.
    public enum Kind: Hashable, Sendable {
        case eligible
        case notEligible
        case otherProcedure(ProcedureCode)
    }

    /// A conclusion that ends the walk: no paper list follows.
    public var stops: Bool { kind != .eligible }
}

/// A paper.
public struct Requirement: GuideItem, Hashable {
    public let id: String
    public let when: ConditionID
    public let name: LocalizedText
    public let mode: Mode
    public let originals: Int
    public let copies: Int
    public let copyKind: CopyKind?
    public let form: Form?
    /// Alternatives, of which one is enough.
    public let anyOf: [LocalizedText]
    /// What to do with it when filing online.
    public let digital: LocalizedText?
    /// Where one gets it, or who already has it.
    public let obtain: LocalizedText?
    public let note: LocalizedText?
    public let citations: [Citation]

    /// What happens to the paper at the office.
    public enum Mode: String, Hashable, Sendable, CaseIterable {
        case submit, present
        /// People expect to bring it, but the office looks it up itself.
        case notNeeded = "not_needed"
    }
    /// Which copies are taken.
    public enum CopyKind: String, Hashable, Sendable, CaseIterable { case plain, certified, either }
    /// The set form it is written on, and the document that issues it.
    public struct Form: Hashable, Sendable {
        public let name: String
        public let document: String?
    }
}

/// What is to be paid.
public struct Fee: GuideItem, Hashable {
    public let id: String
    public let when: ConditionID
    public let kind: Kind
    /// Which part of the matter it is for; nil is the matter itself. Fees for different parts are paid side by side.
    public let part: String?
    public let channels: [Channel]
    public let note: LocalizedText?
    public let citations: [Citation]

    /// How much, or who says how much.
    public enum Kind: Hashable, Sendable {
        /// In Vietnamese đồng.
        case amount(Int, per: LocalizedText?)
        /// The province's People's Council sets it.
        case setByProvince
        /// Free by law, not because a record prints a zero.
        case exempt
        case notStated
        /// In the words of a national record.
        case quoted(String)
    }
}

/// How long the office may take.
public struct Deadline: GuideItem, Hashable {
    public let id: String
    public let when: ConditionID
    public let kind: Kind
    /// Which part of the matter it is for; nil is the matter itself. Deadlines of different parts run side by side.
    public let part: String?
    public let channels: [Channel]
    public let note: LocalizedText?
    public let citations: [Citation]

    /// A length of time, in the unit of the law.
    public enum Kind: Hashable, Sendable {
        case workingDays(Int)
        case days(Int)
        case hours(Int)
        case months(Int)
        /// On the spot, or within the day of filing.
        case immediate
        case notStated
        /// In the words of a national record.
        case quoted(String)
    }
}

/// Where a dossier is handed in: an office or a portal.
public struct Place: GuideItem, Hashable {
    public let id: String
    public let when: ConditionID
    public let name: LocalizedText
    public let channels: [Channel]
    public let url: String?
    /// The office of that kind in the commune where the person lives, if theirs is or may be the right one.
    public let localOffice: LocalOffice?
    public let note: LocalizedText?
    public let citations: [Citation]

    /// An office that every commune has.
    public struct LocalOffice: Hashable, Sendable {
        /// What comes before the name of the commune: "Công an".
        public let office: LocalizedText
        /// What has to hold of the person's commune for it to be the right one; nil where that of any commune is.
        public let condition: LocalizedText?
    }
}

/// What the person does, or what happens to them, in order.
public struct Step: GuideItem, Hashable {
    public let id: String
    public let when: ConditionID
    public let text: LocalizedText
    public let channels: [Channel]
    public let note: LocalizedText?
    public let citations: [Citation]
}

/// What the person receives in the end.
public struct ProcedureResult: GuideItem, Hashable {
    public let id: String
    public let when: ConditionID
    public let name: LocalizedText
    public let note: LocalizedText?
    public let citations: [Citation]
}

/// Something to know: a penalty, a trap, what is unclear.
public struct Notice: GuideItem, Hashable {
    public let id: String
    public let when: ConditionID
    public let kind: Kind
    public let text: LocalizedText
    public let note: LocalizedText?
    public let citations: [Citation]

    /// How much it matters; `unclear` where law and record differ or are silent.
    public enum Kind: String, Hashable, Sendable, CaseIterable { case info, warning, unclear }
}

/// A word a layman may ask about.
public struct Term: Hashable, Sendable {
    public let term: String
    public let also: [String]
    public let means: LocalizedText
}
