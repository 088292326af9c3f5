import Vietnamese

/// Where a procedure is handed in against the agency of its record: which kinds of authorities each names, at which level.
struct AuthorityComparison {
    private let ours: [Authority: Set<AuthorityLevel>]
    private let theirs: [Authority: Set<AuthorityLevel>]

    init(_ edition: Edition, _ record: NationalRecord) {
        ours = Self.named(
            edition.places.flatMap { [$0.name.vi, $0.note?.vi ?? "", $0.localOffice?.office.vi ?? ""] }
                + edition.steps.map(\.text.vi))
        theirs = Self.named(
            [record.agency, record.receiveAddress].flatMap { $0.split { $0.isNewline || $0 == "," || $0 == ";" } }
                .map(String.init))
    }

    func differences() -> [WorldDifference] {
        guard !ours.isEmpty, !theirs.isEmpty else { return [] }
        func list(_ authorities: [Authority: Set<AuthorityLevel>]) -> String {
            authorities.keys.map(\.rawValue).sorted().joined(separator: ", ")
        }
        if Set(ours.keys).isDisjoint(with: theirs.keys) {
            return [
                WorldDifference(
                    .agency, .contradiction, list(theirs),
                    "the record names \(list(theirs)), the procedure \(list(ours))")
            ]
        }
        var found: [WorldDifference] = []
        for authority in theirs.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
            let levels = theirs[authority] ?? []
            guard let own = ours[authority] else {
                found.append(
                    WorldDifference(
                        .agency, .toLookAt, authority.rawValue,
                        "the record names \(authority.rawValue), no place of the procedure does"))
                continue
            }
            if levels.contains(.district) {
                found.append(
                    WorldDifference(
                        .agency, .information, "\(authority.rawValue) district",
                        "the record still names a district’s \(authority.rawValue); there are no districts since 2025-07-01"
                    ))
            }
            let named = levels.subtracting([.district])
            guard !named.isEmpty, !own.isEmpty, named.isDisjoint(with: own) else { continue }
            let words = named.map(\.rawValue).sorted().joined(separator: ", ")
            found.append(
                WorldDifference(
                    .agency, .toLookAt, "\(authority.rawValue) \(words)",
                    "the record names \(authority.rawValue) of a \(words), the procedure of a "
                        + own.map(\.rawValue).sorted().joined(separator: ", ")))
        }
        return found
    }

    private static func named(_ texts: [String]) -> [Authority: Set<AuthorityLevel>] {
        var named: [Authority: Set<AuthorityLevel>] = [:]
        for text in texts {
            let words = RecordWords([text])
            let levels = Set(AuthorityLevel.allCases.filter { $0.signs.contains(where: words.has) })
            for authority in Authority.allCases where authority.signs.contains(where: words.has) {
                named[authority, default: []].formUnion(levels)
            }
        }
        return named
    }
}

/// A kind of authority, as records and procedures name them.
private enum Authority: String, CaseIterable {
    case police, committee, tax, military, justice, health, education, notary, mission
    case socialInsurance = "social insurance"
    case businessRegistration = "business registration"
    case landRegistration = "land registration"
    case homeAffairs = "home affairs"
    case industry = "industry and trade"

    /// Folded words that name it.
    var signs: [String] {
        switch self {
        case .police: ["cong an", "canh sat", "csgt", "quan ly xuat nhap canh"]
        case .committee: ["uy ban nhan dan", "ubnd", "phuc vu hanh chinh cong"]
        case .tax: ["thue"]
        case .military: ["quan su"]
        case .justice: ["so tu phap"]
        case .health: ["so y te"]
        case .education: ["so giao duc", "truong hoc"]
        case .notary: ["cong chung"]
        case .mission: ["dai dien co tham quyen", "co quan dai dien"]
        case .socialInsurance: ["bao hiem xa hoi", "bhxh"]
        case .businessRegistration: ["so tai chinh", "dang ky kinh doanh"]
        case .landRegistration: ["dang ky dat dai"]
        case .homeAffairs: ["so noi vu", "dich vu viec lam"]
        case .industry: ["so cong thuong", "nong nghiep va moi truong"]
        }
    }
}

private enum AuthorityLevel: String, CaseIterable {
    case commune, district, province, ministry

    var signs: [String] {
        switch self {
        // "Cơ quan", "xã hội", "địa phương" have the same syllables: only with what stands before.
        case .commune:
            [
                "cap xa", "cong an xa", "cong an phuong", "nhan dan xa", "nhan dan phuong", "ubnd xa", "ubnd phuong",
                "quan su xa", "xa phuong", "thue co so",
            ]
        case .district: ["cap huyen", "cap quan", "nhan dan huyen", "cong an huyen", "xa hoi huyen"]
        case .province:
            [
                "cap tinh", "cong an tinh", "nhan dan tinh", "so tai chinh", "thue tinh", "xa hoi tinh",
                "phong canh sat",
                "so noi vu", "so cong thuong",
            ]
        case .ministry: ["cap bo", "cuc", "trung uong"]
        }
    }
}
