import JSON

/// Reads `facts.json5`, the facts that procedures share, and refuses conditions that go round in a circle.
enum SharedFactsReader {
    /// Far beyond any catalogue, and few enough to look for circles among them.
    private static let maximumFacts = 500

    static func read(_ node: JSONNode, log: IssueLog) -> [String: FactDeclaration] {
        guard let reader = ObjectReader(node, path: "", log: log) else { return [:] }
        let factReader = FactReader(log: log, shared: [:])
        var facts: [String: FactDeclaration] = [:]
        let elements = reader.list("facts", mayBeEmpty: true)
        if elements.count > maximumFacts {
            reader.note(.tooMany(count: elements.count, limit: maximumFacts), key: "facts")
            reader.close()
            return [:]
        }
        for element in elements {
            guard var fact = factReader.read(element.node, path: element.path) else { continue }
            fact.isShared = true
            if facts[fact.id] != nil {
                // The first stands: what hangs on it is not to blame.
                log.note(.duplicateID(fact.id), at: element.node.position, path: "\(element.path).id")
                continue
            }
            facts[fact.id] = fact
        }
        reader.close()
        let names = dependencies(facts, log)
        for cycle in cycles(names) {
            let first = facts[cycle[0]]
            log.note(.cyclicSharedFacts(cycle), at: first?.when?.node.position, path: first?.when?.path ?? "facts")
        }
        return facts
    }

    /// The shared facts each one's condition names; a bad condition is reported here, once.
    private static func dependencies(_ facts: [String: FactDeclaration], _ log: IssueLog) -> [String: [String]] {
        let ordered = facts.values.sorted { $0.position.offset < $1.position.offset }
        let declared = ordered.map(\.declared)
        var names: [String: [String]] = [:]
        for fact in ordered {
            guard let when = fact.when else { continue }
            do {
                names[fact.id] = try ConditionParser.parse(when.text, facts: declared).facts.map { ordered[$0].id }
            } catch {
                log.note(.badCondition(error, text: when.text), at: when.node.position, path: when.path)
            }
        }
        return names
    }

    /// Each circle once, starting at its alphabetically first fact.
    private static func cycles(_ names: [String: [String]]) -> [[String]] {
        var found: [[String]] = []
        var finished: Set<String> = []
        func visit(_ id: String, _ trail: [String]) {
            if let start = trail.firstIndex(of: id) {
                let circle = Array(trail[start...])
                let first = circle.indices.min { circle[$0] < circle[$1] } ?? 0
                found.append(Array(circle[first...] + circle[..<first]))
            } else if !finished.contains(id) {
                for next in names[id] ?? [] { visit(next, trail + [id]) }
                finished.insert(id)
            }
        }
        for id in names.keys.sorted() { visit(id, []) }
        return found
    }
}
