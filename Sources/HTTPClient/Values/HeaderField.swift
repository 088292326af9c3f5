/// A header field of a request or response.
public struct HeaderField: Hashable, Sendable {
    /// The name as written; compared without regard to case.
    public let name: String
    /// The value, without space around it.
    public let value: String

    /// - Throws: ``ClientError/invalidRequest(_:)`` if the name is no token (RFC 9110, section 5.6.2), or the value has a
    ///   control character.
    public init(_ name: String, _ value: String) throws(ClientError) {
        guard !name.isEmpty, name.utf8.allSatisfy(\.isTokenCharacter) else { throw .invalidRequest(.headerName) }
        guard value.utf8.allSatisfy(\.isFieldCharacter) else { throw .invalidRequest(.headerValue(name: name)) }
        self.init(checkedName: name, checkedValue: value)
    }

    init(checkedName: String, checkedValue: String) {
        (name, value) = (checkedName, checkedValue)
    }

    /// Whether this field has that name, in any case.
    func isNamed(_ other: String) -> Bool {
        guard name.utf8.count == other.utf8.count else { return false }
        if name == other { return true }
        return zip(name.utf8, other.utf8).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 | 0x20 && $0.isLetterOrDigit) }
    }
}

extension [HeaderField] {
    /// The value of the first field with that name, in any case.
    public subscript(name: String) -> String? { first { $0.isNamed(name) }?.value }
}
