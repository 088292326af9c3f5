/// One way to understand a text: which units it names, and what is left over.
struct UnitReading {
    /// A commune that may be meant, and how surely it lies in the district that was named.
    struct Candidate {
        let place: UnitPlace
        var rank: Int
    }

    private(set) var senses: [UnitSense] = []
    /// Nil where no commune is named.
    private(set) var candidates: [Candidate]?
    /// Where a former commune and what it became are both named: the latter.
    private(set) var into: Set<Int>?
    /// Where the districts and provinces named have all of them in common.
    private(set) var area: UnitArea?
    private(set) var hasDistrict = false
    /// Districts and provinces.
    private var areas: [(area: UnitArea, isDistrict: Bool)] = []
    /// Units of a level that has another.
    private(set) var doubles = 0

    /// "Cũ" was said, or "mới".
    var isFormer = false
    var isNew = false
    /// What it leaves out or has to assume.
    var cost = 0
    /// Words that are part of no unit and of no street.
    var leftOver: [Int] = []
    /// The words of house and street, from the first to the last.
    var street: Range<Int>?
    /// Behind the last unit, "cũ" included.
    var end = 0

    var start: Int { senses.first?.part.words.lowerBound ?? 0 }
    var covered: Int { senses.reduce(0) { $0 + $1.part.words.count } }
    /// The commune named; with its kind rather than by a name alone.
    var main: UnitPart? { senses.first { !$0.isWide }?.part }
    var hasSlip: Bool { senses.contains { $0.part.isSlip } }

    /// No address has more parts.
    private static let mostParts = 5

    /// Takes one more unit in; nil where it contradicts the others.
    func taking(_ sense: UnitSense, _ index: UnitIndex) -> UnitReading? {
        guard senses.count < Self.mostParts else { return nil }
        var next = self
        switch sense.meaning {
        case .places(let places):
            if let candidates {
                guard into == nil, !sense.isEarlier, !sense.part.isSlip, next.join(candidates, places, index) else {
                    return nil
                }
                next.doubles += 1
            } else {
                let found = places.compactMap { rank($0, index) }
                if found.isEmpty { return nil }
                next.candidates = found
            }
        case .district(let area): guard next.narrow(to: area, isDistrict: true, index) else { return nil }
        case .province(let area): guard next.narrow(to: area, isDistrict: false, index) else { return nil }
        }
        next.senses.append(sense)
        next.cost += (sense.isEarlier ? 1 : 0) + (sense.part.isSlip || sense.part.isLoose ? 1 : 0)
        return next
    }

    private func rank(_ place: UnitPlace, _ index: UnitIndex) -> Candidate? {
        var rank = 0
        for (area, isDistrict) in areas {
            guard area.has(place, in: index) else { return nil }
            if isDistrict { rank += Self.rank(place) }
        }
        return Candidate(place: place, rank: rank)
    }

    /// A district was one of former communes.
    private static func rank(_ place: UnitPlace) -> Int {
        if case .former = place { 2 } else { 1 }
    }

    private mutating func narrow(to area: UnitArea, isDistrict: Bool, _ index: UnitIndex) -> Bool {
        let others = areas.filter { $0.isDistrict == isDistrict }
        guard others.count < 2 else { return false }
        if let known = self.area {
            guard let common = known.common(with: area) else { return false }
            self.area = common
        } else {
            self.area = area
        }
        if let candidates {
            let found = candidates.compactMap { candidate -> Candidate? in
                guard area.has(candidate.place, in: index) else { return nil }
                let rank = candidate.rank + (isDistrict ? Self.rank(candidate.place) : 0)
                return Candidate(place: candidate.place, rank: rank)
            }
            if found.isEmpty { return false }
            self.candidates = found
        }
        areas.append((area, isDistrict))
        doubles += others.isEmpty ? 0 : 1
        hasDistrict = hasDistrict || isDistrict
        return true
    }

    /// "Phường 5, quận 3, nay là phường Bàn Cờ": the former ones that went into what is named besides.
    private mutating func join(_ known: [Candidate], _ places: [UnitPlace], _ index: UnitIndex) -> Bool {
        var kept: [Candidate] = []
        var into: Set<Int> = []
        for candidate in known {
            for place in places {
                let former: Int
                let commune: Int
                switch (candidate.place, place) {
                case (.former(let one), .commune(let other)): (former, commune) = (one, other)
                case (.commune(let other), .former(let one)): (former, commune) = (one, other)
                case (.former, .former), (.commune, .commune): continue
                }
                guard index.table.formers[former].communes.contains(commune) else { continue }
                into.insert(commune)
                if let found = rank(.former(former), index), !kept.contains(where: { $0.place == found.place }) {
                    kept.append(found)
                }
            }
        }
        guard !kept.isEmpty else { return false }
        (candidates, self.into) = (kept, into)
        return true
    }

    /// Whether it is the better way to understand the same text: it leaves less out, in more of the words, with each level once.
    func isBetter(than other: UnitReading) -> Bool { worth < other.worth }
    func isAsGood(as other: UnitReading) -> Bool { worth == other.worth }
    private var worth: (Int, Int, Int, Int) { (cost, -covered, doubles, senses.count) }
}
