/// The words and pairs of words of articles, as an index in the making has them.
struct ArticleTerms {
    private let folder: String
    private let vocabulary: Int
    private var words: TermRuns
    private var pairs: TermRuns

    /// How often a term stands in an article, all told: in a title it counts more.
    static let titleWeight: UInt8 = 3
    /// What a pair counts beside a word.
    static let pairWeight: Float = 0.6

    /// - Parameter vocabulary: how many words have a number.
    init(in folder: String, vocabulary: Int) throws(SearchIndexError) {
        (self.folder, self.vocabulary) = (folder, vocabulary)
        words = try TermRuns(in: folder)
        pairs = try TermRuns(in: folder)
    }

    /// Adds an article by its place; they come in order.
    mutating func add(
        _ article: UInt32, text: [UInt16], title: [UInt16], name: ArraySlice<UInt16>
    ) throws(SearchIndexError) {
        try words.begin(article)
        try pairs.begin(article)
        add(article, text[...], times: 1)
        add(article, title[...], times: Self.titleWeight)
        add(article, name, times: 1)
    }

    private mutating func add(_ article: UInt32, _ field: ArraySlice<UInt16>, times: UInt8) {
        var first = IndexVocabulary.lineEnd
        for word in field {
            guard word != IndexVocabulary.lineEnd, Int(word) < vocabulary else {
                first = IndexVocabulary.lineEnd
                continue
            }
            words.add(UInt32(word), in: article, times: times)
            if first != IndexVocabulary.lineEnd {
                pairs.add(UInt32(first) << 16 | UInt32(word), in: article, times: times)
            }
            first = word
        }
    }

    /// Writes the postings of words and of pairs.
    ///
    /// - Parameter rooms: how much room each article has for a term.
    mutating func write(rooms: [Float], to file: inout IndexFile) throws(SearchIndexError) {
        try writeWords(rooms, &file)
        try writePairs(rooms, &file)
    }

    private mutating func writeWords(_ rooms: [Float], _ file: inout IndexFile) throws(SearchIndexError) {
        var lists = ScoredLists(rooms: rooms, weight: 1)
        var starts: [UInt32] = [0]
        func append(_ articles: [UInt32], _ times: [UInt8]) throws(SearchIndexError) {
            try file.append(try lists.make(articles, times))
            starts.append(lists.end)
        }
        file.begin(.wordPostings)
        try words.merge { (term, articles, times) throws(SearchIndexError) in
            // Every word has a list; that of the line end is empty.
            while starts.count <= Int(term) { try append([], []) }
            try append(articles, times)
        }
        while starts.count <= vocabulary { try append([], []) }
        try file.endSection()
        try file.append(.wordPostingStarts, starts)
    }

    private mutating func writePairs(_ rooms: [Float], _ file: inout IndexFile) throws(SearchIndexError) {
        var lists = ScoredLists(rooms: rooms, weight: Self.pairWeight)
        var pairStarts = [UInt32](repeating: 0, count: vocabulary + 1)
        let seconds = try ScratchFile(in: folder)
        let postings = try ScratchFile(in: folder)
        let starts = try ScratchFile(in: folder)
        try starts.append(number: UInt32(0))
        try pairs.merge { (term, articles, times) throws(SearchIndexError) in
            pairStarts[Int(term >> 16) + 1] += 1
            try seconds.append(number: UInt16(truncatingIfNeeded: term))
            try postings.append(try lists.make(articles, times))
            try starts.append(number: lists.end)
        }
        for word in 1..<pairStarts.count { pairStarts[word] += pairStarts[word - 1] }
        try file.append(.pairStarts, pairStarts)
        try file.append(.pairSeconds, seconds)
        try file.append(.pairPostings, postings)
        try file.append(.pairPostingStarts, starts)
    }
}

/// Lists of postings with BM25's scores (k1 1.2, b 0.75), one after another.
private struct ScoredLists {
    let rooms: [Float]
    let weight: Float
    private var writer = PostingsWriter()
    private var scores: [Float] = []
    /// Where the list made last ends.
    private(set) var end: UInt32 = 0

    init(rooms: [Float], weight: Float) { (self.rooms, self.weight) = (rooms, weight) }

    /// The next list.
    mutating func make(_ articles: [UInt32], _ times: [UInt8]) throws(SearchIndexError) -> [UInt8] {
        let rarity = ArticleIndex.rarity(articles.count, of: rooms.count) * weight
        scores.removeAll(keepingCapacity: true)
        for (article, times) in zip(articles, times) {
            let often = Float(times)
            scores.append(rarity * often * 2.2 / (often + rooms[Int(article)]))
        }
        writer.make(articles: articles, scores: scores)
        let sum = end.addingReportingOverflow(UInt32(truncatingIfNeeded: writer.bytes.count))
        guard !sum.overflow else { throw .tooLarge(part: "postings") }
        end = sum.partialValue
        return writer.bytes
    }
}
