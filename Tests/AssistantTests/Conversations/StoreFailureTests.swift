import Catalogue
import Dialogue
import Foundation
import OneStop
import SQLite
import Testing
import Vietnamese

@testable import Assistant

@Suite("A store that fails")
struct StoreFailureTests {
    @Test(
        "A full disk, a failing one, one that is only read, a failing sync: nothing is acknowledged, nothing is done, and it goes on by itself",
        arguments: [FailingDisk.Failure.full, .write, .readOnly, .sync])
    func failing(failure: FailingDisk.Failure) async throws {
        FailingDisk.install()
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        let token = try await conversations.start(ConversationOpening()).token
        _ = try await conversations.take(.say("a", "đăng ký nuôi mèo"), in: token)
        FailingDisk.fail(scratch.folder, failure)
        for _ in 0..<2 {
            await #expect(throws: ConversationError.notStored(retryAfterSeconds: 5)) {
                try await conversations.take(.choose("b", "duoc_tang"), in: token)
            }
        }
        await #expect(throws: ConversationError.notStored(retryAfterSeconds: 5)) {
            try await conversations.start(ConversationOpening())
        }
        await #expect(throws: ConversationError.notStored(retryAfterSeconds: 5)) {
            try await conversations.erase(token)
        }
        // What was kept before can still be read.
        #expect(try await conversations.read(token).count == 2)
        FailingDisk.fail(scratch.folder, nil)
        let turn = try await conversations.take(.choose("b", "duoc_tang"), in: token)
        #expect(turn.number == 2 && turn.text.contains(#""open_question":"so_meo""#))
        #expect(try await scratch.conversations().read(token).count == 3)
        let events = scratch.events.withLock { $0 }
        guard case .failing? = events.first, events.count == 2, events.last == .recovered else {
            Issue.record("\(events)")
            return
        }
    }

    @Test("One that others hold refuses, and goes on")
    func held() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        let token = try await conversations.start(ConversationOpening()).token
        do {
            let other = try Database(scratch.path, DatabaseConfiguration(.readWrite))
            try other.execute("BEGIN IMMEDIATE")
            await #expect(throws: ConversationError.busy(retryAfterSeconds: 1)) {
                try await conversations.take(.say("a", "nuôi mèo"), in: token)
            }
            try other.execute("ROLLBACK")
        }
        #expect(try await conversations.take(.say("a", "nuôi mèo"), in: token).number == 1)
    }

    @Test("A file put in its place is noticed, and nothing is acknowledged that would be lost with the old one")
    func replaced() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        let token = try await conversations.start(ConversationOpening()).token
        try FileManager.default.moveItem(atPath: scratch.path, toPath: scratch.path + ".old")
        await #expect(throws: ConversationError.notStored(retryAfterSeconds: 5)) {
            try await conversations.take(.say("a", "nuôi mèo"), in: token)
        }
        try FileManager.default.moveItem(atPath: scratch.path + ".old", toPath: scratch.path)
        #expect(try await conversations.take(.say("a", "nuôi mèo"), in: token).number == 1)
    }

    @Test("A file that is no sound store is refused by name when it is opened")
    func unsound() async throws {
        let scratch = try ScratchStore()
        try await fill(scratch)
        let sound = try Data(contentsOf: URL(fileURLWithPath: scratch.path))
        var damaged = sound
        for offset in stride(from: 5_000, to: damaged.count, by: 700) { damaged[offset] ^= 0x5A }
        func opening(_ data: Data) throws -> StoreFileError? {
            let path = "\(scratch.folder)/other"
            try data.write(to: URL(fileURLWithPath: path))
            do {
                _ = try SQLiteConversationStore(path)
                return nil
            } catch {
                return error
            }
        }
        #expect(try opening(sound) == nil)
        guard case .damaged? = try opening(damaged) else {
            Issue.record("a damaged file was taken")
            return
        }
        #expect(
            try opening(Data("# dữ liệu khác\n".utf8) + Data(count: 4_096)) == .foreign(path: "\(scratch.folder)/other")
        )
        do {
            let database = try Database("\(scratch.folder)/foreign", DatabaseConfiguration(.create))
            try database.execute("CREATE TABLE a (b)")
        }
        let foreign = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.folder)/foreign"))
        #expect(try opening(foreign) == .foreign(path: "\(scratch.folder)/other"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(scratch.folder)/other")) == foreign)
        do {
            let database = try Database(scratch.path, DatabaseConfiguration(.readWrite))
            try database.execute("PRAGMA user_version = 7")
        }
        #expect(throws: StoreFileError.otherVersion(path: scratch.path, found: 7, expected: StoreSchema.version)) {
            try scratch.open()
        }
        #expect(throws: StoreFileError.self) { try SQLiteConversationStore("\(scratch.folder)/none/store") }
        #expect(throws: StoreFileError.self) { try SQLiteConversationStore(scratch.folder) }
    }

    private func fill(_ scratch: ScratchStore) async throws {
        let store = try scratch.open()
        let conversations = try scratch.conversations(store)
        for number in 0..<20 {
            let token = try await conversations.start(ConversationOpening()).token
            _ = try await conversations.take(.say("a", "mèo số \(number)"), in: token)
        }
        // Erasing empties the log, so that the file alone is whole.
        try await conversations.erase(try await conversations.start(ConversationOpening()).token)
    }

    @Test("The file may be read by its owner only")
    func rights() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        _ = try await conversations.start(ConversationOpening())
        for name in try FileManager.default.contentsOfDirectory(atPath: scratch.folder) {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(scratch.folder)/\(name)")
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
        }
    }
}
