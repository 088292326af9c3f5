import Synchronization

/// What is noted while one query is matched: sums for passages and documents, in memory that the next query uses again.
struct FinderMatches: Sendable {
    typealias Numbers = FinderTerms.Numbers

    /// For each feature its place in the query's terms while these are made, else 0.
    var places: [UInt16]
    /// What each document says of the query in all.
    private(set) var bag: [Float]
    /// For each passage what it has in common with each reading.
    private(set) var masses: [Numbers]

    init(documents: Int, passages: Int, features: Int) {
        places = [UInt16](repeating: 0, count: features)
        bag = [Float](repeating: 0, count: documents)
        masses = [Numbers](repeating: Numbers(), count: passages)
    }

    /// Adds to the passage of each entry what the feature counts there.
    mutating func add(_ entries: Span<FinderIndex.Entry>, _ term: FinderTerms.Term) {
        masses.withUnsafeMutableBufferPointer { masses in
            for index in entries.indices {
                let entry = entries[unchecked: index]
                masses[Int(entry.passage)] +=
                    entry.factor * (entry.spelling == term.spelling ? term.same : term.otherwise)
            }
        }
    }

    /// Adds to the document of each entry what it says in all.
    mutating func addBag(_ entries: Span<FinderIndex.BagEntry>, spelling: Int32, same: Float, otherwise: Float) {
        bag.withUnsafeMutableBufferPointer { bag in
            for index in entries.indices {
                let entry = entries[unchecked: index]
                bag[Int(entry.document)] += entry.weight * (entry.spelling == spelling ? same : otherwise)
            }
        }
    }

    /// Takes back all that was noted, so that it is as good as new for another query.
    mutating func clear() {
        masses.withUnsafeMutableBufferPointer { $0.update(repeating: Numbers()) }
        bag.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    }
}

/// Matches that no query uses: they are large, and cost more to make than to clear.
final class SpareMatches: Sendable {
    private let spare = Mutex<[FinderMatches]>([])

    /// Lends cleared matches, for an index that is always the same.
    func use<Value>(for index: FinderIndex, _ body: (inout FinderMatches) -> Value) -> Value {
        var matches =
            spare.withLock { $0.popLast() }
            ?? FinderMatches(
                documents: index.documents.count, passages: index.passages.count, features: index.information.count)
        let value = body(&matches)
        matches.clear()
        let done = matches
        // No more than there are queries at once.
        spare.withLock { $0.append(done) }
        return value
    }
}
