import Foundation
import HTTPClient
import Testing

@Suite("Sending", .timeLimit(.minutes(1)))
struct SendingTests {
    @Test("A request goes out as written, with nothing from elsewhere")
    func wire() async throws {
        let seen = Signal<String>()
        let server = try ByteServer { peer in
            seen.send(peer.request() ?? "")
            peer.answer()
        }
        let client = try loopbackClient()
        let headers = [try HeaderField("X-A", "một; hai"), try HeaderField("X-Empty", "")]
        _ = try await client.send(server.request(.post, "/a/b?c=%20d", headers: headers, body: Array("{}".utf8)))
        let lines = await seen.next()?.components(separatedBy: "\r\n") ?? []
        #expect(lines.first == "POST /a/b?c=%20d HTTP/1.1")
        let expected = [
            "Accept-Encoding: gzip", "Accept: */*", "Content-Length: 2", "Host: 127.0.0.1:\(server.port)",
            "User-Agent: danloi", "X-A: một; hai", "X-Empty:",
        ]
        #expect(lines.dropFirst().dropLast(2).map { $0.trimmingCharacters(in: .whitespaces) }.sorted() == expected)
        #expect(lines.last == "{}")
    }

    @Test(
        "Each method goes out with its body, and none keeps anything of the one before",
        arguments: [
            (ClientRequest.Method.put, "ab"), (.patch, "ab"), (.delete, "ab"), (.delete, ""), (.post, ""), (.put, ""),
        ])
    func methods(method: ClientRequest.Method, body: String) async throws {
        let server = try ByteServer { peer in
            while let request = peer.request() {
                let parts = request.components(separatedBy: "\r\n\r\n")
                let isEmptyHead = request.hasPrefix("HEAD")
                peer.send(
                    "HTTP/1.1 200 OK\r\nContent-Length: \(isEmptyHead ? 9 : parts[0].split(separator: " ")[0].utf8.count + parts[1].utf8.count)\r\n\r\n"
                )
                if !isEmptyHead { peer.send("\(parts[0].split(separator: " ")[0])\(parts[1])") }
            }
        }
        let client = try loopbackClient()
        for (method, body) in [(method, body), (.get, ""), (.head, ""), (method, body), (.get, "")] {
            let response = try await client.send(server.request(method, body: Array(body.utf8)))
            let expected = method == .head ? "" : method.rawValue + body
            #expect(String(decoding: response.body, as: UTF8.self) == expected)
        }
        #expect(server.connectionCount == 1)
    }

    @Test("Each request goes to its own address, whatever its handle was used for before")
    func addresses() async throws {
        let script: @Sendable (Peer) -> Void = { peer in
            while let request = peer.request() {
                let lines = request.components(separatedBy: "\r\n")
                let host = lines.first { $0.hasPrefix("Host: ") } ?? ""
                peer.answer("\(lines[0].split(separator: " ")[1]) \(host)")
            }
        }
        let servers = [try ByteServer(script), try ByteServer(script)]
        let client = try loopbackClient()
        // As sent, where libcurl takes dot segments out and adds the slash before a query.
        let targets = [
            ("/a", "/a"), ("/a?b=%2Fc&d", "/a?b=%2Fc&d"), ("/a", "/a"), ("?q", "/?q"), ("/a/../b/./c", "/b/c"),
            ("/x#fragment", "/x"), ("", "/"), ("/a?b=%2Fc&d", "/a?b=%2Fc&d"),
        ]
        for (target, sent) in targets {
            for server in servers {
                let response = try await client.send(server.request(.get, target))
                #expect(String(decoding: response.body, as: UTF8.self) == "\(sent) Host: 127.0.0.1:\(server.port)")
            }
        }
        #expect(servers.allSatisfy { $0.connectionCount == 1 })
    }

    @Test("A large body comes whole, whether its length is announced truly or not at all", arguments: [true, false])
    func large(isAnnounced: Bool) async throws {
        let body = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let server = try ByteServer { peer in
            _ = peer.request()
            peer.send("HTTP/1.1 200 OK\r\n\(isAnnounced ? "content-LENGTH: 1000000\r\n" : "")\r\n")
            peer.send(body)
        }
        #expect(try await loopbackClient().send(server.request()).body == body)
    }

    @Test("The second request uses the connection of the first")
    func reuse() async throws {
        let server = try ByteServer { peer in while peer.request() != nil { peer.answer() } }
        let client = try loopbackClient()
        let first = try await client.send(server.request())
        let second = try await client.send(server.request())
        #expect(first.newConnection && !second.newConnection && server.connectionCount == 1)
        #expect(first.timings.connected > .zero && second.timings.connected == .zero)
        #expect(first.timings.total >= first.timings.firstByte)
    }

    @Test("A kept connection that the server has closed is replaced")
    func closedMeanwhile() async throws {
        let closed = Signal<Void>()
        let server = try ByteServer { peer in
            _ = peer.request()
            peer.answer("\(peer.number)")
            shutdown(peer.descriptor, Int32(SHUT_RDWR))
            closed.send(())
        }
        let client = try loopbackClient()
        _ = try await client.send(server.request())
        _ = await closed.next()
        #expect(try await client.send(server.request(.post, body: [65])).body == Array("2".utf8))
    }

    @Test("What a server sends unasked is not taken for the answer to the next request")
    func planted() async throws {
        let server = try ByteServer { peer in
            while peer.request() != nil {
                if peer.number == 1 {
                    peer.send(
                        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"
                    )
                } else {
                    peer.answer()
                }
            }
        }
        let client = try loopbackClient()
        for _ in 0..<2 { #expect(try await client.send(server.request()).body == Array("ok".utf8)) }
    }

    @Test("Two hundred requests are under way at once")
    func coexist() async throws {
        let barrier = Barrier(200)
        let server = try ByteServer { peer in
            guard let request = peer.request() else { return }
            barrier.pass()
            peer.answer(String(request.split(separator: " ")[1]))
        }
        let client = try loopbackClient { ($0.connections, $0.connectionsPerHost) = (200, 200) }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    try await client.send(server.request(.get, "/\(number)")).body == Array("/\(number)".utf8)
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
        #expect(server.connectionCount == 200)
    }

    @Test("No more connections are opened to a host than allowed; all requests are answered")
    func connections() async throws {
        let server = try ByteServer { peer in while peer.request() != nil { peer.answer() } }
        let client = try loopbackClient { $0.connectionsPerHost = 4 }
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<200 { group.addTask { try await client.send(server.request()).status } }
            for try await status in group { #expect(status == 200) }
        }
        #expect(server.connectionCount <= 4)
    }

    @Test(
        "Statuses are responses, not errors",
        arguments: ["204 No Content", "304 Not Modified", "404 Not Found", "503 Busy"])
    func statuses(status: String) async throws {
        let server = try ByteServer { peer in
            _ = peer.request()
            peer.send("HTTP/1.1 \(status)\r\nX-Reason: y\r\n\r\n")
        }
        let response = try await loopbackClient().send(server.request())
        #expect("\(response.status)" == status.prefix(3) && response.headers["x-reason"] == "y")
    }

    @Test("A body without length ends with the connection, also of HTTP/1.0")
    func untilClose() async throws {
        let server = try ByteServer { peer in
            _ = peer.request()
            peer.send("HTTP/1.0 200 OK\r\n\r\nall of it")
        }
        #expect(try await loopbackClient().send(server.request()).body == Array("all of it".utf8))
    }
}
