import Vietnamese

/// An article of a document.
public struct LegalArticle: Hashable, Sendable {
    /// The key of its document.
    public var document: String
    public var label: ArticleLabel
    /// 1, or 2 and so on for further articles of the document with the same label, which texts have by mistake.
    public var copy: Int
    /// Without `Điều 13.`; empty where it has none.
    public var title: String
    /// What stands under the title: clauses and points, one a line.
    public var text: String
    /// The part, chapter and section that it stands in, as far as the source tells.
    public var path: ArticlePath
    /// Its number in the codification: `15.3.LQ.13`.
    public var code: String?
    /// The topic (đề mục) of the codification.
    public var topic: String?
    /// The day from which the article as it reads here is in force.
    public var effective: Day?
    /// Which collection it was taken from; empty where it is not known.
    public var source: String

    public init(
        document: String, label: ArticleLabel, copy: Int = 1, title: String = "", text: String = "",
        path: ArticlePath = ArticlePath(),
        code: String? = nil, topic: String? = nil, effective: Day? = nil, source: String = ""
    ) {
        self.document = document
        self.label = label
        self.copy = copy
        self.title = title
        self.text = text
        self.path = path
        self.code = code
        self.topic = topic
        self.effective = effective
        self.source = source
    }

    /// Whether this is the text of the codification (bộ pháp điển), which has amendments worked in, rather than the document as
    /// it was published.
    public var isCodified: Bool { code != nil || source.hasPrefix("phapdien") }

    /// Whether the text is a digest in our own words (``DigestReader``) and not the words of the law.
    public var isDigest: Bool { source == Self.digest || source == Self.unreadDigest }

    /// The ``source`` of digests.
    static let digest = "digest"
    /// The ``source`` of digests whose article could not be read: they say what procedures say of it.
    static let unreadDigest = "digest unread"
}

/// The headings above an article, from the widest to the narrowest.
public struct ArticlePath: Hashable, Sendable {
    /// A heading: `Chương` `IV` `Đăng ký khai sinh`.
    public struct Heading: Hashable, Sendable {
        /// As written: `IV`, `thứ nhất`, `2`.
        public var label: String
        public var title: String

        public init(label: String, title: String = "") {
            (self.label, self.title) = (label, title)
        }
    }

    public var part: Heading?
    public var chapter: Heading?
    public var section: Heading?
    public var subsection: Heading?

    public init(
        part: Heading? = nil, chapter: Heading? = nil, section: Heading? = nil, subsection: Heading? = nil
    ) {
        (self.part, self.chapter, self.section, self.subsection) = (part, chapter, section, subsection)
    }

    /// `Chương II. Đăng ký hộ tịch > Mục 1. Đăng ký khai sinh`; empty if there are no headings.
    public var text: String {
        [("Phần", part), ("Chương", chapter), ("Mục", section), ("Tiểu mục", subsection)]
            .compactMap { word, heading in
                heading.map { "\(word) \($0.label)" + ($0.title.isEmpty ? "" : ". \($0.title)") }
            }.joined(separator: " > ")
    }
}
