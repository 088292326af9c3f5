import Dialogue
import Foundation
import Testing
import Vietnamese

@testable import Assistant

@Suite("Ways to ask where a dossier stands")
struct TrackingSentencesTests {
    private static func sentences(_ file: String) throws -> [String] {
        let url = Catalogues.root.appendingPathComponent("fixtures/tracking/\(file).txt")
        return String(decoding: try Data(contentsOf: url), as: UTF8.self).split(separator: "\n").map(String.init)
            .filter { !$0.hasPrefix("#") }
    }

    private static func startsTracking(_ sentence: String) async -> Bool {
        var session = Session(catalogue: Catalogues.real, today: .iso("2026-11-21"))
        let reply = await session.send(.said(sentence))
        return reply.stage == .tracking
    }

    @Test("At least 95 of 100 ways to ask start tracking, typed with marks and without", arguments: [false, true])
    func asked(isUnmarked: Bool) async throws {
        let sentences = try Self.sentences("asked").map { isUnmarked ? VietnameseText.fold($0) : $0 }
        #expect(sentences.count >= 60)
        var missed: [String] = []
        for sentence in sentences where await !Self.startsTracking(sentence) { missed.append(sentence) }
        #expect(missed.count * 20 <= sentences.count, "\(missed)")
    }

    @Test("What is near to that and asks something else does not", arguments: [false, true])
    func notAsked(isUnmarked: Bool) async throws {
        let sentences = try Self.sentences("not-asked").map { isUnmarked ? VietnameseText.fold($0) : $0 }
        #expect(sentences.count >= 60)
        var wrong: [String] = []
        for sentence in sentences where await Self.startsTracking(sentence) { wrong.append(sentence) }
        // Without marks some words are others: "hồi" and "hỏi".
        #expect(wrong.count <= (isUnmarked ? 2 : 0), "\(wrong)")
    }
}
