/// The fields of a form as browsers send it (`application/x-www-form-urlencoded`, WHATWG URL section 5).
struct FormFields: Sendable {
    private let fields: [(name: String, value: String)]

    /// A form with more fields than any of ours is refused.
    private static let limit = 64

    /// nil for bytes that are no such form, or not UTF-8.
    init?(_ bytes: [UInt8]) {
        var fields: [(name: String, value: String)] = []
        for item in bytes.split(separator: UInt8(ascii: "&")) {
            let written = item.prefix { $0 != UInt8(ascii: "=") }
            guard fields.count < Self.limit, let name = Self.decoded(written),
                let value = Self.decoded(item.dropFirst(written.count + 1))
            else { return nil }
            fields.append((name, value))
        }
        self.fields = fields
    }

    /// The first value of that name, with lines ending in LF; nil without one.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The values of that name, in their order.
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): result.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
                result.append(high << 4 | low)
            default: result.append(byte)
            }
        }
        guard let text = String(validating: result, as: UTF8.self) else { return nil }
        return text.replacing("\r\n", with: "\n")
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// Text with everything but letters, digits, `-`, `_`, `.` and `~` as `%XX`.
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }
}
