import HTTPClient

/// Asks one source about one code: with the session that holds, once more with a new one if that is refused.
struct SourceCaller: Sendable {
    let adapter: any SourceAdapter
    private let link: Link
    private let sessions: SessionKeeper
    private let clock: @Sendable () -> Instant

    /// The way to the source.
    private struct Link: Sendable {
        let client: Client
        let base: String

        func send(_ request: OneStopRequest, to other: ClientURL? = nil) async throws(ClientError) -> OneStopResponse {
            let base = other.map(Self.beginning) ?? base
            var headers: [HeaderField] = []
            for field in request.headers { headers.append(try HeaderField(field.name, field.value)) }
            let response = try await client.send(
                ClientRequest(
                    request.method == .get ? .get : .post, ClientURL(base + request.target), headers: headers,
                    body: request.body))
            return OneStopResponse(
                status: response.status, contentType: response.headers["Content-Type"], body: response.body)
        }

        /// An address without the slash at its end.
        static func beginning(_ url: ClientURL) -> String {
            String(url.text.hasSuffix("/") ? url.text.dropLast() : url.text[...])
        }
    }

    init(
        _ source: OneStopConfiguration.Source, clock: @escaping @Sendable () -> Instant
    ) throws(OneStopConfigurationError) {
        let (adapter, link) = (
            source.account.adapter,
            Link(client: try Self.client(source), base: Link.beginning(source.baseURL))
        )
        sessions = SessionKeeper(lifeSeconds: source.account.sessionSeconds, clock: clock) {
            guard let request = adapter.logIn() else { return .success("") }
            do {
                switch adapter.session(try await link.send(request, to: adapter.signOn)) {
                case .opened(let session): return .success(session)
                case .refused: return .failure(.accountRefused)
                case .failure(let failure):
                    // A source that says no to a log-in, in its own way, refuses the account.
                    return .failure(failure.kind == .refused ? .accountRefused : .answer(failure))
                }
            } catch let error as ClientError {
                return .failure(.transport(error))
            } catch { return .failure(.accountRefused) }
        }
        (self.adapter, self.link, self.clock) = (adapter, link, clock)
    }

    private static func client(_ source: OneStopConfiguration.Source) throws(OneStopConfigurationError) -> Client {
        var configuration = ClientConfiguration()
        configuration.connectLimit = .seconds(source.limits.connectSeconds)
        configuration.totalLimit = .seconds(source.limits.totalSeconds)
        configuration.responseLimit = OneStopResponse.sizeLimit
        configuration.connectionsPerHost = source.limits.inFlight
        configuration.connections = source.limits.inFlight
        configuration.schemes = source.peers == .publicInternet ? [.https] : [.https, .http]
        configuration.peers = source.peers
        configuration.trustedAuthorities = source.trustedAuthorities
        do { return try Client(configuration) } catch {
            throw OneStopConfigurationError(position: nil, path: "source `\(source.id)`", problem: .client(error))
        }
    }

    /// Whether the source can be asked about such a code.
    func canAsk(about code: DossierCode) -> Bool { adapter.lookUp(code, session: "", number: "") != nil }

    /// What the source knows; nil for no such code, or for another number than the owner's where the source checks it.
    func ask(_ code: DossierCode, number: String) async throws(SourceTrouble) -> FoundDossier? {
        var session = try await sessions.session().get()
        for isRepeated in [false, true] {
            guard let request = adapter.lookUp(code, session: session.text, number: number) else { return nil }
            let fetchedAt = clock()
            let response: OneStopResponse
            do { response = try await link.send(request) } catch { throw .transport(error) }
            switch adapter.result(response, for: code, at: fetchedAt) {
            case .found(let dossier): return dossier
            case .notFound: return nil
            case .alreadyExists: throw .answer(SourceFailure(.shape))
            case .failure(let failure): throw .answer(failure)
            case .sessionRefused where !isRepeated: session = try await sessions.session(insteadOf: session).get()
            case .sessionRefused: break
            }
        }
        throw .sessionRefused
    }

    /// Whether the source opens a session for the account; false if it knows no sessions.
    func opensSession() async throws(SourceTrouble) -> Bool {
        guard adapter.logIn() != nil else { return false }
        _ = try await sessions.session().get()
        return true
    }

    /// Ends all calls, those under way and those to come.
    func close() { link.client.close() }
}
