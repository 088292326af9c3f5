import Foundation
import HTTPServer
import Testing

@testable import danloi

@Suite("The configuration of danloi serve")
struct ServeConfigurationTests {
    private static let document = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/configuration.md")

    private func read(_ text: String) throws -> ServeConfiguration {
        let reader = ServeConfigurationReader(
            environment: { $0 == "TOKEN" ? "0123456789abcdef" : nil },
            file: { $0 == "/folder/token" ? Array("fedcba9876543210\n".utf8) : nil }, folder: "/folder")
        return try reader.read(Array(text.utf8))
    }

    @Test("Every key of the schema is in the document, and every key of the document in the schema")
    func documented() throws {
        let text = try String(contentsOf: Self.document, encoding: .utf8)
        let rows = text.split(separator: "\n").compactMap { line -> String? in
            guard line.hasPrefix("| `") else { return nil }
            return String(line.dropFirst(3).prefix { $0 != "`" })
        }
        #expect(rows.sorted() == ServeKey.all.map(\.path).sorted())
    }

    @Test("The example of the document can be read, and so can nothing at all")
    func example() throws {
        let text = try String(contentsOf: Self.document, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let start = try #require(lines.firstIndex { $0.trimmingCharacters(in: .whitespaces) == "{" })
        let end = try #require(lines[start...].firstIndex { $0.trimmingCharacters(in: .whitespaces) == "}" })
        let example = lines[start...end].joined(separator: "\n").replacing("DANLOI_METRICS_TOKEN", with: "TOKEN")
        let configuration = try read(example)
        #expect(configuration.server.endpoint == .unix(path: "/run/danloi/danloi.sock"))
        #expect(configuration.portal.portals.map(\.id) == ["tinh"])
        #expect(configuration.portal.metricsToken == "0123456789abcdef")
        #expect(configuration.oneStop == .file("/folder/one-stop.json5"))
        #expect(try read("{}").server.endpoint == .tcp(host: "127.0.0.1", port: 8600))
    }

    @Test("Values are taken; paths begin at the folder of the file")
    func values() throws {
        let configuration = try read(
            """
            { listen: '[::1]:0', proxies: ['127.0.0.1', '10.0.0.0/8'], catalogue: { procedures: 'P', national: '/n', order: 'fewest' },
              one_stop: { stand_in: true }, conversations: { most: 7 }, log: { access: 'a.log' },
              metrics: { token_file: 'token' }, server: { stop_seconds: 3, body_bytes: 2048, idle_seconds: 9 },
              limits: { visitor: { requests: 5, seconds: 6 }, site: { off: true } }, demo_portal: { listen: '127.0.0.1:1' } }
            """)
        #expect(configuration.server.endpoint == .tcp(host: "::1", port: 0))
        #expect(configuration.procedures == "/folder/P" && configuration.national == "/n")
        #expect(configuration.order == .fewest)
        #expect(try read("{}").order == .author)
        #expect(configuration.oneStop == .standIn && configuration.conversations == 7)
        #expect(configuration.log == .file("/folder/a.log") && configuration.stopSeconds == 3)
        #expect(configuration.portal.metricsToken == "fedcba9876543210")
        #expect(configuration.server.bodyLimit == 2_048 && configuration.server.idleTime == .seconds(9))
        #expect(configuration.portal.limits.visitor?.quota == 5 && configuration.portal.limits.site == nil)
        #expect(configuration.portal.limits.start != nil && configuration.writer == nil)
        let writer = try read(
            "{ law: { writer: { url: 'http://[::1]:9/v1', model: 'm', key_env: 'TOKEN', addresses: ['::1'], seconds: 7 } } }"
        ).writer
        #expect(writer?.model == "m" && writer?.key == "0123456789abcdef" && writer?.limit == .seconds(7))
    }

    @Test(
        "What is wrong is told with its place",
        arguments: [
            ("{ lisen: 'x' }", "lisen"), ("{ listen: 5 }", "listen"), ("{ listen: 'x' }", "listen"),
            ("{ listen: 'example.org:80' }", "listen"), ("{ server: { connections: 0 } }", "server.connections"),
            ("{ server: 5 }", "server"), ("{ server: { conections: 1 } }", "server.conections"),
            ("{ portals: {} }", "portals"), ("{ portals: [{}] }", "portals[].id"),
            ("{ portals: [{ id: 'a' }] }", "portals[].origins"),
            ("{ portals: [{ id: 'A', origins: ['https://a'] }] }", "portals[].id"),
            ("{ portals: [{ id: 'a', origins: ['https://a/'] }] }", "portals[].origins"),
            ("{ portals: [{ id: 'a', origins: ['https://a:443'] }] }", "portals[].origins"),
            ("{ portals: [{ id: 'a', origins: ['*'] }] }", "portals[].origins"),
            ("{ portals: [{ id: 'a', origins: ['https://a'], x: 1 }] }", "portals[].x"),
            ("{ portals: [{ id: 'a', origins: ['https://a'] }, { id: 'a', origins: ['https://b'] }] }", "portals[].id"),
            (
                "{ portals: [{ id: 'a', origins: ['https://a'] }, { id: 'b', origins: ['https://b', 'https://a'] }] }",
                "portals[].origins"
            ),
            ("{ public_origin: 'https://a:b' }", "public_origin"),
            ("{ public_origin: 'https://a:99999' }", "public_origin"),
            ("{ public_origin: 'https://a:1:2' }", "public_origin"),
            ("{ public_origin: 'https://[]:1' }", "public_origin"),
            ("{ law: { writer: { url: 'https://m.example/v1', model: 'm', seconds: 30 } } }", "law.writer.seconds"),
            (
                "{ server: { answer_seconds: 5 }, law: { writer: { url: 'https://m.example/v1', model: 'm' } } }",
                "law.writer.seconds"
            ),
            ("{ proxies: ['10.0.0.1/8'] }", "proxies"), ("{ public_origin: 'a' }", "public_origin"),
            ("{ metrics: { token: 'short' } }", "metrics.token"),
            ("{ metrics: { token_env: 'NONE' } }", "metrics.token_env"),
            ("{ metrics: { token: '0123456789abcdef', token_env: 'TOKEN' } }", "metrics.token_env"),
            ("{ limits: { visitor: { requests: 5 } } }", "limits.visitor"),
            ("{ limits: { visitor: { off: true, requests: 5 } } }", "limits.visitor"),
            ("{ one_stop: { file: 'a', stand_in: true } }", "one_stop.stand_in"),
            ("{ log: { access: '' } }", "log.access"),
            ("{ catalogue: { order: 'best' } }", "catalogue.order"), ("{ catalogue: { order: 1 } }", "catalogue.order"),
            ("{ law: { writer: { model: 'm' } } }", "law.writer"),
            ("{ law: { writer: { url: 'https://m.example/v1' } } }", "law.writer"),
            ("{ law: { writer: { url: 'http://m.example/v1', model: 'm' } } }", "law.writer.url"),
            ("{ law: { writer: { url: 'x', model: 'm', addresses: ['::1'] } } }", "law.writer.url"),
            ("{ law: { writer: { url: 'http://[::1]/v1', model: 'm', addresses: ['x'] } } }", "law.writer.addresses"),
            ("{ listen: '127.0.0.1:1', listen: '127.0.0.1:2' }", ""), ("{", ""), ("[]", ""),
        ])
    func mistakes(text: String, path: String) throws {
        let error = #expect(throws: SettingsError.self) { try read(text) }
        #expect(error?.path == path && error?.position != nil, "\(String(describing: error))")
        #expect(!(error?.description.contains("0123456789abcdef") ?? true))
    }

    @Test("A variable that is not set and a file that cannot be read are named")
    func missingSecrets() {
        let variable = #expect(throws: SettingsError.self) { try read("{ metrics: { token_env: 'NONE' } }") }
        #expect(variable?.description.contains("the variable `NONE` is set") == true)
        let file = #expect(throws: SettingsError.self) { try read("{ metrics: { token_file: 'none' } }") }
        #expect(file?.description.contains("the file `none` can be read") == true)
    }

    @Test("An origin that two portals list is named, with the portal that has it")
    func sharedOrigin() {
        let text =
            "{ portals: [{ id: 'a', origins: ['https://x', 'https://y'] }, { id: 'b', origins: ['https://y'] }] }"
        let error = #expect(throws: SettingsError.self) { try read(text) }
        #expect(error?.description.contains("the portal `a` has `https://y`") == true)
    }

    @Test("Origins may have a port, and an address of version 6")
    func origins() throws {
        for origin in ["https://a.example:8443", "http://[::1]:3", "https://[::1]", "http://127.0.0.1:443"] {
            #expect(try read("{ public_origin: '\(origin)' }").portal.publicOrigin == origin)
        }
    }

    @Test("Where it cannot listen, it says why in words")
    func cannotListen() throws {
        let folder = try Folder()
        try folder.write("{ listen: 'unix:none/socket' }", to: "a.json5")
        let missing = try Command.runSmall(["serve", "--config", "a.json5"], in: folder)
        #expect(missing.status == 1 && missing.errorText.contains("`listen`: cannot listen at unix:"))
        #expect(ServeCommand.reason(.addressInUse(.tcp(host: "127.0.0.1", port: 80))).contains("another process"))
    }
}
