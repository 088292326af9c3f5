import Catalogue
import Foundation
import Testing
import Vietnamese

@testable import Assistant

@Suite("Conversations that show a fault")
struct UnprovedDialogueTests {
    private static let folder = Catalogues.root.appendingPathComponent("fixtures/unproved")
    private static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".json5") }.sorted()

    private static let events =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/life-events")) ?? []).sorted()

    private func catalogue(_ file: String?, event: String? = nil) throws -> Catalogue {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("danloi-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }
        let base = Catalogues.root.appendingPathComponent("fixtures/broken/base")
        try FileManager.default.copyItem(at: base, to: place)
        if let file {
            let text = try Data(contentsOf: Self.folder.appendingPathComponent(file))
            try text.write(to: place.appendingPathComponent("ho-tich/mau.json5"))
        }
        if let event {
            let text = try Data(contentsOf: Self.folder.appendingPathComponent("life-events/\(event)"))
            let events = place.appendingPathComponent("life-events")
            try FileManager.default.createDirectory(at: events, withIntermediateDirectories: false)
            try text.write(to: events.appendingPathComponent("thu.json5"))
        }
        let result = CatalogueReader.read(folder: place.path)
        return Catalogue(
            procedures: result.procedures, fields: result.fields, terms: result.terms, lifeEvents: result.lifeEvents)
    }

    @Test("The conversation told with a fault shows it where it is, and not where it is mended", arguments: files)
    func shows(file: String) async throws {
        let faulty = try catalogue(file)
        let sound = try catalogue(nil)
        let known = Set(faulty.procedures.map(\.code))
        for issue in faulty.procedures.flatMap({ Prover($0) { known.contains($0) }.proof().issues }) {
            guard let dialogue = issue.dialogue() else { continue }
            let script = try DialogueScript(dialogue)
            let failures = await script.run(catalogue: faulty, today: .iso("2026-11-21"))
            #expect(failures.isEmpty, "\(failures.map(\.description).joined(separator: "\n"))\n\(dialogue)")
            switch issue.problem {
            // As many questions are asked by the sound one, whose limit is higher; and it tells both deadlines, as those of two parts.
            case .tooManyQuestions, .contradiction(.deadlines, _, _): continue
            default: break
            }
            #expect(await !script.run(catalogue: sound, today: .iso("2026-11-21")).isEmpty)
        }
    }

    @Test("So does the one told with procedures that send people round in a circle")
    func showsCircle() async throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("danloi-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }
        try FileManager.default.copyItem(at: Catalogues.root.appendingPathComponent("fixtures/broken/base"), to: place)
        let text = try String(
            contentsOf: Self.folder.appendingPathComponent("07-other-procedure-missing.json5"), encoding: .utf8
        ).replacing("years_since(ngay_sinh) >= 14", with: "uy_quyen")
        let back = text.replacing("1.000003", with: "1.000001").replacing("code: '1.000001'", with: "code: '1.000003'")
        for (name, text) in [("mau", text), ("ve", back)] {
            try Data(text.utf8).write(to: place.appendingPathComponent("ho-tich/\(name).json5"))
        }
        let result = CatalogueReader.read(folder: place.path)
        let catalogue = Catalogue(procedures: result.procedures, fields: result.fields, terms: result.terms)
        let circle = try #require(catalogue.circularReferrals().first)
        let dialogue = try #require(circle.dialogue())
        let failures = try await DialogueScript(dialogue).run(catalogue: catalogue, today: .iso("2026-11-21"))
        #expect(failures.isEmpty, "\(failures.map(\.description).joined(separator: "\n"))\n\(dialogue)")
    }

    @Test("So does the one told with a fault of a life event", arguments: events)
    func showsEvent(file: String) async throws {
        let faulty = try catalogue(nil, event: file)
        for issue in faulty.lifeEvents.flatMap({ faulty.proof(of: $0).issues }) {
            guard let dialogue = issue.dialogue() else { continue }
            let failures = await (try DialogueScript(dialogue)).run(catalogue: faulty, today: .iso("2026-11-21"))
            #expect(failures.isEmpty, "\(failures.map(\.description).joined(separator: "\n"))\n\(dialogue)")
        }
    }

    @Test("There are faults to show")
    func present() { #expect(Self.files.count > 10 && Self.events.count > 10) }
}
