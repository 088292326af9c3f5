import Assistant
import JSON

/// Turns as JSON. Replies are kept as JSON and put in as they are.
enum TurnJSON {
    /// One turn, in parts: its reply is as long as all the rest and has been written before.
    static func parts(_ turn: ConversationTurn) -> [[UInt8]] {
        let words = (turn.id?.utf8.count ?? 0) + (turn.said?.utf8.count ?? 0) + (turn.chosen?.utf8.count ?? 0)
        var head = JSONWriter(capacity: 96 + words)
        head.beginObject()
        head.member("number", turn.number)
        if let id = turn.id { head.member("id", id) }
        if let said = turn.said { head.member("said", said) }
        if let chosen = turn.chosen { head.member("chosen", chosen) }
        if turn.isRepeat { head.member("repeat", true) }
        head.key("reply")
        let start = head.begun()
        guard let judgement = turn.judgement else { return [start, turn.reply, [UInt8(ascii: "}")]] }
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("verdict", judgement.verdict.rawValue)
        if let reason = judgement.reason { writer.member("reason", reason) }
        writer.endObject()
        return [start, turn.reply, Array(#","feedback":"#.utf8), writer.bytes, [UInt8(ascii: "}")]]
    }

    /// A conversation that has just begun.
    static func parts(_ started: StartedConversation) -> [[UInt8]] {
        var start: [UInt8] = []
        start.reserveCapacity(112)
        // A token has no letters that JSON escapes.
        start += #"{"token":""#.utf8
        start += started.token.text.utf8
        start += #"","expires":""#.utf8
        start += started.expires.description.utf8
        start += #"","turn":"#.utf8
        return [start] + parts(started.turn) + [[UInt8(ascii: "}")]]
    }

    /// All turns of a conversation.
    static func parts(_ turns: [ConversationTurn], expires: String?) -> [[UInt8]] {
        var all = [Array(#"{"turns":["#.utf8)]
        for (place, turn) in turns.enumerated() {
            if place > 0 { all.append([UInt8(ascii: ",")]) }
            all += parts(turn)
        }
        all.append([UInt8(ascii: "]")])
        if let expires { all.append(Array(",\"expires\":\"\(expires)\"".utf8)) }
        return all + [[UInt8(ascii: "}")]]
    }
}
