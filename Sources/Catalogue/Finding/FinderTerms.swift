/// The features of a query as they are looked up: what each counts, in each of the query's readings.
struct FinderTerms {
    /// A number for each reading, in their order.
    typealias Numbers = SIMD4<Float>

    /// How many readings there may be.
    static let readingLimit = Numbers.scalarCount

    /// What a feature counts in each reading, written as it is there and in another way; nothing in other readings.
    struct Term {
        let feature: Int32
        let spelling: Int32
        fileprivate(set) var same = Numbers()
        fileprivate(set) var otherwise = Numbers()
    }

    /// One for each feature and way of writing it: official words may write one with other marks than the person did.
    let terms: [Term]

    /// - Parameters:
    ///   - readings: at most ``readingLimit``.
    ///   - places: by feature, where its first term is, counted from one; 0 for all of them, before and afterwards.
    init(_ readings: [FinderQuery.Reading], information: [Float], places: inout [UInt16]) {
        var terms: [Term] = []
        terms.reserveCapacity(readings.reduce(0) { $0 + $1.features.count })
        for (reading, contents) in readings.enumerated() {
            for own in contents.features {
                let feature = Int(own.feature)
                var place = Int(places[feature]) - 1
                if place >= 0, terms[place].spelling != own.spelling || terms[place].feature != own.feature {
                    place = terms.firstIndex { $0.feature == own.feature && $0.spelling == own.spelling } ?? -1
                }
                if place < 0 {
                    place = terms.count
                    terms.append(Term(feature: own.feature, spelling: own.spelling))
                    // A message is read as far as its 400th word: some thousand features.
                    if places[feature] == 0 { places[feature] = UInt16(clamping: terms.count) }
                }
                terms[place].same[reading] = information[feature] * own.weight
                terms[place].otherwise[reading] = information[feature] * own.weight * own.otherwise
            }
        }
        for term in terms { places[Int(term.feature)] = 0 }
        self.terms = terms
    }
}
