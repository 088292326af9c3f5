/// Makes a search index of articles, given one after another in the order in which they stand in their documents.
///
/// Takes about twice the index's size in memory while it works.
public struct ArticleIndexBuilder {
    private var words = GrowingVocabulary()
    private var documents: [String: UInt32] = [:]
    private var documentWords: [UInt32] = []
    private var documentStarts: [UInt32] = [0]
    private var documentTraits: [UInt8] = []
    private var articleIDs: [Int32] = []
    private var articleDocuments: [UInt32] = []
    private var articleTraits: [UInt8] = []
    private var titleWords: [UInt32] = []
    private var titleStarts: [UInt32] = [0]
    private var textWords: [UInt32] = []
    private var textStarts: [UInt32] = [0]

    public init() {}

    /// Adds an article. What stands after its first 65,536 words is not searched.
    public mutating func add(_ article: SearchableArticle) throws(SearchIndexError) {
        articleDocuments.append(document(of: article))
        articleIDs.append(article.id)
        let title = IndexedWords.words(of: article.title)
        articleTraits.append(ArticleTraits.byte(title: title))
        for word in title.prefix(Self.mostWords) { titleWords.append(words.number(of: word)) }
        titleStarts.append(UInt32(titleWords.count))
        addLines(of: article.text)
        guard let end = UInt32(exactly: textWords.count), end < UInt32.max - UInt32(2 * Self.mostWords) else {
            throw .tooLarge(part: "text")
        }
        textStarts.append(end)
    }

    private static let mostWords = 65_536

    private mutating func addLines(of text: String) {
        let start = textWords.count
        for line in text.split(separator: "\n") where textWords.count - start < Self.mostWords {
            let before = textWords.count
            for word in IndexedWords.words(of: String(line)).prefix(Self.mostWords) {
                textWords.append(words.number(of: word))
            }
            if textWords.count > before { textWords.append(0) }
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

    /// The index as it is written to a file, to be opened by ``ArticleIndex``.
    public consuming func build() throws(SearchIndexError) -> [UInt8] {
        let numbers = words.numbersByFrequency(counting: [textWords, titleWords, documentWords])
        let spellings = words.spellings(in: numbers)
        let texts = textWords.map { numbers[Int($0)] }
        textWords = []
        let titles = titleWords.map { numbers[Int($0)] }
        let names = documentWords.map { numbers[Int($0)] }
        var file = IndexFile()
        let fields = ArticleFields(
            texts: texts, textStarts: textStarts, titles: titles, titleStarts: titleStarts, names: names,
            nameStarts: documentStarts, documents: articleDocuments, vocabulary: spellings.count)
        file.append(.totals, fields.totals)
        file.append(.vocabulary, spellings.flatMap { Array($0.utf8) })
        var starts: [UInt32] = [0]
        for spelling in spellings { starts.append((starts.last ?? 0) + UInt32(spelling.utf8.count)) }
        file.append(.vocabularyStarts, starts)
        file.append(.wordCounts, fields.wordCounts())
        file.append(.documentWords, names)
        file.append(.documentStarts, documentStarts)
        file.append(.documentTraits, documentTraits)
        file.append(.articleIDs, articleIDs)
        file.append(.articleDocuments, articleDocuments)
        file.append(.titleStarts, titleStarts)
        file.append(.textStarts, textStarts)
        file.append(.articleTraits, articleTraits)
        file.append(.titleWords, titles)
        file.append(.textWords, texts)
        try fields.writeWordPostings(to: &file)
        try fields.writePairPostings(to: &file)
        return file.finished()
    }
}

/// The file in the making: sections in order, each at a multiple of eight.
struct IndexFile {
    private var bytes = [UInt8](repeating: 0, count: IndexSection.headerSize)
    private var table: [(offset: Int, length: Int)] = []

    mutating func append<Number: BitwiseCopyable>(_ section: IndexSection, _ numbers: [Number]) {
        precondition(section.rawValue == table.count, "sections are written in their order")
        let offset = bytes.count
        numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
        table.append((offset, bytes.count - offset))
        while !bytes.count.isMultiple(of: 8) { bytes.append(0) }
    }

    consuming func finished() -> [UInt8] {
        let head = IndexSection.headerSize
        func put(_ number: UInt64, _ offset: Int) {
            for byte in 0..<8 { bytes[offset + byte] = UInt8(truncatingIfNeeded: number >> (UInt64(byte) * 8)) }
        }
        put(IndexSection.magic, 0)
        put(UInt64(IndexSection.version), 8)
        put(UInt64(table.count), 16)
        put(bytes.withUnsafeBytes { IndexBytes.checksum(UnsafeRawBufferPointer(rebasing: $0[head...])) }, 24)
        for (index, section) in table.enumerated() {
            put(UInt64(section.offset), 32 + index * 16)
            put(UInt64(section.length), 40 + index * 16)
        }
        put(
            bytes.withUnsafeBytes { IndexBytes.checksum(UnsafeRawBufferPointer(rebasing: $0[..<(head - 8)])) }, head - 8
        )
        return bytes
    }
}
