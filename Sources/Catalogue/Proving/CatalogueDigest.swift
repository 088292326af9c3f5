/// What the rules of a catalogue are, in a form that shows in a review when they change: a line for each edition and each life event.
public enum CatalogueDigest {
    /// `code first day, situations, nodes, most questions, digest of all transitions`, in the order of the codes; then the same of the
    /// events, by their ids, without a day: a plan is not of an edition.
    public static func text(_ proofs: [ProcedureProof], events: [EventProof]) -> String {
        var lines = ["# code edition situations nodes most-questions digest: written by scripts/catalogue-digest"]
        for proof in proofs {
            for edition in proof.editions {
                lines.append(
                    "\(proof.procedure.code) \(edition.from) \(figures(edition.days)) \(edition.digest)")
            }
        }
        for proof in events { lines.append("\(proof.event.id) - \(figures(proof.days)) \(proof.digest)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func figures(_ days: [DayProof]) -> String {
        let most = days.map(\.figures.mostQuestions).max() ?? 0
        let situations = days.map(\.figures.situations).max() ?? 0
        return "\(situations) \(days.reduce(0) { $0 + $1.nodes }) \(most)"
    }
}
