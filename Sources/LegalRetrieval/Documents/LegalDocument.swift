import Vietnamese

/// A document of the law: what is known of it as a whole.
public struct LegalDocument: Hashable, Sendable {
    public var number: DocumentNumber
    public var kind: DocumentKind?
    /// Without the kind: `Hộ tịch`. Empty if it is not known.
    public var title: String
    /// As the document names it; else as its number does.
    public var issuer: String?
    public var issued: Day?
    /// The day from which it is in force as a whole; parts may be on others.
    public var effective: Day?
    /// The first day on which it is no longer in force, where the source says so.
    public var expired: Day?
    /// Where it can be read.
    public var link: String?
    /// The topics (đề mục) of the codification that it belongs to, each with its number: `15.3 Hộ tịch`.
    public var topics: [String]
    /// The years of the copies of the codification that have it; empty where it is in none.
    public var codified: [Int]
    /// What a reader must know of the whole text, such as offices that have been abolished since.
    public var note: String?

    public init(
        number: DocumentNumber, kind: DocumentKind? = nil, title: String = "", issuer: String? = nil,
        issued: Day? = nil,
        effective: Day? = nil, expired: Day? = nil, link: String? = nil, topics: [String] = [], codified: [Int] = []
    ) {
        self.number = number
        self.kind = kind ?? number.kind
        self.title = title
        self.issuer = issuer ?? number.issuers.first?.name
        self.issued = issued
        self.effective = effective
        self.expired = expired
        self.link = link
        self.topics = topics
        self.codified = codified
    }

    /// The identity among documents: ``DocumentNumber/key``.
    public var key: String { number.key }

    /// Where the issuer stands, by the number, else by its name; nil where neither tells.
    public var level: Issuer.Level? {
        if let level = number.level { return level }
        guard let issuer else { return nil }
        let name = VietnameseText.fold(issuer)
        let isLocal = ["uy ban nhan dan", "hoi dong nhan dan", "ubnd", "hdnd", "so "].contains { name.hasPrefix($0) }
        return isLocal ? .province : .central
    }

    /// The place in the order of laws, 1 for the highest; nil for what sets no law, or where it is not known.
    public var legalRank: Int? { kind?.legalRank(issuer: number.issuers.first) }

    /// As people name it: `Luật Hộ tịch`, `Nghị định 123/2015/NĐ-CP`.
    public var name: String {
        switch kind {
        case .law?, .code?, .constitution?, .ordinance?:
            let kindName = kind?.vietnameseName ?? ""
            return title.isEmpty ? "\(kindName) \(number)" : "\(kindName) \(title)"
        case let kind?: return "\(kind.vietnameseName) \(number)"
        case nil: return "\(number)"
        }
    }
}
