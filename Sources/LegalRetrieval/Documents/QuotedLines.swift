/// The stretches of a text that stand in “ ”, as far as both marks are there.
struct QuotedLines {
    /// In bytes, in order, none overlapping: from behind an opening mark to its closing one.
    private(set) var ranges: [Range<Int>] = []

    /// Longer ones are two stray marks rather than a quotation.
    static let lengthLimit = 60_000

    /// Finds the quotations that go over a line end. Takes time linear in the bytes.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var open: [Int] = []
        var found: [Range<Int>] = []
        var index = 0
        while index + 2 < bytes.count {
            guard bytes[index] == 0xE2, bytes[index + 1] == 0x80 else {
                index += 1
                continue
            }
            if bytes[index + 2] == 0x9C {
                open.append(index + 3)
            } else if bytes[index + 2] == 0x9D, let start = open.popLast(), index - start <= Self.lengthLimit {
                // One that was closed later takes those within it.
                while let last = found.last, last.lowerBound >= start { found.removeLast() }
                found.append(start..<index)
            }
            index += 3
        }
        ranges = found.filter { range in bytes[range].contains(0x0A) }
    }

    /// A cursor for positions that only grow.
    struct Cursor {
        private let ranges: [Range<Int>]
        private var next = 0

        init(_ quoted: QuotedLines) { ranges = quoted.ranges }

        /// Whether the place stands in a quotation, or is where one begins.
        mutating func contains(_ position: Int) -> Bool {
            while next < ranges.count, ranges[next].upperBound <= position { next += 1 }
            // A line that begins with the mark belongs to what is quoted.
            return next < ranges.count && ranges[next].lowerBound <= position + 3
        }
    }
}
