/// The matches of one query, gathered.
struct FinderMatches {
    enum Kind: Int {
        case name, alias, translated, situation, nameSaid
    }

    private static let kinds = 5
    private var matched: [Float]
    private var scores: [Float]
    private var isSeen: [Bool]
    private var seen: [Int] = []
    var bag: [Float]
    /// The passages with a match that is not taken yet.
    var touched: [Int32] = []

    init(documents: Int, passages: Int) {
        matched = [Float](repeating: 0, count: passages)
        scores = [Float](repeating: 0, count: documents * Self.kinds)
        isSeen = [Bool](repeating: false, count: documents)
        bag = [Float](repeating: 0, count: documents)
    }

    /// Adds to the passage of each entry what it counts.
    mutating func add(_ entries: ArraySlice<FinderIndex.Entry>, mass: (FinderIndex.Entry) -> Float) {
        matched.withUnsafeMutableBufferPointer { matched in
            for entry in entries {
                let place = Int(entry.passage)
                if matched[place] == 0 { touched.append(entry.passage) }
                matched[place] += mass(entry)
            }
        }
    }

    mutating func taken(_ passage: Int32) -> Float {
        let mass = matched[Int(passage)]
        matched[Int(passage)] = 0
        return mass
    }

    mutating func raise(_ kind: Kind, of document: Int, to score: Float) {
        let place = document * Self.kinds + kind.rawValue
        if score > scores[place] { scores[place] = score }
        if !isSeen[document] {
            isSeen[document] = true
            seen.append(document)
        }
    }

    func values(
        of document: Int
    ) -> (name: Float, alias: Float, translated: Float, situation: Float, nameSaid: Float) {
        let start = document * Self.kinds
        return (
            scores[start], scores[start + 1], scores[start + 2], scores[start + 3], scores[start + 4]
        )
    }

    /// The documents with the best matches of any kind, best first.
    func best(_ count: Int) -> [Int] {
        var best: [(document: Int, score: Float)] = []
        best.reserveCapacity(count + 1)
        var least: Float = 0
        for document in seen {
            let start = document * Self.kinds
            var score = 0.8 * bag[document]
            for place in start..<(start + 4) { score = max(score, scores[place]) }
            guard score > least || best.count < count else { continue }
            let place = best.firstIndex { $0.score < score } ?? best.count
            best.insert((document, score), at: place)
            if best.count > count { best.removeLast() }
            if best.count == count { least = best[count - 1].score }
        }
        return best.map(\.document)
    }
}
