import HTTPClient
import JSON

/// Reads which sources there are from a JSON5 file. The schema is closed; what is missing has a default where one makes sense:
///
///     {
///       sources: [{
///         id: 'tinh', profile: 'P0', base_url: 'https://adapter.example.gov.vn', agencies: ['H37', '*'],
///         unit: '000.00.00.H37', dstcode: 'VN:GOV:000.00.00.G22:vpcpdvcprovider',
///         username: 'tinh', password_env: 'ONE_STOP_PASSWORD',
///         limits: { in_flight: 8, queue: 64, connect_seconds: 5, total_seconds: 15 },
///         cache_seconds: 60, keep_seconds: 86400, breaker: { failures: 5, pause_seconds: 30 },
///         peers: ['10.0.0.0/8'],
///       }],
///       cache: { entries: 10000, bytes: 33554432 },
///       look_ups: { person: { per_minute: 120, per_day: 2000 }, business: { per_minute: 50000, per_day: 200000 } },
///     }
///
/// Besides: P0 and P1 take `login_path` and `service_path`; P2 takes `captcha` and `search_path`; P3 takes `client_id`, `secret`,
/// `sign_on_url`, `token_path` and `search_path`. A secret is given as itself, or with `_env` or `_file` after its key.
public struct OneStopConfigurationReader: Sendable {
    /// The largest file that is read, in bytes.
    public static let sizeLimit = 262_144

    private let environment: @Sendable (String) -> String?
    private let file: @Sendable (String) -> [UInt8]?

    /// Makes a reader that finds secrets with these functions: the value of a variable, the contents of a file.
    public init(
        environment: @escaping @Sendable (String) -> String?, file: @escaping @Sendable (String) -> [UInt8]?
    ) {
        (self.environment, self.file) = (environment, file)
    }

    /// Reads a file.
    ///
    /// - Throws: ``OneStopConfigurationError`` with the first problem.
    public func read(_ bytes: [UInt8]) throws(OneStopConfigurationError) -> OneStopConfiguration {
        guard bytes.count <= Self.sizeLimit else {
            throw OneStopConfigurationError(position: nil, path: "", problem: .tooLarge(limit: Self.sizeLimit))
        }
        let root: JSONNode
        do {
            root = try JSONReader.read(bytes, dialect: .json5, maximumDepth: 8)
        } catch {
            throw OneStopConfigurationError(position: error.position, path: "", problem: .syntax(error))
        }
        let document = try ConfigurationPlace(root, "").object(["sources", "cache", "look_ups"])
        var configuration = OneStopConfiguration(sources: [])
        if let cache = try document.optional("cache")?.object(["entries", "bytes"]) {
            try cache.take("entries", 1...1_000_000, into: &configuration.cacheEntries)
            try cache.take("bytes", 65_536...(1 << 32), into: &configuration.cacheBytes)
        }
        if let lookUps = try document.optional("look_ups")?.object(["person", "business"]) {
            try take(lookUps.optional("person"), into: &configuration.personRates)
            try take(lookUps.optional("business"), into: &configuration.businessRates)
        }
        var (ids, agencies) = (Set<String>(), Set<AgencyPattern>())
        for place in try document.required("sources").elements() {
            let source = try self.source(place)
            guard ids.insert(source.id).inserted else { throw place.error(.listedTwice("the id `\(source.id)`")) }
            for agency in source.agencies where !agencies.insert(agency).inserted {
                throw place.error(.listedTwice("the agency `\(agency.text)`"))
            }
            configuration.sources.append(source)
        }
        return configuration
    }

    private static let shared = [
        "id", "profile", "base_url", "agencies", "limits", "cache_seconds", "keep_seconds", "breaker", "peers",
        "authorities",
    ]
    private static let logIn = [
        "unit", "dstcode", "username", "password", "password_env", "password_file", "login_path", "service_path",
    ]
    private static let keys = [
        "P0": logIn, "P1": logIn, "P2": ["captcha", "captcha_env", "captcha_file", "search_path"],
        "P3": ["client_id", "secret", "secret_env", "secret_file", "sign_on_url", "token_path", "search_path"],
    ]

    private func source(
        _ place: ConfigurationPlace
    ) throws(OneStopConfigurationError) -> OneStopConfiguration.Source {
        guard place.node.members != nil else { throw place.error(.expected("an object")) }
        let profile = try place.required("profile")
        guard let name = profile.node.string, let own = Self.keys[name] else {
            throw profile.error(.expected("'P0', 'P1', 'P2' or 'P3'"))
        }
        let object = try place.object(Self.shared + own)
        let url = try object.required("base_url").url()
        var source = OneStopConfiguration.Source(
            id: try object.required("id").text(), account: try account(name, object, url), baseURL: url,
            agencies: try agencies(object.required("agencies")))
        if let peers = object.optional("peers") { source.peers = try peers.peers() }
        try Self.checkEncryption(url, source.peers, object.required("base_url"))
        if let signOn = object.optional("sign_on_url") {
            try Self.checkEncryption(try signOn.url(), source.peers, signOn)
        }
        source.trustedAuthorities = try object.optional("authorities")?.text()
        try object.take("cache_seconds", 0...3_600, into: &source.cacheSeconds)
        try object.take("keep_seconds", 0...2_592_000, into: &source.keepSeconds)
        try take(object.optional("limits"), into: &source.limits)
        if let breaker = try object.optional("breaker")?.object(["failures", "pause_seconds"]) {
            try breaker.take("failures", 1...1_000, into: &source.breaker.failures)
            try breaker.take("pause_seconds", 1...3_600, into: &source.breaker.pauseSeconds)
        }
        return source
    }

    private static func checkEncryption(
        _ url: ClientURL, _ peers: AllowedPeers, _ place: ConfigurationPlace
    ) throws(OneStopConfigurationError) {
        if url.scheme == .http && peers == .publicInternet { throw place.error(.unencrypted) }
    }

    private func take(
        _ place: ConfigurationPlace?, into limits: inout OneStopConfiguration.Limits
    ) throws(OneStopConfigurationError) {
        guard let place = try place?.object(["in_flight", "queue", "connect_seconds", "total_seconds"]) else { return }
        try place.take("in_flight", 1...512, into: &limits.inFlight)
        try place.take("queue", 0...100_000, into: &limits.queue)
        try place.take("connect_seconds", 1...60, into: &limits.connectSeconds)
        try place.take("total_seconds", 1...120, into: &limits.totalSeconds)
    }

    private func take(
        _ place: ConfigurationPlace?, into rates: inout LookUpRates
    ) throws(OneStopConfigurationError) {
        guard let place = try place?.object(["per_minute", "per_day"]) else { return }
        try place.take("per_minute", 1...10_000_000, into: &rates.perMinute)
        try place.take("per_day", 1...10_000_000, into: &rates.perDay)
    }

    private func agencies(_ place: ConfigurationPlace) throws(OneStopConfigurationError) -> [AgencyPattern] {
        var patterns: [AgencyPattern] = []
        for place in try place.elements() {
            guard let pattern = AgencyPattern(try place.text()) else {
                throw place.error(.expected("an agency such as 'H37', 'H29.1*' or '*'"))
            }
            patterns.append(pattern)
        }
        return patterns
    }

    // MARK: Accounts

    private func account(
        _ profile: String, _ object: ConfigurationPlace, _ url: ClientURL
    ) throws(OneStopConfigurationError) -> OneStopConfiguration.Account {
        switch profile {
        case "P0", "P1":
            let unit = try object.required("unit").text()
            var exchange = ExchangeProfile(agency: unit, destination: try object.required("dstcode").text())
            if let path = object.optional("login_path") { exchange.loginPath = try path.operation() }
            if let path = object.optional("service_path") { exchange.servicePath = try path.operation() }
            let login = OneStopConfiguration.Login(
                username: try object.required("username").text(), password: try secret("password", object))
            if profile == "P0" { return .exchange(exchange, login) }
            return .provider(
                ProviderProfile(agency: unit, servicePath: exchange.servicePath), logsIn: exchange, login)
        case "P2":
            var province = ProvinceProfile()
            if let path = object.optional("search_path") { province.path = try path.operation() }
            return .province(province, captcha: try secret("captcha", object))
        default:
            var iGate = IGateProfile()
            if let path = object.optional("token_path") { iGate.tokenPath = try path.operation() }
            if let path = object.optional("search_path") { iGate.searchPath = try path.operation() }
            return .iGate(
                iGate, signOn: try object.optional("sign_on_url")?.url() ?? url,
                clientID: try object.required("client_id").text(), secret: try secret("secret", object))
        }
    }

    private func secret(_ key: String, _ object: ConfigurationPlace) throws(OneStopConfigurationError) -> Secret {
        let keys = [key, key + "_env", key + "_file"]
        let given = keys.compactMap(object.optional)
        guard given.count == 1, let place = given.first else { throw object.error(.oneOf(keys)) }
        let text: String?
        if object.optional(keys[1]) != nil {
            text = environment(try place.text())
        } else if object.optional(keys[2]) != nil {
            // A line end after the secret is an editor's.
            text = file(try place.text()).flatMap { String(validating: $0, as: UTF8.self) }
                .map { String($0.trimmingSuffix { $0.isNewline }) }
        } else {
            text = try place.text()
        }
        guard let text, (1...4_096).contains(text.utf8.count), OneStopRequest.isHeaderValue(text) else {
            // Which variable or file may be told; what is in it may not.
            throw place.error(.badSecret(object.optional(key) == nil ? "`\(try place.text())`" : "the secret"))
        }
        return Secret(text)
    }
}

extension String {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let last = rest.last, isTrimmed(last) { rest.removeLast() }
        return rest
    }
}
