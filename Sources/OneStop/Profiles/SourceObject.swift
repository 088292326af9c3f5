import JSON

/// An object of a source's answer, read tolerantly: names in any letter case, numbers and truth values as texts or not, an object
/// where a list of one is meant, `null` as absent. What has another type than asked for counts as absent.
struct SourceObject {
    private let members: [String: JSONNode]

    /// No object of these formats has more members.
    private static let memberLimit = 300
    /// The longest list that is looked into.
    static let listLimit = 1_000

    /// Nil unless the node is an object. Of names that differ in case only, the first counts.
    init?(_ node: JSONNode) {
        guard let all = node.members else { return nil }
        members = Dictionary(
            all.prefix(Self.memberLimit).map { ($0.key.lowercased(), $0.node) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// The first of several names that is there and not null.
    func node(_ names: String...) -> JSONNode? { node(names) }

    private func node(_ names: [String]) -> JSONNode? {
        for name in names {
            if let node = members[name.lowercased()], !node.isNull { return node }
        }
        return nil
    }

    /// A text, or a whole number or truth value as one; nil for blank texts.
    func text(_ names: String...) -> String? { text(names) }

    private func text(_ names: [String]) -> String? { node(names).flatMap(Self.text) }

    static func text(_ node: JSONNode) -> String? {
        switch node.value {
        case .string(let string): string.unicodeScalars.contains { !$0.properties.isWhitespace } ? string : nil
        case .integer(let integer): String(integer)
        case .bool(let bool): bool ? "true" : "false"
        // `5.0` is how some systems write a whole number.
        case .number(let number): number.rounded() == number && abs(number) < 1e15 ? String(Int(number)) : nil
        case .null, .array, .object: nil
        }
    }

    /// A text, cleaned and cut.
    func cleaned(_ names: String..., limit: Int) -> String? {
        guard let text = text(names) else { return nil }
        let cleaned = SourceText.cleaned(text, limit: limit)
        return cleaned.isEmpty ? nil : cleaned
    }

    func instant(_ names: String...) -> Instant? {
        text(names).flatMap { Instant(written: SourceText.cleaned($0, limit: 40)) }
    }

    /// An amount of đồng: whole, not negative, no more than any fee; digits may be grouped by dots, commas or spaces.
    func amount(_ names: String...) -> Int? {
        if let double = node(names)?.double {
            return (0...Self.amountLimit).contains(double) && double.rounded() == double ? Int(double) : nil
        }
        guard let text = text(names), text.utf8.count <= 24 else { return nil }
        let digits = text.utf8.filter { !([0x2E, 0x2C, 0x20] as [UInt8]).contains($0) }
        guard let value = Int(String(decoding: digits, as: UTF8.self)), value >= 0, Double(value) <= Self.amountLimit
        else {
            return nil
        }
        return value
    }

    private static let amountLimit = 1e13

    func object(_ names: String...) -> SourceObject? { node(names).flatMap(SourceObject.init) }

    /// The objects of a list, or the one object that stands in its place; nil if the name is absent. Elements of other types are
    /// passed over.
    func objects(_ names: String...) -> [SourceObject]? {
        guard let node = node(names) else { return nil }
        if let elements = node.array { return elements.prefix(Self.listLimit).compactMap(SourceObject.init) }
        return SourceObject(node).map { [$0] }
    }
}
