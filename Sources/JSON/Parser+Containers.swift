/// An array or object of which a part has been read.
struct Container {
    let start: JSONPosition
    let kind: Kind
    /// What an array has so far.
    var elements: [JSONNode] = []
    /// What an object has so far.
    var members: [JSONMember] = []
    /// The keys of an object so far.
    var keys = KeyIndex()
    /// The key whose value is read next, and its place.
    var key = ""
    var keyPosition: JSONPosition

    enum Kind { case array, object }

    init(_ kind: Kind, at start: JSONPosition) {
        (self.kind, self.start, self.keyPosition) = (kind, start, start)
    }

    /// Stands where none has begun.
    static var none: Container { Container(.array, at: JSONPosition(line: 1, column: 1, offset: 0)) }

    /// Adds the value of the key that was read last.
    mutating func addMember(_ node: JSONNode) {
        // Most objects have more than one: the first need not be moved for the second.
        if members.isEmpty { members.reserveCapacity(2) }
        members.append(JSONMember(key: key, keyPosition: keyPosition, node: node))
    }

    /// Takes the next key; returns where it stands already, if it does.
    mutating func take(_ key: String, at position: JSONPosition) -> JSONPosition? {
        if let first = keys.note(key, at: position, after: members) { return first }
        (self.key, keyPosition) = (key, position)
        return nil
    }
}

extension Parser {
    /// Begins the array at `index`.
    ///
    /// - Returns: The array if it is empty; nil if its first element follows.
    mutating func beginArray() throws(JSONError) -> JSONNode? {
        try begin(.array)
        if next == ASCII.closeBracket { return end() }
        expected = .valueOrArrayEnd
        return nil
    }

    /// Begins the object at `index`.
    ///
    /// - Returns: The object if it is empty; nil if its first key was read and the value follows.
    mutating func beginObject() throws(JSONError) -> JSONNode? {
        try begin(.object)
        if next == ASCII.closeBrace { return end() }
        try key(expected: .keyOrObjectEnd)
        return nil
    }

    /// Puts a value into what is open innermost, and this into the next if it ends after it, and so on.
    ///
    /// - Returns: The value if nothing is open, so that it is the document; nil if another value follows.
    mutating func place(_ node: JSONNode) throws(JSONError) -> JSONNode? {
        var node = node
        while depth > 0 {
            let isComplete: Bool
            switch innermost.kind {
            case .array:
                innermost.elements.append(node)
                isComplete = try arrayEnds()
            case .object:
                innermost.addMember(node)
                isComplete = try objectEnds()
            }
            guard isComplete else { return nil }
            node = end()
        }
        return node
    }

    /// Reads on after an element: to the end of the array, or to the next element.
    private mutating func arrayEnds() throws(JSONError) -> Bool {
        try skipSpace()
        if next == ASCII.closeBracket { return true }
        guard next == ASCII.comma else { throw unexpected(.commaOrArrayEnd) }
        index += 1
        try skipSpace()
        expected = dialect == .json5 ? .valueOrArrayEnd : .value
        return dialect == .json5 && next == ASCII.closeBracket
    }

    /// Reads on after a member: to the end of the object, or to the value of the next key.
    private mutating func objectEnds() throws(JSONError) -> Bool {
        try skipSpace()
        if next == ASCII.closeBrace { return true }
        guard next == ASCII.comma else { throw unexpected(.commaOrObjectEnd) }
        index += 1
        try skipSpace()
        if dialect == .json5, next == ASCII.closeBrace { return true }
        try key(expected: dialect == .json5 ? .keyOrObjectEnd : .key)
        return false
    }

    /// Reads a key and its colon.
    private mutating func key(expected keyOrEnd: JSONError.Expected) throws(JSONError) {
        let start = position
        let key: String
        switch next {
        case ASCII.quotationMark: key = try string()
        case ASCII.apostrophe where dialect == .json5: key = try string()
        default:
            guard dialect == .json5 else { throw unexpected(keyOrEnd) }
            key = try identifier(expected: keyOrEnd)
        }
        if let first = innermost.take(key, at: start) {
            throw failure(.duplicateKey(key, firstAt: first), at: start.offset)
        }
        try skipSpace()
        guard next == ASCII.colon else { throw unexpected(.colon) }
        index += 1
        try skipSpace()
        expected = .value
    }

    private mutating func begin(_ kind: Container.Kind) throws(JSONError) {
        guard depth < maximumDepth else { throw failure(.tooDeep(limit: maximumDepth), at: index) }
        if depth > 0 { outer.append(innermost) }
        innermost = Container(kind, at: position)
        depth += 1
        index += 1
        try skipSpace()
    }

    /// Ends what is open innermost, with the bracket at `index`.
    private mutating func end() -> JSONNode {
        index += 1
        let value: JSONValue =
            switch innermost.kind {
            case .array: .array(innermost.elements)
            case .object: .object(innermost.members)
            }
        let node = JSONNode(value: value, position: innermost.start)
        depth -= 1
        innermost = outer.popLast() ?? .none
        return node
    }
}
