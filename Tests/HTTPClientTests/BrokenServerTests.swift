import Foundation
import HTTPClient
import Testing

@Suite("Broken servers", .timeLimit(.minutes(1)))
struct BrokenServerTests {
    @Test(
        "What is not a whole, well-formed response is an error",
        arguments: [
            ("hello", ClientError.brokenResponse(.notHTTP)),
            ("<html>garbage</html>\r\n\r\n", .brokenResponse(.notHTTP)),
            ("HTP/1.1 200 OK\r\n\r\n", .brokenResponse(.notHTTP)),
            ("HTTP/1.1 2x0 OK\r\n\r\n", .brokenResponse(.notHTTP)),
            ("HTTP/1.1 99999 OK\r\n\r\n", .brokenResponse(.notHTTP)),
            ("HTTP/3.7 200 OK\r\n\r\n", .brokenResponse(.notHTTP)),
            ("\0\0\0\0\0\0\0\0", .brokenResponse(.notHTTP)),
            ("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort", .brokenResponse(.incomplete)),
            ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", .brokenResponse(.incomplete)),
            ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n", .brokenResponse(.incomplete)),
            ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", .brokenResponse(.incomplete)),
            (
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
                .brokenResponse(.incomplete)
            ),
            ("HTTP/1.1 200 OK\r\nContent-", .brokenResponse(.incomplete)),
            ("HTTP/1.1 200 OK\r\n", .brokenResponse(.incomplete)),
            ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", .brokenResponse(.headers)),
            ("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", .brokenResponse(.headers)),
            ("HTTP/1.1 200 OK\r\nno colon here\r\n\r\n", .brokenResponse(.headers)),
            ("HTTP/1.1 200 OK\r\nA: b\0c\r\n\r\n", .brokenResponse(.headers)),
            ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain", .brokenResponse(.encoding)),
            ("", .connectionLost),
        ])
    func broken(text: String, error: ClientError) async throws {
        let server = try ByteServer { peer in
            _ = peer.request()
            peer.send(text)
        }
        let (client, request) = (try loopbackClient(), try server.request())
        await #expect(throws: error) { try await client.send(request) }
    }

    @Test("A reset is an error that tells whether a response had begun")
    func resets() async throws {
        for (start, error) in [
            ("", ClientError.connectionLost), ("HTTP/1.1 200 OK\r\nA: b\r\n", .brokenResponse(.incomplete)),
        ] {
            let server = try ByteServer { peer in
                _ = peer.request()
                if !start.isEmpty {
                    peer.send(start)
                    // The reset would overtake what was not read yet.
                    peer.pause(milliseconds: 100)
                }
                peer.reset()
            }
            let (client, request) = (try loopbackClient(), try server.request())
            await #expect(throws: error) { try await client.send(request) }
        }
    }

    @Test("After each broken response the client goes on")
    func recovers() async throws {
        let server = try ByteServer { peer in
            guard peer.request() != nil else { return }
            if peer.number.isMultiple(of: 2) { peer.answer() } else { peer.send("garbage") }
        }
        let client = try loopbackClient()
        for _ in 0..<5 {
            let request = try server.request()
            await #expect(throws: ClientError.brokenResponse(.notHTTP)) { try await client.send(request) }
            #expect(try await client.send(request).status == 200)
        }
    }

    @Test("Nobody listening is unreachable")
    func refused() async throws {
        // Port 1 (tcpmux) has no server, and none can take it without being root.
        let request = try ClientRequest(.get, ClientURL("http://127.0.0.1:1/"))
        let client = try loopbackClient()
        await #expect(throws: ClientError.unreachable(.refused)) { try await client.send(request) }
    }
}
