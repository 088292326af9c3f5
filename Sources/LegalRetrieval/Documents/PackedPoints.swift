/// The points of a list that stands in one line: `gồm: a) giấy này; b) giấy kia`.
///
/// A list begins behind a colon, or where the line or its number ends, and has two points at least. Its letters rise behind semicolons,
/// and behind commas and full stops one by one: so `theo điểm a), b)` and `(a)` are words of a sentence.
struct PackedPoints {
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// - Parameter first: the point that the line begins with, if it does.
    func read(_ line: Range<Int>, after first: String?) -> [(label: String, start: Int)] {
        var found: [(label: String, start: Int)] = []
        var last = first.flatMap(Self.rank)
        // A line that begins with a label out of the order has no list that could be told from others.
        if first != nil && last == nil { return [] }
        var index = line.lowerBound
        var mark = UInt8(ascii: ":")
        var isBehindSpace = true
        var quotes = 0
        while index < line.upperBound {
            let byte = bytes[index]
            if byte == 0x20 || byte == 0x09 {
                isBehindSpace = true
                index += 1
                continue
            }
            if isBehindSpace, quotes == 0, Self.marks.contains(mark),
                let label = LineLabel.point(bytes, index..<line.upperBound), let rank = Self.rank(label)
            {
                if let before = last {
                    // Letters that begin anew are those of a list within: what follows cannot be told apart.
                    guard rank > before, mark != UInt8(ascii: ":") else { break }
                    if mark == UInt8(ascii: ";") || rank / 16 - before / 16 <= 1 {
                        found.append((label, index))
                        last = rank
                    }
                } else if mark == UInt8(ascii: ":") {
                    found.append((label, index))
                    last = rank
                }
            }
            if byte == 0xE2, index + 2 < line.upperBound, bytes[index + 1] == 0x80 {
                if bytes[index + 2] == 0x9C { quotes += 1 }
                if bytes[index + 2] == 0x9D { quotes = max(0, quotes - 1) }
            }
            mark = byte
            isBehindSpace = false
            index += 1
        }
        return first != nil || found.count > 1 ? found : []
    }

    private static let marks: Set<UInt8> = [
        UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "."),
    ]

    /// The letters of points in their order; Vietnamese numbering leaves the others out.
    private static let letters = Array("abcdđeghiklmnopqrstuvxy")

    /// The place of a label in the order: `a`, `a1`, `b`; nil for one that is none of them.
    private static func rank(_ label: String) -> Int? {
        guard let first = label.first, let place = letters.firstIndex(of: first), label.count <= 2 else { return nil }
        guard label.count == 2 else { return place * 16 }
        return label.last?.wholeNumberValue.map { place * 16 + $0 }
    }
}
