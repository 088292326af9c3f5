/// For each of many terms the articles that have it, those where it says most first.
///
/// A list is the number of its articles and of its steps; for each step its impact (a byte), its articles and its bytes; then
/// the steps, each its articles in ascending order as differences. All numbers but the impact are in sevens of bits, the lowest
/// first, the top bit set on all but the last byte.
struct Postings: Sendable {
    /// Parts of the index's bytes, which outlive this and do not change.
    private nonisolated(unsafe) let bytes: UnsafeBufferPointer<UInt8>
    private nonisolated(unsafe) let starts: UnsafeBufferPointer<UInt32>
    private let articles: Int

    init(
        _ sections: IndexSections, _ lists: IndexSection, _ starts: IndexSection, lists count: Int, articles: Int
    ) throws(SearchIndexError) {
        bytes = try sections.column(lists)
        self.starts = try sections.starts(starts, count: count, end: bytes.count)
        self.articles = articles
    }

    /// Articles in which a term says equally much.
    struct Step {
        let impact: UInt8
        let count: Int
        fileprivate let range: Range<Int>
    }

    /// How many articles have the term.
    func count(_ list: Int) -> Int {
        var reader = Reader(bytes: bytes, position: Int(starts[list]), end: Int(starts[list + 1]))
        return reader.number() ?? 0
    }

    /// Appends the steps of a term's list.
    func appendSteps(of list: Int, to steps: inout [Step]) throws(SearchIndexError) {
        let end = Int(starts[list + 1])
        var reader = Reader(bytes: bytes, position: Int(starts[list]), end: end)
        guard reader.number() != nil, let count = reader.number(), count <= 256 else {
            throw .corrupt(part: "postings")
        }
        let first = steps.count
        var length = 0
        for _ in 0..<count {
            guard let impact = reader.number(), impact <= 255, let count = reader.number(), let size = reader.number(),
                count <= articles, size <= end
            else { throw .corrupt(part: "postings") }
            steps.append(Step(impact: UInt8(impact), count: count, range: length..<length + size))
            length += size
        }
        guard length <= end - reader.position else { throw .corrupt(part: "postings") }
        for index in first..<steps.count {
            let step = steps[index]
            steps[index] = Step(
                impact: step.impact, count: step.count,
                range: step.range.lowerBound + reader.position..<step.range.upperBound + reader.position)
        }
    }

    /// Adds a step's impact to its articles' sums; there is a sum for every article.
    func add(_ step: Step, to sums: UnsafeMutablePointer<UInt16>) throws(SearchIndexError) {
        guard var pointer = bytes.baseAddress.map({ $0 + step.range.lowerBound }) else { return }
        let end = pointer + step.range.count
        let impact = UInt16(step.impact)
        var article = -1
        while pointer < end {
            var byte = pointer.pointee
            pointer += 1
            var difference = Int(byte & 0x7F)
            var shift = 7
            while byte >= 0x80 {
                guard pointer < end, shift < 35 else { throw .corrupt(part: "postings") }
                byte = pointer.pointee
                pointer += 1
                difference |= Int(byte & 0x7F) << shift
                shift += 7
            }
            article += difference + 1
            guard article < articles else { throw .corrupt(part: "postings") }
            sums[article] &+= impact
        }
    }

    private struct Reader {
        let bytes: UnsafeBufferPointer<UInt8>
        var position: Int
        let end: Int

        mutating func number() -> Int? {
            var value = 0
            var shift = 0
            while position < end, shift < 35 {
                let byte = bytes[position]
                position += 1
                value |= Int(byte & 0x7F) << shift
                if byte < 0x80 { return value }
                shift += 7
            }
            return nil
        }
    }
}
