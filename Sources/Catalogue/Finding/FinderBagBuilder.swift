/// Gathers what documents say as a whole, then lays it out by feature.
struct FinderBagBuilder {
    /// Kept small, since there are as many as words in the catalogue.
    private struct Occurrence {
        let feature: Int32
        let spelling: Int32
        /// The document, and in the last ten bits what it counts, in thousandths.
        private let packed: UInt32

        init(feature: Int32, document: Int32, spelling: Int32, count: Float) {
            self.feature = feature
            self.spelling = spelling
            packed = UInt32(document) << 10 | UInt32(min(1, max(0, count)) * 1000)
        }

        var document: Int32 { Int32(packed >> 10) }
        var count: Float { Float(packed & 0x3FF) / 1000 }
    }

    /// What has been laid out.
    struct Bags {
        var starts: [Int32]
        var entries: [FinderIndex.BagEntry] = []
        /// In how many documents each feature stands.
        var documentCounts: [Int32] = []
    }

    private var occurrences: [Occurrence] = []

    mutating func reserve(_ count: Int) { occurrences.reserveCapacity(count) }

    /// - Parameter count: what saying it here counts, at most 1.
    mutating func add(_ feature: Int32, spelling: Int32, to document: Int32, count: Float) {
        occurrences.append(Occurrence(feature: feature, document: document, spelling: spelling, count: count))
    }

    /// Adds up what each document says of each feature in each spelling. Lets go of what was gathered.
    ///
    /// - Parameter saturation: how often something has to be said to weigh a half.
    mutating func layOut(features: Int, saturation: Float) -> Bags {
        let (sorted, starts) = sortedOccurrences(features)
        var bags = Bags(starts: [])
        bags.starts.reserveCapacity(features + 1)
        bags.entries.reserveCapacity(sorted.count)
        for feature in 0..<features {
            bags.starts.append(Int32(bags.entries.count))
            var position = Int(starts[feature])
            let end = Int(starts[feature + 1])
            var documents: Int32 = 0
            var last: Int32 = -1
            while position < end {
                let (document, spelling) = (sorted[position].document, sorted[position].spelling)
                var count: Float = 0
                while position < end, sorted[position].document == document, sorted[position].spelling == spelling {
                    count += sorted[position].count
                    position += 1
                }
                bags.entries.append(
                    FinderIndex.BagEntry(
                        document: document, spelling: spelling, weight: count / (count + saturation)))
                if document != last { documents += 1 }
                last = document
            }
            bags.documentCounts.append(documents)
        }
        bags.starts.append(Int32(bags.entries.count))
        return bags
    }

    /// What was gathered, by feature, document and spelling, and where each feature begins.
    private mutating func sortedOccurrences(_ features: Int) -> (sorted: [Occurrence], starts: [Int32]) {
        var places = [Int32](repeating: 0, count: features + 1)
        for occurrence in occurrences { places[Int(occurrence.feature) + 1] += 1 }
        for position in places.indices.dropFirst() { places[position] += places[position - 1] }
        let starts = places
        let empty = Occurrence(feature: 0, document: 0, spelling: 0, count: 0)
        var sorted = Array(repeating: empty, count: occurrences.count)
        for occurrence in occurrences {
            sorted[Int(places[Int(occurrence.feature)])] = occurrence
            places[Int(occurrence.feature)] += 1
        }
        occurrences = []
        for feature in 0..<features {
            let range = Int(starts[feature])..<Int(starts[feature + 1])
            if range.count > 1 { sorted[range].sort { ($0.document, $0.spelling) < ($1.document, $1.spelling) } }
        }
        return (sorted, starts)
    }
}
