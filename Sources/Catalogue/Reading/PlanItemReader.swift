import JSON
import Vietnamese

/// Reads the steps of a life event's plan, and holds what they name to the procedures there are.
struct PlanItemReader {
    let log: IssueLog
    let conditions: ConditionTable
    /// The documents that may be cited.
    let documents: Set<String>
    let procedures: [ProcedureCode: Procedure]
    /// Also those that could not be read, of which nothing is known; nil where not even their codes are.
    let declared: Set<ProcedureCode>?

    /// A plan is told at once: nobody reads more.
    private static let stepLimit = 40
    private static let joinedLimit = 10
    /// Of the answers that follow from an event's: there are no more questions in an edition.
    private static let givenLimit = Edition.maximumFacts

    /// A list of at most so many; none, with an issue, where there are more.
    private func bounded(
        _ key: String, _ limit: Int, _ reader: ObjectReader
    ) -> [(node: JSONNode, path: String)] {
        let elements = reader.optionalList(key)
        guard elements.count > limit else { return elements }
        reader.note(.tooMany(count: elements.count, limit: limit), key: key)
        return []
    }

    // MARK: Steps

    func steps(_ reader: ObjectReader) -> [PlanStep] {
        let elements = reader.list("steps")
        if elements.count > Self.stepLimit {
            reader.note(.tooMany(count: elements.count, limit: Self.stepLimit), key: "steps")
            return []
        }
        let ids = elements.compactMap { $0.node["id"]?.string }
        // What a step takes is held to the procedure of the step it takes it from, wherever that stands.
        let codes = Dictionary(
            elements.compactMap { element -> (String, ProcedureCode)? in
                guard let id = element.node["id"]?.string,
                    let code = element.node["procedure"]?.string.flatMap({ ProcedureCode($0) })
                else { return nil }
                return (id, code)
            }, uniquingKeysWith: { first, _ in first })
        var steps: [PlanStep] = []
        for element in elements {
            guard let step = ObjectReader(element.node, path: element.path, log: log) else { continue }
            let read = self.step(step, ids, codes)
            step.close()
            guard let read else { continue }
            if steps.contains(where: { $0.id == read.id }) { step.note(.duplicateID(read.id), key: "id") }
            steps.append(read)
        }
        return steps
    }

    private func step(_ reader: ObjectReader, _ ids: [String], _ codes: [String: ProcedureCode]) -> PlanStep? {
        let id = reader.identifier()
        let when = conditions.read(reader)
        let citations = CitationReader(log: log, documents: documents).read(reader)
        let note = reader.optionalText("note")
        let importance = reader.choice("need", PlanStep.Importance.self)
        let why = importance == .must || importance == nil ? reader.optionalText("why") : reader.text("why")
        let by = reader.optionalText("by")
        // A term of the law without the law is a guess.
        if by != nil, reader.optional("cite")?.array?.isEmpty != false { reader.note(.noCitation) }
        let (work, name) = work(reader)
        let time = readTime(reader, work)
        let after = self.ids("after", reader, ids, besides: id)
        let needs = bounded("needs", Self.stepLimit, reader).compactMap {
            need($0, ids, codes, own: work?.code, besides: id)
        }
        let gives = self.gives(reader, work?.code)
        guard let id, let when, let importance, let work, let name else { return nil }
        return PlanStep(
            id: id, when: when, work: work, name: name, importance: importance, why: why, by: by, time: time,
            after: after,
            needs: needs, gives: gives, note: note, citations: citations)
    }

    /// A procedure of the catalogue tells its own time: another beside it could only contradict it.
    private func readTime(_ reader: ObjectReader, _ work: PlanStep.Work?) -> LocalizedText? {
        if case .procedure = work { return nil }
        return reader.optionalText("time")
    }

    /// A procedure, a national record, or something else with its own words.
    private func work(_ reader: ObjectReader) -> (PlanStep.Work?, LocalizedText?) {
        if reader.optional("procedure") != nil {
            guard let code = code("procedure", reader) else {
                reader.allow("name")
                return (nil, nil)
            }
            let own = reader.optionalText("name")
            // Of a procedure with an error of its own nothing more is known.
            let name = own ?? procedures[code]?.name ?? LocalizedText(vi: code.text)
            return (.procedure(code), name)
        }
        let name = reader.text("name")
        if reader.optional("record") != nil {
            guard let text = reader.string("record") else { return (nil, name) }
            guard let code = ProcedureCode(text) else {
                reader.note(.badCode(text), key: "record")
                return (nil, name)
            }
            if declared?.contains(code) == true { reader.note(.writtenByHand(text), key: "record") }
            return (.record(code), name)
        }
        return (.outside(url: webAddress(reader, "url", isRequired: false)), name)
    }

    /// A hand-written procedure's code.
    private func code(_ key: String, _ reader: ObjectReader) -> ProcedureCode? {
        guard let text = reader.string(key) else { return nil }
        guard let code = ProcedureCode(text) else {
            reader.note(.badCode(text), key: key)
            return nil
        }
        if declared?.contains(code) == false { reader.note(.noSuchProcedure(text), key: key) }
        return code
    }

    /// Ids of other steps.
    private func ids(_ key: String, _ reader: ObjectReader, _ known: [String], besides own: String?) -> [String] {
        bounded(key, Self.stepLimit, reader).compactMap { element in
            guard let id = reader.strings([element]).first else { return nil }
            let others = known.filter { $0 != own }
            guard others.contains(id) else {
                log.note(.notOneOf(id, allowed: others), at: element.node.position, path: element.path)
                return nil
            }
            return id
        }
    }

    private func need(
        _ element: (node: JSONNode, path: String), _ ids: [String], _ codes: [String: ProcedureCode],
        own: ProcedureCode?, besides id: String?
    ) -> PlanStep.Need? {
        guard let reader = ObjectReader(element.node, path: element.path, log: log) else { return nil }
        defer { reader.close() }
        let result = reader.optionalIdentifier("result")
        let paper = reader.optionalIdentifier("paper")
        guard let step = reader.string("from") else { return nil }
        let others = ids.filter { $0 != id }
        guard others.contains(step) else {
            reader.note(.notOneOf(step, allowed: others), key: "from")
            return nil
        }
        if let result {
            check(result, "result", among: codes[step].map { names($0) { $0.results.map(\.id) } } ?? [], reader)
        }
        if let paper {
            check(paper, "paper", among: own.map { names($0) { $0.requirements.map(\.id) } } ?? [], reader)
        }
        return PlanStep.Need(step: step, result: result, paper: paper)
    }

    /// The ids of a list in all editions of a procedure; nil where it could not be read.
    private func names(_ code: ProcedureCode, _ list: (Edition) -> [String]) -> [String]? {
        procedures[code].map { procedure in
            procedure.editions.flatMap(list).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
    }

    private func check(_ id: String, _ key: String, among allowed: [String]?, _ reader: ObjectReader) {
        if let allowed, !allowed.contains(id) { reader.note(.notOneOf(id, allowed: allowed), key: key) }
    }

    /// Answers that follow from the event's, for the procedure of this code.
    private func gives(_ item: ObjectReader, _ code: ProcedureCode?) -> [GivenAnswer] {
        bounded("gives", Self.givenLimit, item).compactMap { element in
            guard let reader = ObjectReader(element.node, path: element.path, log: log) else { return nil }
            defer { reader.close() }
            let when = conditions.read(reader)
            let fact = reader.identifier("fact")
            let value = reader.string("value")
            guard let when, let fact, let value else { return nil }
            if let code, let procedure = procedures[code] {
                let facts = procedure.editions.flatMap(\.facts)
                let named = facts.filter { $0.id == fact }
                if named.isEmpty {
                    check(fact, "fact", among: facts.map(\.id), reader)
                } else if !named.contains(where: { $0.value(named: value, today: Self.anyDay) != nil }) {
                    let allowed = named[0].choices.isEmpty ? ["2026-07-01", "18"] : named[0].choices.map(\.id)
                    reader.note(.notOneOf(value, allowed: allowed), key: "value")
                }
            }
            return GivenAnswer(when: when, fact: fact, value: value)
        }
    }

    /// Days up to today are allowed by most facts.
    private static let anyDay = Day(number: 2_932_896)  // 9999-12-31

    // MARK: Joined procedures

    func joined(_ event: ObjectReader, _ steps: [PlanStep]) -> [JoinedProcedure] {
        bounded("joined", Self.joinedLimit, event).compactMap { element in
            guard let reader = ObjectReader(element.node, path: element.path, log: log) else { return nil }
            defer { reader.close() }
            let code = code("procedure", reader)
            let when = conditions.read(reader)
            let citations = CitationReader(log: log, documents: documents).read(reader)
            let note = reader.optionalText("note")
            let gives = gives(reader, code)
            _ = reader.list("steps")
            let ids = self.ids("steps", reader, steps.map(\.id), besides: nil)
            if ids.count == 1 { reader.note(.tooFew(count: 1, minimum: 2), key: "steps") }
            guard let code, let when else { return nil }
            return JoinedProcedure(
                code: code, when: when, steps: ids, gives: gives, note: note, citations: citations)
        }
    }
}
