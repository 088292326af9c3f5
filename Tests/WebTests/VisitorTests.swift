import Assistant
import HTTPClient
import HTTPServer
import TestSupport
import Testing

@testable import Web

@Suite("Who asks")
struct VisitorTests {
    /// A head with these fields.
    static func head(_ fields: String...) throws -> RequestHead {
        var parser = RequestParser()
        let text = (["GET / HTTP/1.1", "Host: localhost:8600"] + fields).joined(separator: "\r\n") + "\r\n\r\n"
        Array(text.utf8).withUnsafeBytes { parser.append($0) }
        guard case .head(let head)? = parser.next() else { throw NoHead() }
        return head
    }
    private struct NoHead: Error {}

    private static let proxy = Peer.internet(address: "127.0.0.1", port: 1)
    private static let stranger = Peer.internet(address: "203.0.113.7", port: 1)

    @Test("Only the last address is believed, and only from a proxy of the configuration")
    func forwarded() throws {
        let head = try Self.head("X-Forwarded-For: 10.0.0.1, 192.0.2.9", "X-Forwarded-For: 1.2.3.4 , 198.51.100.4")
        let believed = Visitor(head, from: Self.proxy, trusting: .loopback)
        #expect(believed.address == IPAddress("198.51.100.4") && believed.isForwarded && !believed.isHere)
        let direct = Visitor(head, from: Self.stranger, trusting: .loopback)
        #expect(direct.address == IPAddress("203.0.113.7") && !direct.isForwarded)
        let untrusting = Visitor(head, from: Self.proxy, trusting: .only([]))
        #expect(untrusting.address == IPAddress("127.0.0.1") && untrusting.isHere)
        #expect(Visitor(head, from: .local, trusting: .only([])).address == IPAddress("198.51.100.4"))
        for odd in ["", "unknown", "1.2.3.4:80", "\"[::1]\"", "1.2.3.4,"] {
            let visitor = Visitor(try Self.head("X-Forwarded-For: \(odd)"), from: Self.proxy, trusting: .loopback)
            #expect(visitor.address == IPAddress("127.0.0.1") && !visitor.isHere, "\(odd)")
        }
    }

    @Test("One visitor is one address of version 4 or one /64; logs have /24 and /48")
    func networks() throws {
        func visitor(_ address: String) throws -> Visitor {
            Visitor(try Self.head("X-Forwarded-For: \(address)"), from: Self.proxy, trusting: .loopback)
        }
        #expect(try visitor("198.51.100.4").neighbourhood == "198.51.100.0/24")
        #expect(try visitor("2001:db8:1:2:3:4:5:6").neighbourhood == "2001:db8:1:0:0:0:0:0/48")
        #expect(try visitor("::ffff:198.51.100.4").neighbourhood == "198.51.100.0/24")
        #expect(try visitor("2001:db8:1:2::1").origin == visitor("2001:db8:1:2:ffff::9").origin)
        #expect(try visitor("2001:db8:1:2::1").origin != visitor("2001:db8:1:3::1").origin)
        #expect(try visitor("198.51.100.4").origin != visitor("198.51.100.5").origin)
    }

    @Test(
        "Pages are told apart by what browsers say",
        arguments: [
            ([], "own"), (["Sec-Fetch-Site: none"], "own"), (["Sec-Fetch-Site: same-origin"], "own"),
            (["Origin: http://localhost:8600"], "own"), (["Origin: https://localhost:8600"], "own"),
            (["Origin: null", "Sec-Fetch-Site: same-origin"], "own"), (["Origin: null"], "foreign"),
            (["Origin: null", "Sec-Fetch-Site: cross-site"], "foreign"), (["Sec-Fetch-Site: cross-site"], "foreign"),
            (["Sec-Fetch-Site: same-site"], "foreign"), (["Origin: https://tinh.example"], "tinh"),
            (["Origin: https://tinh.example", "Sec-Fetch-Site: cross-site"], "tinh"),
            (["Origin: https://tinh.example:444"], "foreign"), (["Origin: http://tinh.example"], "foreign"),
            (["Origin: https://tinh.example.evil"], "foreign"), (["Origin: https://TINH.example"], "foreign"),
            (["Origin: http://localhost:8601"], "foreign"), (["Origin:"], "foreign"),
            (["Origin: http://localhost:8600, https://evil.example"], "foreign"),
        ])
    func origins(fields: [String], expected: String) throws {
        var settings = PortalSettings()
        settings.portals = [PortalSettings.Site(id: "tinh", origins: ["https://tinh.example"])]
        var parser = RequestParser()
        let text = (["GET / HTTP/1.1", "Host: localhost:8600"] + fields).joined(separator: "\r\n") + "\r\n\r\n"
        Array(text.utf8).withUnsafeBytes { parser.append($0) }
        guard case .head(let head)? = parser.next() else { throw NoHead() }
        switch OriginStanding(head, settings) {
        case .own: #expect(expected == "own")
        case .portal(let id, let origin): #expect(id == expected && origin == "https://tinh.example")
        case .foreign: #expect(expected == "foreign")
        }
        // With an origin of its own in the configuration, the field `Host` tells nothing.
        settings.publicOrigin = "https://tro-ly.example"
        if expected == "own", fields.first?.hasPrefix("Origin: http") == true {
            #expect(OriginStanding(head, settings) == .foreign)
        }
    }

    @Test("A portal of the list may read what the server itself refuses, of the API; nobody else may", .ownThreads)
    func refusals() async throws {
        try await ServedPortal.run(
            .with {
                $0.settings.portals = [PortalSettings.Site(id: "tinh", origins: ["https://tinh.example"])]
            }
        ) { portal in
            func ask(_ target: String, _ framing: String, _ origin: String) throws -> RawClient.Reply {
                let client = try RawClient(portal.endpoint)
                client.send(
                    "POST \(target) HTTP/1.1\r\nHost: localhost\r\n\(framing)\r\nOrigin: \(origin)\r\n\r\nx\r\n")
                return try client.readReply()
            }
            for (framing, status) in [("Content-Length: 9999999", 413), ("Transfer-Encoding: chunked", 400)] {
                for target in ["/api/v1/conversations", "/api/v1/nothing"] {
                    let reply = try ask(target, framing, "https://tinh.example")
                    #expect(reply.status == status && reply.text.contains(#""code":"b"#))
                    #expect(reply.header("Access-Control-Allow-Origin") == "https://tinh.example")
                    #expect(reply.header("Vary") == "Origin" && reply.header("Cache-Control") == "no-store")
                    #expect(reply.header("Cross-Origin-Resource-Policy") == "cross-origin")
                    #expect(reply.head.ranges(of: "nosniff").count == 1)
                }
                for (target, origin) in [
                    ("/api/v1/conversations", "https://evil.example"), ("/hoi-dap", "https://tinh.example"),
                    ("/api/v1/conversations", "http://localhost"), ("/api/v1/conversations", "null"),
                ] {
                    let reply = try ask(target, framing, origin)
                    #expect(reply.status == status && !reply.head.contains("Access-Control"))
                    #expect(!reply.head.contains("cross-origin"))
                }
            }
        }
    }

    @Test(
        "What `Allow` lists is what there is at the path, whoever answers",
        .ownThreads,
        arguments: [
            ("/api/v1/dossiers", "POST, OPTIONS"), ("/api/v1/conversations/current", "GET, HEAD, DELETE, OPTIONS"),
            ("/healthz", "GET, HEAD"), ("/", "GET, HEAD"), ("/hoi-dap", "GET, HEAD, POST"), ("/lich.ics", "POST"),
            ("/widget.js", "GET, HEAD"),
        ])
    func allow(path: String, expected: String) async throws {
        let pages = Pages(
            conversations: DurableConversations.inMemory(ServedPortal.catalogue, at: ServedPortal.day),
            frameAncestors: [])
        try await ServedPortal.run(.with { $0.pages = pages.handle }) { portal in
            for method in ["TRACE", "PATCH"] {
                let reply = portal.ask(method, path)
                #expect(reply.status == 405 && reply.header("Allow") == expected, "\(method)")
            }
            for nothing in ["/api/v1/nothing", "/nothing", "/metrics"] {
                #expect(portal.ask("TRACE", nothing).header("Allow")?.isEmpty == true)
            }
        }
    }

    @Test("A portal of the list may read answers and ask before it sends; others are told nothing", .ownThreads)
    func crossOrigin() async throws {
        try await ServedPortal.run(
            .with {
                $0.settings.portals = [PortalSettings.Site(id: "tinh", origins: ["https://tinh.example"])]
            }
        ) { portal in
            let fields = ["Origin: https://tinh.example", "Access-Control-Request-Method: POST"]
            let asked = portal.ask("OPTIONS", "/api/v1/conversations/current/turns", fields: fields)
            #expect(asked.status == 204 && asked.header("Access-Control-Allow-Origin") == "https://tinh.example")
            #expect(asked.header("Access-Control-Allow-Methods") == "POST")
            #expect(asked.header("Access-Control-Allow-Headers") == "authorization, content-type")
            #expect(asked.header("Vary") == "Origin" && asked.header("Access-Control-Allow-Credentials") == nil)
            let started = portal.ask("POST", "/api/v1/conversations", "{}", fields: [fields[0]])
            #expect(started.status == 201 && started.header("Access-Control-Allow-Origin") == "https://tinh.example")
            let foreign = portal.ask(
                "OPTIONS", "/api/v1/conversations/current/turns",
                fields: ["Origin: https://evil.example", "Access-Control-Request-Method: POST"])
            #expect(foreign.status == 403 && !foreign.raw.head.contains("Access-Control"))
            #expect(portal.ask("OPTIONS", "/api/v1/dossiers").header("Allow") == "POST, OPTIONS")
            // By the Fetch standard a script reads nothing of an answer before which its browser was told 404.
            let mistyped = portal.ask("OPTIONS", "/api/v1/nothing", fields: fields)
            #expect(mistyped.status == 204 && mistyped.header("Allow") == nil)
            #expect(mistyped.header("Access-Control-Allow-Origin") == "https://tinh.example")
            #expect(mistyped.header("Access-Control-Allow-Methods") == "GET, HEAD, POST, PUT, PATCH, DELETE")
            #expect(mistyped.header("Access-Control-Allow-Headers") == "authorization, content-type")
            for others in [[fields[0]], [], [fields[1]]] {
                let nothing = portal.ask("OPTIONS", "/api/v1/nothing", fields: others)
                #expect(nothing.status == 404 && nothing.header("Access-Control-Allow-Methods") == nil)
            }
            // A mistyped path is no question of who asks.
            for method in ["GET", "POST"] {
                let nothing = portal.ask(method, "/api/v1/conversations/", fields: [fields[0]])
                #expect(nothing.status == 404 && nothing.code == "not-found")
                #expect(nothing.header("Access-Control-Allow-Origin") == "https://tinh.example")
                let refused = portal.ask(method, "/api/v1/nothing", fields: ["Origin: https://evil.example"])
                #expect(refused.status == 403 && !refused.raw.head.contains("Access-Control"))
            }
        }
    }
}
