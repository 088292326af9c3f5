import Vietnamese

/// An administrative procedure (thủ tục hành chính) with its editions: written by hand, or made from a national record.
public final class Procedure: Sendable {
    public let code: ProcedureCode
    public let name: LocalizedText
    /// The id of its field of work, such as `ho-tich`.
    public let field: String
    public let audience: [Audience]
    public let level: Level
    public let lifeEvents: [String]
    /// Other names people use.
    public let aliases: [String]
    /// Whole sentences people say when they need it.
    public let phrasings: [String]
    public let record: RecordSource
    /// The most questions a person may have to answer.
    public let maximumQuestions: Int
    /// Oldest first; never empty.
    public let editions: [Edition]
    /// Where it differs from its record or the law, and a person has said why.
    public let accepted: [AcceptedDifference]
    /// Made from a national record: its texts are quoted, not rules of ours.
    public let isReference: Bool

    /// The most editions that are read of one procedure: a law changed every month would have as many in eight years.
    public static let maximumEditions = 100

    /// Whom it is for.
    public enum Audience: String, Hashable, Sendable, CaseIterable { case citizen, business }
    /// The level of government that decides.
    public enum Level: String, Hashable, Sendable, CaseIterable { case commune, province, ministry }

    init(
        code: ProcedureCode, name: LocalizedText, field: String, audience: [Audience], level: Level,
        lifeEvents: [String], aliases: [String], phrasings: [String], record: RecordSource, maximumQuestions: Int,
        editions: [Edition], accepted: [AcceptedDifference] = [], isReference: Bool = false
    ) {
        self.code = code
        self.name = name
        self.field = field
        self.audience = audience
        self.level = level
        self.lifeEvents = lifeEvents
        self.aliases = aliases
        self.phrasings = phrasings
        self.record = record
        self.maximumQuestions = maximumQuestions
        self.editions = editions
        self.accepted = accepted
        self.isReference = isReference
    }

    /// The same procedure with other editions.
    func with(editions: [Edition]) -> Procedure {
        Procedure(
            code: code, name: name, field: field, audience: audience, level: level, lifeEvents: lifeEvents,
            aliases: aliases, phrasings: phrasings, record: record, maximumQuestions: maximumQuestions,
            editions: editions, isReference: isReference)
    }

    /// The index of the edition in force on `day`; nil where none is.
    public func editionIndex(on day: Day) -> Int? {
        guard let index = editions.lastIndex(where: { $0.from <= day }) else { return nil }
        if let until = editions[index].until, until < day { return nil }
        return index
    }
}

/// Where a procedure's national record stands, and how old our copy is.
public struct RecordSource: Hashable, Sendable {
    public let url: String
    /// When the record was read, as written there: a day or a span of months such as `2026-06..07`.
    public let crawled: String
    /// The decision that published the procedure.
    public let decision: String?
}
