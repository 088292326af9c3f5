import JSON

/// The members of one object of the file of dossiers, taken one by one; what nobody takes is wrong.
struct DossierFields {
    /// A path in the line and what is expected there.
    struct Fault: Error { let expected: String }

    private let path: String
    private let node: JSONNode
    private var rest: Set<String>

    init(_ node: JSONNode, path: String = "") throws(Fault) {
        guard let members = node.members else {
            throw Fault(expected: "\(path.isEmpty ? "" : path + ": ")an object is expected")
        }
        (self.node, self.path) = (node, path)
        rest = Set(members.map(\.key))
    }

    /// Takes a member that may be absent.
    mutating func optional<Value>(
        _ key: String, _ expected: String, _ read: (JSONNode) -> Value?
    ) throws(Fault) -> Value? {
        guard let member = node[key] else { return nil }
        rest.remove(key)
        guard let value = read(member) else { throw fault(key, expected) }
        return value
    }

    /// Takes a member that has to be there.
    mutating func value<Value>(_ key: String, _ expected: String, _ read: (JSONNode) -> Value?) throws(Fault) -> Value {
        guard let value = try optional(key, expected, read) else { throw fault(key, expected) }
        return value
    }

    mutating func text(_ key: String) throws(Fault) -> String { try value(key, "a text", \.string) }
    mutating func optionalText(_ key: String) throws(Fault) -> String? { try optional(key, "a text", \.string) }
    mutating func flag(_ key: String) throws(Fault) -> Bool { try value(key, "true or false", \.bool) }

    mutating func moment(_ key: String) throws(Fault) -> Instant {
        try value(key, Self.momentForm) { $0.string.flatMap(Instant.init(written:)) }
    }

    mutating func optionalMoment(_ key: String) throws(Fault) -> Instant? {
        try optional(key, Self.momentForm) { $0.string.flatMap(Instant.init(written:)) }
    }

    private static let momentForm = "a moment such as 2026-11-12T09:05:00+07:00"

    mutating func object(_ key: String) throws(Fault) -> DossierFields {
        try DossierFields(value(key, "an object") { $0 }, path: place(key))
    }

    mutating func optionalObject(_ key: String) throws(Fault) -> DossierFields? {
        guard let node = try optional(key, "an object", { $0 }) else { return nil }
        return try DossierFields(node, path: place(key))
    }

    /// Takes a list of objects, empty if absent.
    mutating func objects(_ key: String) throws(Fault) -> [DossierFields] {
        var fields: [DossierFields] = []
        for (index, node) in (try optional(key, "a list", \.array) ?? []).enumerated() {
            fields.append(try DossierFields(node, path: "\(place(key))[\(index)]"))
        }
        return fields
    }

    /// Makes sure that everything was taken.
    func end() throws(Fault) {
        if let unknown = rest.min() { throw Fault(expected: "there is no member `\(place(unknown))`") }
    }

    private func place(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    private func fault(_ key: String, _ expected: String) -> Fault {
        Fault(expected: "`\(place(key))`: \(expected) is expected")
    }
}
