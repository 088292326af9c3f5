import JSON

/// Checks values against the part of JSON Schema (2020-12) that the API's description uses. A keyword that it does not know is
/// reported, so that none is overlooked.
struct JSONSchema {
    /// The document that `$ref`s point into.
    let document: JSONNode

    private static let annotations: Set<String> = ["description", "title", "summary"]

    /// What is wrong, each with the place of the value; empty if nothing is.
    func problems(_ value: JSONNode, _ schema: JSONNode, at place: String = "") -> [String] {
        guard let members = schema.members else { return ["\(place): the schema is no object"] }
        return members.flatMap { check($0.key, $0.node, value, schema, place) }
    }

    /// The node of a reference such as `#/components/schemas/Turn`.
    func resolve(_ reference: String) -> JSONNode? {
        var node: JSONNode? = document
        for step in reference.split(separator: "/").dropFirst() { node = node?[String(step)] }
        return node
    }

    private func check(
        _ keyword: String, _ rule: JSONNode, _ value: JSONNode, _ schema: JSONNode, _ place: String
    ) -> [String] {
        func hold(_ holds: Bool) -> [String] { holds ? [] : ["\(place): not \(keyword)"] }
        switch keyword {
        case "$ref":
            guard let target = rule.string.flatMap(resolve) else { return ["no such reference"] }
            return problems(value, target, at: place)
        case "allOf": return (rule.array ?? []).flatMap { problems(value, $0, at: place) }
        case "oneOf": return hold((rule.array ?? []).count { problems(value, $0, at: place).isEmpty } == 1)
        case "type":
            let names = rule.string.map { [$0] } ?? (rule.array ?? []).compactMap(\.string)
            return hold(names.contains { Self.isOf($0, value) })
        case "enum": return hold((rule.array ?? []).contains { Self.text($0) == Self.text(value) })
        case "const": return hold(Self.text(rule) == Self.text(value))
        case "pattern":
            guard let text = value.string else { return [] }
            guard let pattern = rule.string, let regex = try? Regex(pattern) else { return ["bad pattern"] }
            return hold(text.contains(regex))
        case "minLength": return hold(value.string.map { $0.unicodeScalars.count >= rule.integer ?? 0 } ?? true)
        case "maxLength": return hold(value.string.map { $0.unicodeScalars.count <= rule.integer ?? 0 } ?? true)
        case "minimum": return hold(value.double.map { $0 >= rule.double ?? 0 } ?? true)
        case "maximum": return hold(value.double.map { $0 <= rule.double ?? 0 } ?? true)
        case "minItems": return hold(value.array.map { $0.count >= rule.integer ?? 0 } ?? true)
        case "maxItems": return hold(value.array.map { $0.count <= rule.integer ?? 0 } ?? true)
        case "minProperties": return hold(value.members.map { $0.count >= rule.integer ?? 0 } ?? true)
        case "maxProperties": return hold(value.members.map { $0.count <= rule.integer ?? 0 } ?? true)
        case "items":
            return (value.array ?? []).enumerated().flatMap { problems($0.element, rule, at: "\(place)/\($0.offset)") }
        case "required":
            guard value.members != nil else { return [] }
            return (rule.array ?? []).compactMap(\.string).filter { value[$0] == nil }.map { "\(place): no `\($0)`" }
        case "properties":
            return (rule.members ?? []).flatMap { property in
                value[property.key].map { problems($0, property.node, at: "\(place)/\(property.key)") } ?? []
            }
        case "additionalProperties":
            let known = schema["properties"]
            let others = (value.members ?? []).filter { known?[$0.key] == nil }
            if rule.bool == false { return others.map { "\(place): `\($0.key)` is not described" } }
            return others.flatMap { problems($0.node, rule, at: "\(place)/\($0.key)") }
        case _ where Self.annotations.contains(keyword): return []
        default: return ["\(place): the keyword \(keyword) is not known to this check"]
        }
    }

    private static func isOf(_ type: String, _ value: JSONNode) -> Bool {
        switch (type, value.value) {
        case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool), ("null", .null),
            ("integer", .integer), ("number", .integer), ("number", .number):
            true
        default: false
        }
    }

    private static func text(_ node: JSONNode) -> String {
        var writer = JSONWriter()
        writer.value(node)
        return writer.text
    }
}
