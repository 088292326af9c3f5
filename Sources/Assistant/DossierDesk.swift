import Dialogue
import OneStop

/// Where conversations ask about dossiers: the one-stop system, or whatever stands for it.
public struct DossierDesk: Sendable {
    /// Looks dossiers up; one answer for each, in their order.
    public var look: @Sendable ([DossierCode], OwnerCheck?) async -> DossierResult

    public init(look: @escaping @Sendable ([DossierCode], OwnerCheck?) async -> DossierResult) { self.look = look }

    /// For installations without a one-stop system.
    public static let notConnected = DossierDesk { _, _ in .notConnected }

    /// Asks a service in the name of one caller, whose failed owner checks are counted together.
    public init(_ service: DossierService, caller: DossierCaller) {
        self.init { codes, check in .answered(await Self.ask(service, codes, check, caller)) }
    }

    private static func ask(
        _ service: DossierService, _ codes: [DossierCode], _ check: OwnerCheck?, _ caller: DossierCaller
    ) async -> [DossierAnswer] {
        if codes.count == 1 { return [await service.look(up: codes[0], check: check, caller: caller)] }
        // What a batch leaves open, because it was ended, was asked of nobody.
        var answers = [DossierAnswer](repeating: .notConnected, count: codes.count)
        for await event in service.batch(codes, check: check, caller: caller) {
            guard case .answered(let index, _, let answer, done: _, of: _) = event, answers.indices.contains(index)
            else { continue }
            answers[index] = answer
        }
        return answers
    }
}
