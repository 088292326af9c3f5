import Catalogue
import Foundation
import OneStop
import SQLite
import TestSupport
import Testing
import Vietnamese

@testable import Assistant
@testable import Dialogue

@Suite("Erasing from a store")
struct ErasureTests {
    /// SQLite moves rows from page to page, and leaves copies of them behind that it does not zero when the row is deleted.
    @Test(
        "Of what is erased nothing is left, wherever the store had moved it meanwhile",
        arguments: [2, 7] as [UInt64])
    func moved(seed: UInt64) async throws {
        let scratch = try ScratchStore()
        let store = try scratch.open()
        var random = SplitMix(seed: seed)
        var open: [(key: ConversationKey, name: String, turns: Int)] = []
        var begun = 0
        func standing(_ name: String) -> KeptStanding {
            let memento = Array(String(repeating: "nhớ \(name) ", count: .random(in: 1...60, using: &random)).utf8)
            return KeptStanding(language: .vi, catalogue: "abc", followsClock: true, memento: memento)
        }
        func turn(_ number: Int, _ name: String) -> NextTurn {
            let said = String(repeating: "nói \(name) ", count: .random(in: 1...30, using: &random))
            let reply = Array("{\"đáp\":\"\(said.count % 7)\"}".utf8)
            return NextTurn(
                number: number, id: number == 0 ? nil : "t\(number)", mark: random.next(),
                moment: .init(day: .testDay, minute: 0),
                step: KeptStep(
                    said: said, reply: reply, replyMark: ContentMark(reply: reply), standing: standing(name)))
        }
        for step in 0..<2_000 {
            if open.isEmpty || Int.random(in: 0..<5, using: &random) == 0 {
                begun += 1
                let name = "người-\(100_000 + begun)"
                let key = try #require(ConversationKey(.random()))
                _ = try await store.begin(NewConversation(key: key, site: "", greeting: turn(0, name)))
                open.append((key, name, 1))
            } else {
                let place = Int.random(in: 0..<open.count, using: &random)
                let next = turn(open[place].turns, open[place].name)
                _ = try await store.append(next, to: open[place].key)
                open[place].turns += 1
            }
            guard step % 9 == 8 else { continue }
            let gone = open.remove(at: Int.random(in: 0..<open.count, using: &random))
            try await store.erase(gone.key, at: .init(day: .testDay, minute: 1))
            try #require(try !scratch.holds(gone.name), "step \(step)")
        }
        for left in open {
            let turns = try await store.transcript(left.key)?.turns ?? []
            #expect(turns.count == left.turns && turns.allSatisfy { $0.said?.contains(left.name) ?? false })
        }
        // What was written past SQLite's pages has harmed none.
        let database = try Database(scratch.path, DatabaseConfiguration(.readWrite))
        #expect(try database.quickCheck() == [])
        var keys = try database.statement("PRAGMA foreign_key_check")
        #expect(try !keys.step())
    }

    @Test("When all that is old is removed, nothing of it is left")
    func old() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        for number in 0..<250 {
            let token = try await conversations.start(ConversationOpening()).token
            for turn in 0..<3 {
                _ = try await conversations.take(.say("t\(turn)", "mèo hoang \(number) \(turn)"), in: token)
            }
        }
        scratch.wait(seconds: 31 * 86_400)
        #expect(await conversations.sweep() == 250)
        #expect(try !scratch.holds("mèo hoang"))
    }

    @Test("Replies that no turn has any more, left by a process that ended, go when the store is next swept")
    func leftOver() async throws {
        let scratch = try ScratchStore()
        let token = try await scratch.conversations().start(ConversationOpening()).token
        _ = try await scratch.conversations().take(.say("a", "đăng ký nuôi mèo"), in: token)
        _ = try await scratch.conversations().start(ConversationOpening())
        // As between two slices of what is old.
        let database = try Database(scratch.path, DatabaseConfiguration(.readWrite))
        try database.execute("DELETE FROM conversation WHERE key = 1")
        func count() throws -> Int64 {
            var row = try database.statement("SELECT count(*) FROM reply JOIN contents ON reply = key")
            return try row.step() ? row.integer(0) : -1
        }
        #expect(try count() == 2)
        #expect(try await scratch.conversations().sweep() == 0)
        #expect(try count() == 1)
    }

    @Test("Replies of what was removed for its age are gone from the file, too, after any erasure")
    func remains() async throws {
        let scratch = try ScratchStore()
        let store = try scratch.open()
        let moment = Instant(day: .testDay, minute: 0)
        let reply = Array("{\"đáp\":\"bí mật nào đó\"}".utf8)
        let step = KeptStep(
            reply: reply, replyMark: ContentMark(reply: reply),
            standing: KeptStanding(language: .vi, catalogue: "abc", followsClock: true, memento: [1]))
        let keys = try (0..<3).map { _ in try #require(ConversationKey(.random())) }
        for key in keys.dropLast() {
            let greeting = NextTurn(number: 0, moment: moment, step: step)
            _ = try await store.begin(NewConversation(key: key, site: "", greeting: greeting))
        }
        // Cleaned once; then another process ends between two slices, and leaves the reply to the next.
        try await store.erase(keys[0], at: moment)
        let database = try Database(scratch.path, DatabaseConfiguration(.readWrite))
        try database.execute("PRAGMA secure_delete = ON; DELETE FROM conversation; PRAGMA wal_checkpoint(TRUNCATE)")
        #expect(try scratch.holds("bí mật nào đó"))
        // Of one that is not there.
        try await store.erase(keys[2], at: moment)
        #expect(try !scratch.holds("bí mật nào đó"))
    }
}
