import JSON
import Vietnamese

/// Reads one file of `life-events/`: a life event and its plan.
struct LifeEventReader {
    let log: IssueLog
    let shared: [String: FactDeclaration]
    /// The procedures that could be read, by code.
    let procedures: [ProcedureCode: Procedure]
    /// The codes of all procedure files, also of those with an error; nil where one cannot be read.
    let declared: Set<ProcedureCode>?
    /// What the file is called, without its ending.
    let fileName: String

    func read(_ node: JSONNode) -> LifeEvent? {
        guard let reader = ObjectReader(node, path: "", log: log) else { return nil }
        let id = readID(reader)
        let name = reader.text("name")
        let summary = reader.text("summary")
        let aliases = reader.strings(reader.list("aliases"))
        let phrasings = reader.strings(reader.list("phrasings"))
        let maximum = reader.optionalInteger("max_questions", in: 1...20) ?? LifeEvent.defaultMaximumQuestions
        let nothing = reader.optionalText("nothing")
        let table = ConditionTable()
        let editionReader = EditionReader(log: log, shared: shared, procedure: nil)
        let facts = editionReader.readFacts(reader, table)
        let basis = editionReader.readBasis(reader, mayBeEmpty: true)
        let items = PlanItemReader(
            log: log, conditions: table, documents: editionReader.documents(node) ?? [], procedures: procedures,
            declared: declared)
        let steps = items.steps(reader)
        let joined = items.joined(reader, steps)
        reader.close()
        if log.count == 0 { checkFactsAreUsed(facts, steps, joined, table, reader) }
        if log.count == 0, let cycle = Self.cycle(steps) {
            reader.note(.cyclicSteps(cycle), key: "steps")
        }
        guard let id, let name, let summary, log.count == 0 else { return nil }
        // The plan's own guide is made of its steps: what still hangs on a fact makes it be asked.
        let edition = Edition(
            from: Day(number: -25567), until: nil, summary: summary, facts: facts, conditions: table.conditions,
            outcomes: [], requirements: [], fees: [], deadlines: [], places: [],
            steps: steps.map { Self.item($0.id, $0.when, $0.name) } + joined.map { Self.item($0.id, $0.when, name) },
            results: [], notices: [], legalBasis: basis, terms: [])
        return LifeEvent(
            id: id, name: name, summary: summary, aliases: aliases, phrasings: phrasings, edition: edition,
            maximumQuestions: maximum, nothing: nothing, steps: steps, joined: joined)
    }

    private static func item(_ id: String, _ when: ConditionID, _ text: LocalizedText) -> Step {
        Step(id: id, when: when, text: text, channels: [], note: nil, citations: [])
    }

    private func readID(_ reader: ObjectReader) -> String? {
        guard let id = reader.string("id") else { return nil }
        guard id == fileName else {
            reader.note(.notOneOf(id, allowed: [fileName]), key: "id")
            return nil
        }
        return id
    }

    /// A question on which no step hangs is never asked: it is a mistake of the author.
    private func checkFactsAreUsed(
        _ facts: [Fact], _ steps: [PlanStep], _ joined: [JoinedProcedure], _ table: ConditionTable,
        _ reader: ObjectReader
    ) {
        let conditions = steps.map(\.when) + joined.map(\.when) + facts.map(\.when)
        let used = Set(conditions.flatMap { table.conditions[$0].facts })
        for ((index, fact), element) in zip(facts.enumerated(), reader.list("facts", mayBeEmpty: true))
        where !used.contains(index) && !fact.isAlwaysAsked {
            log.note(.unusedFact(fact.id), at: element.node.position, path: element.path)
        }
    }

    /// Steps that wait for each other in a circle, in the order of waiting; nil where there are none.
    static func cycle(_ steps: [PlanStep]) -> [String]? {
        let before = Dictionary(
            steps.map { ($0.id, $0.after + $0.needs.map(\.step)) }, uniquingKeysWith: { first, _ in first })
        var finished: Set<String> = []
        func visit(_ id: String, _ trail: [String]) -> [String]? {
            if let start = trail.firstIndex(of: id) { return Array(trail[start...]) }
            guard !finished.contains(id) else { return nil }
            for next in before[id] ?? [] {
                if let cycle = visit(next, trail + [id]) { return cycle }
            }
            finished.insert(id)
            return nil
        }
        for step in steps {
            if let cycle = visit(step.id, []) { return cycle }
        }
        return nil
    }
}
