/// What became of a step of a plan, beside its guide being given.
struct PlanMark: Hashable, Sendable {
    enum Kind: String, Sendable, CaseIterable {
        /// It has no guide, and was told.
        case told
        /// The person said that it is done.
        case done
        /// The person said that it is not needed.
        case skipped
    }

    /// By id.
    let step: String
    let kind: Kind

    init(_ step: String, _ kind: Kind) { (self.step, self.kind) = (step, kind) }

    /// Such as `done:khai_tu`; nil where it is none.
    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let kind = Kind(rawValue: parts[0]), !parts[1].isEmpty else { return nil }
        self.init(parts[1], kind)
    }

    var text: String { "\(kind.rawValue):\(step)" }
}
