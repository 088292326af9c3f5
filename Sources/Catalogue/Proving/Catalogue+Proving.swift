extension Catalogue {
    /// The proof of a hand-written procedure, or of a record.
    public func proof(of procedure: Procedure) -> ProcedureProof {
        Prover(procedure) { self.isKnown($0) }.proof()
    }

    /// The proof of a life event, with the procedures of this catalogue.
    public func proof(of event: LifeEvent) -> EventProof {
        EventProver(event, procedure: { self.procedure($0) }, isKnown: { self.isKnown($0) }).proof()
    }

    /// Without the records it cannot be told which procedures only they describe.
    private func isKnown(_ code: ProcedureCode) -> Bool {
        procedure(code) != nil || records.summaries.isEmpty || records.summary(of: code) != nil
    }

    /// What is wrong with the hand-written procedures and the life events: none of it may be served.
    public func unproved() -> [any ProofFault] {
        procedures.flatMap { proof(of: $0).issues } + circularReferrals() + lifeEvents.flatMap { proof(of: $0).issues }
    }

    /// The hand-written procedures that send people round in a circle.
    public func circularReferrals() -> [CircularReferral] { Referrals(procedures).circles() }
}
