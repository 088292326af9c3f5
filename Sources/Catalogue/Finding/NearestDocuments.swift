/// The documents with the best matches so far, best first; of equal ones the first in the index.
struct NearestDocuments {
    private let limit: Int
    /// Greater ones are nearer: the match, and below it the document, counted down.
    private var keys: [UInt64] = []
    /// What a match has to reach to be among them: that of the last one, once there are enough.
    private(set) var least: Float = 0

    init(limit: Int) {
        self.limit = limit
        keys.reserveCapacity(limit + 1)
    }

    var documents: [Int] { keys.map { Int(~UInt32(truncatingIfNeeded: $0)) } }

    // The bits of numbers that are not negative are in the order of the numbers.
    private static func key(_ document: Int, _ score: Float) -> UInt64 {
        UInt64(score.bitPattern) << 32 | UInt64(~UInt32(truncatingIfNeeded: document))
    }

    /// Whether a match may be among them, without looking for its document.
    private func takes(_ document: Int, _ score: Float) -> Bool {
        score > least || score == least && (keys.count < limit || keys[limit - 1] < Self.key(document, score))
    }

    /// Takes a document that is not among them, if its match is good enough.
    ///
    /// - Parameter score: not negative.
    mutating func take(_ document: Int, _ score: Float) {
        guard takes(document, score) else { return }
        if keys.count == limit { keys.removeLast() }
        insert(Self.key(document, score))
    }

    /// The same for a document that may be among them with another match.
    mutating func raise(_ document: Int, _ score: Float) {
        guard takes(document, score) else { return }
        let key = Self.key(document, score)
        let same = UInt32(truncatingIfNeeded: key)
        guard let known = keys.firstIndex(where: { UInt32(truncatingIfNeeded: $0) == same }) else {
            return take(document, score)
        }
        guard keys[known] < key else { return }
        keys.remove(at: known)
        insert(key)
    }

    private mutating func insert(_ key: UInt64) {
        var place = keys.count
        while place > 0, keys[place - 1] < key { place -= 1 }
        keys.insert(key, at: place)
        if keys.count == limit { least = Float(bitPattern: UInt32(truncatingIfNeeded: keys[limit - 1] >> 32)) }
    }
}
