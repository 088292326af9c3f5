import JSON
import Vietnamese

/// Reads the items of an edition: what every item has, then what each kind adds.
struct ItemReader {
    let log: IssueLog
    let conditions: ConditionTable
    /// The documents listed under `legal_basis`; a citation of any other is an error.
    /// nil where there is no such list.
    let documents: Set<String>?
    /// The procedure they belong to; nil where its code cannot be read.
    let procedure: ProcedureCode?

    /// What every item has.
    private struct Head {
        let id: String
        let when: ConditionID
        let citations: [Citation]
        let note: LocalizedText?
    }

    private func head(_ reader: ObjectReader, mustCite: Bool = false) -> Head? {
        let id = reader.identifier()
        let when = conditions.read(reader)
        let citations = CitationReader(log: log, documents: documents).read(reader)
        // Citations that cannot be read are reported already.
        if mustCite && reader.optional("cite")?.array?.isEmpty != false { reader.note(.noCitation) }
        let note = reader.optionalText("note")
        guard let id, let when else { return nil }
        return Head(id: id, when: when, citations: citations, note: note)
    }

    /// The items of a list, each read by `item`, with unique ids.
    func items<Item: GuideItem>(
        _ edition: ObjectReader, _ key: String, isRequired: Bool = true, _ item: (ItemReader) -> (ObjectReader) -> Item?
    ) -> [Item] {
        let elements = isRequired ? edition.list(key) : edition.optionalList(key)
        if elements.count > Edition.maximumItems {
            edition.note(.tooMany(count: elements.count, limit: Edition.maximumItems), key: key)
            return []
        }
        var items: [Item] = []
        for element in elements {
            guard let reader = ObjectReader(element.node, path: element.path, log: log) else { continue }
            let read = item(self)(reader)
            reader.close()
            guard let read else { continue }
            if items.contains(where: { $0.id == read.id }) { reader.note(.duplicateID(read.id), key: "id") }
            items.append(read)
        }
        return items
    }

    private enum OutcomeKind: String, CaseIterable {
        case eligible
        case notEligible = "not_eligible"
        case otherProcedure = "other_procedure"
    }

    func outcome(_ reader: ObjectReader) -> Outcome? {
        let head = head(reader)
        let text = reader.text("text")
        var kind: Outcome.Kind?
        switch reader.choice("kind", OutcomeKind.self) {
        case .eligible: kind = .eligible
        case .notEligible: kind = .notEligible
        case .otherProcedure: kind = code(reader).map { .otherProcedure($0) }
        case nil: reader.allow("procedure")
        }
        guard let head, let text, let kind else { return nil }
        return Outcome(
            id: head.id, when: head.when, kind: kind, text: text, note: head.note, citations: head.citations)
    }

    private func code(_ reader: ObjectReader) -> ProcedureCode? {
        guard let text = reader.string("procedure") else { return nil }
        guard let code = ProcedureCode(text) else {
            reader.note(.badCode(text), key: "procedure")
            return nil
        }
        if code == procedure { reader.note(.refersToItself(text), key: "procedure") }
        return code
    }

    func requirement(_ reader: ObjectReader) -> Requirement? {
        let head = head(reader, mustCite: true)
        let name = reader.text("name")
        let mode = reader.choice("mode", Requirement.Mode.self)
        let originals = reader.optionalInteger("originals", in: 0...99)
        let copies = reader.optionalInteger("copies", in: 0...99)
        let copyKind = reader.optionalChoice("copy_kind", Requirement.CopyKind.self)
        let form = reader.optional("form").flatMap { self.form($0, reader.path(of: "form")) }
        let anyOf = reader.texts(reader.optionalList("any_of"))
        let digital = reader.optionalText("digital")
        let obtain = reader.optionalText("obtain")
        guard let head, let name, let mode else { return nil }
        return Requirement(
            id: head.id, when: head.when, name: name, mode: mode, originals: originals ?? 0, copies: copies ?? 0,
            copyKind: copyKind, form: form, anyOf: anyOf, digital: digital, obtain: obtain, note: head.note,
            citations: head.citations)
    }

    private func form(_ node: JSONNode, _ path: String) -> Requirement.Form? {
        guard let reader = ObjectReader(node, path: path, log: log) else { return nil }
        defer { reader.close() }
        let document = reader.optionalString("doc")
        return reader.string("name").map { Requirement.Form(name: $0, document: document) }
    }

    private enum FeeKind: String, CaseIterable {
        case amount, exempt
        case setByProvince = "set_by_province"
        case notStated = "not_stated"
    }

    func fee(_ reader: ObjectReader) -> Fee? {
        let head = head(reader, mustCite: true)
        let part = reader.optionalIdentifier("part")
        let channels = self.channels(reader)
        var kind: Fee.Kind?
        switch reader.choice("kind", FeeKind.self) {
        case .amount:
            let per = reader.optionalText("per")
            kind = reader.integer("amount", in: 1...1_000_000_000_000).map { .amount($0, per: per) }
        case .setByProvince: kind = .setByProvince
        case .exempt:
            kind = .exempt
            let citesLaw = head?.citations.contains { if case .law = $0 { true } else { false } } ?? true
            if !citesLaw { reader.note(.exemptWithoutLaw) }
        case .notStated: kind = .notStated
        case nil: reader.allow("amount", "per")
        }
        guard let head, let kind else { return nil }
        return Fee(
            id: head.id, when: head.when, kind: kind, part: part, channels: channels, note: head.note,
            citations: head.citations)
    }

    private enum DeadlineKind: String, CaseIterable {
        case days, hours, months, immediate
        case workingDays = "working_days"
        case notStated = "not_stated"
    }

    func deadline(_ reader: ObjectReader) -> Deadline? {
        let head = head(reader)
        let part = reader.optionalIdentifier("part")
        let channels = self.channels(reader)
        func value() -> Int? { reader.integer("value", in: 1...10_000) }
        var kind: Deadline.Kind?
        switch reader.choice("kind", DeadlineKind.self) {
        case .workingDays: kind = value().map { .workingDays($0) }
        case .days: kind = value().map { .days($0) }
        case .hours: kind = value().map { .hours($0) }
        case .months: kind = value().map { .months($0) }
        case .immediate: kind = .immediate
        case .notStated: kind = .notStated
        case nil: reader.allow("value")
        }
        guard let head, let kind else { return nil }
        return Deadline(
            id: head.id, when: head.when, kind: kind, part: part, channels: channels, note: head.note,
            citations: head.citations)
    }

    func place(_ reader: ObjectReader) -> Place? {
        let head = head(reader)
        let name = reader.text("name")
        let channels = self.channels(reader)
        let url = webAddress(reader, "url", isRequired: false)
        let localOffice = reader.optional("unit").flatMap { self.localOffice($0, reader.path(of: "unit")) }
        guard let head, let name else { return nil }
        return Place(
            id: head.id, when: head.when, name: name, channels: channels, url: url, localOffice: localOffice,
            note: head.note, citations: head.citations)
    }

    private func localOffice(_ node: JSONNode, _ path: String) -> Place.LocalOffice? {
        guard let reader = ObjectReader(node, path: path, log: log) else { return nil }
        defer { reader.close() }
        let condition = reader.optionalText("if")
        return reader.text("office").map { Place.LocalOffice(office: $0, condition: condition) }
    }

    func step(_ reader: ObjectReader) -> Step? {
        let head = head(reader)
        let text = reader.text("text")
        let channels = self.channels(reader)
        guard let head, let text else { return nil }
        return Step(
            id: head.id, when: head.when, text: text, channels: channels, note: head.note, citations: head.citations)
    }

    func result(_ reader: ObjectReader) -> ProcedureResult? {
        let head = head(reader)
        let name = reader.text("name")
        guard let head, let name else { return nil }
        return ProcedureResult(
            id: head.id, when: head.when, name: name, note: head.note, citations: head.citations)
    }

    func notice(_ reader: ObjectReader) -> Notice? {
        let head = head(reader)
        let kind = reader.choice("kind", Notice.Kind.self)
        let text = reader.text("text")
        guard let head, let kind, let text else { return nil }
        return Notice(
            id: head.id, when: head.when, kind: kind, text: text, note: head.note, citations: head.citations)
    }

    private func channels(_ reader: ObjectReader) -> [Channel] {
        reader.choices(reader.optionalList("channels"), Channel.self)
    }
}

/// A web address under `key`: https or http, nothing else.
func webAddress(_ reader: ObjectReader, _ key: String, isRequired: Bool) -> String? {
    guard let text = isRequired ? reader.string(key) : reader.optionalString(key) else { return nil }
    let isAddress = ["https://", "http://"].contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
    guard isAddress, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
        reader.note(.notWebAddress(text), key: key)
        return nil
    }
    return text
}
