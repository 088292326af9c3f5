/// What a source said about a code: a record without its owner, or that there is none. Both are kept alike.
struct KnownDossier: Sendable {
    /// Nil: no such code.
    let record: DossierRecord?
    let seals: OwnerSeals
    /// When the source was asked.
    let fetchedAt: Instant

    /// Whether it was asked less than so many seconds ago. A clock that went back makes everything old.
    func isYounger(than seconds: Int, at now: Instant) -> Bool {
        (0..<max(0, seconds)).contains(now.seconds - fetchedAt.seconds)
    }

    /// Bytes in memory, about: texts, and a fixed part for each thing that holds them.
    var size: Int { 512 + (record?.textSize ?? 0) }
}

/// What is looked up. Sources that check a whole number themselves answer for that number only.
struct DossierKey: Hashable, Sendable {
    let code: DossierCode
    let number: Seal?
}

extension DossierRecord {
    fileprivate var textSize: Int {
        let texts = [procedureCode, procedureName, agencyName, reason, sourceStatus, code.text]
        let supplements = supplements.reduce(0) { $0 + 64 + ($1.what?.utf8.count ?? 0) }
        let steps = steps.reduce(0) { $0 + 128 + ($1.unit?.utf8.count ?? 0) + ($1.what?.utf8.count ?? 0) }
        return texts.reduce(0) { $0 + ($1?.utf8.count ?? 0) } + supplements + steps
    }
}
