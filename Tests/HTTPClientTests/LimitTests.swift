import Foundation
import HTTPClient
import Testing

@Suite("Limits", .timeLimit(.minutes(1)))
struct LimitTests {
    /// The error of a request to a server that answers by that script.
    private func error(
        _ change: (inout ClientConfiguration) -> Void = { _ in }, from script: @escaping @Sendable (Peer) -> Void
    ) async throws -> ClientError? {
        let server = try ByteServer { peer in
            _ = peer.request()
            script(peer)
        }
        let (client, request) = (try loopbackClient(change), try server.request())
        do throws(ClientError) {
            _ = try await client.send(request)
            return nil
        } catch {
            return error
        }
    }

    @Test("A body announced too large is refused before it comes")
    func announced() async throws {
        let error = try await error { peer in
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\n")
            peer.waitForClose()
        }
        #expect(error == .responseTooLarge(.body, limit: 4 << 20))
    }

    @Test("Endless chunks end at the limit", arguments: [1, 1000, 100_000])
    func chunks(size: Int) async throws {
        let error = try await error(
            { $0.responseLimit = 50_000 },
            from: { peer in
                peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                let chunk = "\(String(size, radix: 16))\r\n\(String(repeating: "x", count: size))\r\n"
                while peer.send(chunk) {}
            })
        #expect(error == .responseTooLarge(.body, limit: 50_000))
    }

    @Test("A body of exactly the limit is taken, one byte more is not", arguments: [0, 1, 1000])
    func exactly(limit: Int) async throws {
        let server = try ByteServer { peer in
            while let request = peer.request() {
                let size = Int(request.split(separator: " ")[1].dropFirst()) ?? 0
                peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                if size > 0 { peer.send("\(String(size, radix: 16))\r\n\(String(repeating: "x", count: size))\r\n") }
                peer.send("0\r\n\r\n")
            }
        }
        let client = try loopbackClient { $0.responseLimit = limit }
        #expect(try await client.send(server.request(.get, "/\(limit)")).body.count == limit)
        let tooMuch = try server.request(.get, "/\(limit + 1)")
        await #expect(throws: ClientError.responseTooLarge(.body, limit: limit)) { try await client.send(tooMuch) }
        var roomy = tooMuch
        roomy.responseLimit = limit + 1
        #expect(try await client.send(roomy).body.count == limit + 1)
    }

    @Test("The limit counts bytes after decompression")
    func bomb() async throws {
        let bomb = try Program.output(of: "/bin/sh", ["-c", "head -c 67108864 /dev/zero | gzip -9"])
        try #require(bomb.count > 1000 && bomb.count < 200_000)
        let error = try await error { peer in
            peer.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(bomb.count)\r\n\r\n")
            peer.send(bomb)
            peer.waitForClose()
        }
        #expect(error == .responseTooLarge(.body, limit: 4 << 20))
    }

    @Test("A compressed body comes decompressed")
    func compressed() async throws {
        let body = try Program.output(of: "/bin/sh", ["-c", "printf xin-chao | gzip"])
        let server = try ByteServer { peer in
            _ = peer.request()
            peer.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(body.count)\r\n\r\n")
            peer.send(body)
        }
        #expect(try await loopbackClient().send(server.request()).body == Array("xin-chao".utf8))
    }

    @Test(
        "Floods of header lines, informational responses and trailers end at the limit",
        arguments: [
            ("HTTP/1.1 200 OK\r\n", "X-Flood: \(String(repeating: "x", count: 100))\r\n"),
            ("HTTP/1.1 200 OK\r\nX-Flood: ", String(repeating: "x", count: 1000)),
            ("", "HTTP/1.1 100 Continue\r\n\r\n"),
            (
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
                "X-Flood: \(String(repeating: "x", count: 100))\r\n"
            ),
        ])
    func headers(start: String, flood: String) async throws {
        let error = try await error { peer in
            peer.send(start)
            while peer.send(flood) {}
        }
        #expect(error == .responseTooLarge(.headers, limit: 64 << 10))
    }

    @Test("Silence ends at the total limit")
    func silence() async throws {
        let error = try await error({ $0.totalLimit = .milliseconds(200) }, from: { $0.waitForClose() })
        #expect(error == .timedOut(.total))
    }

    @Test("A drip ends at the total limit, however steady")
    func drip() async throws {
        let error = try await error(
            { $0.totalLimit = .milliseconds(300) },
            from: { peer in
                peer.send("HTTP/1.1 200 OK\r\n\r\n")
                while peer.send("x") { peer.pause(milliseconds: 20) }
            })
        #expect(error == .timedOut(.total))
    }

    @Test("Chunk extensions without end end at the total limit")
    func extensions() async throws {
        let error = try await error(
            { $0.totalLimit = .milliseconds(300) },
            from: { peer in
                peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1")
                while peer.send(String(repeating: ";x", count: 500)) {}
            })
        #expect(error == .timedOut(.total))
    }

    @Test("A response slower than allowed ends")
    func slow() async throws {
        let error = try await error(
            { $0.lowSpeed = .init(bytesPerSecond: 1000, duration: .seconds(1)) },
            from: { peer in
                peer.send("HTTP/1.1 200 OK\r\n\r\n")
                while peer.send("x") { peer.pause(milliseconds: 20) }
            })
        #expect(error == .timedOut(.slow))
    }

    @Test("A server that accepts but never speaks TLS ends at the connect limit")
    func connecting() async throws {
        let server = try ByteServer { peer in
            var bytes = [UInt8](repeating: 0, count: 4096)
            while recv(peer.descriptor, &bytes, bytes.count, 0) > 0 {}
        }
        let client = try loopbackClient { $0.connectLimit = .milliseconds(200) }
        let request = try ClientRequest(.get, ClientURL(server.url(scheme: "https")))
        await #expect(throws: ClientError.timedOut(.connecting)) { try await client.send(request) }
    }

    @Test("Waiting for a free connection counts towards the total limit")
    func waiting() async throws {
        let began = Signal<Void>()
        let server = try ByteServer { peer in
            _ = peer.request()
            began.send(())
            peer.waitForClose()
        }
        let client = try loopbackClient { $0.connectionsPerHost = 1 }
        let first = Task { try await client.send(server.request()) }
        _ = await began.next()
        let second = try server.request(totalLimit: .milliseconds(100))
        await #expect(throws: ClientError.timedOut(.waiting)) { try await client.send(second) }
        first.cancel()
        await #expect(throws: ClientError.cancelled) { try await first.value }
    }

    @Test("Settings that make no sense are named")
    func settings() {
        let changes: [(ClientConfiguration.Setting, (inout ClientConfiguration) -> Void)] = [
            (.connectLimit, { $0.connectLimit = .zero }), (.totalLimit, { $0.totalLimit = .seconds(-1) }),
            (.lowSpeed, { $0.lowSpeed = .init(bytesPerSecond: 0, duration: .seconds(1)) }),
            (.responseLimit, { $0.responseLimit = -1 }), (.headerLimit, { $0.headerLimit = 0 }),
            (.connectionsPerHost, { $0.connectionsPerHost = 0 }), (.connections, { $0.connections = 5000 }),
            (.schemes, { $0.schemes = [] }), (.redirectLimit, { $0.redirectLimit = -1 }),
            (.trustedAuthorities, { $0.trustedAuthorities = "/nowhere.pem" }),
        ]
        for (setting, change) in changes {
            #expect(throws: ClientError.invalidConfiguration(setting)) { try loopbackClient(change) }
        }
    }
}
