extension StandInDossier {
    /// What ought to be read from any profile, as far as it has a field for it.
    public func record(fetchedAt: Instant) -> DossierRecord {
        let status = DossierStatus(number: self.status) ?? .other(statusText ?? "")
        var record = DossierRecord(
            code: code, status: status, sourceStatus: statusText ?? String(self.status), fetchedAt: fetchedAt,
            source: StandInDossiers.profile(of: code))
        record.procedureCode = procedure.code
        record.procedureName = procedure.name
        record.agencyName = agencyName
        record.channel = channel
        (record.submittedAt, record.acceptedAt, record.dueAt) = (submittedAt, acceptedAt, dueAt)
        (record.endedAt, record.returnedAt) = (endedAt, returnedAt)
        record.supplements = supplements
        record.fees = DossierRecord.Fees(
            state: status == .paymentRequested ? .due : fee == nil ? .noneListed : .listed, amount: fee?.amount)
        record.steps = steps.map {
            DossierRecord.Step(
                at: $0.at, unit: $0.unit, what: $0.what, status: DossierStatus(number: $0.status) ?? .other(""))
        }
        record.reason = reason
        return record
    }

    /// The same dossier with script, control and direction characters in every text.
    var poisoned: StandInDossier {
        let poison =
            "<script>alert('x')</script>\u{0}\u{1B}[2J\u{202E}\u{200B}\r\n\"}],{{7*7}} ' OR 1=1 --"
            + String(repeating: "A\u{301}", count: 400)
        func spoilt(_ text: String) -> String { poison + text }
        var copy = self
        if statusText != nil { copy.statusText = statusText.map(spoilt) }
        copy.procedure.name = spoilt(procedure.name)
        copy.procedure.fieldName = spoilt(procedure.fieldName)
        copy.agencyName = spoilt(agencyName)
        copy.owner.name = spoilt(owner.name)
        copy.owner.address = spoilt(owner.address)
        copy.owner.email = spoilt(owner.email)
        copy.fee?.name = poison
        copy.reason = reason.map(spoilt)
        for index in supplements.indices { copy.supplements[index].what = supplements[index].what.map(spoilt) }
        for index in steps.indices {
            copy.steps[index].unit = spoilt(steps[index].unit)
            copy.steps[index].officer = poison
            copy.steps[index].what = spoilt(steps[index].what)
        }
        return copy
    }
}
