/// A JSON value with the place it was read from.
public struct JSONNode: Sendable {
    /// What was read.
    public let value: JSONValue
    /// Where the value starts: its first digit, letter, quotation mark or bracket.
    public let position: JSONPosition
}

/// What a JSON text can say.
///
/// Values of this type come from ``JSONReader``; no two members of an object have the same key.
public enum JSONValue: Sendable {
    /// The literal `null`.
    case null
    /// The literals `true` and `false`.
    case bool(Bool)
    /// A number written without fraction and exponent that fits in `Int`; `-0` is `0`.
    case integer(Int)
    /// Any other number, rounded to the nearest `Double`; always finite.
    case number(Double)
    /// A string, its escapes resolved.
    case string(String)
    /// The elements in written order.
    case array([JSONNode])
    /// The members in written order.
    case object([JSONMember])
}

/// One key of an object and what it stands for.
public struct JSONMember: Sendable {
    /// The key, its escapes resolved.
    public let key: String
    /// Where the key starts: its quotation mark, or the first letter of an unquoted key.
    public let keyPosition: JSONPosition
    /// The value of the key.
    public let node: JSONNode
}

/// A place in a JSON text.
///
/// A line ends with LF, CR LF or CR. A byte order mark that was skipped has an offset but no column.
public struct JSONPosition: Hashable, Sendable {
    /// The line, counted from 1.
    public let line: Int
    /// The column, counted from 1 in Unicode scalars.
    public let column: Int
    /// The number of bytes before this place.
    public let offset: Int

    /// Makes the position of a place that is known otherwise.
    public init(line: Int, column: Int, offset: Int) {
        (self.line, self.column, self.offset) = (line, column, offset)
    }
}

extension JSONNode {
    /// The node of the member with this key; nil if there is none or this is not an object.
    ///
    /// Keys are the same if their Unicode scalars are the same, as RFC 8259 §8.3 asks: `é` in one scalar is not `é` in
    /// two.
    ///
    /// - Complexity: O(*n*) in the number of members.
    public subscript(key: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { isSameKey($0.key, key) }?.node
    }

    /// The string; nil if this is something else.
    public var string: String? {
        guard case .string(let string) = value else { return nil }
        return string
    }

    /// The integer; nil if this is something else, also if it is a number such as `1.0` or `1e3`.
    public var integer: Int? {
        guard case .integer(let integer) = value else { return nil }
        return integer
    }

    /// The number, be it written as an integer or not; nil if this is something else.
    public var double: Double? {
        switch value {
        case .integer(let integer): Double(integer)
        case .number(let number): number
        case .null, .bool, .string, .array, .object: nil
        }
    }

    /// The truth value; nil if this is something else.
    public var bool: Bool? {
        guard case .bool(let bool) = value else { return nil }
        return bool
    }

    /// The elements in written order; nil if this is not an array.
    public var array: [JSONNode]? {
        guard case .array(let elements) = value else { return nil }
        return elements
    }

    /// The members in written order; nil if this is not an object.
    public var members: [JSONMember]? {
        guard case .object(let members) = value else { return nil }
        return members
    }

    /// Whether this is `null`.
    public var isNull: Bool {
        guard case .null = value else { return false }
        return true
    }
}
