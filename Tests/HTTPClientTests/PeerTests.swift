import Foundation
import HTTPClient
import Testing

@Suite("Where a client may go", .timeLimit(.minutes(1)))
struct PeerTests {
    @Test(
        "A host that leads to a forbidden address gets no connection",
        arguments: ["localhost", "127.0.0.1", "[::ffff:127.0.0.1]", "[::1]", "127.8.9.10"])
    func forbidden(host: String) async throws {
        let server = try ByteServer { _ in }
        let client = try loopbackClient { $0.peers = .publicInternet }
        let request = try ClientRequest(.get, ClientURL(server.url(host: host)))
        await #expect(throws: ClientError.forbiddenPeer) { try await client.send(request) }
        #expect(server.connectionCount == 0)
    }

    @Test("A name that leads to an allowed address gets one")
    func allowed() async throws {
        let server = try ByteServer { peer in
            _ = peer.request()
            peer.answer()
        }
        let client = try loopbackClient()
        #expect(try await client.send(ClientRequest(.get, ClientURL(server.url(host: "localhost")))).status == 200)
    }

    @Test("By default only https to the public Internet")
    func defaults() async throws {
        let server = try ByteServer { _ in }
        let client = try Client()
        let (plain, inward) = (try server.request(), try ClientRequest(.get, ClientURL(server.url(scheme: "https"))))
        await #expect(throws: ClientError.invalidRequest(.schemeNotAllowed(.http))) { try await client.send(plain) }
        await #expect(throws: ClientError.forbiddenPeer) { try await client.send(inward) }
        #expect(server.connectionCount == 0)
    }

    /// A server that redirects `/…` to the location given, and says the request line of anything else.
    private func redirecting(to location: @escaping @Sendable (Int) -> String, status: String = "302 Found") throws
        -> ByteServer
    {
        try ByteServer { peer in
            while let request = peer.request() {
                let line = request.components(separatedBy: "\r\n")[0]
                if line.contains(" /from") {
                    peer.answer("moved", status: status, headers: "Location: \(location(peer.number))\r\n")
                } else {
                    peer.answer(line)
                }
            }
        }
    }

    @Test("A redirect is a response unless redirects are allowed")
    func unfollowed() async throws {
        let server = try redirecting { _ in "/to" }
        let response = try await loopbackClient().send(server.request(.get, "/from"))
        #expect(response.status == 302 && response.headers["location"] == "/to")
    }

    @Test(
        "A redirect on the same server is followed, with the method that its status means",
        arguments: [
            (ClientRequest.Method.get, "302 Found", "GET /to?x HTTP/1.1"), (.post, "302 Found", "GET /to?x HTTP/1.1"),
            (.post, "303 See Other", "GET /to?x HTTP/1.1"), (.put, "303 See Other", "GET /to?x HTTP/1.1"),
            (.post, "307 Temporary Redirect", "POST /to?x HTTP/1.1"), (.put, "301 Moved", "PUT /to?x HTTP/1.1"),
        ])
    func followed(method: ClientRequest.Method, status: String, line: String) async throws {
        let server = try redirecting(to: { _ in "/to?x" }, status: status)
        let client = try loopbackClient { $0.redirectLimit = 1 }
        let body = method == .get ? [] : Array("a".utf8)
        let response = try await client.send(server.request(method, "/from", body: body))
        #expect(String(decoding: response.body, as: UTF8.self) == line)
        #expect(server.connectionCount == 1)
    }

    @Test(
        "A redirect to another scheme, host or port is refused, and goes nowhere",
        arguments: [
            "http://localhost:PORT/to", "https://127.0.0.1:PORT/to", "http://127.0.0.1:1/", "//localhost/", "ftp:x",
            "/%",
        ])
    func refused(location: String) async throws {
        let target = try ByteServer { _ in }
        let server = try redirecting { _ in location.replacing("PORT", with: "\(target.port)") }
        let client = try loopbackClient { $0.redirectLimit = 5 }
        let request = try server.request(.get, "/from")
        await #expect(throws: ClientError.redirectRefused) { try await client.send(request) }
        #expect(target.connectionCount == 0)
    }

    @Test("Redirects in a circle end at the limit")
    func circle() async throws {
        let server = try redirecting { _ in "/from" }
        let client = try loopbackClient { $0.redirectLimit = 5 }
        let request = try server.request(.get, "/from")
        await #expect(throws: ClientError.redirectRefused) { try await client.send(request) }
    }
}
