import HTTPClient

/// One profile, as the calls of ``SourceCaller`` need it: what to send, and how to read what comes back.
protocol SourceAdapter: Sendable {
    /// Whether a look-up wants the owner's whole number.
    var needsNumber: Bool { get }
    /// Where to log in, if not at the base address.
    var signOn: ClientURL? { get }
    /// Nil for sources without sessions.
    func logIn() -> OneStopRequest?
    func session(_ response: OneStopResponse) -> SessionResult
    /// Nil if the source cannot be asked about such a code.
    func lookUp(_ code: DossierCode, session: String, number: String) -> OneStopRequest?
    func result(_ response: OneStopResponse, for code: DossierCode, at fetchedAt: Instant) -> LookUpResult
}

extension OneStopConfiguration.Account {
    /// The adapter of the profile.
    var adapter: any SourceAdapter {
        switch self {
        case .exchange(let profile, let login): ExchangeAdapter(profile: profile, login: login)
        case .provider(let profile, let exchange, let login):
            ProviderAdapter(profile: profile, exchange: ExchangeAdapter(profile: exchange, login: login))
        case .province(let profile, let captcha): ProvinceAdapter(profile: profile, captcha: captcha)
        case .iGate(let profile, let signOn, let clientID, let secret):
            IGateAdapter(
                profile: profile, signOn: signOn, basic: Secret(base64(Array("\(clientID):\(secret.text)".utf8))))
        }
    }
}

/// P0.
struct ExchangeAdapter: SourceAdapter {
    let profile: ExchangeProfile
    let login: OneStopConfiguration.Login
    let needsNumber = false
    let signOn: ClientURL? = nil

    func logIn() -> OneStopRequest? {
        profile.loginRequest(username: login.username, password: login.password.text)
    }
    func session(_ response: OneStopResponse) -> SessionResult { profile.session(response) }
    func lookUp(_ code: DossierCode, session: String, number: String) -> OneStopRequest? {
        profile.lookUpRequest(code, session: session)
    }
    func result(_ response: OneStopResponse, for code: DossierCode, at fetchedAt: Instant) -> LookUpResult {
        profile.result(response, for: code, at: fetchedAt)
    }
}

/// P1, which logs in as P0 does.
struct ProviderAdapter: SourceAdapter {
    let profile: ProviderProfile
    let exchange: ExchangeAdapter
    let needsNumber = false
    let signOn: ClientURL? = nil

    func logIn() -> OneStopRequest? { exchange.logIn() }
    func session(_ response: OneStopResponse) -> SessionResult { exchange.session(response) }
    func lookUp(_ code: DossierCode, session: String, number: String) -> OneStopRequest? {
        profile.lookUpRequest(code, session: session)
    }
    func result(_ response: OneStopResponse, for code: DossierCode, at fetchedAt: Instant) -> LookUpResult {
        profile.result(response, for: code, at: fetchedAt)
    }
}

/// P2, without sessions.
struct ProvinceAdapter: SourceAdapter {
    let profile: ProvinceProfile
    let captcha: Secret
    let needsNumber = true
    let signOn: ClientURL? = nil

    func logIn() -> OneStopRequest? { nil }
    func session(_ response: OneStopResponse) -> SessionResult { .refused }
    func lookUp(_ code: DossierCode, session: String, number: String) -> OneStopRequest? {
        profile.lookUpRequest(code, ownerNumber: number, captcha: captcha.text)
    }
    func result(_ response: OneStopResponse, for code: DossierCode, at fetchedAt: Instant) -> LookUpResult {
        profile.result(response, for: code, at: fetchedAt)
    }
}

/// P3.
struct IGateAdapter: SourceAdapter {
    let profile: IGateProfile
    let signOn: ClientURL?
    let basic: Secret
    let needsNumber = false

    init(profile: IGateProfile, signOn: ClientURL, basic: Secret) {
        (self.profile, self.signOn, self.basic) = (profile, signOn, basic)
    }

    func logIn() -> OneStopRequest? { profile.tokenRequest(basic: basic.text) }
    func session(_ response: OneStopResponse) -> SessionResult { profile.token(response) }
    func lookUp(_ code: DossierCode, session: String, number: String) -> OneStopRequest? {
        profile.lookUpRequest(code, token: session)
    }
    func result(_ response: OneStopResponse, for code: DossierCode, at fetchedAt: Instant) -> LookUpResult {
        profile.result(response, for: code, at: fetchedAt)
    }
}
