import OneStop
import SQLite
import Synchronization
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
        // One whose place is not known any more is found, and one that has gone on is not set back.
        let elsewhere = KeptPlace(
            row: other.place.row + 5, turns: 1, day: other.place.day, hasMemento: false, epoch: StoreEpoch())
        let place = try await store.append(Self.next(1, Self.step("ba"), at: elsewhere), to: other.key)
        #expect(place?.row == other.place.row && place?.turns == 2 && place?.epoch == other.place.epoch)
        for place in [other.place, elsewhere] {
            for number in [1, 3] {
                await #expect(throws: ConversationStoreError.overtaken) {
                    try await store.append(Self.next(number, Self.step("bốn"), at: place), to: other.key)
                }
            }
        }
        #expect(try await store.conversation(other.key)?.lastReply == Self.step("ba").reply)
    }

    @Test("What another process has changed is seen before anything is written where it lay")
    func processes() async throws {
        let scratch = try ScratchStore()
        let (store, other) = (try scratch.open(), try scratch.open())
        let shared = Self.step("một")
        let gone = try await Self.begin(shared, store)
        let kept = try await Self.begin(Self.step("hai"), store)
        let copy = "\(scratch.folder)/copy"
        try StoreBackup.save(store: scratch.path, to: copy)
        // The place is known, and would do, but that the other process takes the turn, removes the reply, and takes the row.
        _ = try await other.append(
            NextTurn(number: 1, id: "x", mark: 1, moment: Self.moment, step: Self.step("ba")), to: kept.key)
        try await other.erase(gone.key, at: Self.moment)
        await #expect(throws: ConversationStoreError.overtaken) {
            try await store.append(Self.next(1, shared, at: kept.place), to: kept.key)
        }
        _ = try await store.append(Self.next(2, shared, at: kept.place), to: kept.key)
        #expect(try await store.transcript(kept.key)?.turns.map(\.reply).last == shared.reply)
        // So is what a copy brings back.
        let place = try #require(try await store.append(Self.next(3, shared, at: kept.place), to: kept.key))
        _ = try StoreBackup.restore(store: scratch.path, from: copy)
        await #expect(throws: ConversationStoreError.overtaken) {
            try await store.append(Self.next(4, shared, at: place), to: kept.key)
        }
        let again = try await store.append(Self.next(1, shared, at: place), to: kept.key)
        #expect(again != nil)
        #expect(try await store.transcript(kept.key)?.turns.map(\.reply) == [Self.step("hai").reply, shared.reply])
    }

    @Test("What a turn that was refused would have written is not taken to be there")
    func refused() async throws {
        let scratch = try ScratchStore()
        let store = try scratch.open()
        let begun = try await Self.begin(Self.step("một"), store)
        let shared = Self.step("hai")
        await #expect(throws: ConversationStoreError.overtaken) {
            try await store.append(Self.next(5, shared, at: begun.place), to: begun.key)
        }
        // Its reply is written before that turn is seen to be there.
        var wrong = begun.place
        wrong.turns = 0
        await #expect(throws: ConversationStoreError.overtaken) {
            try await store.append(Self.next(0, shared, at: wrong), to: begun.key)
        }
        _ = try await store.append(Self.next(1, shared, at: begun.place), to: begun.key)
        #expect(try await store.transcript(begun.key)?.turns.map(\.reply) == [Self.step("một").reply, shared.reply])
    }

    @Test("A reply is not taken for another that has come to lie where it lay")
    func replies() async throws {
        let scratch = try ScratchStore()
        let store = try scratch.open()
        let (first, second) = (Self.step("một"), Self.step("hai"))
        let gone = try await Self.begin(first, store)
        let row = first.replyPlace.row(in: gone.place.epoch)
        try await store.erase(gone.key, at: Self.moment)
        let other = try await Self.begin(second, store)
        try #require(row != nil && second.replyPlace.row(in: other.place.epoch) == row)
        _ = try await store.append(Self.next(1, first, at: other.place), to: other.key)
        let turns = try #require(try await store.transcript(other.key)?.turns)
        #expect(turns.map(\.reply) == [second.reply, first.reply])
    }

    @Test("Within one batch, too, a turn never comes to a conversation that took the place of another")
    func batch() async throws {
        let scratch = try ScratchStore()
        let begun = try await Self.begin(Self.step("một"), scratch.open())
        let other = try #require(ConversationKey(.random()))
        let writer = StoreWriter(try StoreFile.open(scratch.path), StoreHealth(), StoreCounting()) { _ in }
        // What this writer knows of the place.
        let known = Outcomes()
        let first = known.turn(.append(Self.next(1, Self.step("hai"), at: begun.place), begun.key))
        await known.wait(for: 1)
        writer.perform(known.all)
        let place = try await first.value.get()
        let outcomes = Outcomes()
        let erasing = outcomes.erase(begun.key, at: Self.moment)
        await outcomes.wait(for: 1)
        let greeting = NextTurn(number: 0, moment: Self.moment, step: Self.step("ba"))
        let beginning = outcomes.turn(.begin(NewConversation(key: other, site: "", greeting: greeting)))
        await outcomes.wait(for: 2)
        var stale = place
        stale.turns = 1
        let late = outcomes.turn(.append(Self.next(1, Self.step("bí mật"), at: stale), begun.key))
        await outcomes.wait(for: 3)
        writer.perform(outcomes.all)
        let row = try await beginning.value.get().row
        #expect(try await erasing.value.get() && row == begun.place.row)
        await #expect(throws: ConversationStoreError.overtaken) { try await late.value.get() }
        #expect(try await scratch.open().transcript(other)?.turns.map(\.reply) == [Self.step("ba").reply])
    }

    /// Pieces of work that wait for a writer.
    private final class Outcomes: Sendable {
        private let works = Mutex<[any StoreWork]>([])
        var all: [any StoreWork] { works.withLock { $0 } }

        func wait(for count: Int) async { while all.count < count { await Task.yield() } }

        func turn(_ act: TurnWork.Act) -> Task<TurnWork.Outcome, Never> {
            Task {
                await withUnsafeContinuation { continuation in
                    works.withLock { $0.append(TurnWork(act, continuation)) }
                }
            }
        }

        func erase(_ key: ConversationKey, at moment: Instant) -> Task<AwaitedWork<Bool>.Outcome, Never> {
            Task {
                await withCheckedContinuation { continuation in
                    let work = AwaitedWork<Bool>(
                        removal: { Removal(reason: .wish, hasRemoved: $0) }, continuation
                    ) { (database) throws(ConversationStoreError) in
                        try stored { () throws(SQLiteError) in
                            try StoreRows.erase(key.bytes, at: Int64(moment.seconds), database)
                        }
                    }
                    works.withLock { $0.append(work) }
                }
            }
        }
    }
}
