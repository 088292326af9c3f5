import Assistant
import OneStop
import Testing

@testable import Web

@Suite("Conversations over HTTP", .ownThreads)
struct ConversationAPITests {
    private static let turns = "/api/v1/conversations/current/turns"
    private static let current = "/api/v1/conversations/current"

    @Test("A conversation is begun, held, read back, judged and erased")
    func whole() async throws {
        try await ServedPortal.run { portal in
            let token = portal.start()
            let first = portal.ask(
                "POST", Self.turns, #"{"id":"1","choose":"start:1.001193"}"#, token: token)
            #expect(first.json?["reply"]?["state"]?.string == "asking" && first.json?["number"]?.integer == 1)
            let again = portal.ask("POST", Self.turns, #"{"id":"1","choose":"start:1.001193"}"#, token: token)
            #expect(again.json?["repeat"]?.bool == true && again.json?["number"]?.integer == 1)
            let undone = portal.ask("POST", Self.turns, #"{"id":"2","undo":true}"#, token: token)
            #expect(undone.json?["reply"]?["state"]?.string == "listening")
            #expect(
                portal.ask(
                    "PUT", Self.turns + "/1/feedback", #"{"verdict":"dislike","reason":"dài"}"#, token: token
                )
                .status == 204)
            let all = portal.ask("GET", Self.current, token: token)
            #expect(all.json?["turns"]?.array?.count == 3 && all.json?["expires"]?.string != nil)
            #expect(all.json?["turns"]?.array?.map { $0["id"]?.string } == [nil, "1", "2"])
            #expect(all.json?["turns"]?.array?[1]["feedback"]?["reason"]?.string == "dài")
            #expect(portal.ask("HEAD", Self.current, token: token).status == 200)
            #expect(portal.ask("DELETE", Self.current, token: token).status == 204)
            #expect(portal.ask("GET", Self.current, token: token).code == "no-conversation")
            #expect(portal.ask("DELETE", Self.current, token: token).status == 204)
        }
    }

    @Test("An answer to a question that is no longer open is taken for no other")
    func movedOn() async throws {
        try await ServedPortal.run { portal in
            let token = portal.start()
            func turn(_ body: String) -> ServedPortal.Reply { portal.ask("POST", Self.turns, body, token: token) }
            #expect(turn(#"{"id":"1","after":0,"choose":"start:1.001193"}"#).status == 200)
            // Answered in another window.
            #expect(turn(#"{"id":"2","say":"1"}"#).status == 200)
            let late = turn(#"{"id":"3","after":1,"say":"1"}"#)
            #expect(late.status == 409 && late.code == "moved-on")
            #expect(portal.ask("GET", Self.current, token: token).json?["turns"]?.array?.count == 3)
            #expect(turn(#"{"id":"3","after":2,"say":"1"}"#).json?["number"]?.integer == 3)
        }
    }

    @Test("A guide for who lives in a commune names the office there")
    func office() async throws {
        try await ServedPortal.run { portal in
            let guide = portal.ask("POST", "/api/v1/procedures/1.001193/guide", #"{"commune":"00008"}"#).json
            let commune = try #require(guide?["commune"])
            #expect(commune["code"]?.string == "00008")
            let name = try #require(commune["name"]?.string)
            let places = guide?["blocks"]?.array?.filter { $0["kind"]?.string == "places" } ?? []
            let lines = places.flatMap { $0["paragraphs"]?.array ?? [] }
            #expect(lines.contains { $0["text"]?.string?.contains(name) == true })
        }
    }

    @Test(
        "What is wrong with a body is told by its place",
        arguments: [
            (#"{"id":"a","say":5}"#, "wrong-type", "/say"), (#"{"id":"a","sya":"x"}"#, "unknown-key", "/sya"),
            (#"{"say":"x"}"#, "missing-key", "/id"), (#"{"id":"a"}"#, "missing-key", "the body"),
            (#"{"id":"a","say":"x","undo":true}"#, "bad-value", "the body"),
            (#"{"id":"a b","say":"x"}"#, "bad-value", "/id"),
            (#"{"id":"a","after":1}"#, "missing-key", "the body"),
            (#"{"id":"a","after":1,"say":"x","undo":true}"#, "bad-value", "the body"),
            (#"{"id":"a","after":"1","undo":true}"#, "wrong-type", "/after: a whole number from 0"),
            (#"{"id":"a","after":-1,"undo":true}"#, "bad-value", "/after"),
            (#"{"id":"a","after":1.5,"undo":true}"#, "bad-value", "/after"),
            (#"{"id":"","say":"x"}"#, "bad-value", "/id"), (#"{"id":"a","undo":false}"#, "wrong-type", "/undo"),
            (#"{"id":"a","day":"2026-02-30"}"#, "bad-value", "/day"),
            (#"{"id":"a","day":"2026-07-01T00:00:00"}"#, "bad-value", "/day: an existing day"),
            (#"{"id":"a","day":""}"#, "bad-value", "/day: an existing day"),
            (#"{"id":"a","language":"fr"}"#, "bad-value", "/language"),
            (#"{"id":"a","~/x":1}"#, "unknown-key", "/~0~1x"),
            (#"{"id":"a","say":"x","id":"b"}"#, "duplicate-key", "column 21"),
            ("{\"id\":\"a\",\"say\":\"\(String(repeating: "x", count: 16_385))\"}", "too-long", "/say"),
            ("{\"id\":\"\(String(repeating: "x", count: 65))\",\"say\":\"x\"}", "too-long", "/id"),
            ("{\"id\":\"a\",\"say\":\"x\u{1}\"}", "bad-json", "column 19"),
        ])
    func places(body: String, code: String, place: String) async throws {
        try await ServedPortal.run { portal in
            let reply = portal.ask("POST", Self.turns, body, token: portal.start())
            #expect(reply.status == 400 && reply.code == code, "\(reply.text)")
            #expect(reply.json?["detail"]?.string?.contains(place) == true, "\(reply.text)")
        }
    }

    @Test("Bytes that are no UTF-8, empty bodies and other types are refused")
    func types() async throws {
        try await ServedPortal.run { portal in
            let token = portal.start()
            for type in [
                "", "text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16",
                "application/json; profile=x; charset=\"utf-16\"", "application/json; charset=utf-8; charset=latin1",
                "application/json; profile=\"; charset=utf-8", "application/json; x", "application/jsonx",
                "; charset=utf-8",
                "application/json, text/plain",
            ] {
                #expect(portal.ask("POST", Self.turns, "{}", token: token, type: type).status == 415, "\(type)")
            }
            // Parameters that JSON does not have mean nothing (RFC 8259 section 11).
            for type in [
                "application/json;charset=UTF-8", "Application/JSON", "application/json; profile=x",
                "application/json;",
                "application/json ; profile=\"a; charset=utf-16\";Charset=\"utf-8\"",
            ] {
                #expect(
                    portal.ask("POST", Self.turns, #"{"id":"a","say":"x"}"#, token: token, type: type).status == 200
                )
            }
            #expect(portal.ask("POST", Self.turns, "", token: token).code == "bad-json")
            #expect(portal.ask("POST", Self.turns, nil, token: token).status == 415)
        }
    }

    @Test("Other methods are answered with those there are, HEAD and OPTIONS as HTTP wants", arguments: Route.allCases)
    func methods(route: Route) async throws {
        try await ServedPortal.run { portal in
            let target = route.rawValue.replacing("{number}", with: "0").replacing("{code}", with: "1.001193")
                .replacing("{id}", with: "sinh-con")
            for method in ["GET", "POST", "PUT", "PATCH", "DELETE"]
            where !route.methods.contains(where: { $0.rawValue == method }) {
                let reply = portal.ask(method, target, method == "GET" ? nil : "{}")
                #expect(reply.status == 405 && reply.code == "method-not-allowed")
                #expect(reply.header("Allow")?.contains(route.methods[0].rawValue) == true)
            }
            if route.isAPI { #expect(portal.ask("OPTIONS", target).status == 204) }
        }
    }

    @Test(
        "Paths that are none, however near, are not found",
        arguments: [
            "/", "/api", "/api/v1", "/api/v1/", "/api/v2/conversations", "/api/v1/conversations/",
            "/API/v1/conversations",
            "/api/v1/conversations/other", "/api/v1/conversations/current/turns/1", "/api//v1/conversations",
            "/healthz/",
            "/api/v1/procedures/1.001193/", "/api%2Fv1/conversations", "/.well-known/security.txt",
        ])
    func nowhere(target: String) async throws {
        try await ServedPortal.run { portal in
            #expect(portal.ask("GET", target).code == "not-found" || target.hasSuffix("1.001193/"))
        }
    }

    @Test("What the store cannot keep is told with the time to come back, and nothing is said to have been done")
    func unavailable() async throws {
        let document = try #require(OpenAPITests.document)
        for (error, status, code) in [
            (ConversationError.notStored(retryAfterSeconds: 7), 503, "not-stored"),
            (.busy(retryAfterSeconds: 7), 503, "busy"),
            (.idTaken, 409, "id-taken"), (.movedOn, 409, "moved-on"), (.tooLong, 409, "conversation-full"),
        ] {
            try await ServedPortal.run(.with { $0.conversations = FailingConversations(error: error) }) { portal in
                let token = String(repeating: "A", count: 43)
                let body = #"{"id":"a","say":"x"}"#
                let reply = portal.ask("POST", Self.turns, body, token: token)
                #expect(reply.status == status && reply.code == code)
                #expect(reply.header("Retry-After") == (status == 503 ? "7" : nil))
                let exchange = OpenAPITests.Exchange("POST", Self.turns, "", body, status)
                #expect(OpenAPITests.problems(reply, exchange, document) == [])
                #expect(portal.ask("DELETE", Self.current, token: token).status == status)
            }
        }
    }

    @Test(
        "Script from visitors comes back as JSON only, which no browser takes for a page",
        arguments: [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</script>", "{{7*7}}", "\u{2028}", "\u{0}",
            "=HYPERLINK(1)", "javascript:alert(1)",
        ])
    func script(text: String) async throws {
        try await ServedPortal.run { portal in
            let token = portal.start()
            var escaped = ""
            for scalar in text.unicodeScalars {
                escaped +=
                    scalar.value < 0x20 || scalar == "\"" ? "\\u00" + (scalar == "\"" ? "22" : "00") : String(scalar)
            }
            let said = portal.ask("POST", Self.turns, "{\"id\":\"a\",\"say\":\"\(escaped)\"}", token: token)
            #expect(said.status == 200 && said.json != nil)
            let refused = portal.ask("POST", Self.turns, "{\"id\":\"a\",\"\(escaped)\":1}", token: token)
            #expect(refused.status == 400 && refused.json != nil)
            for reply in [said, refused] {
                #expect(reply.header("Content-Type")?.hasPrefix("application/") == true)
                #expect(reply.header("X-Content-Type-Options") == "nosniff")
                #expect(reply.header("Content-Security-Policy")?.hasPrefix("default-src 'none'") == true)
                #expect(reply.header("Cache-Control") == "no-store")
            }
        }
    }
}

/// Conversations that come to nothing but one error.
struct FailingConversations: Conversations {
    let error: ConversationError

    func start(_ opening: ConversationOpening) async throws(ConversationError) -> StartedConversation { throw error }
    func take(
        _ input: ConversationInput, in token: ConversationToken
    ) async throws(ConversationError) -> ConversationTurn { throw error }
    func read(_ token: ConversationToken) async throws(ConversationError) -> [ConversationTurn] { throw error }
    func erase(_ token: ConversationToken) async throws(ConversationError) { throw error }
    func judge(
        _ turn: Int, _ judgement: Judgement, in token: ConversationToken
    ) async throws(ConversationError) { throw error }
}
