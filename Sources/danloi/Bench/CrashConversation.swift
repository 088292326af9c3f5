import Foundation
import HTTPClient
import JSON

/// A conversation with a server that is killed, and what of it was acknowledged.
struct CrashConversation: Sendable {
    private struct Turn {
        let id: String
        let say: String
        /// As JSON text.
        var reply = ""
    }

    private var token: String?
    /// Those acknowledged, the greeting first.
    private var turns: [Turn] = []
    /// Sent, and not answered before the server was gone.
    private var pending: Turn?
    /// Since it was last settled.
    private(set) var acknowledged = 0

    private static let path = "/api/v1/conversations"
    private static let sayings = [
        "đăng ký nuôi mèo", "1", "2", "3", "quay lại", "hôm qua", "tại sao", "phí bao nhiêu", "nuôi chó", "có", "xyz",
        "số tôi là 0912 345 678",
    ]

    var isLong: Bool { turns.count > 25 }

    func settled() -> CrashConversation {
        var settled = self
        settled.acknowledged = 0
        return settled
    }

    /// Takes the next turn; false where the server does not answer any more.
    mutating func goOn(_ client: Client, _ address: String) async -> Bool {
        guard let token else { return await begin(client, address) }
        let place = turns.count * 7 + Int(token.utf8.first ?? 0)
        let turn = pending ?? Turn(id: "t\(turns.count)", say: Self.sayings[place % Self.sayings.count])
        pending = turn
        return await take(turn, token, client, address)
    }

    private mutating func begin(_ client: Client, _ address: String) async -> Bool {
        let answer = await Self.send(client, .post, address + Self.path, body: "{}")
        guard let answer, answer.status == 201, let node = try? JSONReader.read(answer.body),
            let token = node["token"]?.string, let reply = Self.text(node["turn"]?["reply"])
        else { return false }
        self.token = token
        turns = [Turn(id: "", say: "", reply: reply)]
        acknowledged += 1
        return true
    }

    /// Takes a turn that was not acknowledged, whether the server has it or not; it has to be the next.
    private mutating func take(_ turn: Turn, _ token: String, _ client: Client, _ address: String) async -> Bool {
        guard let node = await Self.answer(turn, token, client, address), let reply = Self.text(node["reply"]),
            node["number"]?.integer == turns.count
        else { return false }
        turns.append(Turn(id: turn.id, say: turn.say, reply: reply))
        pending = nil
        acknowledged += 1
        return true
    }

    /// What the server has lost of it, or tells otherwise. What was under way is taken again, and has one effect.
    mutating func check(_ client: Client, _ address: String) async -> [String] {
        guard let token else { return [] }
        let answer = await Self.send(client, .get, address + Self.path + "/current", token: token)
        guard let answer else { return ["a conversation cannot be read"] }
        guard answer.status == 200, let kept = (try? JSONReader.read(answer.body))?["turns"]?.array else {
            return ["a conversation of \(turns.count) turns is gone (status \(answer.status))"]
        }
        var lost: [String] = []
        for (number, turn) in turns.enumerated() {
            let node = number < kept.count ? kept[number] : nil
            if node?["number"]?.integer != number || Self.text(node?["reply"]) != turn.reply {
                lost.append("turn \(number) of \(turns.count)")
            }
        }
        if kept.count > turns.count + (pending == nil ? 0 : 1) {
            lost.append("there are \(kept.count) turns where \(turns.count) were acknowledged")
        }
        if let last = turns.last, turns.count > 1 {
            let again = await Self.answer(last, token, client, address)
            if Self.text(again?["reply"]) != last.reply { lost.append("a repeat is answered otherwise") }
        }
        if let pending, await !take(pending, token, client, address) {
            lost.append("a turn under way cannot be taken again")
        }
        return lost
    }

    private static func answer(
        _ turn: Turn, _ token: String, _ client: Client, _ address: String
    ) async -> JSONNode? {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("id", turn.id)
        writer.member("say", turn.say)
        writer.endObject()
        let answer = await send(client, .post, address + path + "/current/turns", token: token, body: writer.text)
        guard let answer, answer.status == 200 else { return nil }
        return try? JSONReader.read(answer.body)
    }

    /// Nil where there is no answer: the server has been killed.
    static func send(
        _ client: Client, _ method: ClientRequest.Method, _ url: String, token: String? = nil, body: String = ""
    ) async -> ClientResponse? {
        do {
            var headers: [HeaderField] = []
            if let token { headers.append(try HeaderField("Authorization", "Bearer \(token)")) }
            if !body.isEmpty { headers.append(try HeaderField("Content-Type", "application/json")) }
            return try await client.send(
                ClientRequest(method, ClientURL(url), headers: headers, body: Array(body.utf8)))
        } catch {
            return nil
        }
    }

    private static func text(_ node: JSONNode?) -> String? {
        guard let node else { return nil }
        var writer = JSONWriter()
        writer.value(node)
        return writer.text
    }
}
