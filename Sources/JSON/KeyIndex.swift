/// The keys of one object, to find one that comes a second time.
///
/// Few keys are compared one by one, many are hashed, so that an object takes linear time whatever its keys are (Swift
/// seeds its hashes in each process, so nobody can prepare keys that collide).
struct KeyIndex {
    private static let fewKeys = 16
    private var positions: [ScalarKey: JSONPosition] = [:]

    /// Notes a key about to be appended to `members`.
    ///
    /// - Returns: Where the same key stands already, if it does.
    mutating func note(_ key: String, at position: JSONPosition, after members: [JSONMember]) -> JSONPosition? {
        if members.count < Self.fewKeys {
            return members.first { isSameKey($0.key, key) }?.keyPosition
        }
        if positions.isEmpty {
            for member in members { positions[ScalarKey(text: member.key)] = member.keyPosition }
        }
        return positions.updateValue(position, forKey: ScalarKey(text: key))
    }
}

/// Whether two keys are the same scalar by scalar. `==` would be wrong here: it also takes canonically equivalent
/// strings for the same, which RFC 8259 §8.3 does not.
func isSameKey(_ one: String, _ other: String) -> Bool {
    guard one.utf8.count == other.utf8.count else { return false }
    let one = one.utf8.span
    let other = other.utf8.span
    for index in one.indices where one[index] != other[index] { return false }
    return true
}

/// A key that is hashed and compared by its scalars.
private struct ScalarKey: Hashable {
    let text: String

    static func == (one: ScalarKey, other: ScalarKey) -> Bool { isSameKey(one.text, other.text) }

    func hash(into hasher: inout Hasher) {
        text.utf8.span.bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
