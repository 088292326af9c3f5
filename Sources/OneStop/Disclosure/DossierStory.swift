/// What a person is told about a dossier, part by part, in the order in which it is told.
///
/// Pure: the same record, level, moment and calendar give the same story. The words are in ``StoryText``.
public struct DossierStory: Hashable, Sendable {
    public let level: DisclosureLevel
    /// The national code of the procedure whose name is told, such as `1.001193`; nil at ``DisclosureLevel/code``.
    public let procedureCode: String?
    public let parts: [Part]

    /// One thing that is told.
    public enum Part: Hashable, Sendable {
        /// The name of the state. At ``DisclosureLevel/code`` a state outside the list comes without the source's text.
        case state(DossierStatus)
        /// What the state means, what happens next, what the person can do.
        case meaning(DossierStatus)
        case next(DossierStatus)
        case canDo(DossierStatus)
        /// The procedure, in the source's words.
        case procedure(String)
        /// The appointment that holds.
        case due(Instant)
        case lateness(Lateness)
        /// A supplement is waited for: the days of waiting do not count.
        case waiting(Waiting)
        /// An overdue dossier: the agency owes a letter of apology with a new date (form 04 of TT 03/2025/TT-VPCP, which guides NĐ
        /// 118/2025/NĐ-CP).
        case apologyOwed
        /// There is more to tell after the owner check.
        case moreForOwner
        /// The agency in charge, in the source's words.
        case agency(String)
        case supplement(DossierRecord.Supplement)
        /// A supplement is asked for, and what it asks for is told after the owner check.
        case supplementForOwner
        /// A supplement is asked for, and this source does not tell what.
        case supplementNotTold
        /// Why it was refused or stopped, or a note, in the source's words.
        case reason(String)
        case fees(DossierRecord.Fees)
        case ended(Instant)
        case returned(Instant)
        /// A step, in the source's words.
        case step(DossierRecord.Step)
        /// When the source was asked; what is told may have changed since.
        case asOf(Instant)
    }

    /// How waiting for a supplement counts, by the quality index of QĐ 766/QĐ-TTg.
    public enum Waiting: Hashable, Sendable {
        /// It does not; whether the dossier is late was settled when the supplement was asked for.
        case notCounted
        /// Neither here, but the supplement was asked for after the appointment, which is late.
        case askedAfterDue
        /// Neither here, but it was asked for more than once, which counts as late.
        case askedAgain
    }

    /// Of the steps, only the latest are told.
    public static let stepLimit = 10

    /// Tells a dossier.
    public init(_ record: DossierRecord, level: DisclosureLevel, now: Instant, calendar: WorkingCalendar) {
        self.level = level
        let isOwner = level >= .owner
        procedureCode = isOwner ? record.procedureCode : nil
        let status = isOwner ? record.status : record.status.withoutText
        let lateness = Lateness.of(record, now: now, calendar: calendar)
        var parts: [Part] = [.state(status)]
        if isOwner { parts += record.procedureName.map { [.procedure($0)] } ?? [] }
        parts.append(.meaning(status))
        if isOwner { parts += Self.forOwner(record) }
        if status == .supplementRequested { parts += Self.untold(record, isOwner: isOwner) }
        parts += [.next(status), .canDo(status)]
        parts += record.currentDue.map { [.due($0)] } ?? []
        parts.append(.lateness(lateness))
        if status.clock == .paused { parts.append(.waiting(Self.waiting(record, lateness))) }
        if case .overdue = lateness { parts.append(.apologyOwed) }
        if isOwner {
            parts += record.steps.suffix(Self.stepLimit).map { .step($0) }
        } else {
            parts.append(.moreForOwner)
        }
        parts.append(.asOf(record.fetchedAt))
        self.parts = parts
    }

    /// That what a supplement asks for is told to the owner, or not told by the source at all.
    private static func untold(_ record: DossierRecord, isOwner: Bool) -> [Part] {
        // At the level of the code only the kind of source may tell: not what stands in this dossier.
        guard isOwner else { return [record.source.tellsSupplements ? .supplementForOwner : .supplementNotTold] }
        let isTold = record.supplements.contains { $0.answeredAt == nil && $0.what?.isEmpty == false }
        return isTold ? [] : [.supplementNotTold]
    }

    private static func waiting(_ record: DossierRecord, _ lateness: Lateness) -> Waiting {
        guard lateness == .late else { return .notCounted }
        return record.supplements.count > 1 ? .askedAgain : .askedAfterDue
    }

    private static func forOwner(_ record: DossierRecord) -> [Part] {
        var parts: [Part] = record.agencyName.map { [.agency($0)] } ?? []
        parts += record.supplements.map { .supplement($0) }
        parts += record.reason.map { [.reason($0)] } ?? []
        if record.fees.state != .unknown { parts.append(.fees(record.fees)) }
        parts += record.endedAt.map { [.ended($0)] } ?? []
        parts += record.returnedAt.map { [.returned($0)] } ?? []
        return parts
    }
}

extension DossierRecord.Source {
    /// Whether such a source has a field for what a supplement asks for.
    var tellsSupplements: Bool {
        switch self {
        case .exchange: true
        case .provider, .province, .iGate: false
        }
    }
}

extension DossierStatus {
    /// The state without what the source wrote for it.
    var withoutText: DossierStatus { if case .other = self { .other("") } else { self } }
}

extension DossierStory.Part {
    /// A stable id of the kind of part, for renderers and tests: `apology_owed`.
    public var id: String {
        switch self {
        case .state: "state"
        case .meaning: "meaning"
        case .next: "next"
        case .canDo: "can_do"
        case .procedure: "procedure"
        case .due: "due"
        case .lateness: "lateness"
        case .waiting: "waiting"
        case .apologyOwed: "apology_owed"
        case .moreForOwner: "more_for_owner"
        case .agency: "agency"
        case .supplement: "supplement"
        case .supplementForOwner: "supplement_for_owner"
        case .supplementNotTold: "supplement_not_told"
        case .reason: "reason"
        case .fees: "fees"
        case .ended: "ended"
        case .returned: "returned"
        case .step: "step"
        case .asOf: "as_of"
        }
    }
}
