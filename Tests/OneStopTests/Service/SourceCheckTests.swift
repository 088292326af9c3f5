import HTTPServer
import Testing

@testable import OneStop

@Suite("Dossier service: faults of configuration")
struct SourceCheckTests {
    @Test("Each source is asked for a session only, and says whether it takes the account")
    func sessions() async throws {
        try await ServiceBench.run { (bench) async throws in
            let good = await bench.service.checkSources()
            #expect(good.map(\.source) == ["exchange", "province", "igate"])
            #expect(good.map(\.profile) == ["P0", "P2", "P3"])
            #expect(good.map(\.answer) == [.session, .noSessionNeeded, .session])
            #expect(await bench.book.lookUps.isEmpty)
            #expect(await bench.book.logIns == 2)
        }
        try await ServiceBench.run { (bench) async throws in
            await bench.book.set(refusesAccount: true)
            let bad = await bench.service.checkSources()
            #expect(bad.map(\.isGood) == [false, true, false])
            let faults = bad.compactMap { if case .refused(let fault) = $0.answer { fault } else { nil } }
            #expect(faults.map(\.kind) == [.account, .account])
            #expect(faults.map(\.keys) == [["username", "password"], ["client_id", "secret"]])
            await bench.source.stop()
            guard case .failed(.transport) = await bench.service.checkSources()[0].answer else {
                Issue.record("a source that is gone")
                return
            }
        }
    }

    @Test("Trouble that a configuration mends is told from trouble that it does not")
    func kinds() throws {
        let source = try ServiceBench.configuration(port: 1).sources[0]
        func kind(_ trouble: SourceTrouble) -> ConfigurationFault.Kind? {
            ConfigurationFault(trouble, of: source)?.kind
        }
        #expect(kind(.accountRefused) == .account && kind(.sessionRefused) == .account)
        #expect(kind(.answer(SourceFailure(.http(401)))) == .account)
        #expect(kind(.answer(SourceFailure(.http(404)))) == .address)
        #expect(kind(.answer(SourceFailure(.refused, code: "4", message: "Sai đơn vị"))) == .request)
        for failure: SourceFailure.Kind in [.http(500), .http(429), .syntax, .shape, .otherDossier, .tooLarge] {
            #expect(kind(.answer(SourceFailure(failure))) == nil)
        }
        #expect(kind(.transport(.closed)) == nil)
        #expect(ConfigurationFault(.answer(SourceFailure(.refused)), of: source)?.keys == ["unit", "dstcode"])
    }
}
