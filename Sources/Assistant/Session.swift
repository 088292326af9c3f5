import Catalogue
import Dialogue
import OneStop
import Vietnamese

/// Runs turns: gives a dialogue its events, carries out the effects, and hands back the reply.
public struct Session: Sendable {
    public private(set) var dialogue: Dialogue
    /// What was not answered, by code, for the operator's review.
    public private(set) var abstentions: [Abstention] = []
    /// How often a person was asked for.
    public private(set) var handOffs = 0
    /// The one-stop system or the library of law was asked, so that what was answered does not follow from what was said alone.
    public private(set) var hasAsked = false

    private let desk: DossierDesk
    private let law: LawDesk

    /// - Parameter actualDay: today by the clock, where `today` is another day.
    public init(
        catalogue: Catalogue, today: Day, actualDay: Day? = nil, language: Language = .vi,
        desk: DossierDesk = .notConnected,
        law: LawDesk = .notConnected
    ) {
        (self.desk, self.law) = (desk, law)
        dialogue = Dialogue(catalogue: catalogue, today: today, actualDay: actualDay, language: language)
    }

    /// Goes on with a dialogue that was begun before.
    public init(_ dialogue: Dialogue, desk: DossierDesk, law: LawDesk = .notConnected) {
        self.dialogue = dialogue
        (self.desk, self.law) = (desk, law)
    }

    /// One turn, with all its effects done.
    ///
    /// - Parameter asking: Called with the codes before the one-stop system is asked, which may take a while.
    public mutating func send(_ event: Event, asking: @Sendable ([DossierCode]) -> Void = { _ in }) async -> Reply {
        var pending = [event]
        var reply = Reply()
        while !pending.isEmpty {
            for effect in dialogue.handle(pending.removeFirst()) {
                switch effect {
                case .reply(let latest): reply = latest
                case .record(let abstention): abstentions.append(abstention)
                case .handOff: handOffs += 1
                case .lookUpDossiers(let codes, let check):
                    hasAsked = true
                    asking(codes)
                    pending.append(.dossiersLookedUp(codes, await desk.look(codes, check)))
                case .searchLaw(let request):
                    hasAsked = true
                    pending.append(.lawSearched(await law.ask(request, dialogue.today)))
                }
            }
        }
        return reply
    }
}
