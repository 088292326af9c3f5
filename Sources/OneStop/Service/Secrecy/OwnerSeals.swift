/// What the cache keeps of an ``OwnerProof``: keyed hashes of the ends of the owner's numbers together with the code.
///
/// There are always four, filled up with seals of nothing, and a dossier that does not exist has four of nothing. So a check does
/// the same work whatever is known.
struct OwnerSeals: Sendable {
    private let seals: [Seal]
    private let isEmpty: Bool

    private static let count = 4

    /// What a check comes to.
    enum Verdict { case matches, differs, nothingToCompare }

    init(_ proof: OwnerProof, of code: DossierCode, _ key: SealKey) {
        var seals = proof.mapEnds { Self.seal($0, code, key) }.prefix(Self.count)
        while seals.count < Self.count { seals.append(.random()) }
        self.seals = Array(seals)
        isEmpty = proof.isEmpty
    }

    private init() {
        seals = (0..<Self.count).map { _ in .random() }
        isEmpty = false
    }

    /// Those of a dossier that does not exist: every check differs.
    static func nothing() -> OwnerSeals { OwnerSeals() }

    /// Whether one of the owner's numbers ends so; digits only.
    func verdict(last4: String, of code: DossierCode, _ key: SealKey) -> Verdict {
        let bytes = Array(last4.utf8.prefix(5))
        let isWellFormed = bytes.count == 4 && bytes.allSatisfy { (0x30...0x39).contains($0) }
        let asked = Self.seal(OwnerProof.packed(bytes.prefix(4)), code, key)
        let isKnown = seals.reduce(false) { $1.isSame(as: asked) || $0 }
        if isEmpty { return .nothingToCompare }
        return isKnown && isWellFormed ? .matches : .differs
    }

    private static func seal(_ end: UInt32, _ code: DossierCode, _ key: SealKey) -> Seal {
        let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: end >> $0) }
        return key.seal("owner", bytes + code.text.utf8)
    }
}

extension OwnerSeals: CustomStringConvertible, CustomReflectable {
    var description: String { "OwnerSeals" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
