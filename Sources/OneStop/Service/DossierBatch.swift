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
    /// Not answered, for whatever other reason: may be asked again later.
    public var unanswered: [Int] = []

    /// Makes a summary of nothing.
    public init() {}
}
