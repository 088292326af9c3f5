import HTTPServer
import JSON

extension Portal {
    /// `GET /api/v1/law/search`.
    func searchLaw(_ request: Request, _ caller: inout Caller) async throws(Problem) -> Answer {
        let query = try QueryItems(request.target, names: ["q", "on", "limit"])
        let question = try query.required("q", upTo: 4_096)
        let day = try query.day("on") ?? today()
        let count = try query.number("limit", 1...50) ?? 10
        let limit = try take(&caller)
        guard let law else { throw .notConnected }
        let passages: [LawExcerpt]
        do { passages = try await law.search(question, on: day, limit: count) } catch { throw Problem(error) }
        return Answer(.json(Self.json(passages)), limit)
    }

    /// `GET /api/v1/law/provisions`.
    func citeLaw(_ request: Request, _ caller: inout Caller) async throws(Problem) -> Answer {
        let query = try QueryItems(request.target, names: ["cite", "on"])
        let citation = try query.required("cite", upTo: 1_024)
        let day = try query.day("on") ?? today()
        let limit = try take(&caller)
        guard let law else { throw .notConnected }
        let passages: [LawExcerpt]
        do { passages = try await law.provisions(cited: citation, on: day) } catch { throw Problem(error) }
        guard !passages.isEmpty else {
            throw Problem(.notFound, "no-provision", "The library has no such provision")
        }
        return Answer(.json(Self.json(passages)), limit)
    }

    /// `GET /api/v1/law/citing`.
    func citingLaw(_ request: Request, _ caller: inout Caller) async throws(Problem) -> Answer {
        let query = try QueryItems(request.target, names: ["cite", "on", "limit"])
        let citation = try query.required("cite", upTo: 1_024)
        let day = try query.day("on") ?? today()
        let count = try query.number("limit", 1...50) ?? 10
        let limit = try take(&caller)
        guard let law else { throw .notConnected }
        let passages: [LawExcerpt]
        do { passages = try await law.citing(citation, on: day, limit: count) } catch { throw Problem(error) }
        return Answer(.json(Self.json(passages)), limit)
    }

    private static func json(_ passages: [LawExcerpt]) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("passages")
        writer.beginArray()
        for passage in passages {
            writer.beginObject()
            writer.member("document", passage.document)
            writer.member("title", passage.title)
            if let article = passage.article { writer.member("article", article) }
            if let clause = passage.clause { writer.member("clause", clause) }
            if let point = passage.point { writer.member("point", point) }
            writer.member("text", passage.text)
            writer.member("state", passage.state.rawValue)
            if let replacedBy = passage.replacedBy { writer.member("replaced_by", replacedBy) }
            if let url = passage.url { writer.member("url", url) }
            if let score = passage.score, score.isFinite { writer.member("score", score) }
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }
}

extension Problem {
    init(_ error: LawSourceError) {
        switch error {
        case .unreadable:
            self.init(
                .badRequest, "bad-value",
                "`cite` cannot be read: a citation such as `khoản 2 Điều 13 Nghị định 123/2015/NĐ-CP` is expected; to read it, with the article"
            )
        case .unavailable(let seconds):
            self.init(
                .serviceUnavailable, "busy", "The library does not answer now", retryAfterSeconds: seconds)
        }
    }
}
