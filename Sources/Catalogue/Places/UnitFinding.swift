/// What a text that names a place comes to.
public enum UnitFinding: Hashable, Sendable {
    /// One commune; the former one, if that was named.
    case found(Commune, FormerCommune?)
    /// A former commune whose parts went into several, in their order.
    case divided(FormerCommune, [Commune])
    /// Several communes may be meant.
    case several([UnitCandidate])
    /// Only a former district is named, with the communes it went into.
    case district(FormerDistrict, [Commune])
    /// Only a former district, of several of that name.
    case districts([FormerDistrict])
    /// Only a province.
    case province(UnitName)
    case unknown
}

extension UnitFinding {
    /// How closely it says where: 0 for not at all.
    public var precision: Int {
        switch self {
        case .found, .divided: 4
        case .several: 3
        case .district, .districts: 2
        case .province: 1
        case .unknown: 0
        }
    }
}

/// A place that may be meant.
public struct UnitCandidate: Hashable, Sendable {
    /// What it is now: one, or for a divided former one several.
    public let communes: [Commune]
    /// The former commune that was named, if it was that.
    public let former: FormerCommune?
    /// The former district that was named, if it was that: with all communes it went into.
    public let district: FormerDistrict?
}

/// A place named in a sentence.
public struct UnitMention: Hashable, Sendable {
    public let finding: UnitFinding
    /// The units named and nothing else, in the words they were typed in: no street and no house.
    public let named: String
    /// Where it stands: offsets of UTF-8 bytes.
    public let range: Range<Int>
    /// The same with house and street, and with what else was called a unit there and is none.
    public let whole: Range<Int>
}
