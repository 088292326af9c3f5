/// The numbered words of all articles while an index is made of them.
struct ArticleFields {
    let texts: [UInt16]
    let textStarts: [UInt32]
    let titles: [UInt16]
    let titleStarts: [UInt32]
    /// The words of documents' titles.
    let names: [UInt16]
    let nameStarts: [UInt32]
    let documents: [UInt32]
    let vocabulary: Int

    private var count: Int { documents.count }

    private func text(_ article: Int) -> ArraySlice<UInt16> {
        texts[Int(textStarts[article])..<Int(textStarts[article + 1])]
    }
    private func title(_ article: Int) -> ArraySlice<UInt16> {
        titles[Int(titleStarts[article])..<Int(titleStarts[article + 1])]
    }
    private func name(_ article: Int) -> ArraySlice<UInt16> {
        let document = Int(documents[article])
        return names[Int(nameStarts[document])..<Int(nameStarts[document + 1])]
    }

    var totals: [UInt64] {
        let named = (0..<count).reduce(UInt64(0)) { $0 + UInt64(name($1).count) }
        return [UInt64(texts.lazy.filter { $0 != IndexVocabulary.lineEnd }.count), UInt64(titles.count), named]
    }

    func wordCounts() -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: vocabulary)
        var last = [UInt32](repeating: 0, count: vocabulary)
        for article in 0..<count {
            for words in [text(article), title(article)] {
                for word in words where Int(word) < vocabulary && last[Int(word)] != UInt32(article + 1) {
                    last[Int(word)] = UInt32(article + 1)
                    counts[Int(word)] += 1
                }
            }
        }
        return counts
    }

    /// How often a term stands in an article, all told: in a title it counts more.
    private static let titleWeight: UInt32 = 3

    /// How much room an article has for a term: BM25's length, over the mean.
    private func rooms() -> [Float] {
        let lengths = (0..<count).map {
            Float(text($0).count) + Float(Self.titleWeight) * Float(title($0).count) + Float(name($0).count)
        }
        let mean = max(1, lengths.reduce(0, +) / Float(max(1, count)))
        return lengths.map { 1.2 * (0.25 + 0.75 * $0 / mean) }
    }

    func writeWordPostings(to file: inout IndexFile) throws(SearchIndexError) {
        var table = TermTable(terms: vocabulary)
        func each(_ article: Int, _ body: (Int, UInt32) -> Void) {
            for word in text(article) where word != IndexVocabulary.lineEnd && Int(word) < vocabulary {
                body(Int(word), 1)
            }
            for word in title(article) where Int(word) < vocabulary { body(Int(word), Self.titleWeight) }
            for word in name(article) where Int(word) < vocabulary { body(Int(word), 1) }
        }
        for article in 0..<count { each(article) { term, times in table.count(term, article, times) } }
        table.makeRoom()
        for article in 0..<count { each(article) { term, times in table.fill(term, article, times) } }
        var written = try table.written(rooms: rooms(), articles: count, weight: 1)
        file.append(.wordPostings, written.takeBytes())
        file.append(.wordPostingStarts, written.starts)
    }

    /// What a pair counts beside a word.
    static let pairWeight: Float = 0.6

    func writePairPostings(to file: inout IndexFile) throws(SearchIndexError) {
        func each(_ article: Int, _ body: (UInt32, UInt32) -> Void) {
            for (words, times) in [(text(article), 1), (title(article), Self.titleWeight), (name(article), 1)] {
                var first = IndexVocabulary.lineEnd
                for word in words {
                    let second = Int(word) < vocabulary ? word : IndexVocabulary.lineEnd
                    if first != IndexVocabulary.lineEnd && second != IndexVocabulary.lineEnd {
                        body(UInt32(first) << 16 | UInt32(second), times)
                    }
                    first = second
                }
            }
        }
        let pairs = PairNumbers { add in for article in 0..<count { each(article) { pair, _ in add(pair) } } }
        var table = TermTable(terms: pairs.keys.count)
        for article in 0..<count {
            each(article) { pair, times in table.count(pairs.number(of: pair), article, times) }
        }
        table.makeRoom()
        for article in 0..<count { each(article) { pair, times in table.fill(pairs.number(of: pair), article, times) } }
        var written = try table.written(rooms: rooms(), articles: count, weight: Self.pairWeight)
        file.append(.pairStarts, pairs.starts(vocabulary: vocabulary))
        file.append(.pairSeconds, pairs.keys.map { UInt16(truncatingIfNeeded: $0) })
        file.append(.pairPostings, written.takeBytes())
        file.append(.pairPostingStarts, written.starts)
    }
}
