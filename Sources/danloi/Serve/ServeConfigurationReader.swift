import Assistant
import Catalogue
import HTTPClient
import HTTPServer
import Web

/// Reads the configuration of `danloi serve`.
struct ServeConfigurationReader {
    let environment: (String) -> String?
    /// The contents of a file; nil where it cannot be read.
    let file: (String) -> [UInt8]?
    /// What relative paths begin at: the folder of the configuration.
    let folder: String

    func read(_ bytes: [UInt8]) throws(SettingsError) -> ServeConfiguration {
        let document = try SettingsDocument(bytes, keys: ServeKey.all)
        var configuration = ServeConfiguration()
        if let text = document.text("listen") {
            configuration.server.endpoint = try endpoint(text, document, "listen")
        }
        if let text = document.text("demo_portal.listen") {
            configuration.demoPortal = try endpoint(text, document, "demo_portal.listen")
        }
        configuration.procedures = document.text("catalogue.procedures").map(path)
        configuration.national = document.text("catalogue.national").map(path)
        if let name = document.text("catalogue.order") {
            guard let order = QuestionOrder(rawValue: name) else {
                throw document.error("catalogue.order", "'author' or 'fewest'")
            }
            configuration.order = order
        }
        configuration.oneStop = try oneStop(document)
        if let most = document.integer("conversations.most") { configuration.conversations = most }
        configuration.store = document.text("conversations.store").map(path)
        if let days = document.integer("conversations.life_days") {
            configuration.conversationLimits.lifeSeconds = days * 86_400
        }
        if let days = document.integer("conversations.keep_days") {
            configuration.conversationLimits.retentionSeconds = days * 86_400
        }
        configuration.library = document.text("law.library").map(path)
        configuration.hasNoLaw = document.flag("law.off") ?? false
        configuration.writer = try writer(document)
        switch document.text("log.access") {
        case nil, "stdout": configuration.log = .output
        case "stderr": configuration.log = .errors
        case "none": configuration.log = .none
        case let name?: configuration.log = .file(path(name))
        }
        try portal(document, &configuration.portal)
        server(document, &configuration)
        // Both have defaults; only what is written can be mended.
        if let writer = configuration.writer, writer.limit >= configuration.server.answerTime {
            throw document.error(
                "law.writer.seconds", "less than `server.answer_seconds`, which is \(configuration.server.answerTime),")
        }
        return configuration
    }

    /// From the folder of the configuration.
    private func path(_ text: String) -> String { text.hasPrefix("/") ? text : "\(folder)/\(text)" }

    private func endpoint(
        _ text: String, _ document: SettingsDocument, _ key: String
    ) throws(SettingsError) -> Endpoint {
        if text.hasPrefix("unix:"), text.utf8.count > 5 { return .unix(path: path(String(text.dropFirst(5)))) }
        if let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) {
            var host = String(text[..<colon])
            if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
            if host == "localhost" || IPAddress(host) != nil { return .tcp(host: host, port: port) }
        }
        throw document.error(key, "an address and a port such as '127.0.0.1:8600', or 'unix:' and a path,")
    }

    private func oneStop(_ document: SettingsDocument) throws(SettingsError) -> ServeConfiguration.OneStop {
        let isStandIn = document.flag("one_stop.stand_in") ?? false
        guard let file = document.text("one_stop.file") else { return isStandIn ? .standIn : .none }
        guard !isStandIn else { throw document.error("one_stop.stand_in", "either `file` or `stand_in`") }
        return .file(path(file))
    }

    private func ranges(_ document: SettingsDocument, _ key: String) throws(SettingsError) -> [AddressRange]? {
        guard let texts = document.texts(key) else { return nil }
        var ranges: [AddressRange] = []
        for text in texts {
            guard let range = try? AddressRange(text) else {
                throw document.error(key, "a list of addresses and ranges such as '127.0.0.1' or '10.0.0.0/8'")
            }
            ranges.append(range)
        }
        return ranges
    }

    private func writer(_ document: SettingsDocument) throws(SettingsError) -> ChatCompletions.Configuration? {
        let key = try document.secret("law.writer.key", environment: environment, file: { file(path($0)) })
        guard let text = document.text("law.writer.url") else {
            guard key == nil, document.text("law.writer.model") == nil, document.texts("law.writer.addresses") == nil,
                document.integer("law.writer.seconds") == nil
            else { throw document.error("law.writer", "an endpoint in `url`") }
            return nil
        }
        let ranges = try ranges(document, "law.writer.addresses")
        guard let base = try? ClientURL(text), text.hasPrefix("https://") || ranges != nil else {
            throw document.error(
                "law.writer.url", "an address such as 'https://model.example.gov.vn/v1' (http only with `addresses`)")
        }
        guard let model = document.text("law.writer.model") else {
            throw document.error("law.writer", "the name of a model in `model`")
        }
        var writer = ChatCompletions.Configuration(base: base, model: model, key: key)
        if let ranges { writer.peers = .only(ranges) }
        if let seconds = document.integer("law.writer.seconds") { writer.limit = .seconds(seconds) }
        return writer
    }

    private func portal(_ document: SettingsDocument, _ settings: inout PortalSettings) throws(SettingsError) {
        if let text = document.text("public_origin") {
            settings.publicOrigin = try origin(text, document, "public_origin")
        }
        if let ranges = try ranges(document, "proxies") { settings.proxies = .only(ranges) }
        var ids: Set<String> = []
        for portal in document.objects("portals") {
            let id = try portal.required("id")
            guard id.utf8.count <= 64, id.utf8.allSatisfy(Self.isIDLetter), ids.insert(id).inserted else {
                throw portal.error("id", "an id of small letters, digits and `-` that no other portal has")
            }
            var origins: [String] = []
            for text in portal.texts("origins") ?? [] { origins.append(try origin(text, portal, "origins")) }
            guard !origins.isEmpty else { throw portal.error("origins", "at least one origin") }
            // A page is of one portal, whose limits and conversations are its own.
            for other in settings.portals {
                guard let shared = origins.first(where: other.origins.contains) else { continue }
                throw portal.error(
                    "origins", "origins that no other portal has; the portal `\(other.id)` has `\(shared)`")
            }
            settings.portals.append(PortalSettings.Site(id: id, origins: origins))
        }
        settings.metricsToken = try document.secret("metrics.token", environment: environment, file: { file(path($0)) })
        settings.limits = try limits(document)
    }

    private static func isIDLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }

    /// Exactly as browsers send it: scheme, host in small letters, a port that is not the scheme's own.
    private func origin(
        _ text: String, _ document: SettingsDocument, _ key: String
    ) throws(SettingsError) -> String {
        let scheme = text.hasPrefix("https://") ? "https://" : text.hasPrefix("http://") ? "http://" : ""
        let host = text.dropFirst(scheme.count)
        let isHost =
            !host.isEmpty
            && host.utf8.allSatisfy {
                Self.isIDLetter($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "[")
                    || $0 == UInt8(ascii: "]")
            }
        let ownPort = scheme == "https://" ? ":443" : ":80"
        // Outside of the brackets of version 6 a colon begins the port.
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" }.dropFirst() : host.prefix { $0 != ":" }
        let rest = host[name.endIndex...].drop { $0 == "]" }
        let hasPort = rest.isEmpty || rest.first == ":" && UInt16(rest.dropFirst()).map { $0 > 0 } == true
        guard !scheme.isEmpty, isHost, !name.isEmpty, hasPort, !host.hasSuffix(ownPort) else {
            throw document.error(
                key, "an origin as browsers send it, such as 'https://dichvucong.example.gov.vn',")
        }
        return text
    }

    private func limits(_ document: SettingsDocument) throws(SettingsError) -> LimitSettings {
        var limits = LimitSettings()
        let places: [(String, WritableKeyPath<LimitSettings, LimitPolicy?>)] = [
            ("visitor", \.visitor), ("start", \.start), ("conversation", \.conversation), ("site", \.site),
        ]
        for (name, place) in places {
            let (off, requests, seconds) = (
                document.flag("limits.\(name).off"), document.integer("limits.\(name).requests"),
                document.integer("limits.\(name).seconds")
            )
            if off == true {
                guard requests == nil, seconds == nil else {
                    throw document.error("limits.\(name)", "either `off` or a limit")
                }
                limits[keyPath: place] = nil
            } else if requests != nil || seconds != nil {
                guard let requests, let seconds else {
                    throw document.error("limits.\(name)", "a limit with `requests` and `seconds`")
                }
                limits[keyPath: place] = LimitPolicy(name, quota: requests, windowSeconds: seconds)
            }
        }
        return limits
    }

    private func server(_ document: SettingsDocument, _ configuration: inout ServeConfiguration) {
        func seconds(_ key: String, _ place: WritableKeyPath<ServerConfiguration, Duration>) {
            if let seconds = document.integer("server.\(key)") {
                configuration.server[keyPath: place] = .seconds(seconds)
            }
        }
        seconds("head_seconds", \.headTime)
        seconds("body_seconds", \.bodyTime)
        seconds("idle_seconds", \.idleTime)
        seconds("answer_seconds", \.answerTime)
        if let count = document.integer("server.threads") { configuration.server.threads = count }
        if let count = document.integer("server.connections") { configuration.server.connections = count }
        if let count = document.integer("server.connections_per_address") {
            configuration.server.connectionsPerPeer = count
        }
        if let bytes = document.integer("server.body_bytes") { configuration.server.bodyLimit = bytes }
        if let seconds = document.integer("server.stop_seconds") { configuration.stopSeconds = seconds }
    }
}
