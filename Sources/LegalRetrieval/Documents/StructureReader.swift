/// Reads the lines of an article.
struct StructureReader {
    private struct Point {
        let label: String
        let start: Int
        /// It stands within a line, behind others.
        let isPacked: Bool
    }

    private struct Clause {
        let label: String
        let number: Int
        let start: Int
        /// What stands before it ends with a colon: it may be the beginning of a list.
        let isIntroduced: Bool
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    /// All numbered lines that are not quoted; not all of them are clauses.
    private var numbered: [Clause] = []
    private var points: [Point] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func read() -> ArticleStructure {
        var quoted = QuotedLines.Cursor(QuotedLines(bytes))
        var start = 0
        var isIntroduced = false
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = trimmed(start, end)
            if !line.isEmpty {
                if !quoted.contains(line.lowerBound) { take(line, isIntroduced) }
                isIntroduced = bytes[line.upperBound - 1] == UInt8(ascii: ":")
            }
            start = end + 1
        }
        return result()
    }

    private mutating func take(_ line: Range<Int>, _ isIntroduced: Bool) {
        let (label, number, isPoint) = LineLabel.read(bytes, line)
        var rest = line.lowerBound
        if let label {
            rest += label.utf8.count + 1
            if isPoint {
                points.append(Point(label: label, start: line.lowerBound, isPacked: false))
            } else {
                numbered.append(
                    Clause(label: label, number: number, start: line.lowerBound, isIntroduced: isIntroduced))
            }
        }
        let packed = PackedPoints(bytes)
        for point in packed.read(rest..<line.upperBound, after: isPoint ? label : nil) {
            points.append(Point(label: point.label, start: point.start, isPacked: true))
        }
    }

    private func result() -> ArticleStructure {
        let clauses = clauses()
        let ends = clauses.dropFirst().map(\.start) + [bytes.count]
        var next = points.firstIndex { $0.start >= clauses.first?.start ?? bytes.count } ?? points.count
        let loose = kept(points[..<next], clauses.first?.start ?? bytes.count)
        return ArticleStructure(
            clauses: zip(clauses, ends).map { clause, end in
                let first = next
                while next < points.count, points[next].start < end { next += 1 }
                return ArticleStructure.Clause(
                    label: clause.label, range: trimmed(clause.start, end), points: kept(points[first..<next], end))
            }, points: loose)
    }

    /// The numbered lines that are clauses: all where all rise, as where a digest leaves some out; else those that rise by one.
    private func clauses() -> [Clause] {
        var last = 0
        var isRising = true
        for clause in numbered where isRising {
            let isNext = clause.number == last + 1 || Self.isInserted(clause, after: last)
            isRising = isNext || clause.number > last && !clause.isIntroduced
            last = clause.number
        }
        if isRising { return numbered }
        last = 0
        return numbered.filter { clause in
            guard clause.number == last + 1 || Self.isInserted(clause, after: last) else { return false }
            last = clause.number
            return true
        }
    }

    /// `2a.` behind `2.`
    private static func isInserted(_ clause: Clause, after last: Int) -> Bool {
        clause.number == last && last > 0 && clause.label.utf8.last ?? 0 > 0x39
    }

    private func kept(_ points: ArraySlice<Point>, _ end: Int) -> [ArticleStructure.Point] {
        // Where lines begin with the same letters, what stands within a line is a list of something else.
        let onLines = Set(points.lazy.filter { !$0.isPacked }.map(\.label))
        let isNested = points.contains { $0.isPacked && onLines.contains($0.label) }
        // The order is kept, but a letter that comes again begins a list of something else.
        var seen: Set<String> = []
        let kept = points.filter { !(isNested && $0.isPacked) && seen.insert($0.label).inserted }
        return zip(kept, kept.dropFirst().map(\.start) + [end]).map { point, end in
            ArticleStructure.Point(label: point.label, range: trimmed(point.start, end))
        }
    }

    private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
        var (start, end) = (start, end)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }
}
