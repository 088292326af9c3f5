import Assistant
import Catalogue
import HTTPServer

extension Portal {
    /// `POST /api/v1/conversations`.
    nonisolated(nonsending) func startConversation(_ request: Request, _ caller: inout Caller) async throws(Problem)
        -> Answer
    {
        let body = try BodyPlace(request, keys: ["language", "day", "site"], mayBeEmpty: true)
        var opening = ConversationOpening(site: caller.site)
        if let place = body["language"] { opening.language = try place.choice(Language.self) }
        if let place = body["day"] { opening.day = try place.day() }
        if let place = body["site"] { opening.site = try site(place) }
        let limit = try take(
            LimitedRequest(visitor: caller.visitor.origin, startsConversation: true, site: opening.site), &caller)
        let started: StartedConversation
        do { started = try await conversations.start(opening) } catch { throw Problem(error) }
        metrics.countStart()
        return Answer(.json(parts: TurnJSON.parts(started), status: .created), limit)
    }

    /// A portal of the configuration, by its id.
    private func site(_ place: BodyPlace) throws(Problem) -> String {
        // The panel says so where it stands alone.
        if place.node.string == "" { return "" }
        let id = try place.text(upTo: 64)
        guard settings.portals.contains(where: { $0.id == id }) else {
            throw place.problem("unknown-site", "the id of a portal of this installation is expected")
        }
        return id
    }

    /// `POST …/current/turns`.
    nonisolated(nonsending) func takeTurn(_ request: Request, _ caller: Caller) async -> Answer {
        var caller = caller
        let asked: AskedTurn
        do throws(Problem) { asked = try askedTurn(request, &caller) } catch { return refused(error, caller) }
        do throws(ConversationError) {
            return answer(try await conversations.take(asked.input, in: asked.token), asked)
        } catch {
            return Answer(Problem(error), asked.limit)
        }
    }

    /// A turn that a request asks for, and how the limits stand with it.
    private struct AskedTurn {
        let token: ConversationToken
        let input: ConversationInput
        let limit: [RequestLimits.Standing]
    }

    @inline(never)
    private func askedTurn(_ request: Request, _ caller: inout Caller) throws(Problem) -> AskedTurn {
        let token = try token(request)
        let limit = try take(conversation: token, &caller)
        return AskedTurn(token: token, input: try TurnBody.input(request), limit: limit)
    }

    @inline(never)
    private func answer(_ turn: ConversationTurn, _ asked: AskedTurn) -> Answer {
        metrics.countTurn(turn.abstention, isRepeat: turn.isRepeat)
        return Answer(.json(parts: TurnJSON.parts(turn)), asked.limit)
    }

    /// `GET …/current`.
    func readConversation(_ request: Request, _ caller: inout Caller) async throws(Problem) -> Answer {
        let token = try token(request)
        let limit = try take(conversation: token, &caller)
        do throws(ConversationError) {
            let turns = try await conversations.read(token)
            let expires = try await conversations.expiry(of: token)
            return Answer(.json(parts: TurnJSON.parts(turns, expires: expires?.description)), limit)
        } catch {
            throw Problem(error)
        }
    }

    /// `DELETE …/current`.
    func eraseConversation(_ request: Request, _ caller: inout Caller) async throws(Problem) -> Answer {
        let token = try token(request)
        // Whoever has used up a conversation, or whose portal is full of others, can still erase.
        let limit = try take(LimitedRequest(visitor: caller.visitor.origin, site: nil), &caller)
        do { try await conversations.erase(token) } catch { throw Problem(error) }
        return Answer(Response(status: .noContent), limit)
    }

    /// `PUT …/current/turns/{number}/feedback`.
    func judgeTurn(_ request: Request, _ number: String, _ caller: inout Caller) async throws(Problem) -> Answer {
        let token = try token(request)
        let limit = try take(conversation: token, &caller)
        guard (1...6).contains(number.utf8.count), number.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let turn = Int(number)
        else { throw Problem(.notFound, "no-turn", "There is no such turn") }
        let body = try BodyPlace(request, keys: ["verdict", "reason"])
        let verdict = try body.required("verdict").choice(Judgement.Verdict.self)
        var reason: String?
        if let place = body["reason"], place.node.string != "" {
            let text = try place.text(upTo: 4_000)
            guard text.unicodeScalars.count <= 1_000 else {
                throw place.problem("too-long", "at most 1,000 characters are expected")
            }
            reason = text
        }
        do { try await conversations.judge(turn, Judgement(verdict, reason: reason), in: token) } catch {
            throw Problem(error)
        }
        metrics.countJudgement(verdict)
        return Answer(Response(status: .noContent), limit)
    }

    private func token(_ request: Request) throws(Problem) -> ConversationToken {
        guard let letters = request.headers.credentials("bearer"), let token = ConversationToken(letters) else {
            throw .noToken
        }
        return token
    }

    private func take(conversation token: ConversationToken, _ caller: inout Caller) throws(Problem) -> [RequestLimits
        .Standing]
    {
        try take(
            LimitedRequest(
                visitor: caller.visitor.origin, conversation: token.hashValue, site: caller.site), &caller)
    }
}

extension Problem {
    init(_ error: ConversationError) {
        switch error {
        case .notFound: self.init(.notFound, "no-conversation", "There is no such conversation")
        case .noSuchTurn: self.init(.notFound, "no-turn", "There is no such turn")
        case .idTaken: self.init(.conflict, "id-taken", "The turn's id was used for another")
        case .movedOn:
            self.init(
                .conflict, "moved-on",
                "/after: the conversation has gone on since that turn, and nothing was done; its last turn is expected")
        case .tooLong: self.init(.conflict, "conversation-full", "The conversation is full")
        case .busy(let seconds):
            self.init(.serviceUnavailable, "busy", "Too many at once", retryAfterSeconds: seconds)
        case .notStored(let seconds):
            self.init(.serviceUnavailable, "not-stored", "Nothing can be stored now", retryAfterSeconds: seconds)
        }
    }
}
