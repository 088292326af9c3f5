import Catalogue
import Dialogue
import Foundation
import OneStop
import Testing
import Vietnamese

@testable import Assistant

@Suite("Backup and restore")
struct StoreBackupTests {
    @Test("A copy taken while turns go on is whole, and can be put back while they go on")
    func whileServing() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        let copy = "\(scratch.folder)/copy"
        let token = try await conversations.start(ConversationOpening()).token
        _ = try await conversations.take(.say("a", "đăng ký nuôi mèo"), in: token)
        let busy = Task {
            var count = 0
            while !Task.isCancelled {
                guard let other = try? await conversations.start(ConversationOpening()).token else { continue }
                _ = try? await conversations.take(.say("a", "nuôi mèo"), in: other)
                count += 1
            }
            return count
        }
        for _ in 0..<5 { try StoreBackup.save(store: scratch.path, to: copy) }
        _ = try await conversations.take(.choose("b", "duoc_tang"), in: token)
        let later = try await conversations.start(ConversationOpening()).token
        let restored = try StoreBackup.restore(store: scratch.path, from: copy)
        busy.cancel()
        #expect(await busy.value > 0 && restored.conversations > 0 && !restored.isReplaced)
        // The server goes on from what was put back: the turn after the copy was never taken.
        #expect(try await conversations.read(token).count == 2)
        let turn = try await conversations.take(.choose("b", "duoc_tang"), in: token)
        #expect(turn.number == 2 && !turn.isRepeat && turn.text.contains(#""open_question":"so_meo""#))
        await #expect(throws: ConversationError.notFound) { try await conversations.take(.say("a", "x"), in: later) }
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
        #expect(names.allSatisfy { !$0.contains(".part-") }, "\(names)")
    }

    @Test("A turn that was lost with it is taken anew, though another process has given its number to another turn")
    func renumbered() async throws {
        let (scratch, vault) = (try ScratchStore(), try ScratchStore())
        let (one, other) = (try scratch.conversations(), try scratch.conversations())
        let copy = "\(vault.folder)/copy"
        let token = try await one.start(ConversationOpening()).token
        try StoreBackup.save(store: scratch.path, to: copy)
        _ = try await one.take(.say("a", "đăng ký nuôi mèo"), in: token)
        _ = try StoreBackup.restore(store: scratch.path, from: copy)
        _ = try await other.take(.say("b", "phí bao nhiêu"), in: token)
        let again = try await one.take(.say("a", "đăng ký nuôi mèo"), in: token)
        #expect(again.number == 2 && !again.isRepeat && again.said == "đăng ký nuôi mèo")
        #expect(try await one.read(token).map(\.said) == [nil, "phí bao nhiêu", "đăng ký nuôi mèo"])
    }

    @Test("What was erased since a copy was made stays erased")
    func erasures() async throws {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        let copy = "\(scratch.folder)/copy"
        let (kept, erased) = (
            try await conversations.start(ConversationOpening()).token,
            try await conversations.start(ConversationOpening()).token
        )
        _ = try await conversations.take(.say("a", "mèo mướp"), in: erased)
        try StoreBackup.save(store: scratch.path, to: copy)
        try await conversations.erase(erased)
        #expect(try StoreBackup.restore(store: scratch.path, from: copy).conversations == 1)
        try FileManager.default.removeItem(atPath: copy)
        #expect(try await conversations.read(kept).count == 1)
        await #expect(throws: ConversationError.notFound) { try await conversations.read(erased) }
        #expect(try !scratch.holds("mèo mướp"))
    }

    @Test("A copy that is not sound is not put back; a store that is not there is made")
    func unsound() async throws {
        let scratch = try ScratchStore()
        let store = try scratch.open()
        let conversations = try scratch.conversations(store)
        let token = try await conversations.start(ConversationOpening()).token
        for number in 0..<20 { _ = try await conversations.take(.say("t\(number)", "mèo \(number)"), in: token) }
        let copy = "\(scratch.folder)/copy"
        try StoreBackup.save(store: scratch.path, to: copy)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
        for offset in stride(from: 5_000, to: bytes.count, by: 700) { bytes[offset] ^= 0x5A }
        try bytes.write(to: URL(fileURLWithPath: "\(scratch.folder)/bad"))
        try Data("xin chào".utf8).write(to: URL(fileURLWithPath: "\(scratch.folder)/text"))
        // A letter within a reply, which SQLite does not see.
        bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
        let place = try #require(bytes.range(of: Data("\"blocks\"".utf8)))
        bytes[place.lowerBound + 1] = UInt8(ascii: "c")
        try bytes.write(to: URL(fileURLWithPath: "\(scratch.folder)/letter"))
        for bad in ["bad", "text", "none", "letter"] {
            let error = #expect(throws: StoreFileError.self) {
                try StoreBackup.restore(store: scratch.path, from: "\(scratch.folder)/\(bad)")
            }
            // Whoever reads it is to look at the copy, not to put back another over a sound store.
            let told = try #require(error?.description)
            #expect(!told.contains("danloi restore") && !told.contains("\n"), "\(told)")
            #expect(!["bad", "letter"].contains(bad) || told.hasPrefix("the copy \(scratch.folder)/\(bad) is damaged"))
        }
        #expect(try await conversations.read(token).count == 21)
        let new = "\(scratch.folder)/new.sqlite3"
        #expect(try StoreBackup.restore(store: new, from: copy).conversations == 1)
        let other = DurableConversations(
            store: try SQLiteConversationStore(new), catalogue: Catalogues.small,
            clock: { Instant(day: .testDay, minute: 700) })
        #expect(try await other.read(token).count == 21)
        #expect(throws: StoreFileError.self) { try StoreBackup.save(store: "\(scratch.folder)/none", to: copy) }
    }

    @Test("In the place of a store that cannot be opened a copy is put, and the store is kept beside it")
    func damagedStore() async throws {
        let scratch = try ScratchStore()
        let copy = "\(scratch.folder)/copy"
        let token: ConversationToken
        do {
            let conversations = try scratch.conversations()
            token = try await conversations.start(ConversationOpening()).token
            try StoreBackup.save(store: scratch.path, to: copy)
        }
        try Data("hỏng".utf8).write(to: URL(fileURLWithPath: scratch.path))
        let restored = try StoreBackup.restore(store: scratch.path, from: copy)
        #expect(restored == .init(conversations: 1, isReplaced: true))
        #expect(try await scratch.conversations().read(token).count == 1)
        #expect(FileManager.default.fileExists(atPath: scratch.path + ".damaged"))
    }
}
