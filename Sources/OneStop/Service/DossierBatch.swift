/// What happens while many codes are looked up.
public enum DossierBatchEvent: Sendable {
    /// One code is answered, in the order in which answers come; `index` is its place among the codes asked.
    case answered(index: Int, DossierCode, DossierAnswer, done: Int, of: Int)
    /// The last event, unless the batch is cancelled.
    case summary(DossierBatchSummary)
}

/// What a batch came to. Places are those among the codes asked, in order; a late dossier is listed under its state, too.
public struct DossierBatchSummary: Sendable, Equatable {
    /// How many codes were asked about.
    public internal(set) var asked = 0
    /// Past their appointment, or ended after it.
    public internal(set) var late: [Int] = []
    /// Papers to be supplemented, or fees to be paid.
    public internal(set) var needsAction: [Int] = []
    /// Ended: there is a result, or the dossier was refused, stopped or withdrawn.
    public internal(set) var done: [Int] = []
    /// With the agency.
    public internal(set) var inProgress: [Int] = []
    /// No such code, or the check does not match.
    public internal(set) var notAvailable: [Int] = []
    /// Not answered, for whatever other reason: may be asked again later.
    public internal(set) var unanswered: [Int] = []
}
