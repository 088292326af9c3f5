import Foundation
import Testing

@testable import Catalogue

@Suite("The prover on the procedures of this repository")
struct ProvedProcedureTests {
    private static let catalogue = CatalogueReader.read(folder: Repository.procedures)
    private static let all = Catalogue(
        procedures: catalogue.procedures, fields: catalogue.fields, terms: [], lifeEvents: catalogue.lifeEvents)
    private static let proofs = catalogue.procedures.map { all.proof(of: $0) }

    @Test("Every hand-written procedure is proved, in every situation on every day")
    func proved() {
        #expect(Self.proofs.flatMap(\.issues).map { $0.message(in: .en) } == [])
        #expect(Self.proofs.count >= 45)
        for proof in Self.proofs {
            #expect(proof.editions.count == proof.procedure.editions.count)
            let most = proof.editions.flatMap(\.days).map(\.figures.mostQuestions).max() ?? 0
            #expect(most <= proof.procedure.maximumQuestions)
        }
    }

    @Test(
        "What the rules say has not changed since `fixtures/catalogue.digest` was written: scripts/catalogue-digest writes it anew"
    )
    func digest() throws {
        let kept = try String(
            contentsOf: Repository.root.appendingPathComponent("fixtures/catalogue.digest"), encoding: .utf8)
        let now = CatalogueDigest.text(Self.proofs, events: Self.all.lifeEvents.map { Self.all.proof(of: $0) })
        for (line, other) in zip(kept.split(separator: "\n"), now.split(separator: "\n")) { #expect(line == other) }
        #expect(kept == now)
    }

    @Test("A digest hangs on meaning, not on wording")
    func meaning() throws {
        func digest(_ change: (String) -> String) throws -> String {
            let copy = try CatalogueCopy()
            let text = try String(contentsOfFile: copy.path("ho-tich/mau.json5"), encoding: .utf8)
            try copy.write(change(text), to: "ho-tich/mau.json5")
            let procedure = try #require(copy.read().procedures.first)
            return try #require(Prover(procedure).proof().editions.first?.digest)
        }
        let before = try digest { $0 }
        #expect(before.count == 64)
        #expect(try digest { $0.replacing("Bé sinh ở đâu?", with: "Em bé sinh ra ở đâu?") } == before)
        #expect(try digest { $0.replacing("label: 'Ở nhà'", with: "label: 'Tại nhà'") } == before)
        for (old, new) in [
            ("<= 60'", "<= 60 and not uy_quyen'"), ("amount: 8000", "amount: 9000"),
            ("originals: 1, when: 'uy_quyen'", "originals: 2, when: 'uy_quyen'"),
            ("article: '11'", "article: '12'"), ("value: 5", "value: 6"), ("so_con > 2", "so_con > 3"),
            ("id: 'cam_doan'", "id: 'cam_ket'"), ("channels: ['in_person']", "channels: ['online']"),
        ] {
            #expect(try digest { $0.replacing(old, with: new) } != before, "\(new)")
        }
    }
}
