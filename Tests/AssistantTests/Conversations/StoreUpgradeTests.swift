import Foundation
import OneStop
import SQLite
import Testing

@testable import Assistant

@Suite("Stores of older versions")
struct StoreUpgradeTests {
    /// A store as an older version made it, with the contents of one of this version.
    private static func makeOld(_ version: Int, of scratch: ScratchStore, at path: String) throws {
        try StoreBackup.save(store: scratch.path, to: path)
        let database = try Database(path, DatabaseConfiguration(.readWrite))
        let isFirst = version == 1
        try database.execute(
            """
            PRAGMA foreign_keys = OFF;
            BEGIN;
            CREATE TABLE old_turn (
              conversation INTEGER NOT NULL REFERENCES conversation ON DELETE CASCADE, number INTEGER NOT NULL,
              client_id TEXT, mark INTEGER NOT NULL, moment INTEGER NOT NULL, said TEXT, chosen TEXT,
              reply \(isFirst ? "BLOB" : "INTEGER") NOT NULL, PRIMARY KEY (conversation, number)) STRICT;
            INSERT INTO old_turn
              SELECT conversation, number, client_id, mark, moment, said, chosen, \(isFirst ? "bytes" : "turn.reply")
              FROM turn JOIN contents ON contents.reply = turn.reply;
            CREATE TABLE old_conversation (
              key INTEGER PRIMARY KEY, token BLOB NOT NULL UNIQUE, created INTEGER NOT NULL, last_use INTEGER NOT NULL,
              used_day INTEGER NOT NULL, language TEXT NOT NULL, site TEXT NOT NULL, catalogue TEXT NOT NULL,
              follows_clock INTEGER NOT NULL, turns INTEGER NOT NULL, memento BLOB \(isFirst ? "NOT NULL" : "")) STRICT;
            INSERT INTO old_conversation
              SELECT key, token, created, moment, used_day, coalesce(contents.language, c.language), site,
                coalesce(contents.catalogue, c.catalogue), coalesce(contents.follows_clock, c.follows_clock), number + 1,
                \(isFirst ? "coalesce(contents.memento, c.memento)" : "iif(contents.memento IS NULL, c.memento, NULL)")
              FROM conversation AS c JOIN turn ON conversation = c.key JOIN contents ON contents.reply = turn.reply
              WHERE number = (SELECT max(number) FROM turn WHERE conversation = c.key);
            \(isFirst ? "" : secondReplies)
            DROP TABLE unused; DROP TABLE contents; DROP TABLE reply; DROP TABLE turn; DROP TABLE conversation;
            ALTER TABLE old_turn RENAME TO turn; ALTER TABLE old_conversation RENAME TO conversation;
            \(isFirst ? "" : secondNames)
            CREATE INDEX conversation_by_day ON conversation (used_day);
            PRAGMA user_version = \(version);
            COMMIT;
            """)
        if !isFirst { try markAnew(database) }
    }

    /// The marks of version 2: of the reply, and of the memento beside it.
    private static func markAnew(_ database: Database) throws {
        var row = try database.statement("SELECT reply, bytes, memento FROM contents")
        while try row.step() {
            let contents = row.isNull(2) ? row.blob(1) : row.blob(1) + [0] + row.blob(2)
            var mark = try database.statement("UPDATE reply SET mark = ? WHERE key = ?")
            try mark.bind(ContentMark(reply: contents).bytes, at: 1)
            try mark.bind(row.integer(0), at: 2)
            try mark.run()
        }
    }

    private static let secondReplies = """
        CREATE TABLE old_reply (key INTEGER PRIMARY KEY, mark BLOB NOT NULL UNIQUE, uses INTEGER NOT NULL) STRICT;
        INSERT INTO old_reply SELECT key, mark, (SELECT count(*) FROM turn WHERE turn.reply = key) FROM reply;
        CREATE TABLE old_contents (
          reply INTEGER PRIMARY KEY REFERENCES old_reply ON DELETE CASCADE, bytes BLOB NOT NULL, memento BLOB) STRICT;
        INSERT INTO old_contents SELECT reply, bytes, memento FROM contents;
        """

    private static let secondNames = """
        ALTER TABLE old_reply RENAME TO reply; ALTER TABLE old_contents RENAME TO contents;
        CREATE TRIGGER turn_removed AFTER DELETE ON turn BEGIN
          UPDATE reply SET uses = uses - 1 WHERE key = OLD.reply;
          DELETE FROM reply WHERE key = OLD.reply AND uses <= 0;
        END;
        """

    private static func filled() async throws -> (scratch: ScratchStore, tokens: [ConversationToken]) {
        let scratch = try ScratchStore()
        let conversations = try scratch.conversations()
        var tokens: [ConversationToken] = []
        for _ in 0..<3 {
            let token = try await conversations.start(ConversationOpening()).token
            _ = try await conversations.take(.say("a", "đăng ký nuôi mèo"), in: token)
            _ = try await conversations.take(.choose("b", "duoc_tang"), in: token)
            try await conversations.judge(1, Judgement(.like, reason: "dễ hiểu"), in: token)
            tokens.append(token)
        }
        return (scratch, tokens)
    }

    @Test("Opened, one of an older version has all its turns and judgements, and goes on", arguments: [1, 2])
    func opened(version: Int) async throws {
        let (scratch, tokens) = try await Self.filled()
        let before = try await scratch.conversations().read(tokens[2])
        let path = "\(scratch.folder)/old"
        try Self.makeOld(version, of: scratch, at: path)
        let store = try SQLiteConversationStore(path)
        let conversations = try scratch.conversations(store)
        for token in tokens {
            let turns = try await conversations.read(token)
            #expect(turns.map(\.reply) == before.map(\.reply) && turns.map(\.said) == before.map(\.said))
            #expect(turns[1].judgement == Judgement(.like, reason: "dễ hiểu"))
            let next = try await conversations.take(.say("c", "3"), in: token)
            #expect(next.number == 3 && !next.isRepeat)
            #expect(try await conversations.take(.choose("b", "duoc_tang"), in: token).isRepeat)
        }
        for token in tokens { try await conversations.erase(token) }
        let database = try Database(path, DatabaseConfiguration(.readWrite))
        for table in ["conversation", "turn", "judgement", "reply", "contents", "unused"] {
            var row = try database.statement("SELECT count(*) FROM \(table)")
            #expect(try row.step() && row.integer(0) == 0, "\(table)")
        }
        var check = try database.statement("PRAGMA foreign_key_check")
        #expect(try !check.step())
    }

    @Test("A backup of an older version can be put back", arguments: [1, 2])
    func restored(version: Int) async throws {
        let (scratch, tokens) = try await Self.filled()
        let copy = "\(scratch.folder)/old-copy"
        try Self.makeOld(version, of: scratch, at: copy)
        let conversations = try scratch.conversations()
        _ = try await conversations.take(.say("c", "3"), in: tokens[0])
        try await conversations.erase(tokens[1])
        let restored = try StoreBackup.restore(store: scratch.path, from: copy)
        #expect(restored.conversations == 2)
        #expect(try await conversations.read(tokens[0]).count == 3)
        #expect(try await conversations.take(.say("d", "4"), in: tokens[2]).number == 3)
        await #expect(throws: ConversationError.notFound) { try await conversations.read(tokens[1]) }
    }

    @Test("A store whose number an older program has set back is still one of this version")
    func renumbered() async throws {
        let (scratch, tokens) = try await Self.filled()
        let database = try Database(scratch.path, DatabaseConfiguration(.readWrite))
        try database.execute("PRAGMA user_version = 2")
        #expect(try await scratch.conversations().read(tokens[0]).count == 3)
        #expect(try database.pragma("user_version") == "3")
    }

    @Test("A backup of version 2 with a damaged reply is refused")
    func damaged() async throws {
        let (scratch, _) = try await Self.filled()
        let copy = "\(scratch.folder)/old-copy"
        try Self.makeOld(2, of: scratch, at: copy)
        let database = try Database(copy, DatabaseConfiguration(.readWrite))
        try database.execute("UPDATE contents SET bytes = CAST(bytes || x'20' AS BLOB) WHERE reply = 1")
        #expect(throws: StoreFileError.damagedCopy(path: copy, remark: "a reply is not what was kept")) {
            try StoreBackup.restore(store: scratch.path, from: copy)
        }
    }
}
