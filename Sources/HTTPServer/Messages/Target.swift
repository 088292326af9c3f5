/// What a request asks for: a path that begins with `/`, and perhaps a query.
///
/// Every target that exists has well-formed escapes that decode to UTF-8, no control characters in its path, no NUL,
/// and no segment that is `.` or `..`.
public struct Target: Hashable, Sendable {
    /// As it was sent.
    public let raw: String
    /// The path, decoded. An escaped slash looks like any other here; ``segments`` keeps them apart.
    public let path: String
    /// What follows the first `?`, as it was sent; nil without one.
    public let query: String?

    /// One `name=value` of a query, decoded; without `=` the value is empty.
    public struct QueryItem: Hashable, Sendable {
        public let name: String
        public let value: String
    }

    /// The parts of the path between slashes, decoded: `/a//b%2Fc/` has `a`, ``, `b/c`, ``.
    public var segments: [String] {
        let path = raw.utf8.prefix { $0 != UInt8(ascii: "?") }
        return path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
            .map { String(decoding: PercentEncoding.decode($0, plusIsSpace: false) ?? [], as: UTF8.self) }
    }

    /// The items of the query in their order, with `+` read as a space.
    public var queryItems: [QueryItem] {
        guard let query else { return [] }
        return query.utf8.split(separator: UInt8(ascii: "&")).map { item in
            let name = item.prefix { $0 != UInt8(ascii: "=") }
            let value = item.dropFirst(name.count + 1)
            return QueryItem(name: Self.formText(name), value: Self.formText(value))
        }
    }

    /// The value of the first query item of that name.
    public subscript(name: String) -> String? { queryItems.first { $0.name == name }?.value }

    private static func formText(_ bytes: some Collection<UInt8>) -> String {
        String(decoding: PercentEncoding.decode(bytes, plusIsSpace: true) ?? [], as: UTF8.self)
    }

    /// Nil unless the bytes are a target in origin-form that may be served.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.first == UInt8(ascii: "/") else { return nil }
        let mark = Bytes.first(UInt8(ascii: "?"), in: bytes)
        let pathBytes = bytes[..<(mark ?? bytes.endIndex)]
        guard pathBytes.allSatisfy(ByteClass.isPath) else { return nil }
        if let mark { guard bytes[(mark + 1)...].allSatisfy(ByteClass.isQuery) else { return nil } }
        let hasEscapes = Bytes.first(UInt8(ascii: "%"), in: bytes) != nil
        raw = String(decoding: bytes, as: UTF8.self)
        query = mark.map { String(decoding: bytes[($0 + 1)...], as: UTF8.self) }
        if hasEscapes {
            guard let decoded = PercentEncoding.decode(pathBytes, plusIsSpace: false),
                decoded.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
                let text = String(validating: decoded, as: UTF8.self)
            else { return nil }
            if let mark {
                guard let decoded = PercentEncoding.decode(bytes[(mark + 1)...], plusIsSpace: true),
                    !decoded.contains(0), String(validating: decoded, as: UTF8.self) != nil
                else { return nil }
            }
            path = text
            guard !Self.hasDotSegment(text) else { return nil }
        } else {
            path = mark == nil ? raw : String(decoding: pathBytes, as: UTF8.self)
            guard Bytes.first(UInt8(ascii: "."), in: pathBytes) == nil || !Self.hasDotSegment(path) else { return nil }
        }
    }

    private static func hasDotSegment(_ path: String) -> Bool {
        path.utf8.split(separator: UInt8(ascii: "/")).contains { segment in
            segment.count <= 2 && segment.allSatisfy { $0 == UInt8(ascii: ".") }
        }
    }
}

/// `%XX` escapes (RFC 3986 section 2.1).
enum PercentEncoding {
    /// The bytes meant; nil if an escape is not two hexadecimal digits.
    static func decode(_ bytes: some Collection<UInt8>, plusIsSpace: Bool) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(ByteClass.hexDigit),
                    let low = rest.next().flatMap(ByteClass.hexDigit)
                else { return nil }
                result.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: result.append(ByteClass.space)
            default: result.append(byte)
            }
        }
        return result
    }
}
