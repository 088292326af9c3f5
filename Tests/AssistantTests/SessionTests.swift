import Catalogue
import Dialogue
import Testing
import Vietnamese

@testable import Assistant

@Suite("Sessions")
struct SessionTests {
    private static let seeds: [(name: String, seed: UInt64)] =
        (1...4).map { ("small", UInt64($0)) } + (1...3).map { ("real", UInt64($0)) }

    @Test("The same events give byte-identical replies", arguments: seeds)
    func replay(name: String, seed: UInt64) async throws {
        let catalogue = try #require(Catalogues.all[name])
        var events: [Event] = [.opened]
        var replies: [String] = []
        var turns = RandomTurns(seed: 90 + seed, catalogue)
        var session = Session(catalogue: catalogue, today: .testDay)
        for turn in 0..<150 {
            let reply = await session.send(events[turn])
            replies.append(ReplyJSON.text(reply, language: session.dialogue.language))
            events.append(turns.next(after: reply))
        }
        // Another session, over a catalogue put together anew.
        let again = Catalogues.again(name)
        var second = Session(catalogue: again, today: .testDay)
        for (turn, expected) in replies.enumerated() {
            let reply = await second.send(events[turn])
            try #require(
                ReplyJSON.text(reply, language: second.dialogue.language) == expected, "turn \(turn): \(events[turn])")
        }
    }

    @Test("Every effect is carried out within the turn, and what was not answered is counted")
    func effects() async {
        var session = Session(catalogue: Catalogues.small, today: .testDay)
        #expect(await session.send(.said("đăng ký nuôi mèo")).abstention == nil)
        #expect(await session.send(.said("H37.12-261112-0011")).abstention == .upstreamDown)
        #expect(await session.send(.said("bị phạt bao nhiêu")).abstention == .noEvidence)
        #expect(await session.send(.said("gặp cán bộ")).openQuestion == "nguon_goc")
        #expect(await session.send(.said("xyz")).openQuestion == "nguon_goc")
        #expect(session.abstentions == [.upstreamDown, .noEvidence, .unclear])
        #expect(session.handOffs == 1)
    }

    @Test("A session is a value: a copy goes its own way")
    func copies() async {
        var session = Session(catalogue: Catalogues.small, today: .testDay)
        _ = await session.send(.said("đăng ký nuôi mèo"))
        var copy = session
        #expect(await copy.send(.said("được tặng")).openQuestion == "so_meo")
        #expect(await session.send(.said("nhắc lại")).openQuestion == "nguon_goc")
    }
}
