/// Which communes the ways to read a text mean.
struct UnitSearch {
    let index: UnitIndex

    /// What is named without a commune.
    private enum Wider {
        case districts(UnitArea, unit: UnitName?)
        case province(UnitName, UnitArea)
    }

    /// - Parameters:
    ///   - readings: The best ways to read it, all as good.
    ///   - isUncertain: Something else is named that they leave out.
    func finding(_ readings: [UnitReading], isUncertain: Bool) -> UnitFinding {
        let close = readings.filter { $0.candidates != nil }
        let wider = wider(readings.filter { $0.candidates == nil })
        guard !close.isEmpty else { return wider.map(finding) ?? .unknown }
        guard let wider else { return asked(settle(close), close, isUncertain) }
        // Something lower is named that is not understood: it is asked within what is known.
        if isUncertain { return finding(wider) }
        let outside = close.flatMap { $0.candidates ?? [] }.map(\.place)
        switch wider {
        case .province(let province, let area):
            // "Sài Gòn" and "Vĩnh Long" alone are the city and the province, though wards are called so.
            let isAlone = close.allSatisfy { $0.senses.count == 1 }
            if isAlone || outside.allSatisfy({ area.has($0, in: index) }) { return .province(province) }
            return settle(close)
        case .districts(let area, _):
            // "Thủ Đức" is a ward, and was a city: of the two the wider is taken, which has the ward in it.
            let others = settle(close, outside: area)
            if others.isEmpty { return finding(wider) }
            return .several(others + area.districts.sorted().map(candidate))
        }
    }

    /// What is not certain is asked.
    private func asked(_ finding: UnitFinding, _ readings: [UnitReading], _ isUncertain: Bool) -> UnitFinding {
        guard isUncertain || readings.contains(where: { $0.main?.isSlip == true }) else { return finding }
        switch finding {
        case .found(let commune, let former):
            return .several([UnitCandidate(communes: [commune], former: former, district: nil)])
        case .divided, .several, .district, .districts, .province, .unknown: return finding
        }
    }

    // MARK: Communes

    /// The communes and former communes meant; those whose district was told before the others.
    private func meant(_ readings: [UnitReading], outside area: UnitArea? = nil) -> (
        communes: [Int], formers: [Int], into: Set<Int>?
    ) {
        let isNew = readings.contains(where: \.isNew)
        let isFormer = readings.contains(where: \.isFormer)
        var communes: [Int] = []
        var formers: [Int] = []
        // Which name is the commune's, and whether a name is its district's or its province's, is another matter than what is
        // nearer; but "phường 3 Sóc Trăng" is the city's.
        for group in Dictionary(grouping: readings, by: shape).values {
            let all = group.flatMap { $0.candidates ?? [] }.filter { candidate in
                area.map { !$0.has(candidate.place, in: index) } ?? true
            }
            let ofAge = all.filter { candidate in
                if case .commune = candidate.place { isNew } else { isFormer }
            }
            let candidates = ofAge.isEmpty ? all : ofAge
            let rank = candidates.map(\.rank).max() ?? 0
            let places = candidates.filter { $0.rank == rank }.map(\.place)
            for case .commune(let commune) in places where !communes.contains(commune) { communes.append(commune) }
            for case .former(let former) in places where !formers.contains(former) {
                // A name that is still in use means the unit that has it, whose part the former one went into.
                let isInUse =
                    !isFormer && rank == 0
                    && index.table.formers[former].communes.contains {
                        places.contains(.commune($0))
                    }
                if !isInUse { formers.append(former) }
            }
        }
        let into = readings.compactMap(\.into)
        return (communes.sorted(), formers.sorted(), into.isEmpty ? nil : into.reduce(into: []) { $0.formUnion($1) })
    }

    /// What tells ways to read a text apart that take other names for other things.
    private func shape(_ reading: UnitReading) -> [Int] {
        guard let main = reading.main else { return [] }
        let isNumbered = main.references.first.flatMap(index.name)?.utf8.allSatisfy { $0 < 0x3A } == true
        return [main.words.lowerBound, main.words.upperBound, isNumbered || !reading.hasDistrict ? 0 : 1]
    }

    private func settle(_ readings: [UnitReading]) -> UnitFinding {
        let (communes, formers, into) = meant(readings)
        var meant = Set(communes).union(formers.flatMap { index.table.formers[$0].communes })
        if let into { meant.formIntersection(into) }
        if meant.count == 1, let only = meant.first {
            return .found(index.commune(only), formers.count == 1 && communes.isEmpty ? index.former(formers[0]) : nil)
        }
        if communes.isEmpty, formers.count == 1 {
            return .divided(index.former(formers[0]), index.table.formers[formers[0]].communes.map(index.commune))
        }
        return meant.isEmpty ? .unknown : .several(candidates(communes, formers))
    }

    private func settle(_ readings: [UnitReading], outside area: UnitArea) -> [UnitCandidate] {
        let (communes, formers, _) = meant(readings, outside: area)
        return candidates(communes, formers)
    }

    private func candidates(_ communes: [Int], _ formers: [Int]) -> [UnitCandidate] {
        communes.map { UnitCandidate(communes: [index.commune($0)], former: nil, district: nil) }
            + formers.map {
                UnitCandidate(
                    communes: index.table.formers[$0].communes.map(index.commune), former: index.former($0),
                    district: nil)
            }
    }

    private func candidate(_ district: Int) -> UnitCandidate {
        UnitCandidate(
            communes: index.communesOfDistricts[district].map(index.commune), former: nil,
            district: index.district(district))
    }

    // MARK: Districts and provinces

    private func wider(_ readings: [UnitReading]) -> Wider? {
        // A province has the same name, and nobody said that its town is meant: "Sóc Trăng".
        let isBare = readings.contains { $0.senses.count == 1 && $0.senses[0].part.kind == nil && !$0.hasDistrict }
        let ofDistricts = readings.filter(\.hasDistrict)
        if !(isBare && province(readings) != nil), let first = ofDistricts.first?.area {
            let area = ofDistricts.dropFirst().compactMap(\.area).reduce(into: first) { sum, area in
                let formers = sum.formers.flatMap { mine in area.formers.map(mine.union) }
                sum = UnitArea(districts: sum.districts.union(area.districts), formers: formers)
            }
            return .districts(area, unit: ofDistricts[0].senses.lazy.compactMap { earlierDistrict($0) }.first)
        }
        if let province = province(readings) { return province }
        // Only a province that had gone out of use: its districts.
        return readings.lazy.compactMap(\.area).first.map { .districts($0, unit: nil) }
    }

    private func province(_ readings: [UnitReading]) -> Wider? {
        for reading in readings {
            guard let area = reading.area else { continue }
            let references = reading.senses.flatMap(\.part.references)
            for case .province(let province) in references { return .province(index.table.provinces[province], area) }
            for case .formerProvince(let former) in references {
                let now = index.formerProvinces.firstIndex { $0.contains(former) }
                return .province(now.map { index.table.provinces[$0] } ?? index.table.formerProvinces[former], area)
            }
        }
        return nil
    }

    /// "Quận 2", of which it is known what it had.
    private func earlierDistrict(_ sense: UnitSense) -> UnitName? {
        for case .earlierDistrict(let earlier) in sense.part.references
        where index.earlierAreas[earlier].formers != nil {
            let row = index.table.earlierDistricts[earlier]
            return row.key.utf8.allSatisfy { $0 < 0x3A } ? UnitName(kind: row.kind, name: row.key) : nil
        }
        return nil
    }

    private func finding(_ wider: Wider) -> UnitFinding {
        switch wider {
        case .province(let province, _): return .province(province)
        case .districts(let area, let unit):
            guard area.districts.count == 1, let only = area.districts.first else {
                return .districts(area.districts.sorted().map(index.district))
            }
            let district = index.district(only)
            guard let formers = area.formers else {
                return .district(district, index.communesOfDistricts[only].map(index.commune))
            }
            let communes = Set(formers.flatMap { index.table.formers[$0].communes })
            return .district(
                FormerDistrict(unit: unit ?? district.unit, province: district.province),
                communes.sorted().map(index.commune))
        }
    }
}

extension UnitIndex {
    func commune(_ index: Int) -> Commune {
        let row = table.communes[index]
        return Commune(code: row.code, unit: row.unit, province: table.provinces[row.province])
    }

    func district(_ index: Int) -> FormerDistrict {
        let row = table.districts[index]
        return FormerDistrict(unit: row.unit, province: table.formerProvinces[row.province])
    }

    func former(_ index: Int) -> FormerCommune {
        FormerCommune(unit: table.formers[index].unit, district: district(table.formers[index].district))
    }
}
