import Catalogue
import Dialogue
import Testing
import Vietnamese

@testable import Assistant

@Suite("Recording conversations")
struct DialogueRecorderTests {
    @Test("What was said and where it led, in the format of dialogue tests")
    func format() async {
        var session = Session(catalogue: Catalogues.small, today: .testDay, language: .en)
        var recorder = DialogueRecorder(today: .testDay, language: "en")
        for event in [Event.opened, .said("đăng ký nuôi chó"), .chose("no"), .said("giống dữ")] {
            recorder.record(event, await session.send(event))
        }
        #expect(
            recorder.text == """
                on 2026-08-15
                lang en
                > đăng ký nuôi chó
                < guiding 9.000004
                < asks cho_du
                @ no
                < guiding 9.000004
                < asks kenh
                = cho_du no
                > giống dữ
                < guiding 9.000004
                < stopped
                < outcome cam_nuoi
                = cho_du yes

                """)
    }

    private static let seeds: [(catalogue: String, seed: UInt64)] =
        (1...6).map { ("small", UInt64($0)) } + (1...4).map { ("real", UInt64($0)) }

    @Test("A recorded conversation, run again, passes", arguments: seeds)
    func roundTrip(catalogue: String, seed: UInt64) async throws {
        let catalogue = try #require(Catalogues.all[catalogue])
        var turns = RandomTurns(seed: 40 + seed, catalogue)
        var session = Session(catalogue: catalogue, today: .testDay, desk: InventedDossiers.desk(on: .testDay))
        var recorder = DialogueRecorder(today: .testDay, language: "vi")
        var reply = await session.send(.opened)
        recorder.record(.opened, reply)
        // A conversation begins with something said: a day named before is the day it begins with.
        var event = Event.said("xin chào")
        for _ in 0..<120 {
            reply = await session.send(event)
            recorder.record(event, reply)
            event = turns.next(after: reply)
        }
        let script = try DialogueScript(recorder.text)
        let failures = await script.run(catalogue: catalogue, today: .iso("2020-01-01"))
        #expect(failures.isEmpty, "\(failures.map(\.description))")
    }
}
