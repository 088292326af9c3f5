/// Either of the communes now, or of the former ones.
enum UnitPlace: Hashable {
    case commune(Int)
    case former(Int)
}

/// Where something lies: former districts, or of a district that was one before some communes.
struct UnitArea {
    var districts: Set<Int>
    var formers: Set<Int>?

    /// What lies in both; nil where nothing does.
    func common(with other: UnitArea) -> UnitArea? {
        let districts = districts.intersection(other.districts)
        let formers = formers.map { mine in other.formers.map(mine.intersection) ?? mine } ?? other.formers
        return districts.isEmpty || formers?.isEmpty == true ? nil : UnitArea(districts: districts, formers: formers)
    }

    func has(former: Int, in index: UnitIndex) -> Bool {
        formers?.contains(former) ?? true && districts.contains(index.table.formers[former].district)
    }

    /// A commune lies where one of those lay that it was made of.
    func has(_ place: UnitPlace, in index: UnitIndex) -> Bool {
        switch place {
        case .former(let former): has(former: former, in: index)
        case .commune(let commune): index.table.communes[commune].formers.contains { has(former: $0, in: index) }
        }
    }
}

/// What a part may be taken for: a name alone may be a commune's, its district's and its province's.
struct UnitSense {
    enum Meaning {
        case places([UnitPlace])
        case district(UnitArea)
        case province(UnitArea)
    }

    let part: UnitPart
    let meaning: Meaning
    /// A name out of use before 2025.
    let isEarlier: Bool

    /// Of a district or province.
    var isWide: Bool {
        if case .places = meaning { false } else { true }
    }

    /// All that a part may be taken for, what is in use before what is not.
    static func all(of part: UnitPart, in index: UnitIndex) -> [UnitSense] {
        var senses: [UnitSense] = []
        for isEarlier in [false, true] {
            var places: [UnitPlace] = []
            var district: UnitArea?
            var province: UnitArea?
            for reference in part.references where reference.isEarlier == isEarlier {
                switch reference {
                case .commune(let commune): places.append(.commune(commune))
                case .former(let former): places.append(.former(former))
                case .earlierCommune(let earlier):
                    if let into = index.earlierInto[earlier], !places.contains(.former(into)) {
                        places.append(.former(into))
                    }
                case .district(let index): add(UnitArea(districts: [index]), to: &district)
                case .earlierDistrict(let earlier): add(index.earlierAreas[earlier], to: &district)
                case .province(let now): add(index.areasOfProvinces[now], to: &province)
                case .formerProvince(let former): add(index.areasOfFormerProvinces[former], to: &province)
                case .earlierProvince(let earlier): add(index.earlierAreas[earlier], to: &province)
                }
            }
            // "TP Huế" is the whole city, and none of the districts that once were a smaller one.
            if part.kind == .city {
                let isProvince = part.references.contains(where: index.isCityOfProvinces)
                if isProvince { district = nil } else if district != nil { province = nil }
            }
            if let province { senses.append(.init(part: part, meaning: .province(province), isEarlier: isEarlier)) }
            if let district { senses.append(.init(part: part, meaning: .district(district), isEarlier: isEarlier)) }
            if !places.isEmpty { senses.append(.init(part: part, meaning: .places(places), isEarlier: isEarlier)) }
        }
        return senses
    }

    private static func add(_ area: UnitArea, to sum: inout UnitArea?) {
        guard let known = sum else {
            sum = area
            return
        }
        sum = UnitArea(
            districts: known.districts.union(area.districts),
            formers: known.formers.flatMap { mine in area.formers.map(mine.union) })
    }
}

extension UnitIndex {
    fileprivate func isCityOfProvinces(_ reference: Reference) -> Bool {
        if case .province(let index) = reference { table.provinces[index].kind == .city } else { false }
    }
}
