import Catalogue
import Dialogue
import OneStop
import Testing
import Vietnamese

@testable import Assistant

@Suite("Conversations of many at once")
struct ConversationStressTests {
    @Test(
        "While two processes take turns, read, judge, erase, remove and back up at once, what is acknowledged stays, in order, and what is erased is gone",
        .timeLimit(.minutes(5)))
    func storm() async throws {
        let (scratch, vault) = (try ScratchStore(), try ScratchStore())
        let copy = "\(vault.folder)/copy"
        var limits = ConversationLimits()
        // Few are at hand: most turns are on top of what the store says.
        (limits.liveBytes, limits.waitingTurns) = (64 << 10, 64)
        let stores = [try scratch.open(), try scratch.open()]
        let processes = try stores.map { try scratch.conversations($0, limits: limits) }
        let old = try await Talk.begin(40, in: processes)
        scratch.wait(seconds: limits.retentionSeconds + 1)
        let past = Instant(seconds: scratch.now.withLock { $0 }.seconds - limits.retentionSeconds)
        let talks = try await Talk.begin(160, in: processes)

        let heard = try await Self.heard(in: talks, processes) { group in
            for (store, conversations) in zip(stores, processes) {
                group.addTask {
                    // What is refused is left to the next.
                    for _ in 0..<6 { _ = try? await store.remove(lastUsedBefore: past, limit: 3) }
                    _ = await conversations.sweep()
                    return [:]
                }
            }
            group.addTask {
                for _ in 0..<5 {
                    try StoreBackup.save(store: scratch.path, to: copy)
                    await Task.yield()
                }
                return [:]
            }
        }

        _ = await processes[0].sweep()
        for talk in old { #expect(try await stores[1].transcript(#require(ConversationKey(talk.token))) == nil) }
        for conversations in processes + [try scratch.conversations()] {
            try await Self.check(talks, heard, conversations)
        }
        #expect(try scratch.holds(Talk.kept) && !scratch.holds(Talk.erased))
        try await Self.checkRestored(scratch, from: copy, talks, processes[0])
    }

    @Test(
        "While the disk fails now and then, what is acknowledged stays, in order, and what is erased is gone",
        .timeLimit(.minutes(5)), arguments: [FailingDisk.Failure.full, .sync])
    func failing(failure: FailingDisk.Failure) async throws {
        FailingDisk.install()
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        let talks = try await Talk.begin(40, in: [conversations])
        let heard = try await Self.heard(in: talks, [conversations, conversations]) { group in
            group.addTask {
                for _ in 0..<8 {
                    FailingDisk.fail(scratch.folder, failure)
                    await #expect(throws: ConversationError.notStored(retryAfterSeconds: 5)) {
                        try await conversations.start(ConversationOpening())
                    }
                    FailingDisk.fail(scratch.folder, nil)
                    _ = try await untilDone { try await conversations.start(ConversationOpening()) }
                }
                return [:]
            }
        }
        for conversations in [conversations, try scratch.conversations()] {
            try await Self.check(talks, heard, conversations)
        }
        #expect(try scratch.holds(Talk.kept) && !scratch.holds(Talk.erased))
    }

    @Test(
        "In memory, too, what is acknowledged stays, in order, and what is erased is gone", .timeLimit(.minutes(5)))
    func memory() async throws {
        let now = Instant(day: .testDay, minute: 600)
        let conversations = DurableConversations.inMemory(
            served: ServedCatalogue(.init(Catalogues.small, digest: "", since: now)), clock: { now })
        let talks = try await Talk.begin(60, in: [conversations])
        let heard = try await Self.heard(in: talks, [conversations, conversations]) { _ in }
        try await Self.check(talks, heard, conversations)
    }

    // MARK: Talking

    /// What two visitors, each through a process, hear who take turns in all conversations at once while others do something else.
    private static func heard(
        in talks: [Talk], _ processes: [any Conversations],
        while others: (inout ThrowingTaskGroup<[Int: Heard], any Error>) -> Void
    ) async throws -> [Int: Heard] {
        try await withThrowingTaskGroup(of: [Int: Heard].self) { group in
            for (name, conversations) in zip(["a", "b"], processes) {
                for part in 0..<4 {
                    group.addTask {
                        var heard: [Int: Heard] = [:]
                        for index in stride(from: part, to: talks.count, by: 4) {
                            heard[index] = try await talks[index].speak(name, conversations, processes)
                        }
                        return heard
                    }
                }
                group.addTask {
                    for talk in talks { try await talk.listen(conversations) }
                    return [:]
                }
            }
            others(&group)
            return try await group.reduce(into: [:]) { all, heard in
                all.merge(heard) { one, other in one.joined(other) }
            }
        }
    }

    // MARK: Checking

    private static func check(
        _ talks: [Talk], _ heard: [Int: Heard], _ conversations: any Conversations
    ) async throws {
        for (index, talk) in talks.enumerated() {
            if talk.isErased {
                await #expect(throws: ConversationError.notFound) { try await conversations.read(talk.token) }
                continue
            }
            let turns = try await conversations.read(talk.token)
            let known = try #require(heard[index])
            #expect(turns.map(\.number) == Array(0...2 * Talk.turns))
            #expect(turns.map(\.said) == [nil] + (1..<turns.count).map { known.said[$0] })
            #expect(turns.map(\.judgement) == turns.indices.map { known.judged[$0] })
            for name in ["a", "b"] {
                // In the order they were said.
                let said = turns.compactMap(\.said).filter { $0.hasSuffix(" \(name)") }
                #expect(said == (0..<Talk.turns).map { talk.words($0, by: name) })
            }
        }
    }

    /// A copy made in between has of each conversation what it began with, and nothing of what was erased since.
    private static func checkRestored(
        _ scratch: ScratchStore, from copy: String, _ talks: [Talk], _ conversations: DurableConversations
    ) async throws {
        var before: [[[UInt8]]] = []
        for talk in talks { before.append(talk.isErased ? [] : try await conversations.read(talk.token).map(\.reply)) }
        let restored = try StoreBackup.restore(store: scratch.path, from: copy)
        #expect(restored.conversations >= talks.count { !$0.isErased })
        #expect(try !scratch.holds(Talk.erased))
        for (talk, before) in zip(talks, before) {
            guard !talk.isErased else {
                await #expect(throws: ConversationError.notFound) { try await conversations.read(talk.token) }
                continue
            }
            let turns = try await conversations.read(talk.token)
            #expect(turns.map(\.reply) == Array(before.prefix(turns.count)))
            let next = try await untilDone { try await conversations.take(.say("next", "nhắc lại"), in: talk.token) }
            #expect(next.number == turns.count)
        }
    }
}

/// A conversation that two visitors share.
private struct Talk: Sendable {
    let token: ConversationToken
    /// One of the two erases it on the way.
    let isErased: Bool

    /// How many turns each of the two takes.
    static let turns = 4
    static let (kept, erased) = ("mèo mướp", "mèo tam thể")

    /// Begins so many at once.
    static func begin(_ count: Int, in processes: [any Conversations]) async throws -> [Talk] {
        try await withThrowingTaskGroup(of: Talk.self) { group in
            for index in 0..<count {
                group.addTask {
                    let started = try await untilDone {
                        try await processes[index % processes.count].start(ConversationOpening())
                    }
                    return Talk(token: started.token, isErased: index.isMultiple(of: 4))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    func words(_ turn: Int, by name: String) -> String {
        "nuôi \(isErased ? Self.erased : Self.kept) lần \(turn) của \(name)"
    }

    /// Says everything, each thing until it is answered, judges an answer and reads what is there; what was acknowledged.
    func speak(_ name: String, _ conversations: any Conversations, _ processes: [any Conversations]) async throws
        -> Heard
    {
        var heard = Heard()
        do {
            for turn in 0..<Self.turns {
                let said = words(turn, by: name)
                let input = ConversationInput.say("\(name)\(turn)", said)
                // Sent again because no answer came, the other way, before the first is answered.
                let ways: [any Conversations] = turn == 1 ? processes : [conversations]
                let answers = try await withThrowingTaskGroup(of: ConversationTurn.self) { group in
                    for way in ways { group.addTask { try await untilDone { try await way.take(input, in: token) } } }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(Set(answers.map(\.number)).count == 1 && Set(answers.map(\.reply)).count == 1)
                #expect(answers.count { !$0.isRepeat } <= 1)
                heard.said[answers[0].number] = said
                switch turn {
                case 1:
                    let judgement = Judgement(.dislike, reason: "của \(name)")
                    try await untilDone { try await conversations.judge(answers[0].number, judgement, in: token) }
                    heard.judged[answers[0].number] = judgement
                case 2 where isErased && name == "b":
                    try await untilDone { try await conversations.erase(token) }
                default:
                    let turns = try await untilDone { try await conversations.read(token) }
                    #expect(heard.said.allSatisfy { turns.indices.contains($0) && turns[$0].said == $1 })
                }
            }
            #expect(!isErased || name == "a", "it was erased, and goes on")
        } catch ConversationError.notFound where isErased {
        } catch ConversationError.noSuchTurn where isErased {
        }
        return heard
    }

    /// Reads it, whatever is there by now.
    func listen(_ conversations: any Conversations) async throws {
        do {
            let turns = try await untilDone { try await conversations.read(token) }
            #expect(turns.map(\.number) == Array(turns.indices))
            #expect(try await untilDone { try await conversations.expiry(of: token) } != nil)
        } catch ConversationError.notFound where isErased {
        }
    }
}

/// What was acknowledged, by the numbers of the turns.
private struct Heard: Sendable {
    var said: [Int: String] = [:]
    var judged: [Int: Judgement] = [:]

    func joined(_ other: Heard) -> Heard {
        // Two things were never given one number.
        #expect(Set(said.keys).isDisjoint(with: other.said.keys))
        return Heard(
            said: said.merging(other.said) { one, _ in one }, judged: judged.merging(other.judged) { one, _ in one })
    }
}

/// Tries again, as who is told to come back later does.
@discardableResult
private func untilDone<Value>(_ body: () async throws -> Value) async throws -> Value {
    while true {
        do {
            return try await body()
        } catch ConversationError.busy, ConversationError.notStored {
            await Task.yield()
        }
    }
}
