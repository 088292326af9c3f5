import OneStop
import Testing
import Vietnamese

@testable import Assistant
@testable import Dialogue

@Suite("Places in a store")
struct StorePlaceTests {
    private static let moment = Instant(day: .testDay, minute: 0)

    private static func step(_ words: String) -> KeptStep {
        let reply = Array("{\"đáp\":\"\(words)\"}".utf8)
        return KeptStep(
            reply: reply, replyMark: ContentMark(reply: reply),
            standing: KeptStanding(language: .vi, catalogue: "abc", followsClock: true, memento: Array(words.utf8)))
    }

    private static func begin(_ step: KeptStep, _ store: SQLiteConversationStore) async throws -> (
        key: ConversationKey, place: KeptPlace
    ) {
        let key = try #require(ConversationKey(.random()))
        let greeting = NextTurn(number: 0, moment: moment, step: step)
        let place = try await store.begin(NewConversation(key: key, site: "", greeting: greeting))
        return (key, try #require(place))
    }

    private static func next(_ number: Int, _ step: KeptStep, at place: KeptPlace) -> NextTurn {
        var next = NextTurn(number: number, id: "t\(number)", mark: 1, moment: moment, step: step)
        next.place = place
        return next
    }

    @Test("A conversation is not taken for another that has come to lie where it lay")
    func conversations() async throws {
        let scratch = try ScratchStore()
        let store = try scratch.open()
        let gone = try await Self.begin(Self.step("một"), store)
        try await store.erase(gone.key, at: Self.moment)
        let other = try await Self.begin(Self.step("hai"), store)
        try #require(other.place.row == gone.place.row)
        await #expect(throws: ConversationStoreError.overtaken) {
            try await store.append(Self.next(1, Self.step("ba"), at: gone.place), to: gone.key)
        }
        let kept = try #require(try await store.conversation(other.key))
        #expect(kept.taken.count == 1 && kept.standing.memento == Array("hai".utf8))
        // One that lies elsewhere is found, and one that has gone on is not set back.
        let elsewhere = KeptPlace(row: other.place.row + 5, day: other.place.day)
        let place = try await store.append(Self.next(1, Self.step("ba"), at: elsewhere), to: other.key)
        #expect(place == other.place)
        await #expect(throws: ConversationStoreError.overtaken) {
            try await store.append(Self.next(1, Self.step("bốn"), at: other.place), to: other.key)
        }
        #expect(try await store.conversation(other.key)?.lastReply == Self.step("ba").reply)
    }

    @Test("A reply is not taken for another that has come to lie where it lay")
    func replies() async throws {
        let scratch = try ScratchStore()
        let store = try scratch.open()
        let (first, second) = (Self.step("một"), Self.step("hai"))
        let gone = try await Self.begin(first, store)
        let place = first.replyPlace.load(ordering: .relaxed)
        try await store.erase(gone.key, at: Self.moment)
        let other = try await Self.begin(second, store)
        try #require(second.replyPlace.load(ordering: .relaxed) == place)
        _ = try await store.append(Self.next(1, first, at: other.place), to: other.key)
        let turns = try #require(try await store.transcript(other.key)?.turns)
        #expect(turns.map(\.reply) == [second.reply, first.reply])
    }
}
