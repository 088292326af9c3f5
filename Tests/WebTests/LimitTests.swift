import HTTPClient
import HTTPServer
import Synchronization
import TestSupport
import Testing

@testable import Web

@Suite("Limits")
struct LimitTests {
    private let policy = LimitPolicy("visitor", quota: 4, windowSeconds: 60)
    private let second: Int64 = 1_000_000_000

    @Test("A full bucket lets its quota through at once, then one each time one has come back")
    func bucket() {
        var bucket = TokenBucket()
        let start = 5 * second
        for left in (0..<4).reversed() {
            #expect(bucket.secondsUntil(1, policy, at: start) == 0)
            bucket.take(1, policy, at: start)
            #expect(bucket.remaining(policy, at: start) == left)
        }
        #expect(bucket.secondsUntil(1, policy, at: start) == 15)
        #expect(bucket.secondsUntil(1, policy, at: start + 14 * second) == 1)
        #expect(bucket.secondsUntil(1, policy, at: start + 15 * second) == 0)
        #expect(bucket.secondsUntil(2, policy, at: start + 15 * second) == 15)
        #expect(bucket.secondsUntilFull(at: start) == 60 && bucket.isFull(at: start + 60 * second))
        // More than ever fits is let through by a full bucket, and empties it.
        #expect(TokenBucket().secondsUntil(9, policy, at: start) == 0)
    }

    @Test(
        "By chance: never more than the quota and what came back in the time since", arguments: 0..<20 as Range<UInt64>)
    func never(seed: UInt64) {
        var random = SplitMix(seed: seed)
        var bucket = TokenBucket()
        var (now, taken): (Int64, Int64) = (0, 0)
        for _ in 0..<500 {
            now += Int64.random(in: 0...(20 * second), using: &random)
            let cost = Int.random(in: 1...3, using: &random)
            guard bucket.secondsUntil(cost, policy, at: now) == 0 else { continue }
            bucket.take(cost, policy, at: now)
            taken += Int64(cost)
            #expect(taken <= 4 + now / (15 * second))
        }
    }

    @Test("A table never holds more than its bound, and forgets those used least recently first")
    func table() {
        var table = BucketTable<Int>(capacity: 10)
        var used = TokenBucket()
        used.take(4, policy, at: 0)
        for key in 0..<1_000 {
            table.set(key, used)
            table.set(-1, used)
            #expect(table.count <= 10)
        }
        #expect(table[-1] == used && table[999] == used && table[0] == TokenBucket())
    }

    @Test("A request counts against all limits or, where one is used up, against none")
    func allOrNone() throws {
        let limits = RequestLimits()
        var settings = LimitSettings()
        settings.visitor = LimitPolicy("visitor", quota: 10, windowSeconds: 60)
        settings.conversation = LimitPolicy("conversation", quota: 1, windowSeconds: 60)
        settings.site = nil
        let request = LimitedRequest(visitor: IPAddress("203.0.113.1"), conversation: 7)
        #expect(limits.take(request, settings, at: 0).standings.map(\.remaining) == [9, 0])
        let refused = limits.take(request, settings, at: 0)
        guard case .refused(let standings, let exceeded, let seconds) = refused else {
            Issue.record("the second one is beyond the limit")
            return
        }
        #expect(exceeded == ["conversation"] && seconds == 60)
        #expect(standings.map(\.remaining) == [9, 0] && standings.map(\.resetSeconds) == [6, 60])
        var headers = HeaderFields()
        RateLimitFields.add(standings, to: &headers)
        #expect(headers["RateLimit-Policy"] == #""visitor";q=10;w=60, "conversation";q=1;w=60"#)
        #expect(headers["RateLimit"] == #""visitor";r=9;t=6, "conversation";r=0;t=60"#)
    }

    @Test("Beyond a limit: 429 with the moment to come back, for this visitor alone", .ownThreads)
    func overHTTP() async throws {
        let now = Mutex<Int64>(0)
        try await ServedPortal.run(
            .with { parts in
                parts.settings.proxies = .loopback
                parts.settings.limits.visitor = LimitPolicy("visitor", quota: 2, windowSeconds: 10)
                parts.ticks = { now.withLock { $0 } }
            }
        ) { portal in
            func ask(_ from: String) -> ServedPortal.Reply {
                portal.ask("GET", "/api/v1/procedures?limit=1", fields: ["X-Forwarded-For: \(from)"])
            }
            #expect(ask("198.51.100.1").status == 200)
            // What a visitor writes himself stands before what the proxy adds.
            #expect(ask("192.0.2.1, 198.51.100.1").status == 200)
            let refused = ask("192.0.2.2, 198.51.100.1")
            #expect(refused.status == 429 && refused.code == "rate-limited" && refused.header("Retry-After") == "5")
            #expect(refused.header("RateLimit")?.hasPrefix(#""visitor";r=0;t=5"#) == true)
            #expect(refused.json?["violated-policies"]?.array?.first?.string == "visitor")
            #expect(ask("198.51.100.2").status == 200)
            now.withLock { $0 = 5 * second }
            #expect(ask("198.51.100.1").status == 200)
        }
    }

    @Test("What is refused counts, too, and tells how the limits stand", .ownThreads)
    func refused() async throws {
        let requests: [(method: String, target: String, body: String?, status: Int)] = [
            ("POST", "/api/v1/conversations", #"{"x":1}"#, 400),
            ("POST", "/api/v1/conversations/current/turns", #"{"id":"a","say":"x"}"#, 401),
            ("GET", "/api/v1/conversations/current", nil, 401),
            ("GET", "/api/v1/procedures?x=1", nil, 400), ("GET", "/api/v1/procedures/9.999999", nil, 404),
            ("POST", "/api/v1/procedures/1.001193/guide", "[]", 400), ("POST", "/api/v1/dossiers", "{}", 400),
            ("GET", "/api/v1/law/search?q=a", nil, 501), ("PATCH", "/api/v1/units", nil, 405),
            ("GET", "/api/v1/nothing", nil, 404),
        ]
        try await ServedPortal.run(
            .with {
                $0.settings.limits.visitor = LimitPolicy("visitor", quota: requests.count, windowSeconds: 60)
                $0.settings.limits.site = nil
            }
        ) { portal in
            for (place, request) in requests.enumerated() {
                let reply = portal.ask(request.method, request.target, request.body)
                #expect(reply.status == request.status, "\(request)")
                let left = requests.count - 1 - place
                #expect(reply.header("RateLimit")?.hasPrefix(#""visitor";r=\#(left);"#) == true, "\(request)")
            }
            for request in requests {
                let reply = portal.ask(request.method, request.target, request.body)
                #expect(reply.status == 429 && reply.header("Retry-After") != nil, "\(request)")
            }
        }
    }

    @Test("A turn that is refused tells how the limits stand, once", .ownThreads)
    func refusedTurns() async throws {
        try await ServedPortal.run(
            .with { $0.settings.limits.conversation = LimitPolicy("conversation", quota: 5, windowSeconds: 60) }
        ) { portal in
            let token = portal.start()
            for (body, status, left) in [
                (#"{"id":"a","say":"x"}"#, 200, 4), (#"{"id":"a","say":"y"}"#, 409, 3), ("{}", 400, 2),
            ] {
                let reply = portal.ask("POST", "/api/v1/conversations/current/turns", body, token: token)
                #expect(reply.status == status)
                #expect(reply.header("RateLimit")?.contains(#""conversation";r=\#(left);"#) == true, "\(body)")
            }
            let unknown = String(repeating: "A", count: 43)
            let reply = portal.ask("GET", "/api/v1/conversations/current", token: unknown)
            #expect(reply.status == 404 && reply.header("RateLimit")?.contains(#""conversation";r=4;"#) == true)
        }
    }

    @Test("Conversations have limits of their own, for starting and for turns", .ownThreads)
    func conversations() async throws {
        try await ServedPortal.run(
            .with { parts in
                parts.settings.limits.start = LimitPolicy("start", quota: 2, windowSeconds: 60)
                parts.settings.limits.conversation = LimitPolicy("conversation", quota: 1, windowSeconds: 60)
            }
        ) { portal in
            let tokens = [portal.start(), portal.start()]
            #expect(portal.ask("POST", "/api/v1/conversations", "{}").status == 429)
            for token in tokens {
                #expect(portal.ask("GET", "/api/v1/conversations/current", token: token).status == 200)
                #expect(portal.ask("GET", "/api/v1/conversations/current", token: token).status == 429)
            }
        }
    }

    @Test("Whoever has used up a conversation and a portal can still erase, within the visitor's limit", .ownThreads)
    func erasing() async throws {
        try await ServedPortal.run(
            .with { parts in
                parts.settings.limits.visitor = LimitPolicy("visitor", quota: 5, windowSeconds: 60)
                parts.settings.limits.conversation = LimitPolicy("conversation", quota: 1, windowSeconds: 60)
                parts.settings.limits.site = LimitPolicy("site", quota: 3, windowSeconds: 60)
            }
        ) { portal in
            let current = "/api/v1/conversations/current"
            let tokens = [portal.start(), portal.start()]
            #expect(portal.ask("GET", current, token: tokens[0]).status == 200)
            let refused = portal.ask("GET", current, token: tokens[0])
            #expect(refused.status == 429)
            #expect(refused.json?["violated-policies"]?.array?.map(\.string) == ["conversation", "site"])
            #expect(refused.json?["type"]?.string?.hasSuffix("#quota-exceeded") == true)
            let erased = portal.ask("DELETE", current, token: tokens[0])
            #expect(erased.status == 204)
            #expect(erased.header("RateLimit") == #""visitor";r=1;t=48"#)
            #expect(portal.ask("DELETE", current, token: tokens[1]).status == 204)
            #expect(portal.ask("DELETE", current, token: tokens[1]).status == 429)
        }
    }

    @Test("Each code of a dossier counts, as each is a question to somebody else's system", .ownThreads)
    func dossiers() async throws {
        try await ServedPortal.run(
            .with { $0.settings.limits.visitor = LimitPolicy("visitor", quota: 3, windowSeconds: 60) }
        ) {
            let body = #"{"codes":["H37.12-261112-0011","H37.12-261112-0012"]}"#
            #expect($0.ask("POST", "/api/v1/dossiers", body).status == 200)
            #expect($0.ask("POST", "/api/v1/dossiers", body).status == 429)
        }
    }

    @Test("Forms of the pages are counted, too, and taken from the own pages only", .ownThreads)
    func pages() async throws {
        try await ServedPortal.run(
            .with { parts in
                parts.settings.limits.visitor = LimitPolicy("visitor", quota: 1, windowSeconds: 60)
                parts.pages = { _ in .text("page") }
            }
        ) { portal in
            let own = ["Origin: null", "Sec-Fetch-Site: same-origin"]
            #expect(portal.ask("POST", "/hoi-dap", "a=b", fields: own).text == "page")
            #expect(portal.ask("POST", "/hoi-dap", "a=b", fields: own).status == 429)
            #expect(portal.ask("GET", "/").text == "page")
            for fields in [["Origin: null"], ["Origin: https://evil.example"], ["Sec-Fetch-Site: cross-site"]] {
                #expect(portal.ask("POST", "/hoi-dap", "a=b", fields: fields).status == 403)
            }
        }
    }
}
