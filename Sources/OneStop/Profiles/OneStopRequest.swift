import JSON

/// A request to a one-stop system, for an HTTP client to send. Printing it shows neither what it asks nor its secrets.
public struct OneStopRequest: Hashable, Sendable {
    public enum Method: String, Hashable, Sendable {
        case get = "GET"
        case post = "POST"
    }

    /// A name and its value: a header, or a part of a query before it is encoded.
    public struct Field: Hashable, Sendable {
        public let name: String
        public let value: String

        public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
    }

    public var method: Method
    /// From the root, without the query; the system's base address comes before it.
    public var path: String
    /// In order, not yet encoded.
    public var query: [Field]
    public var headers: [Field]
    /// Empty for `GET`.
    public var body: [UInt8]

    /// Makes a request.
    public init(method: Method, path: String, query: [Field] = [], headers: [Field] = [], body: [UInt8] = []) {
        (self.method, self.path, self.query, self.headers, self.body) = (method, path, query, headers, body)
    }

    /// Path and query as they stand in a request line, percent-encoded (RFC 3986: all but unreserved characters in the query).
    public var target: String {
        guard !query.isEmpty else { return path }
        return path + "?" + query.map { Self.encoded($0.name) + "=" + Self.encoded($0.value) }.joined(separator: "&")
    }

    /// Percent-encodes all but the unreserved characters of RFC 3986, section 2.3.
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a value can stand in a header: no control characters, so that none can begin another header.
    static func isHeaderValue(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }

    /// A JSON object of strings, in order.
    static func object(_ members: [Field]) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        for member in members {
            writer.key(member.name)
            writer.string(member.value)
        }
        writer.endObject()
        return writer.bytes
    }
}

extension OneStopRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Method and path only.
    public var description: String { "\(method.rawValue) \(path)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["method": method.rawValue, "path": path]) }
}
