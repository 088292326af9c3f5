import Vietnamese

/// What has happened to a dossier being made.
struct MadeStory {
    var channel = DossierRecord.Channel.online
    var submittedAt = Instant(seconds: 0)
    var acceptedAt: Instant?
    var dueAt: Instant?
    var endedAt: Instant?
    var returnedAt: Instant?
    var supplements: [DossierRecord.Supplement] = []
    var steps: [StandInDossier.Step] = []
    var reason: String?

    private let procedure: MadeProcedure
    private let owner: StandInDossier.Owner
    private let agencyName: String

    init(_ procedure: MadeProcedure, owner: StandInDossier.Owner, agencyName: String) {
        (self.procedure, self.owner, self.agencyName) = (procedure, owner, agencyName)
    }

    mutating func step(_ at: Instant, _ what: String, _ status: Int, desk: Bool = false, _ chance: inout SeededChance) {
        steps.append(
            StandInDossier.Step(
                at: at, unit: desk ? "Bộ phận Một cửa" : agencyName, officer: MadeOwner.person(&chance), what: what,
                status: status))
    }

    /// Notes a request for a supplement; officials sometimes name the owner in it.
    mutating func ask(_ at: Instant, _ chance: inout SeededChance) {
        let what =
            chance.once(in: 4)
            ? "Đề nghị \(owner.name) (\(owner.phone)): \(procedure.supplement)" : procedure.supplement
        supplements.append(DossierRecord.Supplement(askedAt: at, what: what))
        step(at, "Yêu cầu bổ sung hồ sơ", 5, &chance)
    }

    mutating func answer(_ at: Instant, dueAfter: Instant?, _ chance: inout SeededChance) {
        guard let last = supplements.indices.last else { return }
        supplements[last].answeredAt = at
        supplements[last].dueAfter = dueAfter
        step(at, "Tiếp nhận hồ sơ bổ sung", 4, desk: true, &chance)
    }
}
