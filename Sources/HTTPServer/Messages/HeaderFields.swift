/// The fields of a head, in their order. Names are compared without regard to case.
///
/// Every field that exists is well formed: its name is a token, its value has no control characters.
public struct HeaderFields: Sendable {
    /// Where a field lies in `storage`.
    struct Entry: Sendable {
        var name: Range<Int32>
        var value: Range<Int32>
    }

    private var storage: [UInt8]
    private var entries: [Entry]
    /// The storage is the fields as lines, and nothing else.
    private var isLines: Bool

    /// No fields.
    public init() {
        storage = []
        entries = []
        isLines = true
    }

    /// Fields whose places and form a parser has checked.
    init(storage: [UInt8], entries: [Entry]) {
        self.storage = storage
        self.entries = entries
        isLines = false
    }

    /// The number of fields; a repeated name counts each time.
    public var count: Int { entries.count }

    /// Whether there are no fields.
    public var isEmpty: Bool { entries.isEmpty }

    /// The value of the first field of that name.
    public subscript(name: String) -> String? {
        first(named: name).map { text($0.value) }
    }

    /// The bytes of the value of the first field of that name, for whom needs no text of them.
    public func bytes(named name: String) -> ArraySlice<UInt8>? {
        first(named: name).map { bytes($0.value) }
    }

    /// Whether the value of the first field of that name is this, letter for letter.
    public func has(_ name: String, _ value: StaticString) -> Bool {
        bytes(named: name).map { Bytes.equal($0, value) } ?? false
    }

    /// The credentials in `Authorization`, if they are of that scheme, which is given in small letters: its name is told without regard
    /// to case (RFC 9110, section 11.1).
    public func credentials(_ scheme: StaticString) -> ArraySlice<UInt8>? {
        guard let value = bytes(named: "Authorization"), let end = Bytes.first(ByteClass.space, in: value),
            Bytes.equalButCase(value[..<end], scheme)
        else { return nil }
        return value[(end + 1)...]
    }

    /// The values of all fields of that name.
    public func values(named name: String) -> [String] {
        let name = name.utf8.span
        var values: [String] = []
        for entry in entries where isNamed(entry, name) { values.append(text(entry.value)) }
        return values
    }

    /// Whether there is a field of that name.
    public func contains(_ name: String) -> Bool { first(named: name) != nil }

    /// Adds a field at the end.
    ///
    /// - Throws: ``HeaderError`` if the name is no token, the value has a control character, there are too many, or
    ///   the name belongs to the server: lengths, codings, `Connection` and `Date` follow from the response itself.
    public mutating func append(_ name: String, _ value: String) throws(HeaderError) {
        try append(name.utf8, value.utf8)
    }

    private mutating func append(
        _ name: some Collection<UInt8>, _ value: some Collection<UInt8>
    ) throws(HeaderError) {
        guard (1..<256).contains(name.count), name.allSatisfy(ByteClass.isToken) else { throw .badName }
        guard value.count < 65_536, value.allSatisfy(ByteClass.isFieldValue) else { throw .badValue }
        guard !Self.isReserved(name) else { throw .reserved }
        guard storage.count < 1 << 20 else { throw .tooMany }
        let start = Int32(storage.count)
        storage += name
        let end = Int32(storage.count)
        storage.append(ByteClass.colon)
        storage.append(ByteClass.space)
        storage += value
        entries.append(Entry(name: start..<end, value: (end + 2)..<Int32(storage.count)))
        storage.append(ByteClass.carriageReturn)
        storage.append(ByteClass.lineFeed)
    }

    /// Adds all fields of others at the end.
    ///
    /// - Throws: ``HeaderError/tooMany``.
    public mutating func append(_ others: HeaderFields) throws(HeaderError) {
        guard storage.count + others.storage.count < 1 << 20 else { throw .tooMany }
        let start = Int32(storage.count)
        storage.reserveCapacity(storage.count + others.storage.count)
        entries.reserveCapacity(entries.count + others.entries.count)
        storage += others.storage
        isLines = isLines && others.isLines
        for entry in others.entries {
            entries.append(
                Entry(
                    name: (entry.name.lowerBound + start)..<(entry.name.upperBound + start),
                    value: (entry.value.lowerBound + start)..<(entry.value.upperBound + start)))
        }
    }

    /// Removes all fields of that name and adds one at the end.
    ///
    /// - Throws: as ``append(_:_:)``; then nothing has changed.
    public mutating func set(_ name: String, _ value: String) throws(HeaderError) {
        var changed = self
        changed.remove(name)
        try changed.append(name, value)
        self = changed
    }

    /// Removes all fields of that name.
    public mutating func remove(_ name: String) {
        let all = self
        entries.removeAll { all.isNamed($0, name.utf8.span) }
        // What is removed still stands in the storage.
        if entries.count < all.entries.count { isLines = false }
    }

    private static func isReserved(_ name: some Collection<UInt8>) -> Bool {
        let candidates: [StaticString]
        switch name.count {
        case 4: candidates = ["date"]
        case 7: candidates = ["trailer", "upgrade"]
        case 10: candidates = ["connection", "keep-alive"]
        case 14: candidates = ["content-length"]
        case 17: candidates = ["transfer-encoding"]
        default: return false
        }
        return candidates.contains { candidate in
            name.lazy.map(ByteClass.lower).elementsEqual(Self.bytes(of: candidate))
        }
    }

    private static func bytes(of text: StaticString) -> UnsafeBufferPointer<UInt8> {
        precondition(text.hasPointerRepresentation, "A header field is written in the program as a string.")
        return UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    private func first(named name: String) -> Entry? {
        let name = name.utf8.span
        for entry in entries where isNamed(entry, name) { return entry }
        return nil
    }

    private func isNamed(_ entry: Entry, _ name: Span<UInt8>) -> Bool {
        guard entry.name.count == name.count else { return false }
        let start = Int(entry.name.lowerBound)
        for offset in name.indices {
            let (wanted, byte) = (name[offset], storage[start + offset])
            guard wanted == byte || ByteClass.lower(wanted) == ByteClass.lower(byte) else { return false }
        }
        return true
    }

    private func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> {
        storage[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// Bytes that are not UTF-8 are read as Latin-1, which HTTP once meant.
    private func text(_ range: Range<Int32>) -> String {
        let bytes = bytes(range)
        if let text = try? UTF8Span(validating: bytes.span) { return String(copying: text) }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// Writes the fields as lines.
    func write(to output: inout [UInt8]) {
        if isLines {
            output += storage
            return
        }
        for entry in entries {
            output += storage[Int(entry.name.lowerBound)..<Int(entry.name.upperBound)]
            output.append(ByteClass.colon)
            output.append(ByteClass.space)
            output += storage[Int(entry.value.lowerBound)..<Int(entry.value.upperBound)]
            output.append(ByteClass.carriageReturn)
            output.append(ByteClass.lineFeed)
        }
    }
}

extension HeaderFields: Sequence {
    /// Each field's name as it was written, and its value.
    public func makeIterator() -> AnyIterator<(name: String, value: String)> {
        var rest = entries.makeIterator()
        return AnyIterator { rest.next().map { (name: text($0.name), value: text($0.value)) } }
    }
}

extension HeaderFields: Equatable {
    /// Whether both have the same names, but for case, and values, in the same order.
    public static func == (left: HeaderFields, right: HeaderFields) -> Bool {
        left.count == right.count
            && zip(left, right).allSatisfy {
                $0.name.lowercased() == $1.name.lowercased() && $0.value.utf8.elementsEqual($1.value.utf8)
            }
    }
}

extension HeaderFields: ExpressibleByDictionaryLiteral {
    /// Fields known when the program is written; what comes from elsewhere goes through ``append(_:_:)``.
    public init(dictionaryLiteral elements: (StaticString, StaticString)...) {
        self.init()
        for (name, value) in elements {
            do {
                try append(Self.bytes(of: name), Self.bytes(of: value))
            } catch {
                preconditionFailure("A header field written in the program is well formed: \(name), \(error).")
            }
        }
    }
}

/// Why a field is not taken into a response.
public enum HeaderError: Error, Hashable, Sendable {
    /// The name is empty, too long, or no token.
    case badName
    /// The value is too long or has a control character, such as the end of a line.
    case badValue
    /// The server writes this field itself.
    case reserved
    /// The fields have more than 1 MiB already.
    case tooMany
}
