import JSON
import Vietnamese

/// Reads one procedure's file.
struct ProcedureReader {
    let log: IssueLog
    let shared: [String: FactDeclaration]
    /// The ids of the fields declared; nil where they could not be read.
    let fields: [String]?
    /// The folder the file stands in.
    let folder: String

    func read(_ node: JSONNode) -> Procedure? {
        guard let reader = ObjectReader(node, path: "", log: log) else { return nil }
        let code = readCode(reader)
        let name = reader.text("name")
        let field = readField(reader)
        let audience = reader.choices(reader.list("audience"), Procedure.Audience.self)
        let level = reader.choice("level", Procedure.Level.self)
        let lifeEvents = reader.strings(reader.optionalList("life_events"))
        let aliases = reader.strings(reader.list("aliases"))
        let phrasings = reader.strings(reader.list("phrasings"))
        let record = reader.required("record").flatMap { readRecord($0, reader.path(of: "record")) }
        let maximum = reader.optionalInteger("max_questions", in: 1...20) ?? 8
        let editions = readEditions(reader, code)
        let accepted = readAccepted(reader)
        reader.close()
        guard let code, let name, let field, let level, let record, !editions.isEmpty, log.issues.isEmpty else {
            return nil
        }
        return Procedure(
            code: code, name: name, field: field, audience: audience, level: level, lifeEvents: lifeEvents,
            aliases: aliases, phrasings: phrasings, record: record, maximumQuestions: maximum, editions: editions,
            accepted: accepted)
    }

    private func readAccepted(_ reader: ObjectReader) -> [AcceptedDifference] {
        reader.optionalList("differs").compactMap { element in
            guard let entry = ObjectReader(element.node, path: element.path, log: log) else { return nil }
            defer { entry.close() }
            let about = entry.strings(entry.optionalList("about"))
            let reason = entry.text("because")
            guard let part = entry.choice("in", ComparedPart.self), let reason else { return nil }
            return AcceptedDifference(part: part, about: about, reason: reason)
        }
    }

    /// The editions, each later than the one before it.
    private func readEditions(_ reader: ObjectReader, _ code: ProcedureCode?) -> [Edition] {
        let editionReader = EditionReader(log: log, shared: shared, procedure: code)
        var editions: [Edition] = []
        let elements = reader.list("editions")
        if elements.count > Procedure.maximumEditions {
            reader.note(.tooMany(count: elements.count, limit: Procedure.maximumEditions), key: "editions")
            return []
        }
        for element in elements {
            guard let edition = editionReader.read(element.node, path: element.path) else { continue }
            if let last = editions.last, edition.from <= last.from {
                let problem = SchemaIssue.Problem.editionsOutOfOrder(
                    edition.from.description, after: last.from.description)
                log.note(problem, at: element.node["from"]?.position, path: "\(element.path).from")
            }
            editions.append(edition)
        }
        return editions
    }

    private func readCode(_ reader: ObjectReader) -> ProcedureCode? {
        guard let text = reader.string("code") else { return nil }
        guard let code = ProcedureCode(text) else {
            reader.note(.badCode(text), key: "code")
            return nil
        }
        return code
    }

    private func readField(_ reader: ObjectReader) -> String? {
        guard let field = reader.string("field") else { return nil }
        if let fields, !fields.contains(field) {
            reader.note(.notOneOf(field, allowed: fields), key: "field")
            return nil
        }
        if field != folder { reader.note(.wrongFolder(field: field, folder: folder), key: "field") }
        return field
    }

    private func readRecord(_ node: JSONNode, _ path: String) -> RecordSource? {
        guard let reader = ObjectReader(node, path: path, log: log) else { return nil }
        defer { reader.close() }
        let url = webAddress(reader, "url", isRequired: true)
        let crawled = reader.string("crawled")
        let decision = reader.optionalString("decision")
        guard let url, let crawled else { return nil }
        return RecordSource(url: url, crawled: crawled, decision: decision)
    }
}
