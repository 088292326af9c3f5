import OneStop

/// The dossiers looked up last: what was told of them, and to whom more may be told.
struct FollowedDossiers: Equatable, Sendable {
    /// How many look-ups were answered: each is a turn that can be taken back, whatever came of it.
    private(set) var lookUps = 0
    /// What was told last; what a question about "this dossier" is about. Stays while a look-up tells nothing.
    private(set) var told: [ToldDossier] = []
    /// What was told before the conversation was put away: stories are not kept, and are asked for anew.
    private(set) var forgotten: [DossierCode] = []
    /// Dossiers of which their owner may be told more.
    private(set) var offer: Tracking.OwnerOffer?

    init() {}

    /// Of a conversation that is resumed.
    init(lookUps: Int, forgotten: [DossierCode] = [], offer: Tracking.OwnerOffer? = nil) {
        (self.lookUps, self.forgotten, self.offer) = (lookUps, forgotten, offer)
    }

    /// The codes of what was told last, whether it is still known or not.
    var codes: [DossierCode] { told.isEmpty ? forgotten : told.map(\.code) }

    /// Takes the answers of a look-up.
    mutating func hear(_ answers: [(code: DossierCode, answer: DossierAnswer)]) {
        lookUps += 1
        let stories = answers.compactMap(Self.told)
        if !stories.isEmpty { (told, forgotten) = (stories, []) }
        let open = stories.filter { $0.story.level < .owner }.map(\.code)
        let closed = answers.filter { if case .needsFullNumber = $0.answer { true } else { false } }.map(\.code)
        if !open.isEmpty || !closed.isEmpty {
            offer = Tracking.OwnerOffer(codes: open, closed: closed)
        } else if !stories.isEmpty {
            offer = nil
        }
        // A failed check may be tried again, of what was told before.
    }

    private static func told(_ pair: (code: DossierCode, answer: DossierAnswer)) -> ToldDossier? {
        switch pair.answer {
        case .story(let story, asOf: _, let isStale): ToldDossier(code: pair.code, story: story, isStale: isStale)
        case .unavailable(_, let lastKnown?): ToldDossier(code: pair.code, story: lastKnown, isStale: true)
        case .notAvailable, .locked, .unavailable, .overloaded, .tooMany, .needsFullNumber, .notConnected: nil
        }
    }
}
