import Catalogue
import Foundation
import OneStop
import SQLite
import Testing
import Vietnamese

@testable import Assistant
@testable import Dialogue

@Suite("Steps that others have taken")
struct KnownStepsTests {
    private static let talk: [ConversationInput] = [
        .say("a1", "đăng ký nuôi mèo"), .choose("a2", "duoc_tang"), .say("a3", "3"), .say("a4", "quay lại"),
        .say("a5", "5"), .say("a6", "hôm qua"), .say("a7", "phí bao nhiêu"),
    ]

    @discardableResult
    private static func play(
        _ conversations: DurableConversations, _ talk: [ConversationInput] = talk
    ) async throws -> [ConversationTurn] {
        let started = try await conversations.start(ConversationOpening())
        var turns = [started.turn]
        for input in talk { turns.append(try await conversations.take(input, in: started.token)) }
        return turns
    }

    @Test(
        "Looked up or found out, a turn by chance is answered with the same bytes",
        arguments: (1...6).map { ("small", UInt64($0)) } + (1...3).map { ("real", UInt64($0)) })
    func same(name: String, seed: UInt64) async throws {
        let catalogue = try #require(Catalogues.named(name))
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations(catalogue: catalogue)
        var turns = RandomTurns(seed: 900 + seed, catalogue)
        var session = Session(catalogue: catalogue, today: .testDay, desk: InventedDossiers.desk(on: .testDay))
        _ = await session.send(.opened)
        var tokens: [ConversationToken] = []
        // They meet again after having gone other ways.
        for number in 0..<4 {
            let token = try await conversations.start(ConversationOpening()).token
            if number > 1 { _ = try await conversations.take(.say("s", "làm lại từ đầu"), in: token) }
            tokens.append(token)
        }
        var event = Event.said("làm lại từ đầu")
        for turn in 0..<60 {
            let reply = await session.send(event)
            let expected = ReplyJSON.text(reply, language: session.dialogue.language)
            for token in tokens {
                let input = try #require(ConversationInput(id: "t\(turn)", event: event))
                let taken = try await conversations.take(input, in: token)
                try #require(taken.text == expected, "turn \(turn): \(event)")
            }
            event = turns.next(after: reply)
        }
        #expect(conversations.knownSteps.count > 8)
        // What is kept of them is the same, too.
        let all = try await conversations.read(tokens[0])
        for token in tokens[1...] {
            let others = try await conversations.read(token)
            for (one, other) in zip(all.suffix(60), others.suffix(60)) {
                #expect(one.reply == other.reply && one.said == other.said && one.chosen == other.chosen)
            }
        }
    }

    @Test("A step is known from the second conversation on that takes it, and resumed from what is shared")
    func shared() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        let first = try await Self.play(conversations)
        #expect(conversations.knownSteps.count == 0)
        let second = try await Self.play(conversations)
        // Of going back and answering anew, too: each is a step of its own.
        #expect(conversations.knownSteps.count == Self.talk.count + 1)
        let third = try await Self.play(conversations)
        #expect(first.map(\.reply) == second.map(\.reply) && first.map(\.reply) == third.map(\.reply))
        #expect(third.map(\.said) == first.map(\.said) && third.map(\.chosen) == first.map(\.chosen))
        // By another process, from the store alone.
        let token = try await conversations.start(ConversationOpening()).token
        for (number, input) in Self.talk.enumerated() {
            let taken = try await scratch.conversations().take(input, in: token)
            #expect(taken.reply == first[number + 1].reply)
        }
        let database = try Database(scratch.path, DatabaseConfiguration(.readWrite))
        var row = try database.statement("SELECT count(*) FROM conversation WHERE memento IS NULL")
        #expect(try row.step() && row.integer(0) >= 2)
    }

    @Test("A known step is not taken on top of a turn that another process has taken meanwhile")
    func overtaken() async throws {
        let scratch = try ScratchStore()
        let processes = [try scratch.conversations(), try scratch.conversations()]
        var expected: [[UInt8]] = []
        for process in processes {
            for _ in 0..<3 { expected = try await Self.play(process).map(\.reply) }
        }
        let token = try await processes[0].start(ConversationOpening()).token
        for (number, input) in Self.talk.enumerated() {
            let turn = try await processes[number % 2].take(input, in: token)
            #expect(turn.number == number + 1 && turn.reply == expected[number + 1])
            // The other one still stands where it was.
            let again = try await processes[(number + 1) % 2].take(input, in: token)
            #expect(again.isRepeat && again.reply == turn.reply)
        }
        #expect(try await processes[0].read(token).map(\.reply) == expected)
    }

    @Test("Said again in the same conversation, a step stays that conversation's own")
    func alone() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        var talk: [ConversationInput] = []
        for number in 0..<6 {
            talk += [.say("s\(number)", "đăng ký nuôi mèo"), .say("b\(number)", "quay lại")]
        }
        try await Self.play(conversations, talk)
        #expect(conversations.knownSteps.count == 0)
    }

    @Test(
        "Nothing is known of turns with personal data, dossiers, or what follows from them",
        arguments: [
            "nuôi mèo, số điện thoại của em là 0912345678", "H37.12-261112-0011", "tra cứu hồ sơ H37.12-261112-0004",
        ])
    func personal(text: String) async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        for _ in 0..<4 {
            try await Self.play(conversations, [.say("a", text), .say("b", "cảm ơn"), .say("c", "0912345678")])
        }
        // The greeting, and no more.
        #expect(conversations.knownSteps.count == 1)
    }

    @Test("Another catalogue knows nothing of the old one's steps, and another day nothing of yesterday's")
    func changes() async throws {
        let scratch = try ScratchStore()
        let served = ServedCatalogue(.init(Catalogues.small, digest: "abc", since: .init(day: .testDay, minute: 0)))
        let conversations = DurableConversations(
            store: try scratch.open(), served: served, clock: { scratch.now.withLock { $0 } })
        for _ in 0..<3 { try await Self.play(conversations) }
        let known = conversations.knownSteps.count
        #expect(known == Self.talk.count + 1)
        scratch.wait(seconds: 86_400)
        var session = Session(catalogue: Catalogues.small, today: Day(number: Day.testDay.number + 1))
        _ = await session.send(.opened)
        var expected: [String] = []
        for input in Self.talk { expected.append(ReplyJSON.text(await session.send(input.event), language: .vi)) }
        for _ in 0..<3 { #expect(try await Self.play(conversations).dropFirst().map(\.text) == expected) }
        #expect(conversations.knownSteps.count > known)
        let token = try await conversations.start(ConversationOpening()).token
        _ = try await conversations.take(.say("x", "đăng ký nuôi mèo"), in: token)
        served.replace(with: .init(Catalogues.real, digest: "def", since: .init(day: .testDay, minute: 0)))
        let turn = try await conversations.take(.choose("y", "duoc_tang"), in: token)
        #expect(!turn.text.contains("so_meo"))
        try await Self.play(conversations)
        #expect(conversations.knownSteps.count == 0)
    }

    @Test("With little memory, steps used lately stay and others go")
    func bounded() throws {
        let catalogue = Catalogues.small
        let dialogue = Dialogue(catalogue: catalogue, today: .testDay)
        let standing = KeptStanding(language: .vi, catalogue: "abc", followsClock: true, memento: [])
        let step = KnownStep(resumed: dialogue, standing, isWhole: false, lastReply: [])
        let steps = KnownSteps(byteLimit: step.bytes * 40)
        let keys = (0..<100).map { number in
            StepKey(
                StateMark(opening: .vi, on: .testDay, under: "abc"), InputText(act: "", words: "\(number)"),
                on: .testDay)
        }
        let one = try #require(ConversationKey(.random()))
        for key in keys {
            _ = steps.isCommon(key, of: one, under: "abc")
            steps.learn(step, key, under: "abc")
            #expect(steps.step(keys[0], under: "abc") != nil)
        }
        #expect(
            steps.count <= 40 && steps.step(keys[99], under: "abc") != nil && steps.step(keys[40], under: "abc") == nil)
        #expect(steps.step(keys[0], under: "other") == nil)
    }

    @Test("A reply that several conversations got goes with the last of them")
    func erased() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        var tokens: [ConversationToken] = []
        for _ in 0..<3 {
            let token = try await conversations.start(ConversationOpening()).token
            for input in Self.talk { _ = try await conversations.take(input, in: token) }
            tokens.append(token)
        }
        let expected = try await conversations.read(tokens[2]).map(\.reply)
        func count() throws -> Int64 {
            let database = try Database(scratch.path, DatabaseConfiguration(.readWrite))
            var row = try database.statement("SELECT count(*) FROM reply JOIN contents ON reply = key")
            return try row.step() ? row.integer(0) : -1
        }
        try await conversations.erase(tokens[0])
        try await conversations.erase(tokens[1])
        #expect(try await conversations.read(tokens[2]).map(\.reply) == expected)
        #expect(try count() > 0)
        try await conversations.erase(tokens[2])
        #expect(try count() == 0)
        #expect(try !scratch.holds("nuôi mèo"))
    }
}
