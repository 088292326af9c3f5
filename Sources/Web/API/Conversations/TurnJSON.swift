import Assistant
import JSON

/// Turns as JSON. Replies are kept as JSON and put in as they are.
enum TurnJSON {
    /// One turn.
    static func bytes(_ turn: ConversationTurn) -> [UInt8] {
        var head = JSONWriter()
        head.beginObject()
        head.member("number", turn.number)
        if let said = turn.said { head.member("said", said) }
        if let chosen = turn.chosen { head.member("chosen", chosen) }
        if turn.isRepeat { head.member("repeat", true) }
        head.endObject()
        let start = head.bytes
        var bytes: [UInt8] = []
        bytes.reserveCapacity(start.count + turn.reply.count + 64)
        bytes += start.dropLast()
        bytes += #","reply":"#.utf8
        bytes += turn.reply
        if let judgement = turn.judgement {
            bytes += #","feedback":"#.utf8
            var writer = JSONWriter()
            writer.beginObject()
            writer.member("verdict", judgement.verdict.rawValue)
            if let reason = judgement.reason { writer.member("reason", reason) }
            writer.endObject()
            bytes += writer.bytes
        }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    /// A conversation that has just begun.
    static func bytes(_ started: StartedConversation) -> [UInt8] {
        var bytes = Array(#"{"token":""#.utf8)
        // A token has no letters that JSON escapes.
        bytes += started.token.text.utf8
        bytes += "\",\"expires\":\"\(started.expires.description)\",\"turn\":".utf8
        bytes += Self.bytes(started.turn)
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    /// All turns of a conversation.
    static func bytes(_ turns: [ConversationTurn], expires: String?) -> [UInt8] {
        var bytes = Array(#"{"turns":["#.utf8)
        for (place, turn) in turns.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += Self.bytes(turn)
        }
        bytes += "]".utf8
        if let expires { bytes += ",\"expires\":\"\(expires)\"".utf8 }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    /// The code of what was not answered, as a reply tells it before anything that somebody wrote.
    static func abstention(inReply reply: [UInt8]) -> Substring? {
        let key = Array(#""abstention":""#.utf8)
        // Before it there are only ids; a quotation mark inside a string is escaped, so that this can only be the member itself.
        let head = reply.prefix(headLimit)
        guard head.count > key.count else { return nil }
        for start in 0..<(head.count - key.count) where head[start + 1] == key[1] && head[start] == key[0] {
            guard head[start..<(start + key.count)].elementsEqual(key) else { continue }
            let code = head[(start + key.count)...].prefix { $0 != UInt8(ascii: "\"") }
            return Substring(decoding: code, as: UTF8.self)
        }
        return nil
    }

    /// Where the members before the facts end at the latest.
    private static let headLimit = 512
}
