import JSON

/// Reads `sayings/*.json5`: what people say for procedures, by their national codes.
struct SayingsReader {
    let log: IssueLog

    func read(_ node: JSONNode) -> [Saying] {
        guard let reader = ObjectReader(node, path: "", log: log) else { return [] }
        defer { reader.close() }
        guard let list = reader.required("sayings") else { return [] }
        guard let members = list.members else {
            reader.note(.wrongType(expected: .object, found: list.shape), key: "sayings")
            return []
        }
        return members.compactMap { read($0, path: "sayings.\($0.key)") }
    }

    private func read(_ member: JSONMember, path: String) -> Saying? {
        guard let code = ProcedureCode(member.key) else {
            log.note(.badCode(member.key), at: member.keyPosition, path: path)
            return nil
        }
        guard let reader = ObjectReader(member.node, path: path, log: log) else { return nil }
        defer { reader.close() }
        let aliases = reader.strings(reader.list("aliases", mayBeEmpty: true))
        let phrasings = reader.strings(reader.list("phrasings", mayBeEmpty: true))
        return Saying(code: code, aliases: aliases, phrasings: phrasings)
    }
}
