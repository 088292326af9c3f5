import JSON

/// What a profile answers, before a failure switch spoils it.
struct StandInAnswer: Sendable {
    /// The HTTP status.
    var status = 200
    /// A JSON object.
    var body: [UInt8]

    /// A JSON object with these members.
    static func object(status: Int = 200, _ members: (inout JSONWriter) -> Void) -> StandInAnswer {
        var writer = JSONWriter()
        writer.beginObject()
        members(&writer)
        writer.endObject()
        return StandInAnswer(status: status, body: writer.bytes)
    }
}

/// What a call asks, once its route is known.
struct StandInCall: Sendable {
    /// The query, decoded.
    let query: [String: String]
    /// Fields of the head by lower-case name.
    let headers: [String: String]
    let body: [UInt8]
    let now: Instant

    /// The body as a JSON object; nil if it is none, or says to be something else.
    var json: SourceObject? {
        guard headers["content-type"]?.lowercased().hasPrefix("application/json") == true else { return nil }
        // What is wrong with it does not change the answer.
        return (try? JSONReader.read(body)).flatMap(SourceObject.init)
    }
}

/// Where a call goes.
enum StandInRoute: CaseIterable, Sendable {
    case exchangeLogIn, exchange, providerLogIn, provider, providerShort, province, token, search, lookUp
    case fail, requests

    var path: String {
        switch self {
        case .exchangeLogIn: "/XrdAdapter/RestService/forward/mapi/login"
        case .exchange: "/XrdAdapter/RestService/forward/mapi/g"
        case .providerLogIn: "/p1/XrdAdapter/RestService/forward/mapi/login"
        case .provider: "/p1/XrdAdapter/RestService/forward/mapi/g"
        case .providerShort: "/p1/mapi/g"
        case .province: "/tracuu/SearchHoSoTraCuu"
        case .token: "/auth/realms/digo/protocol/openid-connect/token"
        case .search: "/pa/dossier-search/dvc"
        case .lookUp: "/api/tra-cuu"
        case .fail: "/-/fail"
        case .requests: "/-/requests"
        }
    }

    /// `GET` or `POST`.
    var method: OneStopRequest.Method { self == .search || self == .requests ? .get : .post }

    /// Which failures can strike here; nil for the stand-in's own switches.
    var place: StandInFailures.Place? {
        switch self {
        case .exchangeLogIn, .providerLogIn, .token: .logIn
        case .exchange, .provider, .providerShort, .province, .search, .lookUp: .lookUp
        case .fail, .requests: nil
        }
    }

    init?(path: String) {
        guard let route = Self.allCases.first(where: { $0.path == path }) else { return nil }
        self = route
    }
}
