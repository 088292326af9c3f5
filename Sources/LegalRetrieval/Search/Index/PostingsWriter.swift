/// Writes the lists that ``Postings`` reads.
struct PostingsWriter {
    /// The list that was made last.
    private(set) var bytes: [UInt8] = []
    /// The articles of the list at hand, by impact.
    private var steps = [[UInt32]](repeating: [], count: 256)
    private var payload: [UInt8] = []

    /// What a score of 1 is as an impact.
    static let scale: Float = 8
    /// The most steps of a list: more would be finer than ranking needs.
    private static let mostSteps: Float = 12

    /// Makes a list: articles in ascending order with what the term says in each, above 0.
    mutating func make(articles: [UInt32], scores: [Float]) {
        bytes.removeAll(keepingCapacity: true)
        let most = (scores.max() ?? 0) * Self.scale
        let width = max(1, most / Self.mostSteps)
        var used: [Int] = []
        for (article, score) in zip(articles, scores) {
            // The middle of its step.
            let level = ((score * Self.scale / width).rounded(.down) + 0.5) * width
            let impact = Int(min(255, max(1, level.rounded())))
            if steps[impact].isEmpty { used.append(impact) }
            steps[impact].append(article)
        }
        used.sort(by: >)
        bytes.append(number: scores.count)
        bytes.append(number: used.count)
        payload.removeAll(keepingCapacity: true)
        for impact in used {
            let before = payload.count
            var next: UInt32 = 0
            for article in steps[impact] {
                payload.append(number: Int(article - next))
                next = article + 1
            }
            bytes.append(number: impact)
            bytes.append(number: steps[impact].count)
            bytes.append(number: payload.count - before)
            steps[impact].removeAll(keepingCapacity: true)
        }
        bytes.append(contentsOf: payload)
    }
}

extension [UInt8] {
    /// Appends a number that is not negative in sevens of bits, the lowest first.
    mutating func append(number: Int) {
        var rest = UInt(number)
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }
}
