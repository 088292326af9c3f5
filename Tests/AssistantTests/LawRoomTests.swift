import Dialogue
import Foundation
import LegalRetrieval
import Testing
import Vietnamese

@testable import Assistant

@Suite("The library that conversations ask")
struct LawRoomTests {
    private let path = FileManager.default.temporaryDirectory.appendingPathComponent("room-\(UUID()).sqlite3").path

    private func add(_ document: String, text: String) throws {
        let job = try LibraryImport(into: path)
        let number = try #require(DocumentNumber(document))
        try job.add(
            .document(LegalDocument(number: number, title: "Về mèo", effective: .iso("2020-01-01")), articles: nil))
        try job.add(LegalArticle(document: number.key, label: ArticleLabel(1), title: "Mèo", text: text))
        _ = try job.finish(withIndex: true)
    }

    @Test(
        "Where an index is damaged that was put in the place of a sound one, the old library goes on, and the cause is told"
    )
    func damaged() async throws {
        defer { for file in [path, path + ".lock"] { try? FileManager.default.removeItem(atPath: file) } }
        try add("1/2020/NĐ-CP", text: "Mèo được ăn cá.")
        let room = LawRoom(path: path)
        let place = LawRequest.places([LegalProvision(document: "1/2020/nđ-cp", article: ArticleLabel(1))])
        guard case .found(.passages, _) = await room.answer(place, on: .testDay) else {
            Issue.record("the sound library answers")
            return
        }
        #expect(await room.failure == nil)
        try add("2/2020/NĐ-CP", text: "Chó được ăn xương.")
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[bytes.count - 9] ^= 0xFF
        try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
        for _ in 0..<2 {
            guard case .found(.passages, let scope) = await room.answer(place, on: .testDay) else {
                Issue.record("the old library answers")
                return
            }
            #expect(scope.documentCount == 1)
            #expect(await room.failure?.contains("damaged") == true)
        }
        try add("3/2020/NĐ-CP", text: "Chim được bay.")
        guard case .found(_, let scope) = await room.answer(place, on: .testDay) else {
            Issue.record("the mended library answers")
            return
        }
        #expect(scope.documentCount == 3)
        #expect(await room.failure == nil)
    }
}
