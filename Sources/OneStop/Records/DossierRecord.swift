/// A dossier as every source is read: what stands where, and nothing of whose it is.
///
/// Texts are the source's own, cleaned and cut (``SourceText``), without what is known to name the owner (``OwnerTraces``).
public struct DossierRecord: Hashable, Sendable {
    /// Which kind of system a record came from.
    public enum Source: String, Hashable, Sendable, CaseIterable {
        /// The national portal through the exchange adapter.
        case exchange = "P0"
        /// A provider behind `/mapi/g`.
        case provider = "P1"
        /// A province's public look-up.
        case province = "P2"
        /// iGate.
        case iGate = "P3"
    }

    /// How it was handed in.
    public enum Channel: String, Hashable, Sendable {
        case inPerson = "in_person"
        case online, post
    }

    public var code: DossierCode
    /// The national code of the procedure, such as `1.001193`.
    public var procedureCode: String?
    public var procedureName: String?
    public var agencyName: String?
    public var channel: Channel?
    public var status: DossierStatus
    /// The state as the source wrote it.
    public var sourceStatus: String
    public var submittedAt: Instant?
    public var acceptedAt: Instant?
    /// The appointment as first given.
    public var dueAt: Instant?
    /// When it was refused, withdrawn, stopped or finished.
    public var endedAt: Instant?
    /// When the result was handed over.
    public var returnedAt: Instant?
    /// Requests for more papers, the oldest first.
    public var supplements: [Supplement]
    public var fees: Fees
    /// What was done, the oldest first.
    public var steps: [Step]
    /// Why it was refused or stopped, if the source says.
    public var reason: String?
    /// When the source was asked.
    public var fetchedAt: Instant
    public var source: Source

    /// A request for more papers.
    public struct Supplement: Hashable, Sendable {
        public var askedAt: Instant?
        public var what: String?
        public var answeredAt: Instant?
        /// The appointment that was given instead.
        public var dueAfter: Instant?

        public init(askedAt: Instant? = nil, what: String? = nil, answeredAt: Instant? = nil, dueAfter: Instant? = nil)
        {
            (self.askedAt, self.what, self.answeredAt, self.dueAfter) = (askedAt, what, answeredAt, dueAfter)
        }
    }

    /// A step that was done.
    public struct Step: Hashable, Sendable {
        public var at: Instant?
        public var unit: String?
        public var what: String?
        public var status: DossierStatus?

        public init(at: Instant? = nil, unit: String? = nil, what: String? = nil, status: DossierStatus? = nil) {
            (self.at, self.unit, self.what, self.status) = (at, unit, what, status)
        }
    }

    /// What is to be paid, as far as the source says.
    public struct Fees: Hashable, Sendable {
        /// What is known about paying.
        public enum State: String, Hashable, Sendable {
            /// The source says nothing.
            case unknown
            /// The source lists no fee; that is not to say that the procedure is free.
            case noneListed = "none_listed"
            /// Listed; whether paid is not known.
            case listed
            /// To be paid now.
            case due
            case paid
        }

        public var state: State
        /// Đồng; nil if not known.
        public var amount: Int?

        public init(state: State, amount: Int? = nil) { (self.state, self.amount) = (state, amount) }

        /// The source says nothing.
        public static let unknown = Fees(state: .unknown, amount: nil)
    }

    /// A record with nothing known but where it stands.
    public init(code: DossierCode, status: DossierStatus, sourceStatus: String, fetchedAt: Instant, source: Source) {
        self.code = code
        self.status = status
        self.sourceStatus = sourceStatus
        self.fetchedAt = fetchedAt
        self.source = source
        supplements = []
        fees = .unknown
        steps = []
    }

    /// The appointment that holds: the last one given after a supplement, or else the first.
    public var currentDue: Instant? { supplements.last { $0.dueAfter != nil }?.dueAfter ?? dueAt }
}
