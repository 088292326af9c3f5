import HTTPClient
import JSON
import Synchronization
import Testing

@testable import OneStop

/// A stand-in on a port of its own, a clock that the test moves, and a plain client.
final class RunningStandIn: Sendable {
    let dossiers: StandInDossiers
    let standIn: StandInOneStop
    let port: Int
    private let client: Client
    private let clock: MovableClock

    private init(_ dossiers: StandInDossiers, _ pace: StandInPace) throws {
        let clock = MovableClock()
        (self.dossiers, self.clock) = (dossiers, clock)
        standIn = StandInOneStop(dossiers: dossiers, failures: .none, pace: pace) { clock.now }
        port = try standIn.start()
        var configuration = ClientConfiguration()
        configuration.schemes = [.http]
        configuration.peers = .loopback
        client = try Client(configuration)
    }

    /// Runs a stand-in for the time of a test.
    static func run(
        _ dossiers: StandInDossiers = .standard, pace: StandInPace = StandInPace(),
        _ body: (RunningStandIn) async throws -> Void
    ) async throws {
        let running = try RunningStandIn(dossiers, pace)
        do {
            try await body(running)
        } catch {
            await running.standIn.stop(within: .zero)
            throw error
        }
        await running.standIn.stop(within: .zero)
    }

    var now: Instant { clock.now }
    func wait(seconds: Int) { clock.move(seconds: seconds) }

    // MARK: Calls

    /// Sends what a profile made, as it is.
    func send(
        _ request: OneStopRequest, below base: String = "", within limit: Duration = .seconds(20),
        upTo size: Int? = nil
    ) async throws -> OneStopResponse {
        let url = try ClientURL("http://127.0.0.1:\(port)\(base)\(request.target)")
        let headers = try request.headers.map { try HeaderField($0.name, $0.value) }
        let response = try await client.send(
            ClientRequest(
                request.method == .get ? .get : .post, url, headers: headers, body: request.body, totalLimit: limit,
                responseLimit: size))
        return OneStopResponse(
            status: response.status, contentType: response.headers["content-type"], body: response.body)
    }

    /// Posts JSON.
    func post(_ path: String, _ body: String) async throws -> OneStopResponse {
        try await send(
            OneStopRequest(
                method: .post, path: path, headers: [.init("Content-Type", "application/json")], body: Array(body.utf8))
        )
    }

    func get(_ path: String) async throws -> OneStopResponse {
        try await send(OneStopRequest(method: .get, path: path))
    }

    // MARK: Profiles

    let exchange = ExchangeProfile(agency: StandInAccount.agency, destination: StandInAccount.destination)
    let provider = ProviderProfile(agency: StandInAccount.agency)
    let province = ProvinceProfile()
    let iGate = IGateProfile()

    /// The log-in of the exchange, or of the provider below `/p1`.
    func logIn(below base: String = "") async throws -> String {
        let request = exchange.loginRequest(username: StandInAccount.username, password: StandInAccount.password)
        return try #require(exchange.session(try await send(request, below: base)).opened)
    }

    func token() async throws -> String {
        let request = try #require(iGate.tokenRequest(basic: StandInAccount.basic))
        return try #require(iGate.token(try await send(request)).opened)
    }

    /// Asks one profile for a dossier with a session of its own, where there are any.
    func look(_ source: DossierRecord.Source, _ dossier: StandInDossier) async throws -> LookUpResult {
        try await call(source, dossier).result
    }

    /// The answer as it came, and as the profile reads it.
    func call(
        _ source: DossierRecord.Source, _ dossier: StandInDossier, within limit: Duration = .seconds(20),
        upTo size: Int? = nil, session: String? = nil
    ) async throws -> (response: OneStopResponse, result: LookUpResult) {
        let code = dossier.code
        switch source {
        case .exchange:
            let session = if let session { session } else { try await logIn() }
            let request = exchange.lookUpRequest(code, session: session)
            let response = try await send(request, within: limit, upTo: size)
            return (response, exchange.result(response, for: code, at: now))
        case .provider:
            let session = if let session { session } else { try await logIn(below: "/p1") }
            let request = try #require(provider.lookUpRequest(code, session: session))
            let response = try await send(request, below: "/p1", within: limit, upTo: size)
            return (response, provider.result(response, for: code, at: now))
        case .province:
            let request = province.lookUpRequest(
                code, ownerNumber: dossier.owner.number, captcha: StandInAccount.captcha)
            let response = try await send(request, below: "/tracuu", within: limit, upTo: size)
            return (response, province.result(response, for: code, at: now))
        case .iGate:
            let token = if let session { session } else { try await token() }
            let request = try #require(iGate.lookUpRequest(code, token: token))
            let response = try await send(request, within: limit, upTo: size)
            return (response, iGate.result(response, for: code, at: now))
        }
    }
}

/// A clock that stands at 10:00 on the standard day until it is moved.
private final class MovableClock: Sendable {
    private let seconds = Mutex(Instant(day: StandInDossiers.standardDay, minute: 600).seconds)

    var now: Instant { Instant(seconds: seconds.withLock { $0 }) }
    func move(seconds count: Int) { seconds.withLock { $0 += count } }
}

extension SessionResult {
    var opened: String? { if case .opened(let session) = self { session } else { nil } }
    var isRefused: Bool { if case .refused = self { true } else { false } }
    var failure: SourceFailure? { if case .failure(let failure) = self { failure } else { nil } }
}

extension OneStopResponse {
    var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as JSON.
    var json: JSONNode { get throws { try JSONReader.read(body) } }
}

extension StandInDossiers {
    /// The example of `docs/one-stop.md`: a birth registration that waits for a supplement.
    var example: StandInDossier { all[0] }
}
