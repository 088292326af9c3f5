import Catalogue
import Dialogue
import OneStop
import SQLite

extension StoreRows {
    static func conversation(_ key: ConversationKey, _ database: Database) throws(SQLiteError) -> KeptConversation? {
        var row = try database.statement(
            "SELECT key, site, language, catalogue, follows_clock, memento FROM conversation WHERE token = ?")
        try row.bind(key.bytes, at: 1)
        guard try row.step() else { return nil }
        let place = row.integer(0)
        var conversation = KeptConversation(
            lastUse: Instant(seconds: 0), site: row.text(1), standing: standing(row, from: 2), taken: [], lastReply: [])
        while try row.step() {}
        var last = try database.statement(
            """
            SELECT moment, bytes, language, catalogue, follows_clock, memento FROM turn
            JOIN contents ON contents.reply = turn.reply WHERE conversation = ? ORDER BY number DESC LIMIT 1
            """)
        try last.bind(place, at: 1)
        guard try last.step() else { return nil }
        conversation.lastUse = Instant(seconds: Int(last.integer(0)))
        conversation.lastReply = last.blob(1)
        if !last.isNull(5) { conversation.standing = standing(last, from: 2) }
        var turns = try database.statement("SELECT client_id, mark FROM turn WHERE conversation = ? ORDER BY number")
        try turns.bind(place, at: 1)
        while try turns.step() {
            conversation.taken.append((turns.textOrNull(0), UInt64(bitPattern: turns.integer(1))))
        }
        return conversation
    }

    /// Reads language, catalogue, clock and memento.
    static func standing(_ row: borrowing Statement, from first: Int32) -> KeptStanding {
        KeptStanding(
            language: Language(rawValue: row.text(first)) ?? .vi, catalogue: row.text(first + 1),
            followsClock: row.integer(first + 2) != 0, memento: row.blob(first + 3))
    }

    static func transcript(_ key: ConversationKey, _ database: Database) throws(SQLiteError) -> KeptTranscript? {
        var row = try database.statement("SELECT key FROM conversation WHERE token = ?")
        try row.bind(key.bytes, at: 1)
        guard try row.step() else { return nil }
        let place = row.integer(0)
        var transcript = KeptTranscript(lastUse: Instant(seconds: 0), turns: [])
        while try row.step() {}
        var turns = try database.statement(turnSQL + " WHERE turn.conversation = ? ORDER BY number")
        try turns.bind(place, at: 1)
        while try turns.step() { transcript.turns.append(turn(turns)) }
        guard let last = transcript.turns.last else { return nil }
        transcript.lastUse = last.moment
        return transcript
    }

    static func turn(_ number: Int, of key: ConversationKey, _ database: Database) throws(SQLiteError) -> KeptTurn? {
        var row = try database.statement(
            turnSQL + " JOIN conversation ON turn.conversation = conversation.key WHERE token = ? AND number = ?")
        try row.bind(key.bytes, at: 1)
        try row.bind(number, at: 2)
        return try row.step() ? turn(row) : nil
    }

    private static let turnSQL = """
        SELECT number, client_id, mark, turn.moment, said, chosen, bytes, verdict, reason FROM turn
        JOIN contents ON contents.reply = turn.reply
        LEFT JOIN judgement ON judgement.conversation = turn.conversation AND judgement.turn = turn.number
        """

    private static func turn(_ row: borrowing Statement) -> KeptTurn {
        let verdict = row.textOrNull(7).flatMap(Judgement.Verdict.init(rawValue:))
        return KeptTurn(
            number: Int(row.integer(0)), id: row.textOrNull(1), mark: UInt64(bitPattern: row.integer(2)),
            moment: Instant(seconds: Int(row.integer(3))), said: row.textOrNull(4), chosen: row.textOrNull(5),
            reply: row.blob(6), judgement: verdict.map { Judgement($0, reason: row.textOrNull(8)) })
    }
}
