/// The schema of `danloi serve`'s configuration: every key there is. docs/configuration.md has each of them; a test holds both together.
struct ServeKey: Sendable {
    enum Kind: Sendable {
        case text
        /// A text, or the same key with `_env` or `_file` after it, for a variable or a file that has it.
        case secret
        case integer(ClosedRange<Int>)
        case texts
        case flag
        /// A list of objects, whose keys are listed with `[]` after this one's.
        case objects
    }

    /// With dots between objects: `server.idle_seconds`, `portals[].id`.
    let path: String
    let kind: Kind

    init(_ path: String, _ kind: Kind) { (self.path, self.kind) = (path, kind) }

    static let all: [ServeKey] =
        [
            ServeKey("listen", .text), ServeKey("public_origin", .text), ServeKey("proxies", .texts),
            ServeKey("portals", .objects), ServeKey("portals[].id", .text), ServeKey("portals[].origins", .texts),
            ServeKey("catalogue.procedures", .text), ServeKey("catalogue.national", .text),
            ServeKey("catalogue.order", .text),
            ServeKey("one_stop.file", .text), ServeKey("one_stop.stand_in", .flag),
            ServeKey("law.library", .text), ServeKey("law.off", .flag),
            ServeKey("law.writer.url", .text), ServeKey("law.writer.model", .text), ServeKey("law.writer.key", .secret),
            ServeKey("law.writer.addresses", .texts), ServeKey("law.writer.seconds", .integer(1...120)),
            ServeKey("conversations.most", .integer(1...1_000_000)), ServeKey("conversations.store", .text),
            ServeKey("conversations.life_days", .integer(1...366)),
            ServeKey("conversations.keep_days", .integer(1...3_660)),
            ServeKey("log.access", .text), ServeKey("metrics.token", .secret),
            ServeKey("server.threads", .integer(1...64)), ServeKey("server.connections", .integer(1...100_000)),
            ServeKey("server.connections_per_address", .integer(1...100_000)),
            ServeKey("server.body_bytes", .integer(1_024...16_777_216)),
            ServeKey("server.head_seconds", .integer(1...300)), ServeKey("server.body_seconds", .integer(1...300)),
            ServeKey("server.idle_seconds", .integer(1...3_600)), ServeKey("server.answer_seconds", .integer(1...600)),
            ServeKey("server.stop_seconds", .integer(0...600)),
            ServeKey("demo_portal.listen", .text),
        ]
        + ["visitor", "start", "conversation", "site"].flatMap { name in
            [
                ServeKey("limits.\(name).off", .flag),
                ServeKey("limits.\(name).requests", .integer(1...10_000_000)),
                ServeKey("limits.\(name).seconds", .integer(1...86_400)),
            ]
        }

    /// All paths as they may be written: a secret in its three ways.
    static let written: [String] = all.flatMap { key in
        if case .secret = key.kind { [key.path, key.path + "_env", key.path + "_file"] } else { [key.path] }
    }
}
