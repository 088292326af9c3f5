/// What is kept of a dossier's owner, to tell whether a person is the owner: the ends of the numbers of their papers.
///
/// It cannot be printed, encoded or compared, and there is no way to ask it for what it holds.
public struct OwnerProof: Sendable {
    /// The last four characters of each number, in one integer.
    private let ends: [UInt32]

    /// A dossier has an owner and perhaps somebody authorised; more numbers than these are not kept.
    private static let limit = 4

    /// Keeps the ends of those numbers that are long enough for an end to leave the rest unknown: 8 characters.
    init(numbers: [String]) {
        ends = Array(numbers.lazy.compactMap(Self.end).prefix(Self.limit))
    }

    private static func end(_ number: String) -> UInt32? {
        let bytes = number.utf8.filter {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        }
        return bytes.count >= 8 && bytes.count <= 32 ? packed(bytes.suffix(4)) : nil
    }

    static func packed(_ bytes: some Sequence<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }

    /// Whether nothing is known that a person could be checked against. Such a dossier shows what its code alone shows.
    public var isEmpty: Bool { ends.isEmpty }

    /// The ends in another form, for ``OwnerSeals`` to hash.
    func mapEnds<Result>(_ transform: (UInt32) -> Result) -> [Result] { ends.map(transform) }

    /// Whether one of the owner's numbers ends so. False unless `last4` is exactly four ASCII digits.
    ///
    /// Every number is compared, whether or not an earlier one matched.
    public func matches(last4: String) -> Bool {
        let bytes = Array(last4.utf8.prefix(5))
        guard bytes.count == 4, bytes.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return false
        }
        let asked = Self.packed(bytes)
        return ends.reduce(0) { $0 | ($1 == asked ? 1 : 0) } == 1
    }
}

extension OwnerProof: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Nothing of what it holds.
    public var description: String { "OwnerProof" }
    public var debugDescription: String { "OwnerProof" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
