import Vietnamese

/// Holds hand-written procedures against their national records and against the law.
///
/// Says where they differ, never which is right: a person reads both, mends the file, or writes down under `differs` why it is
/// right as it is. What was written down and is not so any more is told too.
public struct WorldComparison: Sendable {
    private let records: NationalRecords
    private let siblings: [String: [NationalRecords.Summary]]

    public init(records: NationalRecords) {
        self.records = records
        siblings = Dictionary(grouping: records.summaries) { RecordIdentity.plainName($0.name) }
    }

    /// The differences of one procedure, in the order of the parts; of each part, the gravest first.
    ///
    /// - Parameters:
    ///   - day: the edition in force on that day is compared; where none is, the last.
    ///   - law: what the law says of a place on that day; nil where nobody can tell.
    public func differences<Failure: Error>(
        of procedure: Procedure, on day: Day, law: (Citation.Provision) throws(Failure) -> LawStanding?
    ) throws(Failure) -> [WorldDifference] {
        let edition = procedure.editions[procedure.editionIndex(on: day) ?? procedure.editions.count - 1]
        var found: [WorldDifference] = []
        if let record = records.record(procedure.code) {
            found += RecordIdentity(procedure, edition, record).differences(
                siblings: siblings[RecordIdentity.plainName(record.name)] ?? [])
            found += FeeComparison(edition, record, on: day).differences()
            found += DeadlineComparison(edition, record, on: day).differences()
            found += AuthorityComparison(edition, record).differences()
            found += PaperComparison(edition, record).differences()
            found += try BasisComparison(edition, record).differences(law: law)
        } else {
            found.append(
                WorldDifference(
                    .record, .contradiction, procedure.code.text, "there is no national record of this code any more"))
        }
        found += try LawComparison(edition, on: day).differences(law: law)
        return Self.settled(found, procedure.accepted)
    }

    /// Marks what a person has accepted, and tells of acceptances that nothing calls for.
    private static func settled(
        _ found: [WorldDifference], _ accepted: [AcceptedDifference]
    ) -> [WorldDifference] {
        var seen: Set<WorldDifference> = []
        var found = found.filter { seen.insert($0).inserted }
        for index in found.indices {
            found[index].accepted = accepted.first { $0.covers(found[index]) }?.reason
        }
        for acceptance in accepted {
            let own = found.filter { acceptance.covers($0) }
            let gone = acceptance.about.filter { subject in !own.contains { $0.subject == subject } }
            if own.isEmpty && acceptance.about.isEmpty {
                found.append(
                    WorldDifference(
                        acceptance.part, .toLookAt, acceptance.part.rawValue,
                        "`differs` accepts what is not there any more"))
            }
            found += gone.map {
                WorldDifference(
                    acceptance.part, .toLookAt, $0,
                    "`differs` accepts a difference about \($0) that is not there any more")
            }
        }
        let parts = ComparedPart.allCases
        let severities = WorldDifference.Severity.allCases
        func rank(_ difference: WorldDifference) -> Int {
            (parts.firstIndex(of: difference.part) ?? 0) * 10 + (severities.firstIndex(of: difference.severity) ?? 0)
        }
        return found.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
            .map(\.element)
    }
}
