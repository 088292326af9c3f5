import Catalogue
import Dialogue
import OneStop
import SQLite

/// The rows of a store, written. A conversation is found by its key alone: where its row lay is only a hint, since that means nothing after a
/// backup was put back.
enum StoreRows {
    static func insert(_ new: NewConversation, _ database: Database) throws(SQLiteError) -> KeptPlace {
        let (moment, standing) = (new.greeting.moment, new.greeting.step.standing)
        var row = try database.statement(
            """
            INSERT INTO conversation (token, created, last_use, used_day, language, site, catalogue, follows_clock, turns, memento)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
            """)
        try row.bind(new.key.bytes, at: 1)
        try row.bind(moment.seconds, at: 2)
        try row.bind(moment.seconds, at: 3)
        try row.bind(moment.day.number, at: 4)
        try row.bind(standing.language.rawValue, at: 5)
        try row.bind(new.site, at: 6)
        try row.bind(standing.catalogue, at: 7)
        try row.bind(standing.followsClock ? 1 : 0, at: 8)
        try row.bind(new.greeting.step.isShared ? nil : standing.memento, at: 9)
        try row.run()
        let place = database.lastInsertedKey
        try insert(new.greeting, try keep(new.greeting.step, database), place, database)
        return KeptPlace(row: place, day: Int64(moment.day.number))
    }

    /// Nil if the conversation does not stand where the turn belongs.
    static func append(
        _ next: NextTurn, to key: ConversationKey, _ database: Database
    ) throws(SQLiteError) -> KeptPlace? {
        guard let place = try advance(next, key, database) else { return nil }
        let row = place.row
        try insert(next, try keep(next.step, database), row, database)
        for (position, abstention) in next.step.abstentions.enumerated() {
            var record = try database.statement(
                "INSERT INTO abstention (conversation, turn, position, code, procedure) VALUES (?, ?, ?, ?, ?)")
            try record.bind(row, at: 1)
            try record.bind(next.number, at: 2)
            try record.bind(position, at: 3)
            try record.bind(abstention.abstention.rawValue, at: 4)
            try record.bind(abstention.procedure?.text, at: 5)
            try record.run()
        }
        return place
    }

    /// The place of the conversation, if it had as many turns as go before this one.
    private static func advance(
        _ next: NextTurn, _ key: ConversationKey, _ database: Database
    ) throws(SQLiteError) -> KeptPlace? {
        let token = key.bytes
        if let place = next.place, try advance(next, at: place, token, database) {
            return KeptPlace(row: place.row, day: Int64(next.moment.day.number))
        }
        // Two plain statements are quicker than one that returns what it changed, for which SQLite makes a table each time.
        var found = try database.statement("SELECT key, used_day FROM conversation WHERE token = ? AND turns = ?")
        try found.bind(token, at: 1)
        try found.bind(next.number, at: 2)
        guard try found.step() else { return nil }
        let place = KeptPlace(row: found.integer(0), day: found.integer(1))
        found.reset()
        guard try advance(next, at: place, token, database) else { return nil }
        return KeptPlace(row: place.row, day: Int64(next.moment.day.number))
    }

    /// False if the conversation does not lie there, or does not stand where the turn belongs.
    private static func advance(
        _ next: NextTurn, at place: KeptPlace, _ token: [UInt8], _ database: Database
    ) throws(SQLiteError) -> Bool {
        let standing = next.step.standing
        var row = try database.statement(
            """
            UPDATE conversation SET last_use = ?, language = ?, catalogue = ?, follows_clock = ?, memento = ?, turns = ?
            WHERE key = ? AND token = ? AND turns = ?
            """)
        try row.bind(next.moment.seconds, at: 1)
        try row.bind(standing.language.rawValue, at: 2)
        try row.bind(standing.catalogue, at: 3)
        try row.bind(standing.followsClock ? 1 : 0, at: 4)
        try row.bind(next.step.isShared ? nil : standing.memento, at: 5)
        try row.bind(next.number + 1, at: 6)
        try row.bind(place.row, at: 7)
        try row.bind(token, at: 8)
        try row.bind(next.number, at: 9)
        try row.run()
        guard database.changedCount == 1 else { return false }
        if place.day != next.moment.day.number {
            var used = try database.statement("UPDATE conversation SET used_day = ? WHERE key = ?")
            try used.bind(next.moment.day.number, at: 1)
            try used.bind(place.row, at: 2)
            try used.run()
        }
        return true
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

    /// Keeps the reply of a step, with what is kept beside it; returns its key.
    private static func keep(_ step: KeptStep, _ database: Database) throws(SQLiteError) -> Int64 {
        // Mostly it lies where it lay, which the mark tells.
        let place = step.replyPlace.load(ordering: .relaxed)
        if place != 0, try use(place, step.replyMark, database) { return place }
        let key = try keep(
            step.reply, step.replyMark, memento: step.isShared ? step.standing.memento : nil, database)
        step.replyPlace.store(key, ordering: .relaxed)
        return key
    }

    /// Counts one more use of a reply; false if that of this mark does not lie there.
    private static func use(_ key: Int64, _ mark: ContentMark, _ database: Database) throws(SQLiteError) -> Bool {
        var use = try database.statement("UPDATE reply SET uses = uses + 1 WHERE key = ? AND mark = ?")
        try use.bind(key, at: 1)
        try use.bind(mark.bytes, at: 2)
        try use.run()
        return database.changedCount == 1
    }

    /// Keeps a reply, or counts one more use of the same; returns its key.
    ///
    /// - Parameter memento: what is kept with it for all who get it; part of what the mark is of.
    static func keep(
        _ reply: [UInt8], _ mark: ContentMark, memento: [UInt8]?, _ database: Database
    ) throws(SQLiteError) -> Int64 {
        var known = try database.statement("SELECT key FROM reply WHERE mark = ?")
        try known.bind(mark.bytes, at: 1)
        if try known.step() {
            let key = known.integer(0)
            known.reset()
            _ = try use(key, mark, database)
            return key
        }
        var row = try database.statement("INSERT INTO reply (mark, uses) VALUES (?, 1)")
        try row.bind(mark.bytes, at: 1)
        try row.run()
        let key = database.lastInsertedKey
        var contents = try database.statement("INSERT INTO contents (reply, bytes, memento) VALUES (?, ?, ?)")
        try contents.bind(key, at: 1)
        try contents.bind(reply, at: 2)
        try contents.bind(memento, at: 3)
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
            (SELECT key FROM conversation WHERE used_day <= ? AND last_use < ? LIMIT ?)
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
}
