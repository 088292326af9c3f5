/// The clauses (khoản) and points (điểm) of an article, with where they stand in its text.
///
/// Ranges count UTF-8 bytes. Clauses are those whose numbers rise by one, or repeat with a letter (`2a.`): what is quoted, as
/// amending laws do, and lists that begin anew are text of the clause they stand in. Takes time linear in the text.
public struct ArticleStructure: Hashable, Sendable {
    /// A clause.
    public struct Clause: Hashable, Sendable {
        /// `2`, `2a`.
        public let label: String
        /// From its number to its last character.
        public let range: Range<Int>
        public let points: [Point]
    }

    /// A point.
    public struct Point: Hashable, Sendable {
        /// `a`, `đ`, `a1`.
        public let label: String
        /// From its letter to its last character.
        public let range: Range<Int>
    }

    public let clauses: [Clause]
    /// Points that stand in no clause: of an article without clauses, or before the first.
    public let points: [Point]

    public init(_ text: String) {
        var text = text
        self = text.withUTF8 { bytes in
            var reader = StructureReader(bytes)
            return reader.read()
        }
    }

    init(clauses: [Clause], points: [Point]) {
        (self.clauses, self.points) = (clauses, points)
    }

    /// The clause with that label.
    public func clause(_ label: String) -> Clause? { clauses.first { $0.label == label } }

    /// Where a clause, or a point of it or of the article itself, stands; nil if there is none.
    public func range(clause: String?, point: String?) -> Range<Int>? {
        guard let clause else { return point.flatMap { label in points.first { $0.label == label }?.range } }
        guard let found = self.clause(clause) else { return nil }
        guard let point else { return found.range }
        return found.points.first { $0.label == point }?.range
    }
}

/// Reads the lines of an article.
private struct StructureReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var clauses: [(label: String, start: Int, points: [(label: String, start: Int)])] = []
    private var loosePoints: [(label: String, start: Int)] = []
    private var lastNumber = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func read() -> ArticleStructure {
        var quoted = QuotedLines.Cursor(QuotedLines(bytes))
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            var first = start
            while first < end, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
            if first < end, !quoted.contains(first) { take(first..<end) }
            start = end + 1
        }
        return result()
    }

    private mutating func take(_ line: Range<Int>) {
        let (label, number, isPoint) = LineLabel.read(bytes, line)
        guard let label else { return }
        if isPoint {
            if clauses.isEmpty {
                loosePoints.append((label, line.lowerBound))
            } else {
                clauses[clauses.count - 1].points.append((label, line.lowerBound))
            }
        } else if number == lastNumber + 1 || number == lastNumber && number > 0 && label.utf8.last ?? 0 > 0x39 {
            lastNumber = number
            clauses.append((label, line.lowerBound, []))
        }
    }

    private func result() -> ArticleStructure {
        let ends = clauses.dropFirst().map(\.start) + [bytes.count]
        return ArticleStructure(
            clauses: zip(clauses, ends).map { clause, end in
                ArticleStructure.Clause(
                    label: clause.label, range: trimmed(clause.start, end), points: points(clause.points, end))
            },
            points: points(loosePoints, clauses.first?.start ?? bytes.count))
    }

    private func points(_ points: [(label: String, start: Int)], _ end: Int) -> [ArticleStructure.Point] {
        // The order is kept, but a letter that comes again begins a list of something else.
        var seen: Set<String> = []
        let kept = points.filter { seen.insert($0.label).inserted }
        return zip(kept, kept.dropFirst().map(\.start) + [end]).map { point, end in
            ArticleStructure.Point(label: point.label, range: trimmed(point.start, end))
        }
    }

    private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
        var end = end
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }
}

/// What numbers a line: `2.`, `2a.`, `đ)`.
enum LineLabel {
    /// The label, its number for a clause, and whether it is a point's; no label if the line has none.
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
    ) -> (label: String?, number: Int, isPoint: Bool) {
        var index = line.lowerBound
        var number = 0
        while index < line.upperBound, index - line.lowerBound < 3, (0x30...0x39).contains(bytes[index]) {
            number = number * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        let hasDigits = index > line.lowerBound
        let letter = letters(bytes, index, line.upperBound)
        index += letter
        if hasDigits {
            guard index < line.upperBound, bytes[index] == UInt8(ascii: "."), number > 0 else { return (nil, 0, false) }
            // Not a decimal, nor the number of a paragraph within: 1.5, 1.2.
            if index + 1 < line.upperBound, (0x30...0x39).contains(bytes[index + 1]) { return (nil, 0, false) }
            return (String(decoding: bytes[line.lowerBound..<index], as: UTF8.self), number, false)
        }
        guard letter > 0 else { return (nil, 0, true) }
        if index < line.upperBound, (0x30...0x39).contains(bytes[index]) { index += 1 }
        guard index < line.upperBound, bytes[index] == UInt8(ascii: ")") else { return (nil, 0, true) }
        return (String(decoding: bytes[line.lowerBound..<index], as: UTF8.self), 0, true)
    }

    /// The bytes of at most two small letters at `index`, `đ` among them.
    private static func letters(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
        var place = index
        for _ in 0..<2 {
            if place < end, (0x61...0x7A).contains(bytes[place]) {
                place += 1
            } else if place + 1 < end, bytes[place] == 0xC4, bytes[place + 1] == 0x91 {
                place += 2
            }
        }
        return place - index
    }
}
