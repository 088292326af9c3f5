import Catalogue
import Dialogue
import OneStop
import SQLite
import Vietnamese

/// The rows of a store, written. A conversation is found by its key alone: where its row lay is only a hint, which holds for an epoch.
enum StoreRows {
    static func insert(_ new: NewConversation, _ store: OpenStore) throws(SQLiteError) -> KeptPlace {
        let (moment, standing) = (new.greeting.moment, new.greeting.step.standing)
        var row = try store.database.statement(
            """
            INSERT INTO conversation (token, created, used_day, site, language, catalogue, follows_clock, memento)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        try row.bind(new.key.bytes, at: 1)
        try row.bind(moment.seconds, at: 2)
        try row.bind(moment.day.number, at: 3)
        try row.bind(new.site, at: 4)
        try bind(standing, hasMemento: !new.greeting.step.isShared, to: &row, from: 5)
        try row.run()
        let place = KeptPlace(
            row: store.database.lastInsertedKey, turns: 1, day: moment.day, hasMemento: !new.greeting.step.isShared,
            epoch: store.epoch)
        try insert(new.greeting, try keep(new.greeting.step, store), place.row, store.database)
        return place
    }

    /// Nil if the conversation does not stand where the turn belongs.
    static func append(
        _ next: NextTurn, to key: ConversationKey, _ store: OpenStore
    ) throws(SQLiteError) -> KeptPlace? {
        guard var place = try place(of: next, key, store) else { return nil }
        try insert(next, try keep(next.step, store), place.row, store.database)
        if place.hasMemento || !next.step.isShared {
            try keep(next.step.standing, hasMemento: !next.step.isShared, of: place.row, store.database)
            place.hasMemento = !next.step.isShared
        }
        place.turns += 1
        if place.day != next.moment.day {
            var used = try store.database.statement("UPDATE conversation SET used_day = ? WHERE key = ?")
            try used.bind(next.moment.day.number, at: 1)
            try used.bind(place.row, at: 2)
            try used.run()
            place.day = next.moment.day
        }
        for (position, abstention) in next.step.abstentions.enumerated() {
            var record = try store.database.statement(
                "INSERT INTO abstention (conversation, turn, position, code, procedure) VALUES (?, ?, ?, ?, ?)")
            try record.bind(place.row, at: 1)
            try record.bind(next.number, at: 2)
            try record.bind(position, at: 3)
            try record.bind(abstention.abstention.rawValue, at: 4)
            try record.bind(abstention.procedure?.text, at: 5)
            try record.run()
        }
        return place
    }

    /// The place of the conversation, if it has as many turns as go before this one.
    private static func place(
        of next: NextTurn, _ key: ConversationKey, _ store: OpenStore
    ) throws(SQLiteError) -> KeptPlace? {
        if let known = next.place, known.epoch == store.epoch, known.turns == next.number { return known }
        var row = try store.database.statement(
            """
            SELECT key, used_day, memento IS NOT NULL FROM conversation WHERE token = ?1 AND ?2 =
            (SELECT number FROM turn WHERE conversation = conversation.key ORDER BY number DESC LIMIT 1)
            """)
        try row.bind(key.bytes, at: 1)
        try row.bind(next.number - 1, at: 2)
        guard try row.step() else { return nil }
        return KeptPlace(
            row: row.integer(0), turns: next.number, day: Day(number: Int(row.integer(1))),
            hasMemento: row.integer(2) != 0,
            epoch: store.epoch)
    }

    private static func insert(
        _ turn: NextTurn, _ reply: Int64, _ place: Int64, _ database: Database
    ) throws(SQLiteError) {
        var row = try database.statement(
            """
            INSERT INTO turn (conversation, number, client_id, mark, moment, said, chosen, reply) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        try row.bind(place, at: 1)
        try row.bind(turn.number, at: 2)
        try row.bind(turn.id, at: 3)
        try row.bind(Int64(bitPattern: turn.mark), at: 4)
        try row.bind(turn.moment.seconds, at: 5)
        try row.bind(turn.step.said, at: 6)
        try row.bind(turn.chosen, at: 7)
        try row.bind(reply, at: 8)
        try row.run()
    }

    /// Keeps how a conversation stands.
    private static func keep(
        _ standing: KeptStanding, hasMemento: Bool, of place: Int64, _ database: Database
    ) throws(SQLiteError) {
        var row = try database.statement(
            "UPDATE conversation SET language = ?, catalogue = ?, follows_clock = ?, memento = ? WHERE key = ?")
        try bind(standing, hasMemento: hasMemento, to: &row, from: 1)
        try row.bind(place, at: 5)
        try row.run()
    }

    /// Binds language, catalogue, clock and memento.
    private static func bind(
        _ standing: KeptStanding, hasMemento: Bool, to row: inout Statement, from first: Int32
    ) throws(SQLiteError) {
        try row.bind(standing.language.rawValue, at: first)
        try row.bind(standing.catalogue, at: first + 1)
        try row.bind(standing.followsClock ? 1 : 0, at: first + 2)
        try row.bind(hasMemento ? standing.memento : nil, at: first + 3)
    }

    /// Keeps the reply of a step, with what is kept beside it; returns its key.
    private static func keep(_ step: KeptStep, _ store: OpenStore) throws(SQLiteError) -> Int64 {
        // Mostly it lies where it lay.
        if let key = step.replyPlace.row(in: store.epoch) { return key }
        let key =
            if let found = try find(step.replyMark, store.database) { found } else {
                try insertReply(step, store.database)
            }
        step.replyPlace.note(key, in: store.epoch)
        return key
    }

    private static func find(_ mark: ContentMark, _ database: Database) throws(SQLiteError) -> Int64? {
        var known = try database.statement("SELECT key FROM reply WHERE mark = ?")
        try known.bind(mark.bytes, at: 1)
        return try known.step() ? known.integer(0) : nil
    }

    private static func insertReply(_ step: KeptStep, _ database: Database) throws(SQLiteError) -> Int64 {
        var row = try database.statement("INSERT INTO reply (mark) VALUES (?)")
        try row.bind(step.replyMark.bytes, at: 1)
        try row.run()
        let key = database.lastInsertedKey
        var contents = try database.statement(
            "INSERT INTO contents (reply, bytes, language, catalogue, follows_clock, memento) VALUES (?, ?, ?, ?, ?, ?)"
        )
        try contents.bind(key, at: 1)
        try contents.bind(step.reply, at: 2)
        // What is not bound is NULL.
        if step.isShared { try bind(step.standing, hasMemento: true, to: &contents, from: 3) }
        try contents.run()
        return key
    }

    /// False if there is no such turn.
    static func judge(
        _ number: Int, _ judgement: Judgement, at moment: Instant, of key: ConversationKey, _ database: Database
    ) throws(SQLiteError) -> Bool {
        var row = try database.statement(
            """
            INSERT INTO judgement (conversation, turn, verdict, reason, moment)
            SELECT key, number, ?3, ?4, ?5 FROM conversation JOIN turn ON turn.conversation = conversation.key
            WHERE token = ?1 AND number = ?2
            ON CONFLICT (conversation, turn) DO UPDATE
            SET verdict = excluded.verdict, reason = excluded.reason, moment = excluded.moment
            """)
        try row.bind(key.bytes, at: 1)
        try row.bind(number, at: 2)
        try row.bind(judgement.verdict.rawValue, at: 3)
        try row.bind(judgement.reason, at: 4)
        try row.bind(moment.seconds, at: 5)
        try row.run()
        return database.changedCount > 0
    }

    /// Removes a conversation, and remembers that; false if there is none.
    static func erase(_ token: [UInt8], at moment: Int64, _ database: Database) throws(SQLiteError) -> Bool {
        var row = try database.statement("DELETE FROM conversation WHERE token = ?")
        try row.bind(token, at: 1)
        try row.run()
        guard database.changedCount > 0 else { return false }
        try noteErasure(token, at: moment, database)
        return true
    }

    /// Remembers that a conversation was erased, so that no backup brings it back.
    static func noteErasure(_ token: [UInt8], at moment: Int64, _ database: Database) throws(SQLiteError) {
        var erased = try database.statement("INSERT OR REPLACE INTO erased VALUES (?, ?)")
        try erased.bind(token, at: 1)
        try erased.bind(moment, at: 2)
        try erased.run()
    }

    /// Removes conversations not used since a moment, at most so many, and forgets erasures that old.
    static func remove(
        lastUsedBefore moment: Instant, limit: Int, _ database: Database
    ) throws(SQLiteError) -> Int {
        var row = try database.statement(
            """
            DELETE FROM conversation WHERE key IN
            (SELECT key FROM conversation WHERE used_day <= ?
             AND coalesce((SELECT moment FROM turn WHERE conversation = key ORDER BY number DESC LIMIT 1), 0) < ? LIMIT ?)
            """)
        try row.bind(moment.day.number, at: 1)
        try row.bind(moment.seconds, at: 2)
        try row.bind(max(0, limit), at: 3)
        try row.run()
        let count = database.changedCount
        var erased = try database.statement("DELETE FROM erased WHERE moment < ?")
        try erased.bind(moment.seconds, at: 1)
        try erased.run()
        return count
    }

    /// Removes those replies of turns that are gone which no other turn has; false where no turn is gone. Looks through all turns once:
    /// an index would make each of them dearer.
    @discardableResult
    static func removeUnusedReplies(_ database: Database) throws(SQLiteError) -> Bool {
        var some = try database.statement("SELECT EXISTS (SELECT 1 FROM unused)")
        guard try some.step(), some.integer(0) != 0 else { return false }
        some.reset()
        var row = try database.statement(
            """
            DELETE FROM reply WHERE key IN (SELECT reply FROM unused)
            AND key NOT IN (SELECT reply FROM turn WHERE reply IN (SELECT reply FROM unused))
            """)
        try row.run()
        var done = try database.statement("DELETE FROM unused")
        try done.run()
        return true
    }
}
