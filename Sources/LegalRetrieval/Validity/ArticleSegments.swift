import Vietnamese

/// An article cut into the statements that it makes, for finding what they do to other documents.
struct ArticleSegments {
    /// A statement.
    struct Segment {
        /// In bytes of the text.
        let range: Range<Int>
        /// Whether a clause or point begins with it.
        let hasLabel: Bool
        let isPoint: Bool
        /// Whether it ends with a colon: what follows belongs to it.
        let isIntroduction: Bool
    }

    private(set) var segments: [Segment] = []
    /// The text in lower case, byte for byte at the same places.
    let lower: [UInt8]

    init(_ text: String) {
        let lowered = Array(VietnameseText.lowercased(text).utf8)
        let original = Array(text.utf8)
        // Rare letters change their length; then only small letters are understood.
        lower = lowered.count == original.count ? lowered : original
        original.withUnsafeBufferPointer { cut($0) }
    }

    private mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>) {
        var quoted = QuotedLines.Cursor(QuotedLines(bytes))
        var start = 0
        var open: (start: Int, end: Int, hasLabel: Bool, isPoint: Bool)?
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            defer { start = end + 1 }
            guard end > start, !quoted.contains(start) else { continue }
            let (label, _, isPoint) = LineLabel.read(bytes, start..<end)
            if label == nil, let current = open, !Self.endsStatement(bytes, current.end) {
                open?.end = end
                continue
            }
            if let current = open { append(bytes, current) }
            open = (start, end, label != nil, isPoint)
        }
        if let current = open { append(bytes, current) }
    }

    private static func endsStatement(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        end > 0 && (bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: ":"))
    }

    /// Cuts at the ends of sentences within: a full stop, a space, a capital.
    private mutating func append(
        _ bytes: UnsafeBufferPointer<UInt8>, _ line: (start: Int, end: Int, hasLabel: Bool, isPoint: Bool)
    ) {
        var start = line.start
        var index = line.start + 4
        while index + 2 < line.end {
            if bytes[index] == UInt8(ascii: "."), bytes[index + 1] == 0x20 || bytes[index + 1] == 0x0A,
                FoldedLetter.isCapital(bytes, index + 2),
                !NumberFinder.isDigit(bytes[index - 1])
                    || index - start > 40
            {
                add(bytes, start..<index + 1, line)
                start = index + 2
            }
            index += 1
        }
        add(bytes, start..<line.end, line)
    }

    private mutating func add(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
        _ line: (start: Int, end: Int, hasLabel: Bool, isPoint: Bool)
    ) {
        guard !range.isEmpty else { return }
        segments.append(
            Segment(
                range: range, hasLabel: line.hasLabel && range.lowerBound == line.start,
                isPoint: line.isPoint && range.lowerBound == line.start,
                isIntroduction: bytes[range.upperBound - 1] == UInt8(ascii: ":")))
    }

    /// Where the words stand in the range; they are given in lower case.
    func places(of words: StaticString, in range: Range<Int>) -> [Int] {
        var places: [Int] = []
        var start = range.lowerBound
        while let place = first(words, from: start, to: range.upperBound) {
            places.append(place)
            start = place + words.utf8CodeUnitCount
        }
        return places
    }

    func first(_ words: StaticString, from start: Int, to end: Int) -> Int? {
        let count = words.utf8CodeUnitCount
        guard start + count <= end else { return nil }
        return words.withUTF8Buffer { words in
            var index = start
            while index + count <= end {
                if lower[index] == words[0] {
                    var offset = 1
                    while offset < count, lower[index + offset] == words[offset] { offset += 1 }
                    if offset == count { return index }
                }
                index += 1
            }
            return nil
        }
    }

    /// What stands in the range, in lower case.
    func text(_ range: Range<Int>) -> String { String(decoding: lower[range], as: UTF8.self) }
}
