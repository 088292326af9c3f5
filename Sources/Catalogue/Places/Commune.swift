/// A commune, ward or special zone, as there are 3,321 of since 2025-07-01.
public struct Commune: Hashable, Sendable {
    /// Five digits; the General Statistics Office's.
    public let code: String
    public let unit: UnitName
    public let province: UnitName

    /// With its province: phường Bến Thành, Thành phố Hồ Chí Minh.
    public subscript(language: Language) -> String { "\(unit[language]), \(province[language])" }
}

/// A commune as it was before 2025-07-01.
public struct FormerCommune: Hashable, Sendable {
    public let unit: UnitName
    public let district: FormerDistrict

    public subscript(language: Language) -> String { "\(unit[language]), \(district[language])" }
}

/// A district, of which there are none since 2025-07-01.
public struct FormerDistrict: Hashable, Sendable {
    public let unit: UnitName
    /// The province then.
    public let province: UnitName

    public subscript(language: Language) -> String { "\(unit[language]), \(province[language])" }
}
