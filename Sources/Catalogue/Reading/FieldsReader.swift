import JSON

/// A field of work (lĩnh vực).
public struct Field: Hashable, Sendable {
    public let id: String
    public let name: LocalizedText
}

/// Reads `fields.json5`.
enum FieldsReader {
    static func read(_ node: JSONNode, log: IssueLog) -> [Field] {
        guard let reader = ObjectReader(node, path: "", log: log) else { return [] }
        defer { reader.close() }
        var fields: [Field] = []
        for element in reader.list("fields") {
            guard let field = ObjectReader(element.node, path: element.path, log: log) else { continue }
            let name = field.text("name")
            let id = field.string("id")
            field.close()
            guard let id, let name else { continue }
            if fields.contains(where: { $0.id == id }) { field.note(.duplicateID(id), key: "id") }
            fields.append(Field(id: id, name: name))
        }
        return fields
    }
}
