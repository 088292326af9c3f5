import Vietnamese

/// Finds units among the words left over that were typed one slip away from their names: "xã nậm cạc, huyện bát xát".
struct UnitSlips {
    let index: UnitIndex
    let words: UnitWords

    /// Shorter names are as near to any other word.
    private static let shortestKey = 4
    private static let mostWords = 4
    /// No more starts are looked at.
    private static let mostStarts = 24

    /// A name as it may have been typed.
    private struct Typed {
        let kind: UnitKind?
        let key: String
        let words: Range<Int>
        /// The kind and the name were written together.
        let isJoined: Bool
    }

    /// Units of slips in these words.
    ///
    /// - Parameter area: Where the units lie that are understood; communes are looked for nowhere else.
    func parts(in runs: [Range<Int>], area: UnitArea?) -> [UnitPart] {
        let names = typed(in: runs)
        let wider = names.flatMap { wide($0, area) }
        // A district with a slip of its own tells where the commune lies.
        var communes = area
        let districts = wider.flatMap(\.references).reduce(into: Set<Int>()) { sum, reference in
            if case .district(let district) = reference { sum.insert(district) }
        }
        if !districts.isEmpty, (area?.districts.count ?? .max) > districts.count {
            communes = UnitArea(districts: districts, formers: nil)
        }
        guard let communes else { return wider }
        return wider + names.flatMap { self.communes($0, communes) }
    }

    private func typed(in runs: [Range<Int>]) -> [Typed] {
        var typed: [Typed] = []
        for start in runs.flatMap({ max(0, $0.lowerBound - 1)..<$0.upperBound }).prefix(Self.mostStarts) {
            // A kind with a slip is left out of what is left over.
            guard let run = runs.first(where: { $0.contains(start) || $0.lowerBound == start + 1 }),
                run.contains(start) || words.slipOfKind(at: start)?.length == 1
            else { continue }
            let told = words.kind(at: start) ?? words.slipOfKind(at: start)
            let name = start + (told?.length ?? 0)
            guard name < run.upperBound else { continue }
            var key = ""
            for last in name..<min(name + Self.mostWords, run.upperBound) {
                if last > name, words.isAfterStop(last) { break }
                key += UnitIndex.withoutY(words.words[last].folded)
                typed.append(Typed(kind: told?.kind, key: key, words: start..<last + 1, isJoined: false))
                if told == nil, let (kind, length) = UnitWords.joinedKind(key) {
                    typed.append(
                        Typed(
                            kind: kind, key: String(key.dropFirst(length)), words: start..<last + 1, isJoined: true))
                }
            }
        }
        return typed.filter { $0.key.utf8.count >= Self.shortestKey || words.isNumber(in: $0.words) }
    }

    private func isSlip(_ typed: Typed, _ key: String) -> Bool {
        // "Phưng 3": the slip is in the kind.
        if typed.kind != nil, words.isNumber(in: typed.words) { return typed.key == key }
        return key.utf8.count >= Self.shortestKey
            && (typed.isJoined && typed.key == key || EditDistance.isOneSlip(typed.key, key))
    }

    private func wide(_ typed: Typed, _ area: UnitArea?) -> [UnitPart] {
        var references: [UnitIndex.Reference] = []
        if typed.kind?.isOfDistricts ?? true {
            for district in index.table.districts.indices where area?.districts.contains(district) ?? true {
                if isSlip(typed, index.keysOfDistricts[district]) { references.append(.district(district)) }
            }
        }
        if typed.kind?.isOfProvinces ?? true {
            for (key, named) in index.keysOfProvinces where isSlip(typed, key) { references += named }
        }
        return part(typed, references)
    }

    private func communes(_ typed: Typed, _ area: UnitArea) -> [UnitPart] {
        guard typed.kind?.isOfCommunes ?? true else { return [] }
        var references: [UnitIndex.Reference] = []
        for district in area.districts.sorted() {
            for former in index.formersOfDistricts[district] where area.has(former: former, in: index) {
                if isSlip(typed, UnitIndex.key(index.table.formers[former].unit.name)) {
                    references.append(.former(former))
                }
            }
            for commune in index.communesOfDistricts[district] {
                let reference = UnitIndex.Reference.commune(commune)
                if !references.contains(reference),
                    isSlip(typed, UnitIndex.key(index.table.communes[commune].unit.name))
                {
                    references.append(reference)
                }
            }
        }
        return part(typed, references)
    }

    private func part(_ typed: Typed, _ references: [UnitIndex.Reference]) -> [UnitPart] {
        references.isEmpty
            ? [] : [UnitPart(kind: typed.kind, references: references, words: typed.words, isSlip: true)]
    }
}
