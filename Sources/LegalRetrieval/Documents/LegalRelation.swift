import Vietnamese

/// What one document, or a place in it, does to another.
public struct LegalRelation: Hashable, Sendable {
    /// What it does.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Gives it other words (sửa đổi, or sửa đổi, bổ sung).
        case amends
        /// Adds to it (bổ sung).
        case supplements
        /// Takes its place (thay thế).
        case replaces
        /// Ends it (bãi bỏ, hết hiệu lực).
        case repeals
        /// Ends something in it (bãi bỏ một phần).
        case repealsPartly = "repeals partly"
        /// Mends a mistake of its printing (đính chính).
        case corrects
        /// Stops it for a time (ngưng hiệu lực).
        case suspends
        /// Tells how it is carried out (hướng dẫn, quy định chi tiết).
        case guides
        /// Is issued on its ground (căn cứ).
        case basedOn = "based on"
        /// Has to do with it, as the codification says.
        case related
    }

    /// Where it was learned from.
    public enum Origin: String, Hashable, Sendable {
        /// Given as data.
        case metadata
        /// Read in the text of ``actor``.
        case text
    }

    public var kind: Kind
    /// What acts: the amending, replacing, guiding one.
    public var actor: LegalProvision
    /// What it is done to.
    public var target: LegalProvision
    /// From which day; nil where it is not known.
    public var effective: Day?
    public var origin: Origin

    public init(
        _ kind: Kind, _ actor: LegalProvision, _ target: LegalProvision, effective: Day? = nil,
        origin: Origin = .metadata
    ) {
        (self.kind, self.actor, self.target, self.effective, self.origin) = (kind, actor, target, effective, origin)
    }
}
