extension JSONWriter {
    /// Writes a key and a string.
    public mutating func member(_ key: String, _ value: String) {
        self.key(key)
        string(value)
    }

    /// Writes a key and an integer.
    public mutating func member(_ key: String, _ value: Int) {
        self.key(key)
        integer(value)
    }

    /// Writes a key and a finite number.
    public mutating func member(_ key: String, _ value: Double) {
        self.key(key)
        number(value)
    }

    /// Writes a key and `true` or `false`.
    public mutating func member(_ key: String, _ value: Bool) {
        self.key(key)
        bool(value)
    }

    /// Writes a key and an array of numbers, each as ``number(_:)`` writes it.
    public mutating func member(_ key: String, numbers values: [Double]) {
        self.key(key)
        beginArray()
        for value in values { number(value) }
        endArray()
    }

    /// Writes a key and an array of strings.
    public mutating func member(_ key: String, _ values: [String]) {
        self.key(key)
        beginArray()
        for value in values { string(value) }
        endArray()
    }

    /// Writes a value that was read, its members in the order they were read.
    ///
    /// Reading the text again gives the same value. The text itself may differ: escapes, spaces and the digits of
    /// numbers are written in the way of this writer.
    public mutating func value(_ node: JSONNode) {
        // What is left of each array and object, the innermost last; on the heap, so that depth costs no stack.
        var rest: [Rest] = []
        begin(node, &rest)
        while let innermost = rest.indices.last {
            switch rest[innermost] {
            case .elements(let elements):
                guard let element = elements.first else {
                    endArray()
                    rest.removeLast()
                    continue
                }
                rest[innermost] = .elements(elements.dropFirst())
                begin(element, &rest)
            case .members(let members):
                guard let member = members.first else {
                    endObject()
                    rest.removeLast()
                    continue
                }
                rest[innermost] = .members(members.dropFirst())
                key(member.key)
                begin(member.node, &rest)
            }
        }
    }

    private enum Rest {
        case elements(ArraySlice<JSONNode>)
        case members(ArraySlice<JSONMember>)
    }

    /// Writes a value, of arrays and objects only the opening bracket.
    private mutating func begin(_ node: JSONNode, _ rest: inout [Rest]) {
        switch node.value {
        case .null: null()
        case .bool(let bool): self.bool(bool)
        case .integer(let integer): self.integer(integer)
        case .number(let number): self.number(number)
        case .string(let string): self.string(string)
        case .array(let elements):
            beginArray()
            rest.append(.elements(elements[...]))
        case .object(let members):
            beginObject()
            rest.append(.members(members[...]))
        }
    }
}
