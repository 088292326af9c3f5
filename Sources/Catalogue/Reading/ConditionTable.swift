import JSON

/// The conditions of one edition while it is read, each kept once.
final class ConditionTable {
    private(set) var conditions: [Condition] = [.always]
    private var ids: [Condition: ConditionID] = [.always: 0]
    /// The facts declared so far.
    private(set) var facts: [ConditionParser.DeclaredFact] = []

    /// Facts that are declared but could not be read: a condition that names one is not to blame.
    private var unreadable: Set<String> = []

    func declareUnreadable(_ id: String) { unreadable.insert(id) }

    func declare(_ fact: ConditionParser.DeclaredFact) { facts.append(fact) }

    func intern(_ condition: Condition) -> ConditionID {
        if let id = ids[condition] { return id }
        conditions.append(condition)
        ids[condition] = conditions.count - 1
        return conditions.count - 1
    }

    /// The condition under `when`; "always" where there is none; nil, with an issue, where it cannot be read.
    func read(_ reader: ObjectReader) -> ConditionID? {
        guard let node = reader.optional("when") else { return 0 }
        guard let text = reader.optionalString("when") else { return nil }
        return read(text, node, path: reader.path(of: "when"), log: reader.log)
    }

    func read(_ text: String, _ node: JSONNode, path: String, log: IssueLog) -> ConditionID? {
        do {
            return intern(try ConditionParser.parse(text, facts: facts))
        } catch {
            if case .unknownFact(let id, _) = error.problem, unreadable.contains(id) { return nil }
            log.note(.badCondition(error, text: text), at: node.position, path: path)
            return nil
        }
    }
}
