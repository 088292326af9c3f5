import Testing

@testable import OneStop

@Suite("Configuration of sources")
struct OneStopConfigurationTests {
    private func read(_ text: String) throws(OneStopConfigurationError) -> OneStopConfiguration {
        let reader = OneStopConfigurationReader(
            environment: { $0 == "GOOD" ? "mật khẩu" : nil },
            file: { $0 == "good.txt" ? Array("mật khẩu\n".utf8) : $0 == "bad.txt" ? [0xFF] : nil })
        return try reader.read(Array(text.utf8))
    }

    private static let good =
        "id: 'a', profile: 'P0', base_url: 'https://a.example', agencies: ['H37'], unit: 'u', dstcode: 'd', username: 'n'"

    @Test(
        "Secrets come from the file itself, the environment or another file",
        arguments: [
            "password: 'mật khẩu'", "password_env: 'GOOD'", "password_file: 'good.txt'",
        ])
    func secrets(rest: String) throws {
        let configuration = try read(Self.source(rest))
        guard case .exchange(_, let login)? = configuration.sources.first?.account else {
            Issue.record("no exchange")
            return
        }
        #expect(login.password.text == "mật khẩu")
        var dumped = ""
        dump(configuration, to: &dumped)
        #expect(!dumped.contains("mật khẩu"))
    }

    private static let table: [(String, String)] = [
        ("", "line 1, column 1: expected a value"),
        ("{}", "line 1, column 1: the key `sources` is missing"),
        ("{ sources: [] }", "sources: expected a list that is not empty"),
        ("{ sources: [7] }", "sources[0]: expected an object"),
        ("{ sources: [{ profile: 'P9' }] }", "sources[0].profile: expected 'P0', 'P1', 'P2' or 'P3'"),
        ("{ sources: [{ profile: 'P2', unit: 'x' }] }", "sources[0]: unknown key `unit`"),
        ("{ sources: [{ profile: 'P2', base_url: 'gopher://x' }] }", "sources[0].base_url:"),
        ("{ sources: [{ profile: 'P2', base_url: 'https://x/?a' }] }", "without query"),
        (source("password_env: 'NONE'"), "sources[0].password_env: `NONE` is missing"),
        (source("password_file: 'bad.txt'"), "sources[0].password_file: `bad.txt` is missing"),
        (source("password: 'a', password_env: 'GOOD'"), "exactly one of `password`"),
        (source("limits: { queue: -1 }, password: 'a'"), "sources[0].limits.queue: expected a whole number from 0"),
        (source("limits: { kew: 1 }, password: 'a'"), "sources[0].limits: unknown key `kew`"),
        (source("breaker: { failures: 0 }, password: 'a'"), "sources[0].breaker.failures:"),
        (source("peers: 'all', password: 'a'"), "sources[0].peers: expected 'public'"),
        (source("peers: ['10.0.0.1/8'], password: 'a'"), "sources[0].peers[0]: expected a range"),
        (source("login_path: 'x', password: 'a'"), "sources[0].login_path: expected a path"),
        ("{ sources: [{ \(good), password: 'a' }, { \(good), password: 'a' }] }", "the id `a` is listed twice"),
        (
            "{ sources: [{ \(good), password: 'a' }, { \(good.replacing("id: 'a'", with: "id: 'b'")), password: 'a' }] }",
            "the agency `H37` is listed twice"
        ),
        (
            "{ sources: [{ \(good.replacing("https:", with: "http:")), password: 'a' }] }",
            "sources[0].base_url: an http address needs `peers`"
        ),
        ("{ sources: [{ \(good.replacing("'H37'", with: "'h37'")), password: 'a' }] }", "sources[0].agencies[0]:"),
    ]

    @Test("A mistake is named with its place", arguments: table)
    func mistakes(text: String, message: String) throws {
        do {
            _ = try read(text)
            Issue.record("read: \(text)")
        } catch {
            #expect("\(error)".contains(message))
            #expect(!"\(error)".contains("mật khẩu"))
        }
    }

    private static func source(_ rest: String) -> String { "{ sources: [{ \(good), \(rest) }] }" }

    @Test("A file of authorities that cannot be read is found when the service is made")
    func authorities() throws {
        let configuration = try read(Self.source("password: 'a', authorities: 'no/such.pem'"))
        do {
            _ = try DossierService(configuration, clock: { Instant(seconds: 0) })
            Issue.record("made")
        } catch { #expect("\(error)".contains("source `a`")) }
    }

    @Test("The stand-in's configuration has all four profiles, and each agency its own")
    func standIn() throws {
        let configuration = OneStopConfiguration.standIn(port: 8_080)
        #expect(configuration.sources.count == 4)
        let service = try DossierService(configuration, clock: { Instant(seconds: 0) })
        let table = [
            "H37.12-261112-0011": "standin-p0", "000.00.00.G11-261110-0007": "standin-p1",
            "H29.21-261112-0011": "standin-p2", "H29.13-261112-0011": "standin-p3", "H370-261112-0011": nil,
            "03706/2026/07906": "standin-p0",
        ]
        for (text, id) in table {
            guard let code = try? DossierCode(text) else { continue }
            #expect(service.source(of: code)?.settings.id == id)
        }
    }
}
