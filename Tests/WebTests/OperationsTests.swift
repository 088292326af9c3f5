import HTTPServer
import JSON
import Synchronization
import TestSupport
import Testing

@testable import Web

@Suite("What operators see", .ownThreads)
struct OperationsTests {
    /// Lines of a log, from any thread.
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    private static let secrets = ["H37.12-261112-0011", "1234", "bí mật", "198.51.100.44", "khai+sinh", "evil"]

    @Test("A log has one JSON object a line, and nothing of who asked or what was said")
    func accessLog() async throws {
        let lines = Lines()
        var settings = PortalSettings()
        settings.proxies = .loopback
        settings.portals = [PortalSettings.Site(id: "tinh", origins: ["https://tinh.example"])]
        let logged = settings
        try await ServedPortal.run(
            .with { parts in
                parts.settings = logged
                parts.observer = { event in
                    if let line = AccessLine.text(event, settings: logged, at: ServedPortal.day) { lines.add(line) }
                }
            }
        ) { portal in
            let from = ["X-Forwarded-For: 198.51.100.44"]
            let token = portal.start()
            _ = portal.ask(
                "POST", "/api/v1/conversations/current/turns", #"{"id":"a","say":"bí mật"}"#, token: token, fields: from
            )
            _ = portal.ask(
                "POST", "/api/v1/dossiers", #"{"codes":["H37.12-261112-0011"],"last4":"1234"}"#, fields: from)
            _ = portal.ask("GET", "/api/v1/procedures?q=khai+sinh", fields: from + ["Origin: https://tinh.example"])
            _ = portal.ask("GET", "/evil%22%7D%0A?q=evil", fields: from)
            _ = portal.ask("GET", "/evil\"}", fields: from + ["User-Agent: evil", "Referer: https://evil/"])
            #expect(!lines.all.contains { $0.contains(token) })
        }
        #expect(lines.all.count >= 6)
        for line in lines.all {
            let node = try? JSONReader.read(line)
            #expect(!line.contains("\n") && node?.members != nil, "\(line)")
            for secret in Self.secrets { #expect(!line.contains(secret), "\(line)") }
        }
        let found = try #require(lines.all.first { $0.contains("/api/v1/procedures") })
        let node = try JSONReader.read(found)
        #expect(node["from"]?.string == "198.51.100.0/24" && node["site"]?.string == "tinh")
        #expect(node["status"]?.integer == 200 && node["event"]?.string == "answered" && node["ms"]?.double != nil)
    }

    @Test("A client that leaves in the middle of a body leaves a line and is counted")
    func leavesInBody() async throws {
        let lines = Lines()
        let operations = PortalOperations()
        try await ServedPortal.run(
            .with { parts in
                parts.operations = operations
                parts.observer = { event in
                    if let line = AccessLine.text(event, settings: PortalSettings(), at: ServedPortal.day) {
                        lines.add(line)
                    }
                }
            }
        ) { portal in
            let client = try RawClient(portal.endpoint)
            client.send("POST /api/v1/dossiers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\n{")
            client.finishSending()
            #expect(client.isClosed())
        }
        let node = try JSONReader.read(try #require(lines.all.first))
        #expect(lines.all.count == 1 && node["event"]?.string == "hung-up" && node["status"] == nil)
        #expect(node["method"]?.string == "POST" && node["route"]?.string == "/api/v1/dossiers")
        #expect(node["from"]?.string == "127.0.0.0/24" && operations.metrics.current.hungUp == 1)
    }

    @Test(
        "Metrics count requests, turns, what was not answered and what was refused, in the form that Prometheus reads")
    func metrics() async throws {
        try await ServedPortal.run(
            .with {
                $0.settings.limits.conversation = LimitPolicy("conversation", quota: 3, windowSeconds: 60)
            }
        ) { portal in
            let token = portal.start()
            for _ in 0..<2 {
                _ = portal.ask(
                    "POST", "/api/v1/conversations/current/turns", #"{"id":"a","say":"giá vàng hôm nay"}"#, token: token
                )
            }
            _ = portal.ask(
                "PUT", "/api/v1/conversations/current/turns/1/feedback", #"{"verdict":"dislike"}"#, token: token)
            _ = portal.ask("GET", "/api/v1/conversations/current", token: token)
            let client = try RawClient(portal.endpoint)
            client.send("GET / HTTP/1.1\r\n\r\n")
            _ = try client.readToEnd()
            let text = portal.ask("GET", "/metrics").text
            for line in [
                #"danloi_requests_total{route="/api/v1/conversations",status="201"} 1"#, "danloi_turns_total 1",
                "danloi_turns_repeated_total 1", #"danloi_feedback_total{verdict="dislike"} 1"#,
                #"danloi_rate_limited_total{limit="conversation"} 1"#, #"danloi_refused_total{reason="missingHost"} 1"#,
                #"danloi_request_seconds_count{route="/api/v1/conversations/current/turns"} 2"#,
                #"danloi_abstentions_total{code="out-of-scope"} 1"#,
            ] { #expect(text.contains(line + "\n"), "\(line)\n\(text)") }
            for line in text.split(separator: "\n") where !line.hasPrefix("#") {
                #expect(
                    line.wholeMatch(of: /danloi_[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [0-9.e+-]+/) != nil,
                    "\(line)")
            }
        }
    }

    @Test("Metrics are for this machine, or for who has the token; others find nothing there")
    func metricsToken() async throws {
        try await ServedPortal.run(
            .with { parts in
                parts.settings.proxies = .loopback
                parts.settings.metricsToken = "0123456789abcdef"
            }
        ) { portal in
            let from = ["X-Forwarded-For: 198.51.100.44"]
            #expect(portal.ask("GET", "/metrics").status == 200)
            #expect(portal.ask("GET", "/metrics", fields: from).status == 404)
            #expect(portal.ask("GET", "/metrics", token: "0123456789abcdeF", fields: from).status == 404)
            #expect(portal.ask("GET", "/metrics", token: "0123456789abcdef", fields: from).status == 200)
            // A proxy that forgets to say for whom must not open them.
            #expect(portal.ask("GET", "/metrics", fields: ["X-Forwarded-For: nobody"]).status == 404)
        }
    }

    @Test("Not ready is 503 only where a part that is needed does not work")
    func readiness() async throws {
        for (needed, status) in [(true, 503), (false, 200)] {
            try await ServedPortal.run(
                .with {
                    $0.operations = PortalOperations(checks: {
                        [ReadinessCheck("part", isGood: false, isNeeded: needed, detail: "since <b>")]
                    })
                }
            ) { portal in
                let reply = portal.ask("GET", "/readyz")
                #expect(reply.status == status && reply.json?["ready"]?.bool == !needed)
            }
        }
    }
}

@Suite("What is taken and what is refused, by the whole portal", .ownThreads)
struct PortalProbeTests {
    @Test("Every probe of the server: the same status, problems as bodies, no second answer", arguments: Probe.all)
    func probe(probe: Probe) async throws {
        try await ServedPortal.run { portal in
            let client = try RawClient(portal.endpoint)
            client.send(probe.bytes)
            switch probe.outcome {
            case .served:
                #expect(try client.readReply().status < 500)
                client.send("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                let next = try client.readReply()
                #expect(next.status == 200 && next.text == "ok\n" && client.isClosed())
            case .refused(let status):
                let all = try client.readToEnd()
                #expect(!client.wasReset && all.hasPrefix("HTTP/1.1 \(status) "), "\(all)")
                #expect(all.contains("\r\nContent-Type: application/problem+json\r\n") && !all.contains("smuggled"))
                #expect(all.ranges(of: "HTTP/1.1 ").count == 1)
                let body = all.split(separator: "\r\n\r\n", maxSplits: 1).last ?? ""
                let problem = try? JSONReader.read(String(body))
                #expect(problem?["code"]?.string != nil, "\(all)")
            }
        }
    }
}
