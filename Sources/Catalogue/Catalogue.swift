import Vietnamese

/// Everything the assistant can guide through: the hand-written procedures and the national records. Immutable.
public struct Catalogue: Sendable {
    /// In the order of their codes.
    public let procedures: [Procedure]
    public let fields: [Field]
    /// Words explained whatever the procedure.
    public let terms: [Term]
    /// The national records; a hand-written procedure of the same code stands before its record.
    public let records: NationalRecords
    public let finder: Finder
    private let byCode: [ProcedureCode: Int]

    public init(
        procedures: [Procedure], fields: [Field], terms: [Term], records: NationalRecords = .none,
        sayings: [Saying] = []
    ) {
        self.procedures = procedures
        self.fields = fields
        self.terms = terms
        self.records = records
        byCode = Dictionary(procedures.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        finder = Finder(procedures: procedures, records: records, sayings: sayings)
    }

    /// The hand-written procedure of this code.
    public func procedure(_ code: ProcedureCode) -> Procedure? { byCode[code].map { procedures[$0] } }

    /// What a procedure is called, hand-written or national.
    public func name(of code: ProcedureCode) -> LocalizedText? {
        procedure(code)?.name ?? records.summary(of: code).map { LocalizedText(vi: $0.name) }
    }
}
