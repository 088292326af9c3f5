import Vietnamese

/// What an import read, what it left out, and what is odd about the rest.
public struct LibraryImportReport: Sendable {
    /// A line that gave no record.
    public struct Rejection: Hashable, Sendable {
        public let file: String
        /// Counted from 1.
        public let line: Int
        public let reason: LawRejection
    }

    /// Where something was remarked first.
    public struct Example: Hashable, Sendable {
        public let file: String
        public let line: Int
        public let remark: LawRemark
    }

    /// How often something was remarked, and where first.
    public struct Tally: Sendable {
        public internal(set) var count = 0
        public internal(set) var examples: [Example] = []
    }

    /// A document of which there are more or fewer articles than its record says.
    public struct Mismatch: Hashable, Sendable {
        public let document: String
        public let announced: Int
        public let found: Int
    }

    /// A document whose record gives another first day than its own text.
    public struct DayConflict: Hashable, Sendable {
        public let document: String
        public let given: Day
        public let found: Day
    }

    /// Two documents that seem to be one, under a whole number and a shortened one.
    public struct Twin: Hashable, Sendable {
        /// The keys; the whole number is the longer one.
        public let whole: String
        public let short: String
    }

    /// How many examples, rejections and the like are told one by one.
    public static let listLimit = 1_000
    static let exampleLimit = 5

    public internal(set) var rejections: [Rejection] = []
    public internal(set) var rejectionCount = 0
    public internal(set) var remarks: [LawRemark.Kind: Tally] = [:]
    /// The problems of texts, each with its file.
    public internal(set) var textProblems: [(file: String, problem: TextProblem)] = []
    /// Articles that came twice in the same import; the last stands.
    public internal(set) var repeatedArticles: [String] = []
    public internal(set) var repeatedArticleCount = 0
    public internal(set) var mismatches: [Mismatch] = []
    /// Where record and text disagree on the first day; the record's stands.
    public internal(set) var dayConflicts: [DayConflict] = []

    /// Documents that seem to be there twice: their numbers say so, or kind, day of issue and title are the same.
    public internal(set) var twins: [Twin] = []

    // What the library holds after the import.
    public internal(set) var documentCount = 0
    /// Documents that have articles, but no record of their own.
    public internal(set) var recordlessCount = 0
    public internal(set) var articleCount = 0
    /// Appendices and forms behind the articles.
    public internal(set) var annexCount = 0
    /// Relations given as data.
    public internal(set) var relationCount = 0
    /// Relations found in texts.
    public internal(set) var textRelationCount = 0
    /// Citations whose document is known.
    public internal(set) var citationCount = 0
    /// Citations of documents by titles that the library does not know.
    public internal(set) var unresolvedCitationCount = 0
    /// Documents whose first day was not given, and was found in their texts.
    public internal(set) var datedByTextCount = 0
    /// Documents whose last day was found in their own texts.
    public internal(set) var endedByTextCount = 0
    public internal(set) var digest = ""
    /// Whether the library held the same before.
    public internal(set) var isUnchanged = false
    /// Whether the library has the search's index, and whether that was taken over from the old library.
    public internal(set) var hasIndex = false
    public internal(set) var isIndexKept = false

    mutating func note(_ remark: LawRemark, _ file: String, _ line: Int) {
        remarks[remark.kind, default: Tally()].count += 1
        if remarks[remark.kind]?.examples.count ?? 0 < Self.exampleLimit {
            remarks[remark.kind]?.examples.append(Example(file: file, line: line, remark: remark))
        }
    }

    mutating func reject(_ reason: LawRejection, _ file: String, _ line: Int) {
        rejectionCount += 1
        if rejections.count < Self.listLimit { rejections.append(Rejection(file: file, line: line, reason: reason)) }
    }

    mutating func noteRepeated(_ article: LegalArticle) {
        repeatedArticleCount += 1
        if repeatedArticles.count < Self.listLimit { repeatedArticles.append("\(article.document) \(article.label)") }
    }
}
