import SQLite

/// The tables of a store, and how older ones become these.
enum StoreSchema {
    /// Marks the file as a store: "DLcv".
    static let applicationID = 0x444C_6376
    static let version = 2
    /// Those that can be read; older ones are made anew when they are opened to write.
    static let known = 1...version

    static func create(_ database: Database) throws(SQLiteError) {
        let tables = conversations(named: "conversation") + turns(named: "turn") + notes + replies
        try database.execute(tables + aids + versions)
    }

    /// Makes an older store one of this version, in one transaction.
    static func upgrade(_ database: Database) throws {
        guard try StoreFile.integer("user_version", database) == 1 else { return }
        // Else the end of the old table would be the end of what refers to its rows. It cannot be changed within a transaction.
        try database.execute("PRAGMA foreign_keys = OFF")
        defer { try? database.execute("PRAGMA foreign_keys = ON") }
        try database.transaction { () throws(SQLiteError) in
            // Another process may have been faster.
            guard try StoreFile.integer("user_version", database) == 1 else { return }
            try database.execute(conversations(named: "new_conversation") + turns(named: "new_turn") + replies)
            try database.execute("INSERT INTO new_conversation SELECT * FROM conversation")
            var old = try database.statement("SELECT conversation, number, reply FROM turn")
            while try old.step() {
                let reply = old.blob(2)
                let key = try StoreRows.keep(reply, ContentMark(reply: reply), memento: nil, database)
                var row = try database.statement(
                    """
                    INSERT INTO new_turn SELECT conversation, number, client_id, mark, moment, said, chosen, ?3 FROM turn
                    WHERE conversation = ?1 AND number = ?2
                    """)
                try row.bind(old.integer(0), at: 1)
                try row.bind(old.integer(1), at: 2)
                try row.bind(key, at: 3)
                try row.run()
            }
            try database.execute(
                """
                DROP TABLE turn;
                ALTER TABLE new_turn RENAME TO turn;
                DROP TABLE conversation;
                ALTER TABLE new_conversation RENAME TO conversation;
                """ + aids + versions)
        }
    }

    private static func conversations(named name: String) -> String {
        """
        CREATE TABLE \(name) (
          key INTEGER PRIMARY KEY,
          token BLOB NOT NULL UNIQUE,
          created INTEGER NOT NULL,
          last_use INTEGER NOT NULL,
          -- The day of the last use: an index on it changes once a day, not with each turn.
          used_day INTEGER NOT NULL,
          language TEXT NOT NULL,
          site TEXT NOT NULL,
          catalogue TEXT NOT NULL,
          follows_clock INTEGER NOT NULL,
          turns INTEGER NOT NULL,
          -- NULL for the one beside the reply to the last turn.
          memento BLOB
        ) STRICT;
        """
    }

    /// Turns lie in the order they came, so that those kept together lie together, and few pages change with them.
    private static func turns(named name: String) -> String {
        """
        CREATE TABLE \(name) (
          conversation INTEGER NOT NULL REFERENCES conversation ON DELETE CASCADE,
          number INTEGER NOT NULL,
          client_id TEXT,
          mark INTEGER NOT NULL,
          moment INTEGER NOT NULL,
          said TEXT,
          chosen TEXT,
          -- Of reply; no constraint, which would have to look through all turns when a reply goes.
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

    /// Most people walk the same ways: a reply is kept once, with how many turns it answered, and goes with the last of them.
    private static let replies = """
        CREATE TABLE reply (
          key INTEGER PRIMARY KEY,
          mark BLOB NOT NULL UNIQUE,
          uses INTEGER NOT NULL
        ) STRICT;
        -- Beside the counts, which change with each turn.
        CREATE TABLE contents (
          reply INTEGER PRIMARY KEY REFERENCES reply ON DELETE CASCADE,
          bytes BLOB NOT NULL,
          -- Where the dialogue then stands, for steps that many take; NULL where each conversation has its own.
          memento BLOB
        ) STRICT;
        """

    private static let aids = """
        CREATE INDEX conversation_by_day ON conversation (used_day);
        CREATE TRIGGER turn_removed AFTER DELETE ON turn BEGIN
          UPDATE reply SET uses = uses - 1 WHERE key = OLD.reply;
          DELETE FROM reply WHERE key = OLD.reply AND uses <= 0;
        END;
        """

    private static let versions = """
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        """
}
