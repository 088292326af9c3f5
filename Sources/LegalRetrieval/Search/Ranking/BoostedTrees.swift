/// Small decision trees whose leaves are added up, learned elsewhere.
struct BoostedTrees: Sendable {
    private struct Node {
        let sign: Int
        let limit: Float
        /// Where to go on: a node, or -1 - n for leaf n.
        let low: Int32
        let high: Int32
    }

    private var nodes: [Node] = []
    private var leaves: [Float] = []
    /// The first node of each tree, in the same way.
    private var roots: [Int32] = []

    /// Trees from the text that `scripts/learn-law` writes: for each tree its splits in hexadecimal, see ``TreeText``.
    init(_ text: StaticString, signs: Int) {
        var reader = TreeText(text)
        while let splits = reader.number(), let count = reader.number() {
            let node = nodes.count
            let leaf = leaves.count
            func place(_ child: Int) -> Int32 {
                child < splits ? Int32(node + child) : -1 - Int32(leaf + child - splits)
            }
            roots.append(splits > 0 ? Int32(node) : -1 - Int32(leaf))
            for _ in 0..<splits {
                guard let sign = reader.number(), let limit = reader.float(), let low = reader.number(),
                    let high = reader.number(), sign < signs, low < splits + count, high < splits + count
                else { preconditionFailure("the learned trees are whole") }
                nodes.append(Node(sign: sign, limit: limit, low: place(low), high: place(high)))
            }
            for _ in 0..<count { leaves.append(reader.float() ?? 0) }
        }
    }

    /// How many trees there are.
    var count: Int { roots.count }

    /// Adds what the trees say of each of several things to `scores`; `signs` has the signs of one after another.
    func add(_ signs: [Float], width: Int, to scores: inout [Float]) {
        add(signs, width: width, trees: 0..<count, of: Array(scores.indices), to: &scores)
    }

    /// Adds what some of the trees say of some of the things.
    func add(_ signs: [Float], width: Int, trees: Range<Int>, of things: [Int], to scores: inout [Float]) {
        signs.withUnsafeBufferPointer { signs in
            nodes.withUnsafeBufferPointer { nodes in
                leaves.withUnsafeBufferPointer { leaves in
                    for root in roots[trees] {
                        for thing in things {
                            let start = thing * width
                            var place = root
                            while place >= 0 {
                                let node = nodes[Int(place)]
                                place = signs[start + node.sign] <= node.limit ? node.low : node.high
                            }
                            scores[thing] += leaves[Int(-1 - place)]
                        }
                    }
                }
            }
        }
    }
}

/// Numbers in a constant: bytes as two hexadecimal digits; counts take two bytes, the higher first, and a float the four bytes
/// of its bits, the highest first.
struct TreeText {
    private let text: StaticString
    private var position = 0

    init(_ text: StaticString) { self.text = text }

    mutating func number() -> Int? { bits(2).map { Int($0) } }
    mutating func float() -> Float? { bits(4).map { Float(bitPattern: $0) } }

    private mutating func bits(_ bytes: Int) -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<bytes * 2 {
            while position < text.utf8CodeUnitCount, Self.isSpace(text.utf8Start[position]) { position += 1 }
            guard position < text.utf8CodeUnitCount else { return nil }
            let byte = text.utf8Start[position]
            position += 1
            value = value << 4 | UInt32(byte <= 57 ? byte &- 48 : byte &- 87)
        }
        return value
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 10 || byte == 32 }
}
