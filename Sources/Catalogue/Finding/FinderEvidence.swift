/// What speaks for a document, or against it, as numbers that ``FinderModel`` weighs.
enum FinderSign: Int, CaseIterable, Sendable {
    /// How well its best name and alias match what was typed; as logarithms, as all matches here.
    case name, alias
    /// How much of what was typed the document says somewhere; and the same of the rarer half of it.
    case bag, bagFull
    /// How well official words for what was typed match.
    case translated, situation
    /// The best of all these.
    case best
    /// The second kind of match that is nearly as good.
    case second
    case otherAction, unaskedCondition, missingCondition
    case handWritten, ministry, province, lifeEvent, said
    case businessForCitizen, citizenForBusiness, businessOnly
    /// How much of its name was said.
    case nameSaid
    /// The share in what was typed of the most telling word that it says nowhere; and of all such words.
    case gap, gaps
    /// A level of government was named: it is the one its name has, or another.
    case sameLevel, otherLevel
    /// It holds in one province only: in one that was named, where none was named, where another was.
    case sameProvince, someProvince, otherProvince
    /// How much people are known to say for it: 1 from 24 things on.
    case asked
    /// The matches themselves, where the first are their logarithms.
    case nameFull, aliasFull, translatedFull, bestFull

    /// No sign of anything.
    static let none = [Float](repeating: 0, count: allCases.count)
}

/// A document that may be meant.
struct FinderCandidate: Sendable {
    let document: Int
    /// By ``FinderSign``.
    let signs: [Float]

    subscript(sign: FinderSign) -> Float { signs[sign.rawValue] }
}

extension FinderIndex {
    /// What speaks for a document, and against it.
    ///
    /// - Parameter bag: what it says of the query in all.
    func signs(
        of document: Int, _ values: FinderSearch.Found, bag: Float, _ query: FinderQuery, _ typed: FinderQuery.Reading?
    ) -> [Float] {
        var signs = FinderSign.none
        func set(_ sign: FinderSign, _ value: Float) { signs[sign.rawValue] = value }
        func flag(_ sign: FinderSign, _ holds: Bool) { if holds { signs[sign.rawValue] = 1 } }
        set(.name, Self.sign(values.name))
        set(.alias, Self.sign(values.alias))
        set(.translated, Self.sign(values.translated))
        set(.situation, Self.sign(values.situation))
        set(.bag, Self.sign(bag))
        set(.bagFull, bag)
        set(.nameSaid, values.nameSaid)
        let gaps = typed.map { self.gaps(of: document, $0) } ?? (largest: 0, all: 0)
        set(.gap, gaps.largest)
        set(.gaps, gaps.all)
        if let level = query.level, let own = documents[document].level {
            flag(.sameLevel, own == level)
            flag(.otherLevel, own != level)
        }
        if let province = documents[document].province {
            let isNamed = query.provinces.contains(province)
            flag(isNamed ? .sameProvince : query.provinces.isEmpty ? .someProvince : .otherProvince, true)
        }
        set(.asked, min(1, Float(documents[document].sayings) / 24))
        set(.nameFull, values.name)
        set(.aliasFull, values.alias)
        set(.translatedFull, values.translated)
        let (best, second) = Self.best(of: values.name, values.alias, values.translated, values.situation)
        set(.best, Self.sign(best))
        set(.bestFull, best)
        set(.second, Self.sign(second))
        let own = documents[document]
        let named = own.traits
        let actions = named.intersection(.actions)
        let wanted = query.traits.intersection(.actions)
        if !actions.isEmpty || !wanted.isEmpty {
            flag(.otherAction, actions.isDisjoint(with: wanted.isEmpty ? .new : wanted))
        }
        let conditions = named.subtracting(.actions)
        let circumstances = query.traits.subtracting(.actions)
        flag(.unaskedCondition, !conditions.subtracting(circumstances).isEmpty)
        flag(.missingCondition, !circumstances.subtracting(conditions).isEmpty)
        flag(.handWritten, own.standing.contains(.handWritten))
        flag(.ministry, own.standing.contains(.ministry))
        flag(.province, own.standing.contains(.province))
        flag(.lifeEvent, own.standing.contains(.lifeEvent))
        flag(.said, own.standing.contains(.said))
        flag(.businessOnly, own.standing.contains(.business))
        flag(.businessForCitizen, own.standing.contains(.business) && query.speaker == .citizen)
        flag(.citizenForBusiness, own.standing.contains(.citizen) && query.speaker == .business)
        return signs
    }

    /// The greatest of these, and the one after it; none is negative.
    private static func best(of matches: Float...) -> (first: Float, second: Float) {
        matches.reduce((0, 0)) { best, match in
            match > best.first ? (match, best.first) : (best.first, max(best.second, match))
        }
    }

    /// What of the question's single words the document says nowhere, as shares of all that was typed.
    private func gaps(of document: Int, _ typed: FinderQuery.Reading) -> (largest: Float, all: Float) {
        guard typed.bagMass > 0 else { return (0, 0) }
        var largest: Float = 0
        var all: Float = 0
        for feature in typed.features where !feature.isPair && !links.isSaid(feature.feature, by: document) {
            let share = bagInformation[Int(feature.feature)] * feature.weight / typed.bagMass
            largest = max(largest, share)
            all += share
        }
        return (largest, all)
    }

    /// A match as its logarithm; below a fiftieth it is none.
    private static func sign(_ score: Float) -> Float { score > leastMatch ? logarithm(score) : noMatch }

    private static let leastMatch: Float = 0.02
    private static let noMatch = logarithm(leastMatch)
    private static func logarithm(_ score: Float) -> Float { -Logarithm.of(1 / min(1, score)) }
}
