import Synchronization

/// The matches of one query, gathered.
struct FinderMatches: Sendable {
    enum Kind: Int {
        case name, alias, translated, situation, nameSaid
    }

    private static let kinds = 5
    private var matched: [Float]
    private var scores: [Float]
    private var isSeen: [Bool]
    /// The documents with a match, from the start, and how many there are.
    private var seen: [Int32]
    private var seenCount = 0
    private(set) var bag: [Float]
    /// The passages with a match that is not taken yet, from the start, and how many there are.
    private var touched: [Int32]
    private var touchedCount = 0

    init(documents: Int, passages: Int) {
        matched = [Float](repeating: 0, count: passages)
        touched = [Int32](repeating: 0, count: passages)
        // One more, since a place is written before it is known whether it is needed.
        seen = [Int32](repeating: 0, count: documents + 1)
        scores = [Float](repeating: 0, count: documents * Self.kinds)
        isSeen = [Bool](repeating: false, count: documents)
        bag = [Float](repeating: 0, count: documents)
    }

    /// Adds to the passage of each entry what it counts, in this spelling or otherwise.
    mutating func add(_ entries: Span<FinderIndex.Entry>, spelling: Int32, same: Float, otherwise: Float) {
        var count = touchedCount
        // Each entry touches at most one passage: then there is room for all. Mostly there is, for each passage is touched once.
        let room = touched.count - count
        if room < entries.count { touched.append(contentsOf: repeatElement(0, count: entries.count - room)) }
        matched.withUnsafeMutableBufferPointer { matched in
            touched.withUnsafeMutableBufferPointer { touched in
                for index in entries.indices {
                    let entry = entries[unchecked: index]
                    let place = Int(entry.passage)
                    let before = matched[place]
                    touched[count] = entry.passage
                    // No sum is negative, so that 0 has these bits only.
                    count &+= before.bitPattern == 0 ? 1 : 0
                    matched[place] = before + entry.factor * (entry.spelling == spelling ? same : otherwise)
                }
            }
        }
        touchedCount = count
    }

    /// Adds to the document of each entry what it says in all.
    mutating func addBag(_ entries: Span<FinderIndex.BagEntry>, spelling: Int32, share: Float, otherwise: Float) {
        bag.withUnsafeMutableBufferPointer { bag in
            for index in entries.indices {
                let entry = entries[unchecked: index]
                bag[Int(entry.document)] += share * entry.weight * (entry.spelling == spelling ? 1 : otherwise)
            }
        }
    }

    /// Takes what each passage with what was added to it says for its document, and begins anew.
    @inline(__always)
    mutating func settle(_ body: (_ passage: Int32, _ mass: Float) -> Raised) {
        var count = seenCount
        matched.withUnsafeMutableBufferPointer { matched in
            scores.withUnsafeMutableBufferPointer { scores in
                isSeen.withUnsafeMutableBufferPointer { isSeen in
                    seen.withUnsafeMutableBufferPointer { seen in
                        for passage in touched[..<touchedCount] {
                            let raised = body(passage, matched[Int(passage)])
                            matched[Int(passage)] = 0
                            let place = raised.document * Self.kinds
                            let (kind, nameSaid) = (place + raised.kind.rawValue, place + Kind.nameSaid.rawValue)
                            scores[kind] = max(scores[kind], raised.score)
                            scores[nameSaid] = max(scores[nameSaid], raised.nameSaid)
                            // Each document is counted once: there is room for all.
                            seen[count] = Int32(truncatingIfNeeded: raised.document)
                            count &+= isSeen[raised.document] ? 0 : 1
                            isSeen[raised.document] = true
                        }
                    }
                }
            }
        }
        touchedCount = 0
        seenCount = count
    }

    /// What a passage says for its document.
    struct Raised {
        let document: Int
        let kind: Kind
        let score: Float
        /// How much of the name was said; 0 for what is none.
        let nameSaid: Float
    }

    func values(
        of document: Int
    ) -> (name: Float, alias: Float, translated: Float, situation: Float, nameSaid: Float) {
        let start = document * Self.kinds
        return (
            scores[start], scores[start + 1], scores[start + 2], scores[start + 3], scores[start + 4]
        )
    }

    /// Takes back all that was added, so that it is as good as new for another query.
    mutating func clear() {
        scores.withUnsafeMutableBufferPointer { scores in
            isSeen.withUnsafeMutableBufferPointer { isSeen in
                for document in seen[..<seenCount] {
                    isSeen[Int(document)] = false
                    let start = Int(document) * Self.kinds
                    for place in start..<start + Self.kinds { scores[place] = 0 }
                }
            }
        }
        seenCount = 0
        bag.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    }

    /// The documents with the best matches of any kind, best first.
    func best(_ count: Int) -> [Int] {
        var best: [(document: Int, score: Float)] = []
        best.reserveCapacity(count + 1)
        var least: Float = 0
        let (scores, bag) = (scores.span, bag.span)
        for document in seen[..<seenCount] {
            let start = Int(document) * Self.kinds
            var score = 0.8 * bag[Int(document)]
            for place in start..<(start + 4) where scores[place] > score { score = scores[place] }
            guard score > least || best.count < count else { continue }
            let place = best.firstIndex { $0.score < score } ?? best.count
            best.insert((Int(document), score), at: place)
            if best.count > count { best.removeLast() }
            if best.count == count { least = best[count - 1].score }
        }
        return best.map { $0.document }
    }
}

/// Matches that no query uses: they are large, and cost more to make than to clear.
final class SpareMatches: Sendable {
    private let spare = Mutex<[FinderMatches]>([])

    /// Lends cleared matches, for an index that is always the same.
    func use<Value>(for index: FinderIndex, _ body: (inout FinderMatches) -> Value) -> Value {
        var matches =
            spare.withLock { $0.popLast() }
            ?? FinderMatches(documents: index.documents.count, passages: index.passages.count)
        let value = body(&matches)
        matches.clear()
        let done = matches
        // No more than there are queries at once.
        spare.withLock { $0.append(done) }
        return value
    }
}
