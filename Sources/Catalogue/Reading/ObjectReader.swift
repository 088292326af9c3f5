import JSON
import Vietnamese

/// The issues found while one file is read. A reader notes what is wrong and goes on, so that one run shows all of it.
final class IssueLog {
    let file: String
    private var kept: [SchemaIssue] = []
    /// How many were noted, kept or not.
    private(set) var count = 0

    /// A file that is something else can be wrong in millions of places; nobody mends more than these at a time.
    static let limit = 500

    init(file: String) { self.file = file }

    /// Whether more issues are only counted.
    var isFull: Bool { kept.count >= Self.limit }

    /// The first issues, and last how many there are beside them.
    var issues: [SchemaIssue] {
        count > kept.count ? kept + [SchemaIssue(file: file, problem: .furtherIssues(count - kept.count))] : kept
    }

    func note(_ problem: SchemaIssue.Problem, at position: JSONPosition?, path: String) {
        count += 1
        guard kept.count < Self.limit else { return }
        kept.append(SchemaIssue(file: file, position: position, path: path, problem: problem))
    }
}

/// Reads the members of one object of a closed schema: what is asked for is allowed, all else is reported by ``close()``.
final class ObjectReader {
    let path: String
    let position: JSONPosition
    let log: IssueLog
    private let members: [JSONMember]
    private var asked: [String] = []

    /// nil, with an issue, unless `node` is an object.
    init?(_ node: JSONNode, path: String, log: IssueLog) {
        guard case .object(let members) = node.value else {
            log.note(.wrongType(expected: .object, found: node.shape), at: node.position, path: path)
            return nil
        }
        self.members = members
        self.path = path
        self.position = node.position
        self.log = log
    }

    func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    func note(_ problem: SchemaIssue.Problem, key: String? = nil) {
        let member = key.flatMap { key in members.first { $0.key == key } }
        log.note(problem, at: member?.node.position ?? position, path: key.map(path(of:)) ?? path)
    }

    /// Reports every key that was not asked for.
    func close() {
        for member in members where !asked.contains(member.key) {
            let nearest = log.isFull ? nil : Spelling.nearest(to: member.key, among: asked)
            log.note(
                .unknownKey(member.key, allowed: asked, nearest: nearest), at: member.keyPosition,
                path: path(of: member.key))
        }
    }

    func optional(_ key: String) -> JSONNode? {
        if !asked.contains(key) { asked.append(key) }
        return members.first { $0.key == key }?.node
    }

    /// Allows keys that are not read, because what decides about them is wrong already.
    func allow(_ keys: String...) {
        for key in keys where !asked.contains(key) { asked.append(key) }
    }

    func required(_ key: String) -> JSONNode? {
        let node = optional(key)
        if node == nil { note(.missingKey(key)) }
        return node
    }

    // MARK: Values

    private func wrongType(_ node: JSONNode, _ expected: SchemaIssue.Shape, _ path: String) {
        log.note(.wrongType(expected: expected, found: node.shape), at: node.position, path: path)
    }

    private func plainText(_ node: JSONNode, _ path: String, expected: SchemaIssue.Shape = .text) -> String? {
        guard let raw = node.string else {
            wrongType(node, expected, path)
            return nil
        }
        // Texts reach terminals and pages: hidden and control characters never enter the catalogue.
        let text = VietnameseText.cleaned(raw).text
        guard !text.isEmpty else {
            log.note(.emptyText, at: node.position, path: path)
            return nil
        }
        return text
    }

    func string(_ key: String) -> String? { required(key).flatMap { plainText($0, path(of: key)) } }
    func optionalString(_ key: String) -> String? { optional(key).flatMap { plainText($0, path(of: key)) } }

    func text(_ key: String) -> LocalizedText? { required(key).flatMap { localized($0, path(of: key)) } }
    func optionalText(_ key: String) -> LocalizedText? { optional(key).flatMap { localized($0, path(of: key)) } }

    private func localized(_ node: JSONNode, _ path: String) -> LocalizedText? {
        guard case .object = node.value else {
            return plainText(node, path, expected: .textOrTranslations).map { LocalizedText(vi: $0) }
        }
        guard let reader = ObjectReader(node, path: path, log: log) else { return nil }
        let vi = reader.string("vi")
        let en = reader.optionalString("en")
        reader.close()
        return vi.map { LocalizedText(vi: $0, en: en) }
    }

    func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        required(key).flatMap { integer($0, path(of: key), range) }
    }

    func optionalInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
        optional(key).flatMap { integer($0, path(of: key), range) }
    }

    private func integer(_ node: JSONNode, _ path: String, _ range: ClosedRange<Int>) -> Int? {
        guard let value = node.integer else {
            wrongType(node, .integer, path)
            return nil
        }
        guard range.contains(value) else {
            log.note(
                .outOfRange(value, minimum: range.lowerBound, maximum: range.upperBound), at: node.position, path: path)
            return nil
        }
        return value
    }

    func optionalBool(_ key: String) -> Bool? {
        guard let node = optional(key) else { return nil }
        guard let value = node.bool else {
            wrongType(node, .boolean, path(of: key))
            return nil
        }
        return value
    }

    func day(_ key: String) -> Day? { required(key).flatMap { day($0, key) } }
    func optionalDay(_ key: String) -> Day? { optional(key).flatMap { day($0, key) } }

    private func day(_ node: JSONNode, _ key: String) -> Day? {
        guard let text = plainText(node, path(of: key), expected: .day) else { return nil }
        guard let day = Day(iso: text) else {
            note(.badDay(text), key: key)
            return nil
        }
        return day
    }

    /// One of the raw values of an enum.
    func choice<Value: RawRepresentable & CaseIterable>(_ key: String, _ type: Value.Type) -> Value?
    where Value.RawValue == String {
        required(key).flatMap { named($0, path(of: key), type) }
    }

    func optionalChoice<Value: RawRepresentable & CaseIterable>(_ key: String, _ type: Value.Type) -> Value?
    where Value.RawValue == String {
        optional(key).flatMap { named($0, path(of: key), type) }
    }

    private func named<Value: RawRepresentable & CaseIterable>(
        _ node: JSONNode, _ path: String, _ type: Value.Type
    ) -> Value? where Value.RawValue == String {
        guard let text = plainText(node, path) else { return nil }
        guard let value = Value(rawValue: text) else {
            log.note(.notOneOf(text, allowed: Value.allCases.map(\.rawValue)), at: node.position, path: path)
            return nil
        }
        return value
    }

    // MARK: Lists

    /// The elements of a list with their paths; empty, with an issue, where the key is missing or no list.
    func list(_ key: String, mayBeEmpty: Bool = false) -> [(node: JSONNode, path: String)] {
        guard let node = required(key) else { return [] }
        return elements(node, key, mayBeEmpty: mayBeEmpty)
    }

    func optionalList(_ key: String) -> [(node: JSONNode, path: String)] {
        guard let node = optional(key) else { return [] }
        return elements(node, key, mayBeEmpty: true)
    }

    private func elements(_ node: JSONNode, _ key: String, mayBeEmpty: Bool) -> [(node: JSONNode, path: String)] {
        guard let elements = node.array else {
            wrongType(node, .list, path(of: key))
            return []
        }
        if elements.isEmpty && !mayBeEmpty { note(.emptyList, key: key) }
        return elements.enumerated().map { ($0.element, "\(path(of: key))[\($0.offset)]") }
    }

    func strings(_ elements: [(node: JSONNode, path: String)]) -> [String] {
        elements.compactMap { plainText($0.node, $0.path) }
    }

    func texts(_ elements: [(node: JSONNode, path: String)]) -> [LocalizedText] {
        elements.compactMap { localized($0.node, $0.path) }
    }

    func choices<Value: RawRepresentable & CaseIterable>(
        _ elements: [(node: JSONNode, path: String)], _ type: Value.Type
    ) -> [Value] where Value.RawValue == String {
        elements.compactMap { named($0.node, $0.path, type) }
    }

    /// An id: `[a-z0-9_]+`.
    func identifier(_ key: String = "id") -> String? {
        guard let text = string(key) else { return nil }
        guard text.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }) else {
            note(.badIdentifier(text), key: key)
            return nil
        }
        return text
    }

    func optionalIdentifier(_ key: String) -> String? { optional(key) == nil ? nil : identifier(key) }
}

extension JSONNode {
    /// What kind of value it is, for messages.
    var shape: SchemaIssue.Shape {
        switch value {
        case .null: .null
        case .bool: .boolean
        case .integer: .integer
        case .number: .number
        case .string: .text
        case .array: .list
        case .object: .object
        }
    }
}
