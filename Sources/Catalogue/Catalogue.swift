import Vietnamese

/// Everything the assistant can guide through: the hand-written procedures and the national records. Immutable, and shared by
/// reference: every conversation holds it.
public final class Catalogue: Sendable {
    /// In the order of their codes.
    public let procedures: [Procedure]
    public let fields: [Field]
    /// Words explained whatever the procedure.
    public let terms: [Term]
    /// The national records; a hand-written procedure of the same code stands before its record.
    public let records: NationalRecords
    /// The administrative units, now and before.
    public let units: AdministrativeUnits
    public let finder: Finder
    /// The plans of life events, in the order of their ids.
    public let lifeEvents: [LifeEvent]
    /// When what it cites ends.
    public let lawEnds: LawEnds
    /// Which plan a sentence asks for.
    public let eventFinder: EventFinder
    private let byCode: [ProcedureCode: Int]
    private let citing: [CitedArticle: [ProcedureCode]]

    /// - Parameter indexPath: where the finder keeps its index, which takes most of the time; nil where it does not.
    public init(
        procedures: [Procedure], fields: [Field], terms: [Term], records: NationalRecords = .none,
        sayings: [Saying] = [], units: AdministrativeUnits = .none, lifeEvents: [LifeEvent] = [],
        lawEnds: LawEnds = .none, indexPath: String? = nil
    ) {
        self.procedures = procedures
        self.fields = fields
        self.terms = terms
        self.records = records
        self.units = units
        byCode = Dictionary(procedures.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        citing = Self.citing(procedures)
        finder = Finder(procedures: procedures, records: records, sayings: sayings, keptAt: indexPath)
        self.lifeEvents = lifeEvents
        self.lawEnds = lawEnds
        eventFinder = EventFinder(lifeEvents)
    }

    /// The hand-written procedure of this code.
    public func procedure(_ code: ProcedureCode) -> Procedure? { byCode[code].map { procedures[$0] } }

    public func lifeEvent(_ id: String) -> LifeEvent? { lifeEvents.first { $0.id == id } }

    /// The plan of a life event for what is known of the case. Blocks on the disk where a step is a national record.
    ///
    /// - Parameter known: answers to facts that procedures share.
    public func plan(_ event: LifeEvent, _ situation: Situation, known: [NamedAnswer] = []) -> Plan {
        Planner.plan(
            event, situation, known: known, procedure: { procedure($0) }, record: { records.reference($0) })
    }

    private struct CitedArticle: Hashable {
        /// Composed and in lower case, as the legal library has it.
        let document: String
        let article: String
    }

    private static func citing(_ procedures: [Procedure]) -> [CitedArticle: [ProcedureCode]] {
        var citing: [CitedArticle: [ProcedureCode]] = [:]
        for procedure in procedures {
            var cited: Set<CitedArticle> = []
            for edition in procedure.editions {
                for basis in edition.legalBasis {
                    let document = VietnameseText.nfc(VietnameseText.lowercased(basis.document))
                    for article in basis.articles { cited.insert(CitedArticle(document: document, article: article)) }
                }
            }
            for article in cited { citing[article, default: []].append(procedure.code) }
        }
        return citing
    }

    /// The hand-written procedures that rest on an article, by the order of their codes.
    ///
    /// - Parameter document: the number of the document, in lower case.
    public func procedures(citing document: String, article: String) -> [ProcedureCode] {
        citing[CitedArticle(document: document, article: article)] ?? []
    }

    /// What a procedure is called, hand-written or national.
    public func name(of code: ProcedureCode) -> LocalizedText? {
        procedure(code)?.name ?? records.summary(of: code).map { LocalizedText(vi: $0.name) }
    }
}
