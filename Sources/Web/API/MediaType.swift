/// What a `Content-Type` says (RFC 9110 section 8.3.1): a type, and parameters of which only `charset` means anything here.
struct MediaType {
    /// In small letters.
    let name: String
    /// The values of `charset` in small letters; more than one is no error by itself.
    private(set) var charsets: [String] = []

    /// nil where it is not well formed.
    init?(_ field: String) {
        var rest = field.lowercased().utf8[...]
        let name = rest.prefix { $0 != UInt8(ascii: ";") }
        rest = rest.dropFirst(name.count)
        self.name = String(Substring(name)).trimmingSpaces
        while rest.popFirst() != nil {
            Self.skipSpaces(&rest)
            // Between two semicolons there may be nothing (section 5.6.6).
            guard let next = rest.first, next != UInt8(ascii: ";") else { continue }
            let key = Self.token(&rest)
            guard !key.isEmpty, rest.popFirst() == UInt8(ascii: "="), let value = Self.value(&rest) else { return nil }
            if key == "charset" { charsets.append(value) }
            Self.skipSpaces(&rest)
            guard rest.first == nil || rest.first == UInt8(ascii: ";") else { return nil }
        }
    }

    private typealias Rest = Substring.UTF8View

    private static func skipSpaces(_ rest: inout Rest) {
        rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    private static func token(_ rest: inout Rest) -> String {
        let token = rest.prefix { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
        rest = rest.dropFirst(token.count)
        return String(Substring(token))
    }

    /// A token or a quoted string; nil where it is empty or does not end.
    private static func value(_ rest: inout Rest) -> String? {
        guard rest.first == UInt8(ascii: "\"") else {
            let token = token(&rest)
            return token.isEmpty ? nil : token
        }
        rest = rest.dropFirst()
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = rest.popFirst() else { return nil }
                bytes.append(escaped)
            default: bytes.append(byte)
            }
        }
        return nil
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return String(text)
    }
}
