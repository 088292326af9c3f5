import Vietnamese

/// Follows every walk through a procedure and finds what is wrong with it.
///
/// That a walk ends needs no proof by search: each question answers a fact that was not answered, and there are finitely many. The rest is
/// read off the diagram of the walks, on the first day of each class of days.
public struct Prover: Sendable {
    private let procedure: Procedure
    private let isKnown: @Sendable (ProcedureCode) -> Bool

    /// - Parameter isKnown: whether there is a procedure of this code, to which an outcome may send people.
    public init(_ procedure: Procedure, isKnown: @escaping @Sendable (ProcedureCode) -> Bool = { _ in true }) {
        self.procedure = procedure
        self.isKnown = isKnown
    }

    /// Takes bounded time: what is too large for it is an issue.
    public func proof() -> ProcedureProof {
        var editions: [EditionProof] = []
        var issues: [ProofIssue] = []
        for (index, edition) in procedure.editions.enumerated() {
            let next = index + 1 < procedure.editions.count ? procedure.editions[index + 1].from.adding(days: -1) : nil
            let last = [edition.until, next].compactMap(\.self).min()
            do {
                let days = try DayClasses(edition, last: last).days
                var diagrams: [WalkDiagram] = []
                var left = WalkDiagramBuilder.workLimit
                for day in days {
                    diagrams.append(try WalkDiagramBuilder.diagram(of: edition, today: day, work: &left))
                }
                issues += EditionCheck(procedure, edition, diagrams, isKnown).issues()
                editions.append(Self.proof(edition, last, diagrams))
            } catch {
                issues.append(
                    ProofIssue(
                        procedure: procedure.code, name: procedure.name, edition: edition.from, problem: .tooLarge,
                        conversation: nil))
            }
        }
        return ProcedureProof(procedure: procedure, editions: editions, issues: issues)
    }

    private static func proof(_ edition: Edition, _ last: Day?, _ diagrams: [WalkDiagram]) -> EditionProof {
        EditionProof(
            from: edition.from, last: last, days: diagrams.map(DayProof.init),
            digest: TransitionDigest.of(edition, diagrams))
    }
}
