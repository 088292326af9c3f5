import JSON

extension StandInDossiers {
    /// The file: one dossier a line, as compact JSON.
    public var jsonLines: String { all.map { $0.jsonLine + "\n" }.joined() }
}

extension StandInDossier {
    /// One line of the file, without its end. What is absent is left out.
    var jsonLine: String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("code", code.text)
        writer.member("status", status)
        writer.optional("status_text", statusText)
        writer.key("procedure")
        writer.beginObject()
        writer.member("code", procedure.code)
        writer.member("name", procedure.name)
        writer.member("field_code", procedure.fieldCode)
        writer.member("field_name", procedure.fieldName)
        writer.endObject()
        writer.member("agency_name", agencyName)
        writer.member("channel", channel.rawValue)
        writer.member("returns_by_post", returnsByPost)
        writer.key("owner")
        writer.beginObject()
        writer.member("kind", owner.kind.rawValue)
        writer.member("name", owner.name)
        writer.member("number", owner.number)
        writer.optional("delegate", owner.delegate)
        writer.member("phone", owner.phone)
        writer.member("address", owner.address)
        writer.member("email", owner.email)
        writer.endObject()
        writer.member("submitted_at", submittedAt.description)
        writer.optional("accepted_at", acceptedAt?.description)
        writer.optional("due_at", dueAt?.description)
        writer.optional("ended_at", endedAt?.description)
        writer.optional("returned_at", returnedAt?.description)
        if !supplements.isEmpty { writer.list("supplements", supplements) { $0.write($1) } }
        if let fee {
            writer.key("fee")
            writer.beginObject()
            writer.member("name", fee.name)
            writer.member("amount_vnd", fee.amount)
            writer.member("is_paid", fee.isPaid)
            writer.endObject()
        }
        if !steps.isEmpty { writer.list("steps", steps) { $0.write($1) } }
        writer.optional("reason", reason)
        writer.endObject()
        return writer.text
    }
}

extension JSONWriter {
    /// Writes a key and a text, or nothing.
    mutating func optional(_ key: String, _ value: String?) {
        if let value { member(key, value) }
    }

    /// Writes a key and an array.
    mutating func list<Element>(_ key: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
        self.key(key)
        beginArray()
        for element in elements { write(&self, element) }
        endArray()
    }

    fileprivate mutating func write(_ supplement: DossierRecord.Supplement) {
        beginObject()
        optional("asked_at", supplement.askedAt?.description)
        optional("what", supplement.what)
        optional("answered_at", supplement.answeredAt?.description)
        optional("due_after", supplement.dueAfter?.description)
        endObject()
    }

    fileprivate mutating func write(_ step: StandInDossier.Step) {
        beginObject()
        member("at", step.at.description)
        member("unit", step.unit)
        member("officer", step.officer)
        member("what", step.what)
        member("status", step.status)
        endObject()
    }
}
