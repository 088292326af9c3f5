/// One dossier of a batch, with what was given to show whose it is.
public struct DossierQuestion: Hashable, Sendable {
    public let code: DossierCode
    /// Nil for what the code alone shows.
    public let check: OwnerCheck?

    public init(_ code: DossierCode, check: OwnerCheck? = nil) { (self.code, self.check) = (code, check) }
}

/// What happens while many codes are looked up.
public enum DossierBatchEvent: Hashable, Sendable {
    /// One code is answered, in the order in which answers come; `index` is its place among the codes asked.
    case answered(index: Int, DossierCode, DossierAnswer, done: Int, of: Int)
    /// The last event, unless the batch is cancelled.
    case summary(DossierBatchSummary)
}

/// What a batch came to. Places are those among the codes asked, in order; a late dossier is listed under its state, too.
public struct DossierBatchSummary: Hashable, Sendable {
    /// How many codes were asked about.
    public var asked = 0
    /// Past their appointment, or ended after it.
    public var late: [Int] = []
    /// Papers to be supplemented, or fees to be paid.
    public var needsAction: [Int] = []
    /// Ended: there is a result, or the dossier was refused, stopped or withdrawn.
    public var done: [Int] = []
    /// With the agency.
    public var inProgress: [Int] = []
    /// No such code, or the check does not match.
    public var notAvailable: [Int] = []
    /// The check was refused because too many failed. Where the code alone shows something, it is listed under its state, too.
    public var locked: [Int] = []
    /// Not answered, for whatever other reason: may be asked again later.
    public var unanswered: [Int] = []

    /// Makes a summary of nothing.
    public init() {}
}
