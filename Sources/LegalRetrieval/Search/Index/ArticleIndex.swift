import Glibc

/// A search index over articles, opened for reading: compact, in one piece, shared by any number of threads.
///
/// Everything that a search relies on is checked when it is opened, so that a damaged file is an error and never a crash. Needs
/// a processor that puts the lowest byte first.
public final class ArticleIndex: Sendable {
    private let bytes: IndexBytes
    /// Columns of numbers inside `bytes`, which live as long as this object and do not change: readable from every thread.
    nonisolated(unsafe) let wordCounts: UnsafeBufferPointer<UInt32>
    nonisolated(unsafe) let documentWords: UnsafeBufferPointer<UInt16>
    nonisolated(unsafe) let documentStarts: UnsafeBufferPointer<UInt32>
    nonisolated(unsafe) let documentTraits: UnsafeBufferPointer<UInt8>
    nonisolated(unsafe) let articleIDs: UnsafeBufferPointer<Int32>
    nonisolated(unsafe) let articleDocuments: UnsafeBufferPointer<UInt32>
    nonisolated(unsafe) let titleStarts: UnsafeBufferPointer<UInt32>
    nonisolated(unsafe) let textStarts: UnsafeBufferPointer<UInt32>
    nonisolated(unsafe) let articleTraits: UnsafeBufferPointer<UInt8>
    nonisolated(unsafe) let titleWords: UnsafeBufferPointer<UInt16>
    nonisolated(unsafe) let textWords: UnsafeBufferPointer<UInt16>
    nonisolated(unsafe) let pairStarts: UnsafeBufferPointer<UInt32>
    nonisolated(unsafe) let pairSeconds: UnsafeBufferPointer<UInt16>
    let wordPostings: Postings
    let pairPostings: Postings

    let vocabulary: IndexVocabulary
    /// Words in a text, a title and a document's title, on average over the articles.
    let meanLengths: (text: Float, title: Float, document: Float)

    /// How many articles it has.
    public var articleCount: Int { articleIDs.count }
    /// How many bytes it takes.
    public var byteCount: Int { bytes.buffer.count }

    /// Opens an index that was written to a file. The file must not be changed in place while it is open: replace it.
    public convenience init(path: String) throws(SearchIndexError) {
        try self.init(IndexBytes(path: path))
    }

    /// Opens an index held in memory; the bytes are copied.
    public convenience init(bytes: [UInt8]) throws(SearchIndexError) {
        try self.init(IndexBytes(bytes))
    }

    /// Opens an index that is a part of a file, which must not be changed in place.
    ///
    /// - Parameters:
    ///   - descriptor: is closed with the index, or when this fails.
    ///   - range: not empty, and within the file.
    convenience init(taking descriptor: Int32, _ range: Range<Int>) throws(SearchIndexError) {
        try self.init(IndexBytes(taking: descriptor, range))
    }

    private init(_ bytes: IndexBytes) throws(SearchIndexError) {
        self.bytes = bytes
        let sections = try IndexSections(bytes)
        wordCounts = try sections.column(.wordCounts)
        documentWords = try sections.column(.documentWords)
        documentTraits = try sections.column(.documentTraits)
        documentStarts = try sections.starts(.documentStarts, count: documentTraits.count, end: documentWords.count)
        articleIDs = try sections.column(.articleIDs)
        let count = articleIDs.count
        articleDocuments = try sections.column(.articleDocuments, count: count)
        articleTraits = try sections.column(.articleTraits, count: count)
        titleWords = try sections.column(.titleWords)
        textWords = try sections.column(.textWords)
        titleStarts = try sections.starts(.titleStarts, count: count, end: titleWords.count)
        textStarts = try sections.starts(.textStarts, count: count, end: textWords.count)
        let documents = UInt32(documentTraits.count)
        guard articleDocuments.allSatisfy({ $0 < documents }) else {
            throw .corrupt(part: "\(IndexSection.articleDocuments)")
        }

        let words = wordCounts.count
        let spellings: UnsafeBufferPointer<UInt8> = try sections.column(.vocabulary)
        vocabulary = try IndexVocabulary(
            spellings: spellings,
            starts: sections.starts(.vocabularyStarts, count: words, end: spellings.count))
        wordPostings = try Postings(sections, .wordPostings, .wordPostingStarts, lists: words, articles: count)
        pairSeconds = try sections.column(.pairSeconds)
        pairStarts = try sections.starts(.pairStarts, count: words, end: pairSeconds.count)
        pairPostings = try Postings(
            sections, .pairPostings, .pairPostingStarts, lists: pairSeconds.count, articles: count)

        let totals: UnsafeBufferPointer<UInt64> = try sections.column(.totals, count: 3)
        func mean(_ index: Int) -> Float { max(1, Float(totals[index]) / Float(max(1, count))) }
        meanLengths = (text: mean(0), title: mean(1), document: mean(2))
    }

    /// The number of a pair of words, if they ever stand side by side.
    func pair(_ first: UInt16, _ second: UInt16) -> Int? {
        guard Int(first) + 1 < pairStarts.count else { return nil }
        var low = Int(pairStarts[Int(first)])
        var high = Int(pairStarts[Int(first) + 1])
        while low < high {
            let middle = (low + high) / 2
            if pairSeconds[middle] < second { low = middle + 1 } else { high = middle }
        }
        return low < Int(pairStarts[Int(first) + 1]) && pairSeconds[low] == second ? low : nil
    }

    func textRange(_ article: Int) -> Range<Int> { Int(textStarts[article])..<Int(textStarts[article + 1]) }
    func titleRange(_ article: Int) -> Range<Int> { Int(titleStarts[article])..<Int(titleStarts[article + 1]) }
    func documentRange(_ document: Int) -> Range<Int> {
        Int(documentStarts[document])..<Int(documentStarts[document + 1])
    }

    /// How much a word or pair tells that stands in `count` articles.
    func rarity(_ count: Int) -> Float { Self.rarity(count, of: articleCount) }

    /// BM25's inverse document frequency, which is never negative.
    static func rarity(_ count: Int, of articles: Int) -> Float {
        logf(1 + max(0, Float(articles) - Float(count) + 0.5) / (Float(count) + 0.5))
    }
}
