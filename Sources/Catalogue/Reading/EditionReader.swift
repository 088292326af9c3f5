import JSON
import Vietnamese

/// Reads one edition of a procedure.
struct EditionReader {
    let log: IssueLog
    let shared: [String: FactDeclaration]
    /// The procedure it belongs to; nil where its code cannot be read.
    let procedure: ProcedureCode?

    func read(_ node: JSONNode, path: String) -> Edition? {
        guard let reader = ObjectReader(node, path: path, log: log) else { return nil }
        let issuesBefore = log.count
        let from = reader.day("from")
        let until = reader.optionalDay("until")
        if let from, let until, until < from { reader.note(.untilBeforeFrom, key: "until") }
        let summary = reader.text("summary")
        let table = ConditionTable()
        let facts = readFacts(reader, table)
        let basis = readBasis(reader)
        let items = ItemReader(log: log, conditions: table, documents: documents(node), procedure: procedure)
        let outcomes = items.items(reader, "outcomes", isRequired: false, ItemReader.outcome)
        let requirements = items.items(reader, "requirements", ItemReader.requirement)
        let fees = items.items(reader, "fees", ItemReader.fee)
        let deadlines = items.items(reader, "deadlines", ItemReader.deadline)
        let places = items.items(reader, "places", ItemReader.place)
        let steps = items.items(reader, "steps", ItemReader.step)
        let results = items.items(reader, "results", ItemReader.result)
        let notices = items.items(reader, "notices", isRequired: false, ItemReader.notice)
        let terms = TermReader(log: log).read(reader)
        reader.close()
        if log.count == issuesBefore { checkFactsAreUsed(facts, table, reader) }
        guard let from, let summary, log.count == issuesBefore else { return nil }
        return Edition(
            from: from, until: until, summary: summary, facts: facts, conditions: table.conditions, outcomes: outcomes,
            requirements: requirements, fees: fees, deadlines: deadlines, places: places, steps: steps,
            results: results, notices: notices, legalBasis: basis, terms: terms)
    }

    func readFacts(_ reader: ObjectReader, _ table: ConditionTable) -> [Fact] {
        var facts: [Fact] = []
        let elements = reader.list("facts", mayBeEmpty: true)
        if elements.count > Edition.maximumFacts {
            reader.note(.tooMany(count: elements.count, limit: Edition.maximumFacts), key: "facts")
            for element in elements { declareUnreadable(element.node, table) }
            return []
        }
        for element in elements {
            guard let declaration = FactReader(log: log, shared: shared).read(element.node, path: element.path) else {
                declareUnreadable(element.node, table)
                continue
            }
            if facts.contains(where: { $0.id == declaration.id }) {
                log.note(.duplicateID(declaration.id), at: element.node.position, path: "\(element.path).id")
            }
            let when = declaration.when.map { table.read($0.text, $0.node, path: $0.path, log: log) } ?? 0
            table.declare(declaration.declared)
            facts.append(declaration.fact(when: when ?? 0))
        }
        return facts
    }

    private func declareUnreadable(_ fact: JSONNode, _ table: ConditionTable) {
        if let id = (fact["id"] ?? fact["use"])?.string { table.declareUnreadable(id) }
    }

    func readBasis(_ reader: ObjectReader, mayBeEmpty: Bool = false) -> [LegalBasis] {
        (mayBeEmpty ? reader.optionalList("legal_basis") : reader.list("legal_basis")).compactMap { element in
            guard let basis = ObjectReader(element.node, path: element.path, log: log) else { return nil }
            defer { basis.close() }
            let articles = basis.strings(basis.optionalList("articles"))
            let title = basis.string("title")
            guard let document = basis.string("doc"), let title else { return nil }
            return LegalBasis(document: document, title: title, articles: articles)
        }
    }

    /// The documents that may be cited: also those of an entry that is wrong elsewhere. nil where there is no list.
    func documents(_ edition: JSONNode) -> Set<String>? {
        guard let entries = edition["legal_basis"]?.array else { return nil }
        return Set(entries.compactMap { $0["doc"]?.string }.map { VietnameseText.cleaned($0).text })
    }

    /// A question on which nothing hangs is never asked: it is a mistake of the author.
    private func checkFactsAreUsed(_ facts: [Fact], _ table: ConditionTable, _ reader: ObjectReader) {
        let used = Set(table.conditions.flatMap(\.facts))
        // Nothing was wrong so far, so each entry of the list gave one fact.
        for ((index, fact), element) in zip(facts.enumerated(), reader.list("facts", mayBeEmpty: true))
        where !used.contains(index) && !fact.isAlwaysAsked {
            log.note(.unusedFact(fact.id), at: element.node.position, path: element.path)
        }
    }
}

/// Reads explanations of words, in an edition or in the shared file.
struct TermReader {
    let log: IssueLog

    func read(_ reader: ObjectReader) -> [Term] {
        reader.optionalList("terms").compactMap { element in
            guard let term = ObjectReader(element.node, path: element.path, log: log) else { return nil }
            defer { term.close() }
            let also = term.strings(term.optionalList("also"))
            let means = term.text("means")
            guard let word = term.string("term"), let means else { return nil }
            return Term(term: word, also: also, means: means)
        }
    }
}
