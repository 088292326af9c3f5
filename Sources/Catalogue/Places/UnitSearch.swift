/// Which communes a phrase means.
struct UnitSearch {
    let index: UnitIndex

    /// What a part beside the commune may be.
    private struct Context {
        var districts: Set<Int> = []
        var formerProvinces: Set<Int> = []
        var provinces: Set<Int> = []
        /// Told to be a district or province by its kind.
        var hasKind: Bool { kind != nil }
        let kind: UnitKind?

        /// A city that is a province: "TP Huế".
        func isCity(in index: UnitIndex) -> Bool {
            kind == .city && provinces.contains { index.table.provinces[$0].kind == .city }
        }
    }

    /// Either of the communes now, or of the former ones.
    private enum Candidate: Hashable {
        case commune(Int)
        case former(Int)
    }

    func finding(_ phrase: UnitPhrase) -> UnitFinding {
        let main =
            phrase.parts.firstIndex { $0.kind?.isOfCommunes == true }
            ?? phrase.parts.firstIndex { $0.kind == nil && $0.references.contains { !$0.isContext } }
        guard let main else { return wider(phrase.parts) }
        let part = phrase.parts[main]
        var contexts = phrase.parts.indices.filter { $0 != main }.map { context(phrase.parts[$0]) }
        let isNamedDistrict = part.kind == nil && part.references.contains(where: \.isContext)
        // "Sài Gòn" and "Vĩnh Long" alone are the city and the province, though wards are called so.
        if isNamedDistrict, phrase.parts.count == 1, case .province(let province) = wider(phrase.parts) {
            return .province(province)
        }
        var found = candidates(part, contexts)
        // A bare name behind the commune that leads nowhere was none of its district.
        while found.isEmpty, let last = contexts.last, !last.hasKind {
            contexts.removeLast()
            found = candidates(part, contexts)
        }
        if isNamedDistrict {
            // "Thủ Đức" is a ward, and was a city: of the two the wider is taken, which has the ward in it.
            let wider = wider(phrase.parts)
            if wider != .unknown, isWithin(found, wider) || found.isEmpty { return wider }
        }
        return settle(found, phrase, hasDistrict: contexts.contains { !$0.districts.isEmpty })
    }

    private func context(_ part: UnitPhrase.Part) -> Context {
        var context = Context(kind: part.kind)
        for reference in part.references {
            switch reference {
            case .district(let index): context.districts.insert(index)
            case .earlierDistrict(let index): context.districts.insert(self.index.table.earlierDistricts[index].into)
            case .formerProvince(let index): context.formerProvinces.insert(index)
            case .province(let index): context.provinces.insert(index)
            case .commune, .former, .earlierCommune: break
            }
        }
        // "TP Huế" is the whole city, and none of the districts that once were a smaller one.
        if context.isCity(in: index) { context.districts = [] }
        return context
    }

    // MARK: Communes

    /// The communes of that name in all these contexts; those whose district was told before the others.
    private func candidates(_ part: UnitPhrase.Part, _ contexts: [Context]) -> [Candidate] {
        let found = candidates(part.references.filter { !$0.isEarlier }, contexts)
        // What had gone out of use before 2025 is meant only where nothing else is.
        return found.isEmpty ? candidates(part.references.filter(\.isEarlier), contexts) : found
    }

    private func candidates(_ references: [UnitIndex.Reference], _ contexts: [Context]) -> [Candidate] {
        var best = 0
        var found: [Candidate] = []
        for reference in references {
            let candidate: Candidate
            switch reference {
            case .commune(let index): candidate = .commune(index)
            case .former(let index): candidate = .former(index)
            case .earlierCommune(let index):
                guard let into = self.index.earlierInto[index] else { continue }
                candidate = .former(into)
            case .district, .earlierDistrict, .province, .formerProvince: continue
            }
            guard let rank = rank(candidate, contexts), !found.contains(candidate) || rank > best else { continue }
            if rank > best {
                best = rank
                found = []
            }
            if rank == best { found.append(candidate) }
        }
        return found
    }

    /// How surely it lies in all of these; nil where not.
    private func rank(_ candidate: Candidate, _ contexts: [Context]) -> Int? {
        var rank = 0
        for context in contexts {
            switch candidate {
            case .former(let former):
                let row = index.table.formers[former]
                if context.districts.contains(row.district) {
                    rank += 2
                } else if !context.formerProvinces.contains(index.table.districts[row.district].province),
                    !row.communes.contains(where: { context.provinces.contains(index.table.communes[$0].province) })
                {
                    return nil
                }
            case .commune(let commune):
                let row = index.table.communes[commune]
                let districts = row.formers.map { index.table.formers[$0].district }
                if districts.contains(where: context.districts.contains) {
                    rank += 1
                } else if !context.provinces.contains(row.province),
                    !districts.contains(where: {
                        context.formerProvinces.contains(index.table.districts[$0].province)
                    })
                {
                    return nil
                }
            }
        }
        return rank
    }

    private func settle(_ found: [Candidate], _ phrase: UnitPhrase, hasDistrict: Bool) -> UnitFinding {
        var communes: [Int] = []
        var formers: [Int] = []
        for candidate in found {
            switch candidate {
            case .commune(let commune): communes.append(commune)
            case .former(let former): formers.append(former)
            }
        }
        if phrase.isFormer && !formers.isEmpty { communes = [] }
        if phrase.isNew && !communes.isEmpty { formers = [] }
        // A name that is still in use means the unit that has it, whose part the former one went into.
        if !phrase.isFormer && !hasDistrict {
            formers.removeAll { index.table.formers[$0].communes.contains(where: communes.contains) }
        }
        let meant = Set(communes).union(formers.flatMap { index.table.formers[$0].communes })
        if meant.count == 1, let only = meant.first {
            return .found(index.commune(only), formers.count == 1 && communes.isEmpty ? index.former(formers[0]) : nil)
        }
        if communes.isEmpty, formers.count == 1 {
            return .divided(index.former(formers[0]), index.table.formers[formers[0]].communes.map(index.commune))
        }
        if meant.isEmpty { return .unknown }
        return .several(
            communes.map { UnitCandidate(communes: [index.commune($0)], former: nil) }
                + formers.map {
                    UnitCandidate(
                        communes: index.table.formers[$0].communes.map(index.commune), former: index.former($0))
                })
    }

    // MARK: Districts and provinces

    /// What is named without a commune.
    private func wider(_ parts: [UnitPhrase.Part]) -> UnitFinding {
        let contexts = parts.map(context)
        for (place, context) in contexts.enumerated() where !context.districts.isEmpty {
            let others = contexts.indices.filter { $0 != place }.map { contexts[$0] }
            let districts = context.districts.sorted().filter { district in
                others.allSatisfy { other in
                    other.districts.contains(district)
                        || other.formerProvinces.contains(index.table.districts[district].province)
                        || index.communesOfDistricts[district].contains {
                            other.provinces.contains(index.table.communes[$0].province)
                        }
                }
            }
            // A province has the same name, and nobody said that its town is meant: "Sóc Trăng".
            let isBareProvince = parts.count == 1 && !context.hasKind && !context.formerProvinces.isEmpty
            if isBareProvince { break }
            if districts.count == 1 {
                return .district(
                    index.district(districts[0]), index.communesOfDistricts[districts[0]].map(index.commune))
            }
            if districts.count > 1 { return .districts(districts.map(index.district)) }
        }
        for context in contexts {
            if let province = context.provinces.min() { return .province(index.table.provinces[province]) }
            if let former = context.formerProvinces.min() {
                let now = index.formerProvinces.firstIndex { $0.contains(former) }
                return .province(now.map { index.table.provinces[$0] } ?? index.table.formerProvinces[former])
            }
        }
        return .unknown
    }

    /// Whether all these communes are among those of the district.
    private func isWithin(_ found: [Candidate], _ wider: UnitFinding) -> Bool {
        guard case .district(_, let communes) = wider else { return false }
        let codes = Set(communes.map(\.code))
        return found.allSatisfy { candidate in
            switch candidate {
            case .commune(let commune): codes.contains(index.table.communes[commune].code)
            case .former(let former):
                index.table.formers[former].communes.allSatisfy { codes.contains(index.table.communes[$0].code) }
            }
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
