import Vietnamese

/// The units by their names as people type them: without marks and spaces, y for i.
struct UnitIndex: Sendable {
    /// A unit of the table.
    enum Reference: Hashable, Sendable {
        case commune(Int)
        case former(Int)
        case district(Int)
        case province(Int)
        case formerProvince(Int)
        /// By names out of use before: their kind then, and what they went into.
        case earlierCommune(Int)
        case earlierDistrict(Int)
        case earlierProvince(Int)
    }

    let table: UnitTable
    /// The communes that former districts went into, in their order.
    let communesOfDistricts: [[Int]]
    /// The former communes of each district.
    let formersOfDistricts: [[Int]]
    /// What each province has, now and before, and each district or province that was one before that.
    let areasOfProvinces: [UnitArea]
    let areasOfFormerProvinces: [UnitArea]
    let earlierAreas: [UnitArea]
    /// The names of districts and of provinces as they are looked up.
    let keysOfDistricts: [String]
    let keysOfProvinces: [(key: String, named: [Reference])]
    /// The former provinces of each province.
    let formerProvinces: [Set<Int>]
    /// The former commune that each earlier one had gone into.
    let earlierInto: [Int?]
    private let references: [String: [Reference]]
    private let byCode: [String: Int]

    /// No name has more syllables.
    static let longestName = 7

    init(_ table: UnitTable) {
        self.table = table
        var references: [String: [Reference]] = [:]
        references.reserveCapacity(8_192)
        func add(_ name: String, _ reference: Reference) {
            references[Self.key(name), default: []].append(reference)
        }
        for (index, row) in table.communes.enumerated() { add(row.unit.name, .commune(index)) }
        for (index, row) in table.formers.enumerated() { add(row.unit.name, .former(index)) }
        for (index, row) in table.districts.enumerated() { add(row.unit.name, .district(index)) }
        for (index, unit) in table.provinces.enumerated() { add(unit.name, .province(index)) }
        for (index, unit) in table.formerProvinces.enumerated() { add(unit.name, .formerProvince(index)) }
        var formersOfDistricts = [[Int]](repeating: [], count: table.districts.count)
        for (index, row) in table.formers.enumerated() { formersOfDistricts[row.district].append(index) }
        earlierInto = table.earlierCommunes.map { row in
            formersOfDistricts[row.district].first { table.formers[$0].unit == row.into }
        }
        for (index, row) in table.earlierCommunes.enumerated() where earlierInto[index] != nil {
            references[Self.withoutY(row.key), default: []].append(.earlierCommune(index))
        }
        for (index, row) in table.earlierDistricts.enumerated() {
            references[Self.withoutY(row.key), default: []].append(
                row.kind.isOfProvinces ? .earlierProvince(index) : .earlierDistrict(index))
        }
        for (name, others) in Self.otherNames {
            guard let known = references[Self.key(name)] else { continue }
            let provinces = known.filter(\.isOfProvinces)
            for other in others.split(separator: " ") {
                references[String(other), default: []] += provinces.isEmpty ? known : provinces
            }
        }
        keysOfDistricts = table.districts.map { Self.key($0.unit.name) }
        keysOfProvinces = references.compactMap { key, named in
            let provinces = named.filter(\.isOfProvinces)
            return provinces.isEmpty ? nil : (key, provinces)
        }.sorted { $0.key < $1.key }
        self.references = references
        byCode = Dictionary(table.communes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        var ofDistricts = [[Int]](repeating: [], count: table.districts.count)
        var formerProvinces = [Set<Int>](repeating: [], count: table.provinces.count)
        for (index, commune) in table.communes.enumerated() {
            for former in commune.formers {
                let district = table.formers[former].district
                if ofDistricts[district].last != index { ofDistricts[district].append(index) }
                formerProvinces[commune.province].insert(table.districts[district].province)
            }
        }
        (communesOfDistricts, self.formerProvinces) = (ofDistricts, formerProvinces)
        self.formersOfDistricts = formersOfDistricts
        var ofFormer = [Set<Int>](repeating: [], count: table.formerProvinces.count)
        for (index, row) in table.districts.enumerated() { ofFormer[row.province].insert(index) }
        areasOfFormerProvinces = ofFormer.map { UnitArea(districts: $0, formers: nil) }
        var ofProvinces = [Set<Int>](repeating: [], count: table.provinces.count)
        for commune in table.communes {
            for former in commune.formers { ofProvinces[commune.province].insert(table.formers[former].district) }
        }
        areasOfProvinces = ofProvinces.map { UnitArea(districts: $0, formers: nil) }
        earlierAreas = table.earlierDistricts.map { row in
            let formers = row.into.flatMap { district in
                formersOfDistricts[district].filter { row.formers.contains(table.formers[$0].unit) }
            }
            return UnitArea(districts: Set(row.into), formers: row.formers.isEmpty ? nil : Set(formers))
        }
    }

    /// What people write for provinces and cities besides their names, keyed.
    private static let otherNames: KeyValuePairs<String, String> = [
        "Hồ Chí Minh": "hcm tphcm saigon sg tphochiminh", "Hà Nội": "hn tphn", "Hải Phòng": "hp",
        "Đắk Lắk": "daclac dacklack daklac",
        "Đắk Nông": "dacnong", "Huế": "thuathienhue tth", "Bà Rịa - Vũng Tàu": "brvt baria", "Bắc Kạn": "baccan",
        "Buôn Ma Thuột": "buonmethuot banmethuot bmt",
    ]

    func named(_ key: String) -> [Reference] { references[key] ?? [] }

    func commune(code: String) -> Int? { byCode[code] }

    // MARK: Keys

    /// A name as it is looked up: letters and digits without marks; i for y behind a consonant, as people write for it.
    static func key(_ name: String) -> String { withoutY(VietnameseText.fold(name)) }

    /// The same of what is without marks already. What stands between syllables changes nothing.
    static func withoutY(_ folded: String) -> String {
        let isKey = folded.utf8.allSatisfy { (0x61...0x78).contains($0) || (0x30...0x39).contains($0) }
        if isKey { return folded }
        var key: [UInt8] = []
        key.reserveCapacity(folded.utf8.count)
        for byte in folded.utf8 where (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
            key.append(byte == UInt8(ascii: "y") && endsInConsonant(key) ? UInt8(ascii: "i") : byte)
        }
        return String(decoding: key, as: UTF8.self)
    }

    /// The u of qu is one as well.
    private static func endsInConsonant(_ key: [UInt8]) -> Bool {
        switch key.last {
        case nil, UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "y"): false
        case UInt8(ascii: "u"): key.dropLast().last == UInt8(ascii: "q")
        default: true
        }
    }
}

extension UnitIndex {
    func kind(_ reference: Reference) -> UnitKind {
        switch reference {
        case .commune(let index): table.communes[index].unit.kind
        case .former(let index): table.formers[index].unit.kind
        case .district(let index): table.districts[index].unit.kind
        case .province(let index): table.provinces[index].kind
        case .formerProvince(let index): table.formerProvinces[index].kind
        case .earlierCommune(let index): table.earlierCommunes[index].kind
        case .earlierDistrict(let index), .earlierProvince(let index): table.earlierDistricts[index].kind
        }
    }

    /// The name with its marks; nil where they are not known.
    func name(_ reference: Reference) -> String? {
        switch reference {
        case .commune(let index): table.communes[index].unit.name
        case .former(let index): table.formers[index].unit.name
        case .district(let index): table.districts[index].unit.name
        case .province(let index): table.provinces[index].name
        case .formerProvince(let index): table.formerProvinces[index].name
        case .earlierCommune, .earlierDistrict, .earlierProvince: nil
        }
    }
}
