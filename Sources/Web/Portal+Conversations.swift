import Assistant
import Catalogue
import Dialogue
import HTTPServer
import JSON
import Vietnamese

extension Portal {
    /// `…/conversations` and what lies below it.
    func conversation(_ request: Request, _ path: [String]) async -> Response {
        do throws(Problem) {
            switch (request.method, path) {
            case (.post, []): return try await start(request)
            case (.get, ["current"]): return try await read(request)
            case (.delete, ["current"]): return try await erase(request)
            case (.post, ["current", "turns"]): return try await take(request)
            case (.put, _) where path.count == 4 && path.starts(with: ["current", "turns"]) && path[3] == "feedback":
                return try await judge(request, path[2])
            default: throw .notFound
            }
        } catch {
            return error.response
        }
    }

    private func start(_ request: Request) async throws(Problem) -> Response {
        let body = try body(request)
        var opening = ConversationOpening()
        if let text = body["language"]?.string {
            guard let language = Language(rawValue: text) else { throw Self.invalid("`language` is `vi` or `en`") }
            opening.language = language
        }
        let started: StartedConversation
        do { started = try await conversations.start(opening) } catch { throw Problem(error) }
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("token", started.token.text)
        writer.member("expires", started.expires.description)
        writer.key("turn")
        write(started.turn, &writer)
        writer.endObject()
        return .json(writer.bytes, status: .created)
    }

    private func take(_ request: Request) async throws(Problem) -> Response {
        let token = try token(request)
        let body = try body(request)
        guard let id = body["id"]?.string else { throw Self.invalid("`id` is missing") }
        let event: Event
        if let text = body["say"]?.string {
            event = .said(text)
        } else if let option = body["choose"]?.string {
            event = .chose(option)
        } else if body["undo"]?.bool == true {
            event = .chose("undo")
        } else if let fact = body["change"]?.string {
            event = .chose("change:\(fact)")
        } else if let language = body["language"]?.string.flatMap(Language.init) {
            event = .languageChanged(language)
        } else {
            throw Self.invalid("`say`, `choose`, `undo`, `change` or `language` is missing")
        }
        guard let input = ConversationInput(id: id, event: event) else {
            throw Self.invalid("`id` has 1 to 64 letters, digits, `-` or `_`")
        }
        let turn: ConversationTurn
        do { turn = try await conversations.take(input, in: token) } catch { throw Problem(error) }
        var writer = JSONWriter()
        write(turn, &writer)
        return .json(writer.bytes)
    }

    private func read(_ request: Request) async throws(Problem) -> Response {
        let turns: [ConversationTurn]
        do { turns = try await conversations.read(try token(request)) } catch let problem as Problem {
            throw problem
        } catch let error as ConversationError {
            throw Problem(error)
        } catch {
            throw .notFound
        }
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("turns")
        writer.beginArray()
        for turn in turns { write(turn, &writer) }
        writer.endArray()
        writer.endObject()
        return .json(writer.bytes)
    }

    private func judge(_ request: Request, _ number: String) async throws(Problem) -> Response {
        let token = try token(request)
        let body = try body(request)
        guard let number = Int(number), let verdict = body["verdict"]?.string.flatMap(Judgement.Verdict.init) else {
            throw Self.invalid("`verdict` is `like` or `dislike`")
        }
        let judgement = Judgement(verdict, reason: body["reason"]?.string)
        do { try await conversations.judge(number, judgement, in: token) } catch { throw Problem(error) }
        return Response(status: .noContent)
    }

    private func erase(_ request: Request) async throws(Problem) -> Response {
        let token = try token(request)
        do { try await conversations.erase(token) } catch { throw Problem(error) }
        return Response(status: .noContent)
    }

    private func write(_ turn: ConversationTurn, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("number", turn.number)
        if let said = turn.said { writer.member("said", said) }
        if let chosen = turn.chosen { writer.member("chosen", chosen) }
        if let judgement = turn.judgement {
            writer.key("feedback")
            writer.beginObject()
            writer.member("verdict", judgement.verdict.rawValue)
            writer.endObject()
        }
        writer.key("reply")
        if let reply = try? JSONReader.read(turn.reply) { writer.value(reply) } else { writer.null() }
        writer.endObject()
    }

    private func token(_ request: Request) throws(Problem) -> ConversationToken {
        guard let field = request.headers["Authorization"], field.hasPrefix("Bearer "),
            let token = ConversationToken(String(field.dropFirst(7)))
        else { throw Problem(.unauthorized, "no-token", "The token of a conversation is missing") }
        return token
    }

    private func body(_ request: Request) throws(Problem) -> JSONNode {
        do {
            let bytes = request.body.bytes
            return try JSONReader.read(bytes.isEmpty ? Array("{}".utf8) : bytes, maximumDepth: 8)
        } catch {
            throw Self.invalid("the body is no JSON: \(error)")
        }
    }

    static func invalid(_ detail: String) -> Problem {
        Problem(.badRequest, "invalid", "The request cannot be read", detail: detail)
    }
}

extension Problem {
    init(_ error: ConversationError) {
        switch error {
        case .notFound: self.init(.notFound, "no-conversation", "There is no such conversation")
        case .noSuchTurn: self.init(.notFound, "no-turn", "There is no such turn")
        case .idTaken: self.init(.conflict, "id-taken", "The turn's id was used for another")
        case .tooLong: self.init(.conflict, "too-long", "The conversation is full")
        case .busy(let seconds):
            self.init(.serviceUnavailable, "busy", "Too many at once", retryAfterSeconds: seconds)
        case .notStored(let seconds):
            self.init(.serviceUnavailable, "not-stored", "Nothing can be stored now", retryAfterSeconds: seconds)
        }
    }
}
