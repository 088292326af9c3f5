import JSON

extension StandInDossiers {
    /// The longest line of a file, in bytes.
    static let lineLimit = 65_536

    /// Reads a file of dossiers, one a line, as ``jsonLines`` writes it. Empty lines are passed over.
    ///
    /// - Throws: ``StandInError/badLine(number:expected:)`` or ``StandInError/codeTwice(number:)`` for the first mistake.
    public init(jsonLines bytes: [UInt8]) throws(StandInError) {
        var all: [StandInDossier] = []
        var codes: Set<DossierCode> = []
        for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy({ [9, 13, 32].contains($0) }) { continue }
            let number = index + 1
            guard line.count <= Self.lineLimit else {
                throw .badLine(number: number, expected: "at most \(Self.lineLimit) bytes are expected")
            }
            let dossier: StandInDossier
            do {
                dossier = try StandInDossier(DossierFields(try Self.node(line)))
            } catch {
                throw .badLine(number: number, expected: error.expected)
            }
            guard codes.insert(dossier.code).inserted else { throw .codeTwice(number: number) }
            all.append(dossier)
        }
        self.init(all)
    }

    private static func node(_ line: ArraySlice<UInt8>) throws(DossierFields.Fault) -> JSONNode {
        do { return try JSONReader.read(Array(line)) } catch {
            throw DossierFields.Fault(expected: "a JSON object is expected; \(error)")
        }
    }
}

extension StandInDossier {
    init(_ fields: DossierFields) throws(DossierFields.Fault) {
        var fields = fields
        code = try fields.value("code", "a dossier code such as H37.12-261112-0011") { node in
            node.string.flatMap { try? DossierCode($0) }  // which flaw it has does not matter here
        }
        status = try fields.value("status", "a number from 0 to 10") { node in
            node.integer.flatMap { (0...10).contains($0) ? $0 : nil }
        }
        statusText = try fields.optionalText("status_text")
        procedure = try Procedure(fields.object("procedure"))
        agencyName = try fields.text("agency_name")
        channel = try fields.value("channel", "in_person, online or post") { node in
            node.string.flatMap(DossierRecord.Channel.init)
        }
        returnsByPost = try fields.flag("returns_by_post")
        owner = try Owner(fields.object("owner"))
        submittedAt = try fields.moment("submitted_at")
        acceptedAt = try fields.optionalMoment("accepted_at")
        dueAt = try fields.optionalMoment("due_at")
        endedAt = try fields.optionalMoment("ended_at")
        returnedAt = try fields.optionalMoment("returned_at")
        supplements = []
        for supplement in try fields.objects("supplements") { supplements.append(try Self.supplement(supplement)) }
        fee = try fields.optionalObject("fee").map { (fields) throws(DossierFields.Fault) in try Fee(fields) }
        steps = []
        for step in try fields.objects("steps") { steps.append(try Step(step)) }
        reason = try fields.optionalText("reason")
        try fields.end()
    }

    private static func supplement(_ fields: DossierFields) throws(DossierFields.Fault) -> DossierRecord.Supplement {
        var fields = fields
        let supplement = DossierRecord.Supplement(
            askedAt: try fields.optionalMoment("asked_at"), what: try fields.optionalText("what"),
            answeredAt: try fields.optionalMoment("answered_at"), dueAfter: try fields.optionalMoment("due_after"))
        try fields.end()
        return supplement
    }
}

extension StandInDossier.Procedure {
    fileprivate init(_ fields: DossierFields) throws(DossierFields.Fault) {
        var fields = fields
        code = try fields.text("code")
        name = try fields.text("name")
        fieldCode = try fields.text("field_code")
        fieldName = try fields.text("field_name")
        try fields.end()
    }
}

extension StandInDossier.Owner {
    fileprivate init(_ fields: DossierFields) throws(DossierFields.Fault) {
        var fields = fields
        kind = try fields.value("kind", "citizen or business") { $0.string.flatMap(Kind.init) }
        name = try fields.text("name")
        number = try fields.value("number", "twelve digits that begin with 000") { $0.string.flatMap(Self.number) }
        delegate = try fields.optional("delegate", "twelve digits that begin with 000") {
            $0.string.flatMap(Self.number)
        }
        phone = try fields.text("phone")
        address = try fields.text("address")
        email = try fields.text("email")
        try fields.end()
    }

    /// Real people's numbers have no place in a stand-in.
    private static func number(_ text: String) -> String? {
        let isInvented = text.utf8.count == 12 && text.hasPrefix("000")
        return isInvented && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : nil
    }
}

extension StandInDossier.Fee {
    fileprivate init(_ fields: DossierFields) throws(DossierFields.Fault) {
        var fields = fields
        name = try fields.text("name")
        amount = try fields.value("amount_vnd", "a number of đồng") { node in
            node.integer.flatMap { $0 >= 0 ? $0 : nil }
        }
        isPaid = try fields.flag("is_paid")
        try fields.end()
    }
}

extension StandInDossier.Step {
    fileprivate init(_ fields: DossierFields) throws(DossierFields.Fault) {
        var fields = fields
        at = try fields.moment("at")
        unit = try fields.text("unit")
        officer = try fields.text("officer")
        what = try fields.text("what")
        status = try fields.value("status", "a number from 0 to 10") { node in
            node.integer.flatMap { (0...10).contains($0) ? $0 : nil }
        }
        try fields.end()
    }
}
