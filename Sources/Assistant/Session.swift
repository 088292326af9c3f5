import Catalogue
import Dialogue
import Vietnamese

/// Runs turns: gives a dialogue its events, carries out the effects, and hands back the reply.
///
/// The legal library is not connected yet; its effects are answered with exactly that.
public struct Session: Sendable {
    public private(set) var dialogue: Dialogue
    /// What was not answered, by code, for the operator's review.
    public private(set) var abstentions: [Abstention] = []
    /// How often a person was asked for.
    public private(set) var handOffs = 0

    private let desk: DossierDesk

    public init(catalogue: Catalogue, today: Day, language: Language = .vi, desk: DossierDesk = .notConnected) {
        self.desk = desk
        dialogue = Dialogue(catalogue: catalogue, today: today, language: language)
    }

    /// Goes on with a dialogue that was begun before.
    public init(_ dialogue: Dialogue, desk: DossierDesk) {
        self.dialogue = dialogue
        self.desk = desk
    }

    /// One turn, with all its effects done.
    public mutating func send(_ event: Event) async -> Reply {
        var pending = [event]
        var reply = Reply()
        while !pending.isEmpty {
            for effect in dialogue.handle(pending.removeFirst()) {
                switch effect {
                case .reply(let latest): reply = latest
                case .record(let abstention): abstentions.append(abstention)
                case .handOff: handOffs += 1
                case .lookUpDossiers(let codes, let check):
                    pending.append(.dossiersLookedUp(codes, await desk.look(codes, check)))
                case .searchLaw: pending.append(.lawSearched(.notConnected))
                }
            }
        }
        return reply
    }
}
