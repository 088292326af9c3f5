import Foundation
import HTTPClient
import Testing

@Suite("TLS", .enabled(if: TLSServer.hasOpenSSL, "the openssl command is not installed"), .timeLimit(.minutes(1)))
struct TLSTests {
    private func send(to server: TLSServer, host: String, trusting file: String?) async throws -> ClientResponse {
        let client = try loopbackClient { $0.trustedAuthorities = file }
        return try await client.send(ClientRequest(.get, ClientURL("https://\(host):\(server.port)/")))
    }

    @Test("A server with the right name and a known authority is trusted", arguments: ["localhost", "127.0.0.1"])
    func good(host: String) async throws {
        let server = try TLSServer(names: "DNS:localhost,IP:127.0.0.1")
        #expect(try await send(to: server, host: host, trusting: server.certificate).status == 200)
    }

    @Test("An unknown authority is not trusted")
    func unknown() async throws {
        let server = try TLSServer(names: "DNS:localhost")
        await #expect(throws: ClientError.untrusted(.certificate)) {
            try await send(to: server, host: "localhost", trusting: nil)
        }
        let other = try TLSServer(names: "DNS:localhost")
        await #expect(throws: ClientError.untrusted(.certificate)) {
            try await send(to: server, host: "localhost", trusting: other.certificate)
        }
    }

    @Test("A certificate for another host is not trusted")
    func wrongHost() async throws {
        let server = try TLSServer(names: "DNS:other.example")
        await #expect(throws: ClientError.untrusted(.certificate)) {
            try await send(to: server, host: "localhost", trusting: server.certificate)
        }
    }

    @Test("TLS older than 1.2 is not spoken")
    func old() async throws {
        let server = try TLSServer(names: "DNS:localhost", options: ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"])
        await #expect(throws: ClientError.untrusted(.handshake)) {
            try await send(to: server, host: "localhost", trusting: server.certificate)
        }
    }

    @Test("A file that is no certificate leaves nobody trusted")
    func badFile() async throws {
        let server = try TLSServer(names: "DNS:localhost")
        await #expect(throws: ClientError.untrusted(.authorities)) {
            try await send(to: server, host: "localhost", trusting: server.folder.appending(path: "empty.pem").path)
        }
    }
}

/// `openssl s_server` on a free port of loopback with a new certificate that signs itself.
final class TLSServer {
    static let hasOpenSSL = FileManager.default.isExecutableFile(atPath: openssl)
    private static let openssl = "/usr/bin/openssl"

    struct Failure: Error {}

    let port: Int
    let folder: URL
    private let program: Program

    /// The PEM file with the certificate, to be trusted.
    var certificate: String { folder.appending(path: "certificate.pem").path }

    /// - Parameter names: the subject's alternative names, as openssl writes them.
    init(names: String, options: [String] = []) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "danloi-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("nothing".utf8).write(to: folder.appending(path: "empty.pem"))
        let (certificate, key) = (
            folder.appending(path: "certificate.pem").path, folder.appending(path: "key.pem").path
        )
        _ = try Program.output(
            of: Self.openssl,
            ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
                + [
                    "-subj", "/CN=danloi test", "-addext", "subjectAltName=\(names)", "-keyout", key, "-out",
                    certificate,
                ])
        program = try Program(
            Self.openssl,
            ["s_server", "-accept", "127.0.0.1:0", "-www", "-cert", certificate, "-key", key] + options)
        var text = ""
        var port: Int?
        while port == nil {
            let data = program.read()
            guard !data.isEmpty else { throw Failure() }
            text += String(decoding: data, as: UTF8.self)
            // "ACCEPT 127.0.0.1:41234"
            let line = text.split(separator: "\n").first { $0.hasPrefix("ACCEPT ") && text.hasSuffix("\n") }
            port = line?.split(separator: ":").last.flatMap { Int($0) }
        }
        guard let port else { throw Failure() }
        self.port = port
    }

    deinit {
        // Only the test's own files are left if this fails.
        try? FileManager.default.removeItem(at: folder)
    }
}
