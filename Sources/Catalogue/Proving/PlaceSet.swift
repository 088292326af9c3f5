/// A set of small numbers, one bit each.
struct PlaceSet: Hashable, Sendable {
    private var words: [UInt64]

    init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

    func contains(_ place: Int) -> Bool { words[place / 64] & (1 << UInt64(place % 64)) != 0 }
    mutating func insert(_ place: Int) { words[place / 64] |= 1 << UInt64(place % 64) }
    mutating func formUnion(_ other: PlaceSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }
    mutating func formIntersection(_ other: PlaceSet) {
        for index in words.indices { words[index] &= other.words[index] }
    }
    mutating func subtract(_ other: PlaceSet) {
        for index in words.indices { words[index] &= ~other.words[index] }
    }
    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
    var places: [Int] { (0..<words.count * 64).filter(contains) }
}
