import Vietnamese

/// The dossiers that a stand-in answers about, the same in all profiles.
public struct StandInDossiers: Sendable {
    /// In the order of the file.
    public let all: [StandInDossier]
    private let places: [DossierCode: Int]

    /// Of dossiers with the same code, the first counts.
    init(_ all: [StandInDossier]) {
        self.all = all
        places = Dictionary(all.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The day on which the standard dossiers stand: nothing in them is later than 10:00 on it.
    public static let standardDay = Day(number: 20_769)

    /// The 200 dossiers of `fixtures/one-stop/dossiers.jsonl`, made anew.
    public static let standard = made(seed: 1, on: standardDay)

    /// Two hundred dossiers in every state, fifty for each profile; the same seed and day give the same.
    ///
    /// - Parameter day: The day on which they stand: some are due then, some late.
    public static func made(seed: UInt64, on day: Day) -> StandInDossiers {
        var maker = DossierMaker(seed: seed, day: day)
        return StandInDossiers(maker.make(count: 200))
    }

    public subscript(code: DossierCode) -> StandInDossier? { places[code].map { all[$0] } }

    /// The dossier that stands after another, round and round; nil if there is no other.
    func neighbour(of code: DossierCode) -> StandInDossier? {
        guard all.count > 1 else { return nil }
        return all[((places[code] ?? -1) + 1) % all.count]
    }

    /// Which profile of the stand-in a dossier's system speaks: H37 is behind the exchange (P0), G11 is the provider (P1), H29 has
    /// a public look-up (P2) for its units 2x and iGate (P3) for the others. What is not known goes to the exchange.
    public static func profile(of code: DossierCode) -> DossierRecord.Source {
        let parts = code.agency.split(separator: ".")
        let letter = code.form == .wholeAgency ? parts.last : parts.first
        switch letter {
        case "G11": return .provider
        case "H29": return parts.count > 1 && parts[0] == "H29" && parts[1].hasPrefix("2") ? .province : .iGate
        default: return .exchange
        }
    }
}
