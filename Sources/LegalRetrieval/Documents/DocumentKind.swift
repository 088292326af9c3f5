/// The kinds of documents that the state issues.
public enum DocumentKind: String, Hashable, Sendable, CaseIterable {
    case constitution, code, law, ordinance, order, decision, resolution, directive, decree, circular
    case jointResolution = "joint resolution"
    case jointCircular = "joint circular"
    /// A decree of the President in the first decades of the republic, some with the force of a law.
    case presidentialDecree = "presidential decree"
    /// A text with its amendments worked in (văn bản hợp nhất).
    case consolidation
    /// An official letter (công văn), which sets no law.
    case letter

    /// What people call it.
    public var vietnameseName: String {
        switch self {
        case .constitution: "Hiến pháp"
        case .code: "Bộ luật"
        case .law: "Luật"
        case .ordinance: "Pháp lệnh"
        case .order: "Lệnh"
        case .presidentialDecree: "Sắc lệnh"
        case .resolution: "Nghị quyết"
        case .jointResolution: "Nghị quyết liên tịch"
        case .decree: "Nghị định"
        case .decision: "Quyết định"
        case .directive: "Chỉ thị"
        case .circular: "Thông tư"
        case .jointCircular: "Thông tư liên tịch"
        case .consolidation: "Văn bản hợp nhất"
        case .letter: "Công văn"
        }
    }

    /// The kind with that Vietnamese name, be its letters great or small; nil if there is none.
    public init?(vietnameseName name: String) {
        guard let kind = Self.names[DocumentNumber.comparable(name)] else { return nil }
        self = kind
    }

    private static let names: [String: DocumentKind] = {
        var names: [String: DocumentKind] = [:]
        for kind in allCases { names[DocumentNumber.comparable(kind.vietnameseName)] = kind }
        return names
    }()

    /// By the letters of a number, such as `nđ`.
    static let letters: [String: DocumentKind] = [
        "nđ": .decree, "qđ": .decision, "tt": .circular, "ttlt": .jointCircular, "ttlb": .jointCircular,
        "ttln": .jointCircular, "nq": .resolution, "nqlt": .jointResolution, "ct": .directive, "pl": .ordinance,
        "lct": .law, "l": .law, "sl": .presidentialDecree, "vbhn": .consolidation, "cv": .letter, "hp": .constitution,
        // Before letters for the kind were in use, a number had only its issuer's.
        "cp": .decree, "ttg": .decision, "hđbt": .decree,
    ]

    /// The place in the order of laws, 1 for the highest, by article 4 of the law on legal documents (80/2015/QH13, and
    /// with the same order for these kinds 64/2025/QH15); nil for what sets no law of its own.
    ///
    /// - Parameter issuer: decides for decisions and resolutions, which several authorities issue.
    public func legalRank(issuer: Issuer?) -> Int? {
        switch self {
        case .constitution: 1
        case .code, .law: 2
        case .ordinance: 3
        case .order, .presidentialDecree: 4
        case .decree: 5
        case .jointResolution: issuer?.letters == "ubtvqh" ? 3 : 5
        case .circular, .jointCircular: 8
        case .resolution:
            switch issuer?.letters {
            case "qh": 2
            case "ubtvqh": 3
            case "cp": 5
            case "hđtp", "tandtc": 7
            case "hđnd": 9
            default: nil
            }
        case .decision:
            switch issuer?.letters {
            case "ctn": 4
            case "ttg": 6
            case "ubnd": 10
            // Ministers set law by decisions until the law of 2008; they stand where circulars do.
            case .some: issuer?.level == .central ? 8 : nil
            case nil: nil
            }
        case .directive, .consolidation, .letter: nil
        }
    }
}
