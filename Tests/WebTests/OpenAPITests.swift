import Assistant
import HTTPServer
import JSON
import OneStop
import Testing
import Vietnamese

@testable import Web

/// Holds what is served to its description, and the description to what is served.
@Suite("The description of the API", .ownThreads)
struct OpenAPITests {
    static let document = try? JSONReader.read(OpenAPIDocument.bytes)

    /// A request with the status that has to come.
    struct Exchange: Sendable, CustomTestStringConvertible {
        let method: String
        let target: String
        let body: String?
        let status: Int
        var code: String?
        /// Where a conversation is needed: its token is given.
        var hasToken = false
        /// The path as the document has it.
        let path: String
        var fields: [String] = []

        var testDescription: String { "\(method) \(target) \(status) \(code ?? "")" }

        init(
            _ method: String, _ path: String, _ query: String = "", _ body: String? = nil, _ status: Int,
            _ code: String? = nil, with value: String = "", token: Bool = false, fields: [String] = []
        ) {
            (self.method, self.path, self.body, self.status, self.code) = (method, path, body, status, code)
            target =
                path.replacing("{number}", with: value).replacing("{code}", with: value)
                .replacing("{id}", with: value) + query
            hasToken = token
            self.fields = fields
        }
    }

    private static let conversations = "/api/v1/conversations"
    private static let current = conversations + "/current"
    private static let turns = current + "/turns"
    private static let feedback = turns + "/{number}/feedback"
    private static let procedures = "/api/v1/procedures"
    private static let procedure = procedures + "/{code}"
    private static let guide = procedure + "/guide"
    private static let events = "/api/v1/life-events"
    private static let event = events + "/{id}"
    private static let foreign = ["Origin: https://evil.example"]

    static let exchanges: [Exchange] =
        [
            Exchange("POST", conversations, "", "{}", 201),
            Exchange("POST", conversations, "", nil, 201),
            Exchange("POST", conversations, "", #"{"language":"en","day":"2026-07-01","site":"tinh"}"#, 201),
            Exchange("POST", conversations, "", #"{"site":"other"}"#, 400, "unknown-site"),
            Exchange("POST", conversations, "", #"{"day":"2026-02-30"}"#, 400, "bad-value"),
            Exchange("POST", conversations, "", "{}", 403, "origin-refused", fields: foreign),
            Exchange("GET", current, "", nil, 200, token: true),
            Exchange("GET", current, "", nil, 401, "no-token"),
            Exchange("GET", current, "", nil, 404, "no-conversation", fields: [unknownToken]),
            Exchange("GET", current, "", nil, 403, "origin-refused", token: true, fields: foreign),
            Exchange("DELETE", current, "", nil, 204, token: true),
            Exchange("DELETE", current, "", nil, 401, "no-token"),
            Exchange("POST", turns, "", #"{"id":"a","say":"đăng ký khai sinh"}"#, 200, token: true),
            Exchange("POST", turns, "", #"{"id":"a","say":""}"#, 200, token: true),
            Exchange("POST", turns, "", #"{"id":"a","choose":"start:1.001193"}"#, 200, token: true),
            Exchange("POST", turns, "", #"{"id":"a","undo":true}"#, 200, token: true),
            Exchange("POST", turns, "", #"{"id":"a","change":"co_giay_chung_sinh"}"#, 200, token: true),
            Exchange("POST", turns, "", #"{"id":"a","language":"en"}"#, 200, token: true),
            Exchange("POST", turns, "", #"{"id":"a","day":"2026-07-01"}"#, 200, token: true),
            Exchange("POST", turns, "", #"{"id":"a","say":"x"}"#, 401, "no-token"),
            Exchange("POST", turns, "", #"{"id":"a","say":"x"}"#, 404, "no-conversation", fields: [unknownToken]),
            Exchange("PUT", feedback, "", #"{"verdict":"like","reason":"rõ"}"#, 204, with: "0", token: true),
            Exchange("PUT", feedback, "", #"{"verdict":"like"}"#, 401, "no-token", with: "0"),
            Exchange("PUT", feedback, "", #"{"verdict":"like"}"#, 404, "no-turn", with: "7", token: true),
            Exchange("PUT", feedback, "", #"{"verdict":"like"}"#, 404, "no-turn", with: "x", token: true),
            Exchange("PUT", feedback, "", #"{"verdict":"so-so"}"#, 400, "bad-value", with: "0", token: true),
            Exchange("GET", procedures, "", nil, 200),
            Exchange("GET", procedures, "?q=dang+ky+khai+sinh&limit=3", nil, 200),
            Exchange("GET", procedures, "?q=%F0%9F%98%80", nil, 200),
            Exchange("GET", procedures, "?q=gia+vang+hom+nay", nil, 200),
            Exchange("GET", procedures, "?limit=0", nil, 400, "bad-value"),
            Exchange("GET", procedures, "?limit=+5", nil, 400, "bad-value"),
            Exchange("GET", procedures, "?limit=%2B5", nil, 400, "bad-value"),
            Exchange("GET", procedures, "?q=\(String(repeating: "a", count: 4_096))", nil, 200),
            Exchange("GET", procedures, "?q=\(String(repeating: "a", count: 4_097))", nil, 400, "too-long"),
            Exchange("GET", procedures, "?x=1", nil, 400, "unknown-key"),
            Exchange("GET", procedures, "?q=a&q=b", nil, 400, "duplicate-key"),
            Exchange("GET", procedures, "", nil, 403, "origin-refused", fields: foreign),
            Exchange("GET", procedure, "?on=2026-07-01&language=en", nil, 200, with: "1.001193"),
            Exchange("GET", procedure, "?on=1900-01-01", nil, 404, "not-in-force", with: "1.001193"),
            Exchange("GET", procedure, "?on=tomorrow", nil, 400, "bad-value", with: "1.001193"),
            Exchange("GET", procedure, "", nil, 404, "no-procedure", with: "9.999999"),
            Exchange("GET", procedure, "", nil, 404, "no-procedure", with: "none"),
            Exchange("GET", events, "?language=en", nil, 200),
            Exchange("GET", events, "?x=1", nil, 400, "unknown-key"),
            Exchange("GET", event, "?on=2026-11-30", nil, 200, with: "sinh-con"),
            Exchange("GET", event, "?on=2026-11-30", nil, 200, with: "lap-cong-ty"),
            Exchange("GET", event, "?on=tomorrow", nil, 400, "bad-value", with: "sinh-con"),
            Exchange("GET", event, "", nil, 404, "no-life-event", with: "none"),
            Exchange(
                "POST", turns, "", #"{"id":"a","say":"tôi sắp sinh con cần làm những gì"}"#, 200, token: true),
            Exchange("POST", guide, "", #"{}"#, 200, with: "1.001193"),
            Exchange("POST", guide, "", #"{"facts":{"x":1}}"#, 400, "unknown-fact", with: "1.001193"),
            Exchange("POST", guide, "", #"{"commune":"00008"}"#, 200, with: "1.001193"),
            Exchange("POST", guide, "", #"{"commune":"99999"}"#, 400, "bad-value", with: "1.001193"),
            Exchange("POST", guide, "", #"{"commune":8}"#, 400, "wrong-type", with: "1.001193"),
            Exchange("POST", guide, "", "{}", 404, "no-procedure", with: "9.999999"),
            Exchange("POST", "/api/v1/dossiers", "", #"{"codes":["H37.12-261112-0011"]}"#, 200),
            Exchange("POST", "/api/v1/dossiers", "", #"{"codes":["x"]}"#, 400, "bad-value"),
            Exchange("POST", "/api/v1/dossiers", "", #"{"codes":[]}"#, 400, "bad-value"),
            Exchange("GET", "/api/v1/units", "?q=p5+q3", nil, 200),
            Exchange("GET", "/api/v1/units", "?q=xa+tan+phu", nil, 200),
            Exchange("GET", "/api/v1/units", "?q=quan+3", nil, 200),
            Exchange("GET", "/api/v1/units", "?q=huyen+chau+thanh", nil, 200),
            Exchange("GET", "/api/v1/units", "?q=phuong+cong+vi", nil, 200),
            Exchange("GET", "/api/v1/units", "?q=ha+tinh", nil, 200),
            Exchange("GET", "/api/v1/units", "?q=%F0%9F%98%80", nil, 200),
            Exchange("GET", "/api/v1/units", "", nil, 400, "missing-key"),
            Exchange("GET", "/api/v1/law/search", "?q=khai+sinh", nil, 501, "not-connected"),
            Exchange("GET", "/api/v1/law/search", "", nil, 400, "missing-key"),
            Exchange("GET", "/api/v1/law/provisions", "?cite=%C4%90i%E1%BB%81u+13", nil, 501, "not-connected"),
            Exchange("GET", "/api/v1/law/provisions", "", nil, 400, "missing-key"),
            Exchange("GET", "/api/v1/law/citing", "?cite=%C4%90i%E1%BB%81u+13", nil, 501, "not-connected"),
            Exchange("GET", "/api/v1/law/citing", "", nil, 400, "missing-key"),
            Exchange("GET", "/api/v1/openapi.json", "", nil, 200),
            Exchange("GET", "/healthz", "", nil, 200),
            Exchange("GET", "/readyz", "", nil, 200),
            Exchange("GET", "/metrics", "", nil, 200),
            Exchange("GET", "/metrics", "", nil, 404, "not-found", fields: ["X-Forwarded-For: 203.0.113.9"]),
        ] + [conversations, turns, feedback, guide, "/api/v1/dossiers"].flatMap(refusedBodies)

    private static let unknownToken = "Authorization: Bearer \(String(repeating: "A", count: 43))"

    /// What every route with a body refuses.
    private static func refusedBodies(_ path: String) -> [Exchange] {
        let method = path == feedback ? "PUT" : "POST"
        let value = path == feedback ? "0" : "1.001193"
        let bodies: [(String, Int, String)] = [
            (#"{"nobody":1}"#, 400, "unknown-key"), ("[]", 400, "wrong-type"), ("{", 400, "bad-json"),
            (#"{"id":"a","id":"b"}"#, 400, "duplicate-key"), ("{}x", 400, "bad-json"),
            (String(repeating: "[", count: 50), 400, "too-deep"), (#"{"id":1e999}"#, 400, "bad-json"),
            ("\"\\ud800\"", 400, "bad-json"),
        ]
        return bodies.map {
            Exchange(method, path, "", $0.0, $0.1, $0.2, with: value, token: path == turns || path == feedback)
        }
    }

    private static func settings() -> PortalSettings {
        var settings = PortalSettings()
        settings.portals = [PortalSettings.Site(id: "tinh", origins: ["https://tinh.example"])]
        settings.proxies = .loopback
        return settings
    }

    @Test("Each request is answered as the document says: the status, the type, the shape", arguments: exchanges)
    func described(exchange: Exchange) async throws {
        let document = try #require(Self.document)
        try await ServedPortal.run(.with { $0.settings = Self.settings() }) { portal in
            let token = exchange.hasToken ? portal.start() : nil
            let reply = portal.ask(
                exchange.method, exchange.target, exchange.body, token: token, fields: exchange.fields)
            #expect(reply.status == exchange.status, "\(reply.text)")
            #expect(reply.status < 400 || reply.code == exchange.code, "\(reply.text)")
            #expect(Self.problems(reply, exchange, document) == [])
            // RFC 9457 section 4.2.1.
            if reply.status >= 400 {
                let phrase = try #require(Status(reply.status)?.reason)
                #expect(reply.json?["type"]?.string == "about:blank")
                #expect(reply.json?["title"]?.string == "\(phrase)")
            }
        }
    }

    /// Where an answer is not as the document says.
    static func problems(_ reply: ServedPortal.Reply, _ exchange: Exchange, _ document: JSONNode) -> [String] {
        let schema = JSONSchema(document: document)
        let operation = document["paths"]?[exchange.path]?[exchange.method.lowercased()]
        guard var response = operation?["responses"]?["\(reply.status)"] else {
            return ["\(reply.status): not described"]
        }
        if let reference = response["$ref"]?.string { response = schema.resolve(reference) ?? response }
        if reply.status >= 400, let code = reply.code, response["description"]?.string?.contains("`\(code)`") != true {
            return ["\(code): not described"]
        }
        guard let content = response["content"]?.members?.first else {
            return reply.raw.body.isEmpty ? [] : ["a body that is not described"]
        }
        let type = reply.header("Content-Type")?.split(separator: ";").first.map(String.init)
        guard type == content.key else { return ["the type is \(type ?? "none"), not \(content.key)"] }
        guard let described = content.node["schema"] else { return ["no schema"] }
        guard content.key.hasSuffix("json") else { return [] }
        guard let json = reply.json else { return ["no JSON: \(reply.text)"] }
        return schema.problems(json, described)
    }

    @Test("Each path and method of the document is served, and each that is served is in the document")
    func paths() throws {
        let paths = try #require(Self.document?["paths"]?.members)
        #expect(Set(paths.map(\.key)) == Set(Route.allCases.map(\.rawValue)))
        for path in paths {
            let described = (path.node.members ?? []).map(\.key).filter { $0 != "parameters" }.sorted()
            let served = Route(rawValue: path.key)?.methods.filter { $0 != .head }.map { $0.rawValue.lowercased() }
            #expect(described == served?.sorted(), "\(path.key)")
        }
    }

    @Test(
        "Each answer that the document describes is brought about by one of these tests, or by those of limits and stores"
    )
    func everyAnswer() throws {
        let paths = try #require(Self.document?["paths"]?.members)
        // What the server itself refuses is held to below.
        let elsewhere: Set<String> = ["429", "503", "default"]
        for path in paths {
            for operation in path.node.members ?? [] {
                for answer in operation.node["responses"]?.members ?? [] where !elsewhere.contains(answer.key) {
                    let isDone =
                        Self.exchanges.contains {
                            $0.path == path.key && $0.method.lowercased() == operation.key
                                && "\($0.status)" == answer.key
                        } || Self.doneElsewhere.contains("\(operation.key) \(path.key) \(answer.key)")
                    #expect(isDone, "\(operation.key) \(path.key) \(answer.key)")
                }
            }
        }
    }

    /// Brought about by ``every…`` below: the same for all routes.
    private static let doneElsewhere: Set<String> = Set(
        Route.allCases.flatMap { route in
            route.methods.flatMap { method in
                ["403", "415", "409"].map { "\(method.rawValue.lowercased()) \(route.rawValue) \($0)" }
            }
        } + [
            "get /api/v1/law/search 200", "get /api/v1/law/provisions 200", "get /api/v1/law/provisions 404",
            "get /api/v1/law/citing 200",
        ])

    @Test(
        "Every route of the API refuses other sites and, where it takes a body, other types", arguments: Route.allCases)
    func refusals(route: Route) async throws {
        let document = try #require(Self.document)
        guard route.isAPI else { return }
        try await ServedPortal.run(.with { $0.settings = Self.settings() }) { portal in
            let token = portal.start()
            for method in route.methods where method != .head {
                let foreign = Exchange(
                    method.rawValue, route.rawValue, "", nil, 403, with: "1", fields: Self.foreign)
                let refused = portal.ask(foreign.method, foreign.target, token: token, fields: foreign.fields)
                #expect(refused.status == 403 && refused.code == "origin-refused")
                #expect(Self.problems(refused, foreign, document) == [])
                #expect(!refused.raw.head.contains("Access-Control"))
                guard method == .post || method == .put else { continue }
                let plain = Exchange(method.rawValue, route.rawValue, "", "{}", 415, with: "1")
                let typed = portal.ask(plain.method, plain.target, "{}", token: token, type: "text/plain")
                #expect(typed.status == 415 && typed.code == "unsupported-media-type")
                #expect(Self.problems(typed, plain, document) == [])
            }
        }
    }

    @Test("The law is answered by the library that is connected, as described")
    func law() async throws {
        let document = try #require(Self.document)
        try await ServedPortal.run(.with { $0.law = InventedLaw() }) { portal in
            for (path, query, status) in [
                ("/api/v1/law/search", "?q=a&on=2026-07-01&limit=1", 200), ("/api/v1/law/provisions", "?cite=a", 200),
                ("/api/v1/law/provisions", "?cite=none", 404),
                ("/api/v1/law/citing", "?cite=a&on=2026-07-01&limit=5", 200), ("/api/v1/law/citing", "?cite=none", 200),
            ] {
                let exchange = Exchange("GET", path, query, nil, status)
                let reply = portal.ask("GET", exchange.target)
                #expect(reply.status == status)
                #expect(Self.problems(reply, exchange, document) == [])
            }
        }
    }
}

/// A library with one article, cited as anything but `none`.
struct InventedLaw: LawSource {
    private let passage: LawExcerpt = {
        var passage = LawExcerpt(
            document: "123/2015/NĐ-CP", title: "Nghị định <b>", text: "Điều 1. \"Mèo\"", state: .inForce)
        (passage.article, passage.score) = ("1", 0.5)
        return passage
    }()

    func search(_ question: String, on day: Day, limit: Int) async throws(LawSourceError) -> [LawExcerpt] { [passage] }
    func provisions(cited citation: String, on day: Day) async throws(LawSourceError) -> [LawExcerpt] {
        citation == "none" ? [] : [passage]
    }
    func citing(_ citation: String, on day: Day, limit: Int) async throws(LawSourceError) -> [LawExcerpt] {
        citation == "none" ? [] : [passage]
    }
}
