import Catalogue
import Foundation
import JSON
import OneStop
import Testing
import Vietnamese

@testable import Assistant
@testable import Dialogue

@Suite("Conversations that last")
struct DurableConversationsTests {
    private static let talk: [ConversationInput] = [
        .say("a1", "đăng ký nuôi mèo"), .choose("a2", "duoc_tang"), .say("a3", "3"), .say("a4", "quay lại"),
        .say("a5", "5"), .say("a6", "hôm qua"), .say("a7", "H37.12-261112-0004"), .say("a8", "phí bao nhiêu"),
    ]

    /// What a session answers that never ends.
    private static func expected() async -> [String] {
        var session = Session(catalogue: Catalogues.small, today: .testDay, desk: InventedDossiers.desk(on: .testDay))
        var replies = [ReplyJSON.text(await session.send(.opened), language: .vi)]
        for input in talk { replies.append(ReplyJSON.text(await session.send(input.event), language: .vi)) }
        return replies
    }

    @Test("Resumed by another process after every turn, a conversation goes on as if it never ended")
    func resumed() async throws {
        let scratch = try ScratchStore()
        let expected = await Self.expected()
        let started = try await scratch.conversations().start(ConversationOpening())
        #expect(started.turn.text == expected[0])
        for (number, input) in Self.talk.enumerated() {
            let turn = try await scratch.conversations().take(input, in: started.token)
            #expect(turn.number == number + 1 && !turn.isRepeat)
            #expect(turn.text == expected[number + 1])
        }
        let all = try await scratch.conversations().read(started.token)
        #expect(all.map(\.text) == expected)
        #expect(all[1].said == "đăng ký nuôi mèo" && all[2].said == nil && all[2].chosen == "Được người quen tặng")
    }

    @Test("With no memory for what is not under way, every turn is resumed from the store")
    func evicted() async throws {
        let scratch = try ScratchStore()
        var limits = ConversationLimits()
        limits.liveBytes = 0
        let conversations = try scratch.conversations(limits: limits)
        let expected = await Self.expected()
        let token = try await conversations.start(ConversationOpening()).token
        for (number, input) in Self.talk.enumerated() {
            #expect(try await conversations.take(input, in: token).text == expected[number + 1])
            #expect(conversations.live.size == (0, 0))
        }
    }

    @Test("With little memory the conversations that are used stay at hand, and the others go")
    func used() async throws {
        let scratch = try ScratchStore()
        var limits = ConversationLimits()
        let first = try scratch.conversations(limits: limits)
        _ = try await first.start(ConversationOpening())
        limits.liveBytes = 4 * first.live.size.bytes
        let conversations = try scratch.conversations(limits: limits)
        let used = try await conversations.start(ConversationOpening()).token
        let key = try #require(ConversationKey(used))
        var others: [ConversationKey] = []
        for number in 0..<12 {
            let other = try await conversations.start(ConversationOpening()).token
            others.append(try #require(ConversationKey(other)))
            // Takes it and gives it back, as a turn does.
            let live = try #require(conversations.live.enterAtHand(key), "\(number)")
            conversations.live.leave(key, keeping: live)
            #expect(conversations.live.size.bytes <= limits.liveBytes)
        }
        #expect(conversations.live.size.count == 4)
        #expect(others.dropLast(3).allSatisfy { conversations.live.enterAtHand($0) == nil })
    }

    @Test("A repeat is answered with the same bytes and has no other effect; another input under its id is refused")
    func repeats() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        let token = try await conversations.start(ConversationOpening()).token
        let first = try await conversations.take(.say("x", "đăng ký nuôi mèo"), in: token)
        _ = try await conversations.take(.choose("y", "duoc_tang"), in: token)
        for again in [conversations, try scratch.conversations()] {
            let repeated = try await again.take(.say("x", "đăng ký nuôi mèo"), in: token)
            #expect(repeated.isRepeat && repeated.number == 1 && repeated.reply == first.reply)
            await #expect(throws: ConversationError.idTaken) { try await again.take(.say("x", "nuôi chó"), in: token) }
            await #expect(throws: ConversationError.idTaken) {
                try await again.take(.choose("x", "đăng ký nuôi mèo"), in: token)
            }
            #expect(try await again.read(token).count == 3)
        }
    }

    @Test("What is meant for a turn that is no longer the last does nothing; its repeat is answered all the same")
    func movedOn() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        let token = try await conversations.start(ConversationOpening()).token
        _ = try await conversations.take(.say("a", "đăng ký nuôi mèo"), in: token)
        let chosen = try await conversations.take(.choose("b", "duoc_tang", after: 1), in: token)
        // Known steps, new ones, and a conversation that is taken up again: all of them look.
        for (number, again) in [conversations, conversations, try scratch.conversations()].enumerated() {
            for other in [0, 1, 3, 99] {
                await #expect(throws: ConversationError.movedOn) {
                    try await again.take(.choose("x\(number)", "duoc_tang", after: other), in: token)
                }
            }
            #expect(try await again.read(token).count == 3)
            let repeated = try await again.take(.choose("b", "duoc_tang", after: 1), in: token)
            #expect(repeated.isRepeat && repeated.reply == chosen.reply)
        }
        #expect(try await conversations.take(.choose("c", "undo", after: 2), in: token).number == 3)
    }

    @Test("Turns of one conversation are taken one after another; of many at once, all are kept")
    func parallel() async throws {
        let scratch = try ScratchStore()
        var limits = ConversationLimits()
        limits.waitingTurns = 64
        let conversations = try scratch.conversations(limits: limits)
        var tokens: [ConversationToken] = []
        for _ in 0..<20 { tokens.append(try await conversations.start(ConversationOpening()).token) }
        try await withThrowingTaskGroup(of: Int.self) { group in
            for token in tokens {
                for turn in 0..<10 {
                    group.addTask {
                        try await conversations.take(.say("t\(turn)", turn == 0 ? "nuôi mèo" : "nhắc lại"), in: token)
                            .number
                    }
                }
            }
            var numbers: [Int] = []
            for try await number in group { numbers.append(number) }
            #expect(numbers.sorted() == (1...10).flatMap { Array(repeating: $0, count: 20) })
        }
        for token in tokens { #expect(try await conversations.read(token).map(\.number) == Array(0...10)) }
    }

    @Test("Too many waiting turns of one conversation are refused")
    func crowded() async throws {
        let scratch = try ScratchStore()
        var limits = ConversationLimits()
        limits.waitingTurns = 2
        let conversations = try scratch.conversations(limits: limits)
        let token = try await conversations.start(ConversationOpening()).token
        let key = try #require(ConversationKey(token))
        // The turn under way.
        _ = try await conversations.live.enter(key)
        async let first = conversations.take(.say("a", "nuôi mèo"), in: token)
        async let second = conversations.take(.say("b", "nhắc lại"), in: token)
        while conversations.live.waiting(key) < 2 { await Task.yield() }
        await #expect(throws: ConversationError.busy(retryAfterSeconds: 1)) {
            try await conversations.take(.say("c", "nhắc lại"), in: token)
        }
        conversations.live.leave(key, keeping: nil)
        #expect(Set([try await first.number, try await second.number]) == [1, 2])
    }

    @Test("Two processes on one store take turns on top of each other's")
    func shared() async throws {
        let scratch = try ScratchStore()
        let (one, other) = (try scratch.conversations(), try scratch.conversations())
        let expected = await Self.expected()
        let token = try await one.start(ConversationOpening()).token
        for (number, input) in Self.talk.enumerated() {
            let turn = try await (number.isMultiple(of: 2) ? one : other).take(input, in: token)
            #expect(turn.text == expected[number + 1])
        }
    }

    @Test("Never there, expired and erased look alike")
    func gone() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        let (old, erased) = (
            try await conversations.start(ConversationOpening()).token,
            try await conversations.start(ConversationOpening()).token
        )
        try await conversations.erase(erased)
        try await conversations.erase(erased)
        scratch.wait(seconds: 7 * 86_400)
        for token in [old, erased, ConversationToken.random()] {
            for conversations in [conversations, try scratch.conversations()] {
                await #expect(throws: ConversationError.notFound) {
                    try await conversations.take(.say("a", "mèo"), in: token)
                }
                await #expect(throws: ConversationError.notFound) { try await conversations.read(token) }
                await #expect(throws: ConversationError.notFound) {
                    try await conversations.judge(0, Judgement(.like), in: token)
                }
            }
        }
    }

    @Test("A conversation has only so many turns")
    func long() async throws {
        let scratch = try ScratchStore()
        var limits = ConversationLimits()
        limits.turns = 3
        let conversations = try scratch.conversations(limits: limits)
        let token = try await conversations.start(ConversationOpening()).token
        for id in ["a", "b"] { _ = try await conversations.take(.say(id, "nuôi mèo"), in: token) }
        await #expect(throws: ConversationError.tooLong) { try await conversations.take(.say("c", "mèo"), in: token) }
        #expect(try await conversations.take(.say("b", "nuôi mèo"), in: token).isRepeat)
    }

    @Test("The last judgement of an answer counts, its reason masked")
    func judgements() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        let token = try await conversations.start(ConversationOpening()).token
        try await conversations.judge(0, Judgement(.like), in: token)
        try await conversations.judge(0, Judgement(.dislike, reason: "gọi 0912 345 678"), in: token)
        let turn = try #require(try await scratch.conversations().read(token).first)
        #expect(turn.judgement == Judgement(.dislike, reason: "gọi [số điện thoại]"))
        await #expect(throws: ConversationError.noSuchTurn) {
            try await conversations.judge(1, Judgement(.like), in: token)
        }
    }

    @Test("Whoever asked about no day is answered for today, whenever that is; a day asked about stays")
    func days() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        let following = try await conversations.start(ConversationOpening()).token
        let fixed = try await conversations.start(ConversationOpening(day: .iso("2026-08-01"))).token
        for token in [following, fixed] {
            _ = try await conversations.take(.say("a", "đăng ký nuôi mèo"), in: token)
            _ = try await conversations.take(.choose("b", "duoc_tang"), in: token)
        }
        scratch.wait(seconds: 2 * 86_400)
        for token in [following, fixed] { _ = try await conversations.take(.say("c", "nhắc lại"), in: token) }
        func day(_ token: ConversationToken) async throws -> String {
            let kept = try await conversations.store.conversation(try #require(ConversationKey(token)))
            return try DialogueMemento(json: try #require(kept).standing.memento).day.description
        }
        #expect(try await day(following) == "2026-08-17")
        #expect(try await day(fixed) == "2026-08-01")
        // Time passing is nothing to go back to: what is taken back is the last answer.
        let undone = try await conversations.take(.say("d", "quay lại"), in: following)
        #expect(undone.text.contains(#""open_question":"nguon_goc""#))
    }

    @Test(
        "A catalogue that takes the place of another is told of once: at hand, resumed, and after a turn that was not kept"
    )
    func replaced() async throws {
        let scratch = try ScratchStore()
        let store = try scratch.open()
        let now = Instant(day: .testDay, minute: 600)
        let served = ServedCatalogue(.init(Catalogues.small, digest: "old", since: now))
        let one = DurableConversations(store: store, served: served, clock: { now })
        let token = try await one.start(ConversationOpening()).token
        let waiting = try await one.start(ConversationOpening()).token
        for token in [token, waiting] {
            _ = try await one.take(.say("a", "đăng ký nuôi mèo"), in: token)
            _ = try await one.take(.choose("b", "duoc_tang"), in: token)
        }
        // The same files, read again: nothing to tell.
        served.replace(with: .init(Catalogues.again("small"), digest: "old", since: now))
        let same = try await one.take(.say("c", "2"), in: token)
        #expect(!same.text.contains("cập nhật") && same.text.contains(#""open_question":"ngay_don""#))
        // Other files that say the same of this procedure: nothing to tell either.
        served.replace(with: .init(Catalogues.again("small"), digest: "new", since: now))
        let unchanged = try await one.take(.say("d", "hôm qua"), in: token)
        #expect(!unchanged.text.contains("cập nhật") && unchanged.text.contains(#""open_question":"tiem_phong""#))
        let key = try #require(ConversationKey(token))
        #expect(try await store.conversation(key)?.standing.catalogue == "new")
        // The procedure is gone: said, and the conversation listens.
        let gone = ServedCatalogue.Version(Catalogues.real, digest: "real", since: now)
        served.replace(with: gone)
        let listening = try await one.take(.say("e", "có"), in: token)
        #expect(listening.text.contains("9.000001") && listening.text.contains(#""state":"listening""#))
        #expect(try await !one.take(.say("f", "cảm ơn"), in: token).text.contains("9.000001"))
        let other = DurableConversations(store: store, served: ServedCatalogue(gone), clock: { now })
        #expect(try await other.take(.say("c", "2"), in: waiting).text.contains("9.000001"))
        #expect(try await !other.take(.say("d", "cảm ơn"), in: waiting).text.contains("9.000001"))
    }

    @Test("An answer typed to the question shown counts for it, when a reload has another order of questions by then")
    func reordered() async throws {
        let scratch = try ScratchStore()
        let store = try scratch.open()
        let now = Instant(day: .testDay, minute: 600)
        let author = ServedCatalogue.Version(Catalogues.real, digest: "author", since: now)
        let fewest = ServedCatalogue.Version(Catalogues.fewest, digest: "fewest", since: now)
        let served = ServedCatalogue(author)
        var limits = ConversationLimits()
        let atHand = DurableConversations(store: store, served: served, limits: limits, clock: { now })
        limits.liveBytes = 0
        let resumed = DurableConversations(store: store, served: served, limits: limits, clock: { now })
        let memory = DurableConversations.inMemory(served: served, clock: { now })
        let all: [any Conversations] = [atHand, resumed, memory]
        for conversations in all {
            var turns = 0
            for (code, answer) in ["1.001612", "1.004859", "1.013855"].flatMap({ [($0, "1"), ($0, "2")] }) {
                served.replace(with: author)
                let token = try await conversations.start(ConversationOpening()).token
                var reply = try JSONReader.read(
                    await conversations.take(.choose("0", "start:\(code)"), in: token).text)
                while let asked = reply["open_question"]?.string, turns < 60 {
                    turns += 1
                    served.replace(with: turns % 2 == 1 ? fewest : author)
                    reply = try JSONReader.read(await conversations.take(.say("\(turns)", answer), in: token).text)
                    #expect(reply["facts"]?[asked]?.string != nil, "\(code): \(asked)")
                }
            }
            #expect((10..<60).contains(turns))
        }
    }

    @Test("When a conversation ends is known, moves with each turn, and is gone with it")
    func expiry() async throws {
        let scratch = try ScratchStore()
        var limits = ConversationLimits()
        limits.lifeSeconds = 3_600
        let conversations = try scratch.conversations(limits: limits)
        let started = try await conversations.start(ConversationOpening())
        #expect(try await conversations.expiry(of: started.token) == started.expires)
        scratch.wait(seconds: 600)
        _ = try await conversations.take(.say("a", "đăng ký nuôi mèo"), in: started.token)
        let later = Instant(seconds: started.expires.seconds + 600)
        for each in [conversations, try scratch.conversations(limits: limits)] {
            #expect(try await each.expiry(of: started.token) == later)
        }
        scratch.wait(seconds: 3_600)
        await #expect(throws: ConversationError.notFound) { try await conversations.expiry(of: started.token) }
    }

    @Test("The store counts its commits, what they kept, and the bytes it takes")
    func counts() async throws {
        let scratch = try ScratchStore()
        let store = try scratch.open()
        #expect(store.counts == StoreCounts() && store.bytes ?? 0 > 0)
        let conversations = try scratch.conversations(store)
        let token = try await conversations.start(ConversationOpening()).token
        _ = try await conversations.take(.say("a", "đăng ký nuôi mèo"), in: token)
        let counts = store.counts
        #expect(counts.commits == 2 && counts.kept == 2 && counts.failures == 0 && counts.commitTime > .zero)
    }
}
