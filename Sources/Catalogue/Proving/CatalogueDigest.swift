/// What the rules of a catalogue are, in a form that shows in a review when they change: a line for each edition.
public enum CatalogueDigest {
    /// `code first day, situations, nodes, most questions, digest of all transitions`, in the order of the codes.
    public static func text(_ proofs: [ProcedureProof]) -> String {
        var lines = ["# code edition situations nodes most-questions digest: written by scripts/catalogue-digest"]
        for proof in proofs {
            for edition in proof.editions {
                let most = edition.days.map(\.figures.mostQuestions).max() ?? 0
                let situations = edition.days.map(\.figures.situations).max() ?? 0
                let nodes = edition.days.reduce(0) { $0 + $1.nodes }
                lines.append(
                    "\(proof.procedure.code) \(edition.from) \(situations) \(nodes) \(most) \(edition.digest)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
