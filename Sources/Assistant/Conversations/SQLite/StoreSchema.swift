import SQLite

/// The tables of a store, and how older ones become these.
enum StoreSchema {
    /// Marks the file as a store: "DLcv".
    static let applicationID = 0x444C_6376
    static let version = 3
    /// Those that can be read; older ones are made anew when they are opened to write.
    static let known = 1...version

    static func create(_ database: Database) throws(SQLiteError) {
        let tables = conversations(named: "conversation") + turns(named: "turn") + notes
        try database.execute(tables + replies(named: "reply", "contents") + aids + versions)
    }

    /// Makes an older store one of this version, in one transaction.
    static func upgrade(_ database: Database) throws {
        guard try isOld(database) else { return }
        // Else the end of an old table would be the end of what refers to its rows. It cannot be changed within a transaction.
        try database.execute("PRAGMA foreign_keys = OFF")
        defer { try? database.execute("PRAGMA foreign_keys = ON") }
        try database.transaction { () throws(SQLiteError) in
            // Another process may have been faster.
            guard try isOld(database) else { return }
            if try isOfThisVersion(database) { return try database.execute(versions) }
            let isFirst = try StoreFile.integer("user_version", database) == 1
            try database.execute(
                conversations(named: "new_conversation") + turns(named: "new_turn")
                    + replies(named: "new_reply", "new_contents") + moveConversations(hasContents: !isFirst))
            var old = try database.statement(
                isFirst
                    ? "SELECT conversation, number, reply FROM turn"
                    : "SELECT conversation, number, bytes FROM turn JOIN contents ON contents.reply = turn.reply")
            while try old.step() { try moveTurn(old.integer(0), old.integer(1), reply: old.blob(2), database) }
            old.reset()
            try database.execute(
                """
                DROP TABLE turn;
                DROP TABLE IF EXISTS contents;
                DROP TABLE IF EXISTS reply;
                ALTER TABLE new_turn RENAME TO turn;
                ALTER TABLE new_reply RENAME TO reply;
                ALTER TABLE new_contents RENAME TO contents;
                DROP TABLE conversation;
                ALTER TABLE new_conversation RENAME TO conversation;
                """ + aids + versions)
        }
    }

    private static func isOld(_ database: Database) throws(SQLiteError) -> Bool {
        (1..<version).contains(try StoreFile.integer("user_version", database))
    }

    /// Whether its tables are those of this version, whatever its number says: an older program that still had it open may have set its
    /// own again.
    static func isOfThisVersion(_ database: Database) throws(SQLiteError) -> Bool {
        var row = try database.statement("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'unused'")
        return try row.step()
    }

    /// Every conversation gets its memento back from beside its last reply, where it may have been since version 2.
    private static func moveConversations(hasContents: Bool) -> String {
        let shared = """
            (SELECT contents.memento FROM turn JOIN contents ON contents.reply = turn.reply
             WHERE turn.conversation = conversation.key AND turn.number = conversation.turns - 1)
            """
        return """
            INSERT INTO new_conversation
            SELECT key, token, created, used_day, site, language, catalogue, follows_clock,
              \(hasContents ? "coalesce(memento, \(shared))" : "memento") FROM conversation;
            """
    }

    private static func moveTurn(
        _ conversation: Int64, _ number: Int64, reply: [UInt8], _ database: Database
    ) throws(SQLiteError) {
        let mark = ContentMark(reply: reply)
        var known = try database.statement("SELECT key FROM new_reply WHERE mark = ?")
        try known.bind(mark.bytes, at: 1)
        if try !known.step() {
            var row = try database.statement("INSERT INTO new_reply (mark) VALUES (?)")
            try row.bind(mark.bytes, at: 1)
            try row.run()
            var contents = try database.statement("INSERT INTO new_contents (reply, bytes) VALUES (?, ?)")
            try contents.bind(database.lastInsertedKey, at: 1)
            try contents.bind(reply, at: 2)
            try contents.run()
        }
        var row = try database.statement(
            """
            INSERT INTO new_turn SELECT conversation, number, client_id, mark, moment, said, chosen,
              (SELECT key FROM new_reply WHERE mark = ?3) FROM turn WHERE conversation = ?1 AND number = ?2
            """)
        try row.bind(conversation, at: 1)
        try row.bind(number, at: 2)
        try row.bind(mark.bytes, at: 3)
        try row.run()
    }

    /// What a conversation begins with. How it stands now is told by its last turn, so that most turns write one row and no more.
    private static func conversations(named name: String) -> String {
        """
        CREATE TABLE \(name) (
          key INTEGER PRIMARY KEY,
          token BLOB NOT NULL UNIQUE,
          created INTEGER NOT NULL,
          -- The day of the last use: it changes once a day, not with each turn.
          used_day INTEGER NOT NULL,
          site TEXT NOT NULL,
          -- How it stands, where that does not lie beside the reply to its last turn.
          language TEXT NOT NULL,
          catalogue TEXT NOT NULL,
          follows_clock INTEGER NOT NULL,
          memento BLOB
        ) STRICT;
        """
    }

    /// Turns lie in the order they came, so that those kept together lie together, and few pages change with them.
    private static func turns(named name: String) -> String {
        """
        CREATE TABLE \(name) (
          -- Of conversation, with which it goes; no constraint, which would look for that with each turn.
          conversation INTEGER NOT NULL,
          number INTEGER NOT NULL,
          client_id TEXT,
          mark INTEGER NOT NULL,
          moment INTEGER NOT NULL,
          said TEXT,
          chosen TEXT,
          -- Of reply; no constraint, which would have to look through all turns for each reply that goes.
          reply INTEGER NOT NULL,
          PRIMARY KEY (conversation, number)
        ) STRICT;
        """
    }

    private static let notes = """
        CREATE TABLE judgement (
          conversation INTEGER NOT NULL,
          turn INTEGER NOT NULL,
          verdict TEXT NOT NULL,
          reason TEXT,
          moment INTEGER NOT NULL,
          PRIMARY KEY (conversation, turn),
          FOREIGN KEY (conversation, turn) REFERENCES turn ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE abstention (
          conversation INTEGER NOT NULL,
          turn INTEGER NOT NULL,
          position INTEGER NOT NULL,
          code TEXT NOT NULL,
          procedure TEXT,
          reviewed INTEGER,
          PRIMARY KEY (conversation, turn, position),
          FOREIGN KEY (conversation, turn) REFERENCES turn ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        -- The tokens' hashes of what was erased, so that no backup brings it back.
        CREATE TABLE erased (token BLOB PRIMARY KEY, moment INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        """

    /// Most people walk the same ways: a reply is kept once, and goes when no turn has it any more.
    private static func replies(named reply: String, _ contents: String) -> String {
        """
        CREATE TABLE \(reply) (key INTEGER PRIMARY KEY, mark BLOB NOT NULL UNIQUE) STRICT;
        -- Beside the marks, so that those lie together.
        CREATE TABLE \(contents) (
          reply INTEGER PRIMARY KEY REFERENCES \(reply) ON DELETE CASCADE,
          bytes BLOB NOT NULL,
          -- How a conversation then stands, for steps that many take; NULL where each conversation has its own.
          language TEXT,
          catalogue TEXT,
          follows_clock INTEGER,
          memento BLOB
        ) STRICT;
        """
    }

    private static let aids = """
        CREATE INDEX conversation_by_day ON conversation (used_day);
        -- Replies of turns that are gone, until it has been looked whether others have them.
        CREATE TABLE unused (reply INTEGER PRIMARY KEY) STRICT;
        CREATE TRIGGER turn_removed AFTER DELETE ON turn BEGIN
          INSERT OR IGNORE INTO unused VALUES (OLD.reply);
        END;
        CREATE TRIGGER conversation_removed AFTER DELETE ON conversation BEGIN
          DELETE FROM turn WHERE conversation = OLD.key;
        END;
        """

    private static let versions = """
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        """
}
