import Glibc

/// Makes a search index of articles, given one after another in the order in which they stand in their documents.
///
/// What they say goes to scratch files, so that memory holds the words there are and some bytes an article: some 60 MB for
/// a hundred thousand articles. The same articles give the same bytes.
public struct ArticleIndexBuilder {
    private let folder: String
    private var words = GrowingVocabulary()
    private var documents: [String: UInt32] = [:]
    private var documentWords: [UInt32] = []
    private var documentStarts: [UInt32] = [0]
    private var documentTraits: [UInt8] = []
    private var articleIDs: [Int32] = []
    private var articleDocuments: [UInt32] = []
    private var articleTraits: [UInt8] = []
    private let titles: ScratchFile
    private var titleStarts: [UInt32] = [0]
    private let texts: ScratchFile
    private var textStarts: [UInt32] = [0]
    /// Words of texts without the ends of lines.
    private var textTotal: UInt64 = 0
    private var fresh: [UInt32] = []

    /// - Parameter folder: where scratch files find room; they have no names there.
    public init(scratch folder: String) throws(SearchIndexError) {
        self.folder = folder
        titles = try ScratchFile(in: folder)
        texts = try ScratchFile(in: folder)
    }

    private static let mostWords = 65_536

    /// Adds an article. What stands after its first 65,536 words is not searched.
    public mutating func add(_ article: SearchableArticle) throws(SearchIndexError) {
        let place = articleIDs.count
        articleDocuments.append(document(of: article))
        articleIDs.append(article.id)
        let title = IndexedWords.words(of: article.title)
        articleTraits.append(ArticleTraits.byte(title: title))
        fresh.removeAll(keepingCapacity: true)
        for word in title.prefix(Self.mostWords) { fresh.append(words.number(of: word, in: place)) }
        try titles.append(fresh)
        titleStarts.append(try Self.end(titleStarts, fresh.count, "titles"))
        readLines(of: article.text, place)
        try texts.append(fresh)
        textStarts.append(try Self.end(textStarts, fresh.count, "text"))
    }

    private static func end(_ starts: [UInt32], _ count: Int, _ part: String) throws(SearchIndexError) -> UInt32 {
        guard let end = UInt32(exactly: Int(starts.last ?? 0) + count) else { throw .tooLarge(part: part) }
        return end
    }

    private mutating func readLines(of text: String, _ place: Int) {
        fresh.removeAll(keepingCapacity: true)
        for line in text.split(separator: "\n") where fresh.count < Self.mostWords {
            let before = fresh.count
            for word in IndexedWords.words(of: String(line)).prefix(Self.mostWords) {
                fresh.append(words.number(of: word, in: place))
            }
            textTotal += UInt64(fresh.count - before)
            if fresh.count > before { fresh.append(words.lineEnd(in: place)) }
        }
    }

    private mutating func document(of article: SearchableArticle) -> UInt32 {
        if let known = documents[article.documentNumber] { return known }
        let number = UInt32(documents.count)
        documents[article.documentNumber] = number
        let title = IndexedWords.words(
            of: "\(article.documentKind) \(article.documentTitle) \(article.documentNumber)")
        documentTraits.append(DocumentTraits(number: article.documentNumber, words: title).byte)
        for word in title.prefix(Self.mostWords) { documentWords.append(words.number(of: word)) }
        documentStarts.append(UInt32(documentWords.count))
        return number
    }

    // MARK: Writing

    /// Writes the index of what was added to a new file, to be opened by ``ArticleIndex``; nothing is left there where that fails.
    public consuming func write(to path: String) throws(SearchIndexError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .unwritable(code: errno) }
        defer { close(descriptor) }
        do {
            _ = try write(into: descriptor, from: 0)
        } catch {
            unlink(path)
            throw error
        }
    }

    /// Writes the index into a file from an offset on.
    ///
    /// - Returns: its length in bytes.
    consuming func write(into descriptor: Int32, from start: Int) throws(SearchIndexError) -> Int {
        let numbers = words.numbersByFrequency()
        let spellings = words.spellings(in: numbers)
        let names = documentWords.map { numbers[Int($0)] }
        let starts = (titles: titleStarts, texts: textStarts, names: documentStarts)
        let named = articleDocuments.reduce(UInt64(0)) { sum, document in
            sum + UInt64(starts.names[Int(document) + 1] - starts.names[Int(document)])
        }
        var file = IndexFile(descriptor: descriptor, from: start)
        try file.append(.totals, [textTotal, UInt64(titleStarts.last ?? 0), named])
        try file.append(.vocabulary, spellings.flatMap { Array($0.utf8) })
        var spellingStarts: [UInt32] = [0]
        for spelling in spellings { spellingStarts.append((spellingStarts.last ?? 0) + UInt32(spelling.utf8.count)) }
        try file.append(.vocabularyStarts, spellingStarts)
        try file.append(.wordCounts, words.articleCounts(in: numbers))
        words = GrowingVocabulary()
        try file.append(.documentWords, names)
        try file.append(.documentStarts, documentStarts)
        try file.append(.documentTraits, documentTraits)
        try file.append(.articleIDs, articleIDs)
        try file.append(.articleDocuments, articleDocuments)
        try file.append(.titleStarts, titleStarts)
        try file.append(.textStarts, textStarts)
        try file.append(.articleTraits, articleTraits)

        var terms = try ArticleTerms(in: folder, vocabulary: spellings.count)
        let finalTitles = try ScratchFile(in: folder)
        var titleReader = try titles.reader()
        var textReader = try texts.reader()
        var lengths: [Float] = []
        lengths.reserveCapacity(articleIDs.count)
        for article in articleIDs.indices {
            try finalTitles.append(try Self.read(&titleReader, starts.titles, article, numbers))
        }
        try file.append(.titleWords, finalTitles)
        var finalTitleReader = try finalTitles.reader()
        file.begin(.textWords)
        for article in articleIDs.indices {
            var title = [UInt16](
                repeating: 0, count: Int(starts.titles[article + 1] - starts.titles[article]))
            try finalTitleReader.read(into: &title)
            let text = try Self.read(&textReader, starts.texts, article, numbers)
            try file.append(text)
            let document = Int(articleDocuments[article])
            let name = names[Int(starts.names[document])..<Int(starts.names[document + 1])]
            try terms.add(UInt32(article), text: text, title: title, name: name)
            lengths.append(
                Float(text.count) + Float(ArticleTerms.titleWeight) * Float(title.count) + Float(name.count))
        }
        try file.endSection()
        try terms.write(rooms: Self.rooms(lengths), to: &file)
        return try file.finish()
    }

    /// The words of an article by their final numbers.
    private static func read(
        _ reader: inout ScratchReader, _ starts: [UInt32], _ article: Int, _ numbers: [UInt16]
    ) throws(SearchIndexError) -> [UInt16] {
        var words = [UInt32](repeating: 0, count: Int(starts[article + 1] - starts[article]))
        try reader.read(into: &words)
        return words.map { numbers[Int($0)] }
    }

    /// How much room an article has for a term: BM25's length, over the mean.
    private static func rooms(_ lengths: [Float]) -> [Float] {
        let mean = max(1, lengths.reduce(0, +) / Float(max(1, lengths.count)))
        return lengths.map { 1.2 * (0.25 + 0.75 * $0 / mean) }
    }
}
