import Vietnamese

/// A record of the national procedure database, as its data has it: nothing corrected, nothing added.
struct NationalRecord: Sendable {
    var name = ""
    var field = ""
    var level = ""
    var issuer = ""
    var agency = ""
    var authority = ""
    var subjects: [String] = []
    var decision = ""
    var steps = ""
    var methods: [Method] = []
    var documents: [Document] = []
    var fees: [Charge] = []
    var deadlines: [TimeLimit] = []
    var result = ""
    var legalBasis: [Basis] = []
    var conditions = ""
    var url = ""
    var crawled = ""
    var lifeEvents: [LifeEvent] = []
    var receiveAddress = ""
    var isStub = false
    var isPartial = false
    var partialNote = ""
    /// Whether the national index of a month still lists it.
    var indexed: [Listing] = []

    /// A row of the table of ways to hand in.
    struct Method: Sendable {
        var channel = ""
        var note = ""
        var fees: [Charge] = []
    }

    /// A row of the table of papers, which may be a heading or a remark as well.
    struct Document: Sendable {
        var heading = ""
        var name = ""
        /// Nil where the record does not tell.
        var originals: Int?
        var copies: Int?
        /// The name of a file with the form.
        var template = ""
    }

    /// A row of the table of fees.
    struct Charge: Sendable {
        var channel = ""
        var amount = ""
        /// An amount whose columns ran into each other.
        var fused = ""
        var note = ""
    }

    /// A row of the table of time limits.
    struct TimeLimit: Hashable, Sendable {
        var channel = ""
        /// Empty where the record has none.
        var value = ""
        var unit = ""
    }

    /// What the national index of a month says.
    struct Listing: Hashable, Sendable {
        /// The last day of the month.
        var month: Day
        var isListed: Bool
    }

    struct Basis: Hashable, Sendable {
        var document = ""
        var title = ""
    }

    struct LifeEvent: Sendable {
        var group = ""
        /// The national portal itself puts the procedure there.
        var isOfficial = false
    }
}
