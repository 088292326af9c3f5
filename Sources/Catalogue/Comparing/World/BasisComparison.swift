import Vietnamese

/// The documents that a procedure rests on against those of its record.
struct BasisComparison {
    private let edition: Edition
    /// Of each entry its number and its title, either of which may name the document.
    private let entries: [[String]]

    init(_ edition: Edition, _ record: NationalRecord) {
        self.edition = edition
        entries = ReferenceBasis.mended(record.legalBasis).map {
            [$0.document, $0.title].map { DocumentName.key(RecordText.clean($0)) }
        }
    }

    func differences<Failure: Error>(
        law: (Citation.Provision) throws(Failure) -> LawStanding?
    ) throws(Failure) -> [WorldDifference] {
        guard !entries.isEmpty else { return [] }
        var found: [WorldDifference] = []
        let own = edition.legalBasis.map { (basis: $0, key: DocumentName.key($0.document)) }
        for (basis, key) in own where !entries.joined().contains(where: { DocumentName.names($0, key) }) {
            found.append(
                WorldDifference(
                    .legalBasis, .information, basis.document, "the record does not cite \(basis.document)"))
        }
        var told: Set<String> = []
        for entry in entries {
            let isOurs = own.contains { (_, key) in entry.contains { DocumentName.names($0, key) } }
            guard !isOurs, let number = entry.lazy.compactMap(DocumentName.number).first,
                told.insert(number).inserted
            else { continue }
            let standing = try law(Citation.Provision(document: number))
            switch standing?.status {
            case .ended(let day):
                let by = standing?.endedBy.map { " by \($0)" } ?? ""
                found.append(
                    WorldDifference(
                        .legalBasis, .information, number, "the record cites \(number), which ended on \(day)\(by)"))
            case .missing, nil, .unclear:
                found.append(
                    WorldDifference(
                        .legalBasis, .information, number, "the record cites \(number), the procedure does not"))
            case .notYetInForce, .inForce, .partlyInForce, .suspended:
                found.append(
                    WorldDifference(
                        .legalBasis, .toLookAt, number,
                        "the record cites \(number), which is in force; the procedure does not"))
            }
        }
        return found
    }
}
