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

    @Test(
        "Digits of the owner's paper are in no saved conversation, however they are given",
        arguments: [
            "1234", "số cuối 1234", "cccd 1234", "cccd 000000001234", "000000001234", "H37.12-261112-0011 số cuối 1234",
            "H37.12-261112-0011, cccd 000000001234", "H37.12-261112-0095 000 000 001 234", "căn cước 12345",
        ])
    func digits(said: String) async {
        var session = Session(catalogue: Catalogues.small, today: .testDay, desk: InventedDossiers.desk(on: .testDay))
        var recorder = DialogueRecorder(today: .testDay, language: "vi")
        for text in ["H37.12-261112-0011", "không", "đăng ký nuôi mèo", said, said] {
            let event = Event.said(text)
            let reply = await session.send(event)
            recorder.record(event, reply)
            #expect(!ReplyJSON.text(reply, language: .vi).contains("234"))
        }
        #expect(!recorder.text.contains("234"))
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
        let lines = recorder.text.split(separator: "\n", omittingEmptySubsequences: false)
        let failures = await script.run(catalogue: catalogue, today: .iso("2020-01-01")).filter { failure in
            // What was masked is another message when it is run again, and may be answered in other words.
            lines.prefix(failure.line).last { $0.hasPrefix("> ") || $0.hasPrefix("@ ") } != "> \(InventedDossiers.mask)"
        }
        #expect(failures.isEmpty, "\(failures.map(\.description))")
    }
}
