/// The parts of a search index, in the order in which they stand in the file.
///
/// The file: the magic number, the version, the number of sections, the checksum of the sections (four 64-bit numbers); then
/// for each section its offset and its length in bytes (64 bits each); then the checksum of all this; then the sections, each
/// starting at a multiple of eight. Every number has its lowest byte first.
enum IndexSection: Int, CaseIterable {
    /// Sums over all articles, as 64-bit numbers: words of texts, of titles, of the titles of the articles' documents.
    case totals
    /// The words in order of their numbers, in UTF-8, and where each starts.
    case vocabulary, vocabularyStarts
    /// How many articles have the word in title or text.
    case wordCounts
    /// The words of every document's kind, title and number; where each starts; traits (see ``DocumentTraits``).
    case documentWords, documentStarts, documentTraits
    /// Of every article: the caller's number, its document, where its words start, traits (see ``ArticleTraits``).
    case articleIDs, articleDocuments, titleStarts, textStarts, articleTraits
    /// The words of titles and texts; 0 ends a line.
    case titleWords, textWords
    /// Postings of the words, and where each word's start.
    case wordPostings, wordPostingStarts
    /// Pairs of neighbouring words: for each first word where its pairs start, the second words, postings as above.
    case pairStarts, pairSeconds, pairPostings, pairPostingStarts

    static let magic: UInt64 = 0x5845_444e_4957_414c  // "LAWINDEX"
    static let version: UInt32 = 1
    static let headerSize = 32 + allCases.count * 16 + 8
}

/// What a document is, in a byte: its rank among kinds below, and whether it sets sanctions.
struct DocumentTraits {
    let byte: UInt8

    init(byte: UInt8) { self.byte = byte }

    /// - Parameter words: the words of its kind, title and number.
    init(number: String, words: [String]) {
        let symbol = number.uppercased()
        let rank: UInt8 =
            if symbol.contains("/QH") || words.first == "luật" || words.first == "bộ" {
                0
            } else if symbol.contains("NĐ-CP") {
                1
            } else if symbol.contains("TTLT") {
                3
            } else if symbol.contains("/TT") || words.starts(with: ["thông", "tư"]) {
                2
            } else if symbol.contains("QĐ") {
                4
            } else if symbol.contains("NQ") {
                5
            } else {
                6
            }
        let setsSanctions = zip(words, words.dropFirst()).contains { $0 == "xử" && $1 == "phạt" }
        byte = rank | (setsSanctions ? 16 : 0)
    }

    /// 0 for laws, 1 for decrees of the government, 2 and 3 for circulars, then the rest.
    var rank: Float { Float(byte & 15) }
    var setsSanctions: Bool { byte & 16 != 0 }
}

/// What an article is, in a byte.
enum ArticleTraits {
    static let definitions: UInt8 = 1

    static func byte(title: [String]) -> UInt8 {
        title.starts(with: ["giải", "thích", "từ"]) || title.starts(with: ["giải", "thích", "thuật"]) ? definitions : 0
    }
}
