/// The national code of a procedure, such as `1.001193`: one digit, a dot, six digits.
public struct ProcedureCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    /// - Returns: nil unless `text` has that form.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 8, bytes[1] == UInt8(ascii: ".") else { return nil }
        for (index, byte) in bytes.enumerated() where index != 1 {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        }
        self.text = String(text)
    }

    public var description: String { text }
    public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}
