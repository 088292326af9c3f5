import Assistant
import Catalogue
import HTTPServer

extension Pages {
    /// One answer as a page for paper: opened by the cookie, or by a token in the body where the panel cannot print.
    func sheet(_ request: Request) async -> Response {
        switch await answer(asked: request) {
        case .failure(let refused): return refused.response
        case .success(let (turn, reply, name, setting)):
            return html(Page.sheet(turn, reply, named: name, setting))
        }
    }

    /// The appointment of a dossier that an answer tells of, as a calendar file. It comes from what was answered, never from
    /// the request, and the dossier's code stands in no address.
    func calendar(_ request: Request) async -> Response {
        switch await answer(asked: request) {
        case .failure(let refused): return refused.response
        case .success(let (_, reply, _, setting)):
            let language = Language(rawValue: reply.language) ?? setting.language
            guard let file = CalendarFile(reply, language: language) else {
                return refuse(.noChat, .notFound, setting)
            }
            var response = Response(
                headers: [
                    "Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "no-store",
                    "Content-Disposition": "attachment; filename=\"hen-tra.ics\"",
                ], body: .bytes(Array(file.text.utf8)))
            PageHeaders.secure(&response, framedBy: frameAncestors)
            return response
        }
    }

    /// The answer that a request names by its turn.
    private func answer(
        asked request: Request
    ) async -> Result<(turn: ConversationTurn, reply: ShownReply, name: ShownWords?, setting: PageSetting), Refused> {
        var fields = request.target.queryItems.map { ($0.name, $0.value) }
        var token = ConversationCookie.token(request)
        var number = request.target["turn"].flatMap { Int($0) }
        if request.method == .post {
            switch read(request) {
            case .failure(let refused): return .failure(refused)
            case .success(let form):
                number = form["turn"].flatMap { Int($0) }
                fields = ["language", "embed", "site"].compactMap { name in form[name].map { (name, $0) } }
                token = form["token"].flatMap(ConversationToken.init) ?? bearer(request) ?? token
            }
        }
        var setting = PageSetting(fields)
        guard let token else { return .failure(Refused(response: refuse(.noChat, .notFound, setting))) }
        do {
            let turns = try await conversations.read(token)
            setting.settle(turns)
            guard let turn = turns.first(where: { $0.number == number }), let reply = ShownReply(turn.reply) else {
                return .failure(Refused(response: refuse(.noChat, .notFound, setting)))
            }
            let name = reply.unnamedProcedure.flatMap { procedure in
                turns.prefix { $0.number < turn.number }.reversed().lazy
                    .compactMap { ShownReply($0.reply)?.title(of: procedure) }.first
            }
            return .success((turn, reply, name, setting))
        } catch {
            return .failure(Refused(response: refuse(word(for: error), Self.status(for: error), setting)))
        }
    }

    private func bearer(_ request: Request) -> ConversationToken? {
        guard let field = request.headers["Authorization"], field.hasPrefix("Bearer ") else { return nil }
        return ConversationToken(String(field.dropFirst(7)))
    }
}
