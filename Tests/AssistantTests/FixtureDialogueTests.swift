import Catalogue
import Foundation
import Testing
import Vietnamese

@testable import Assistant

@Suite("Recorded conversations")
struct FixtureDialogueTests {
    private static let folder = Catalogues.root.appendingPathComponent("fixtures/dialogues")
    private static let files: [String] =
        (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
        .filter { $0.hasSuffix(".txt") }.sorted()

    @Test("Every conversation goes as its file says", arguments: files)
    func conversation(file: String) async throws {
        let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(file))
        let script = try DialogueScript(String(decoding: bytes, as: UTF8.self))
        let failures = await script.run(catalogue: Catalogues.real, law: Catalogues.law, today: .iso("2026-11-21"))
        #expect(failures.isEmpty, "\(failures.map(\.description).joined(separator: "\n"))")
    }

    @Test("Every file says something, and expects something", arguments: files)
    func substance(file: String) throws {
        let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(file))
        let script = try DialogueScript(String(decoding: bytes, as: UTF8.self))
        var turns = 0
        var expectations = 0
        for line in script.lines {
            switch line.kind {
            case .says, .chooses: turns += 1
            case .expects, .excludes, .knows: expectations += 1
            case .on, .language: break
            }
        }
        #expect(turns > 0 && expectations > 0)
    }

    @Test("There are conversations to run")
    func present() { #expect(Self.files.count > 20) }
}
