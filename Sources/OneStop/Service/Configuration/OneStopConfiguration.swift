import HTTPClient

/// Which one-stop systems are asked, and how. Read it with ``OneStopConfigurationReader``.
public struct OneStopConfiguration: Sendable {
    /// At least one; no agency is served by two.
    var sources: [Source]
    /// How many look-ups are remembered at most, and with how many bytes, for each source.
    var cacheEntries = 10_000
    var cacheBytes = 32 << 20
    /// How many look-ups a caller may make.
    var personRates = LookUpRates.person
    var businessRates = LookUpRates.business

    /// One system.
    struct Source: Sendable {
        /// What operators know it by.
        var id: String
        var account: Account
        var baseURL: ClientURL
        var agencies: [AgencyPattern]
        var limits = Limits()
        /// An answer is told again for so many seconds.
        var cacheSeconds = 60
        /// The last known state is kept for so many seconds, for when the source is down.
        var keepSeconds = 86_400
        var breaker = SourceBreaker.Limits()
        var peers = AllowedPeers.publicInternet
        /// A PEM file with the only authorities to trust; nil for those of the system.
        var trustedAuthorities: String?
    }

    /// What a source may be burdened with, and how long it is waited for.
    struct Limits: Sendable, Equatable {
        /// Calls in flight.
        var inFlight = 8
        /// Look-ups that wait for their turn.
        var queue = 64
        var connectSeconds = 5
        /// For one call.
        var totalSeconds = 15
    }

    /// A user of a source.
    struct Login: Sendable {
        var username: String
        var password: Secret
    }

    /// The profile, with what the deployment was given for it.
    enum Account: Sendable {
        /// P0.
        case exchange(ExchangeProfile, Login)
        /// P1, which logs in as P0 does.
        case provider(ProviderProfile, logsIn: ExchangeProfile, Login)
        /// P2. The captcha is what the province lets this deployment send in place of one that a person solved.
        case province(ProvinceProfile, captcha: Secret)
        /// P3. The sign-on server may be another than the gateway.
        case iGate(IGateProfile, signOn: ClientURL, clientID: String, secret: Secret)

        /// How long a session or token is used, in seconds. A source that ends it sooner says so, and is asked again.
        var sessionSeconds: Int {
            switch self {
            case .exchange, .provider, .province: ExchangeProfile.sessionLife
            // Keycloak's tokens live five minutes by default.
            case .iGate: 240
            }
        }
    }
}

/// A text that cannot be printed.
struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let text: String

    init(_ text: String) { self.text = text }

    var description: String { "Secret" }
    var debugDescription: String { "Secret" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
