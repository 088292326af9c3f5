/// What an administrative unit is, now or before 2025-07-01.
public enum UnitKind: String, Hashable, Sendable, CaseIterable {
    /// Of provinces: thành phố, tỉnh; the first also of former districts.
    case city = "tp"
    case province = "t"
    /// Of districts, which are no more: quận, huyện, thị xã.
    case urbanDistrict = "q"
    case ruralDistrict = "h"
    case town = "tx"
    /// Of communes: phường, xã, đặc khu; thị trấn are no more.
    case ward = "p"
    case commune = "x"
    case township = "tt"
    case specialZone = "dk"

    /// In Vietnamese, as within a sentence.
    public var vietnamese: String {
        switch self {
        case .city: "thành phố"
        case .province: "tỉnh"
        case .urbanDistrict: "quận"
        case .ruralDistrict: "huyện"
        case .town: "thị xã"
        case .ward: "phường"
        case .commune: "xã"
        case .township: "thị trấn"
        case .specialZone: "đặc khu"
        }
    }

    /// In English, behind the name.
    var english: String {
        switch self {
        case .city: "City"
        case .province: "Province"
        case .urbanDistrict, .ruralDistrict: "District"
        case .town: "Town"
        case .ward: "Ward"
        case .commune: "Commune"
        case .township: "Township"
        case .specialZone: "Special Zone"
        }
    }

    var isOfCommunes: Bool {
        switch self {
        case .ward, .commune, .township, .specialZone: true
        case .city, .province, .urbanDistrict, .ruralDistrict, .town: false
        }
    }

    var isOfDistricts: Bool {
        switch self {
        case .city, .urbanDistrict, .ruralDistrict, .town: true
        case .province, .ward, .commune, .township, .specialZone: false
        }
    }

    var isOfProvinces: Bool { self == .city || self == .province }
}

/// A unit's name with its kind: phường Bến Thành, tỉnh Đồng Nai.
public struct UnitName: Hashable, Sendable {
    public let kind: UnitKind
    /// Without its kind; of numbered wards the number.
    public let name: String

    /// As within a sentence.
    public var vietnamese: String {
        // The kind is part of this name, and so written.
        if kind == .city && name == "Hồ Chí Minh" { return "Thành phố Hồ Chí Minh" }
        return "\(kind.vietnamese) \(name)"
    }

    public subscript(language: Language) -> String {
        switch language {
        case .vi: vietnamese
        case .en: name.utf8.allSatisfy { $0 < 0x3A } ? "\(kind.english) \(name)" : "\(name) \(kind.english)"
        }
    }
}
