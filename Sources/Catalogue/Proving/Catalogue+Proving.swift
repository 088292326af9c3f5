extension Catalogue {
    /// The proof of a hand-written procedure, or of a record.
    public func proof(of procedure: Procedure) -> ProcedureProof {
        Prover(procedure) { code in
            // Without the records it cannot be told which procedures only they describe.
            self.procedure(code) != nil || self.records.summaries.isEmpty || self.records.summary(of: code) != nil
        }.proof()
    }

    /// What is wrong with the hand-written procedures: none of it may be served.
    public func unproved() -> [ProofIssue] { procedures.flatMap { proof(of: $0).issues } }
}
