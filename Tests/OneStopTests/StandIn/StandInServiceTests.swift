import Testing

@testable import OneStop

@Suite("The dossier service over the stand-in", .timeLimit(.minutes(1)))
struct StandInServiceTests {
    @Test("Its configuration reaches every profile by the code's agency")
    func profiles() async throws {
        try await RunningStandIn.run { running in
            let now = running.now
            let service = try DossierService(.standIn(port: running.port), clock: { now })
            for dossier in running.dossiers.all.prefix(4) {
                let answer = await service.look(
                    up: dossier.code, check: .last4(dossier.last4), caller: DossierCaller("test"))
                switch (StandInDossiers.profile(of: dossier.code), answer) {
                case (.exchange, .story(let story, _, false)), (.provider, .story(let story, _, false)),
                    (.iGate, .story(let story, _, false)):
                    #expect(story.level == .owner && story.parts.contains { $0.id == "step" || dossier.status == 4 })
                case (.province, .needsFullNumber):
                    let number = OwnerCheck.fullNumber(dossier.owner.number)
                    let full = await service.look(up: dossier.code, check: number, caller: DossierCaller("test"))
                    guard case .story(let story, _, false) = full else {
                        Issue.record("\(full)")
                        break
                    }
                    #expect(story.level == .owner)
                case (let source, _): Issue.record("\(source.rawValue): \(answer)")
                }
            }
            await service.close()
        }
    }
}
