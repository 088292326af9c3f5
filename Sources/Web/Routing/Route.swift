import HTTPServer

/// What the server answers besides pages, by the form of its paths.
enum Route: String, CaseIterable, Sendable {
    case conversations = "/api/v1/conversations"
    case conversation = "/api/v1/conversations/current"
    case turns = "/api/v1/conversations/current/turns"
    case feedback = "/api/v1/conversations/current/turns/{number}/feedback"
    case procedures = "/api/v1/procedures"
    case procedure = "/api/v1/procedures/{code}"
    case guide = "/api/v1/procedures/{code}/guide"
    case lifeEvents = "/api/v1/life-events"
    case lifeEvent = "/api/v1/life-events/{id}"
    case dossiers = "/api/v1/dossiers"
    case units = "/api/v1/units"
    case lawSearch = "/api/v1/law/search"
    case lawProvisions = "/api/v1/law/provisions"
    case lawCiting = "/api/v1/law/citing"
    case openAPI = "/api/v1/openapi.json"
    case health = "/healthz"
    case readiness = "/readyz"
    case metrics = "/metrics"

    /// A path of that form, with what stands in its place in braces.
    struct Match: Sendable {
        let route: Route
        let parameter: String

        init(_ route: Route, _ parameter: String = "") { (self.route, self.parameter) = (route, parameter) }

        /// nil for a path of no such form.
        init?(_ target: Target) {
            // Most requests are turns, and most other paths are written as their form.
            if target.raw == Route.turns.rawValue {
                self.init(.turns)
            } else if let route = Route.fixed[target.raw] {
                self.init(route)
            } else {
                self.init(target.segments)
            }
        }

        private init?(_ path: [String]) {
            switch path.count {
            case 1:
                switch path[0] {
                case "healthz": self.init(.health)
                case "readyz": self.init(.readiness)
                case "metrics": self.init(.metrics)
                default: return nil
                }
            case 3...7 where path[0] == "api" && path[1] == "v1": self.init(api: path[2...])
            default: return nil
            }
        }

        private init?(api path: ArraySlice<String>) {
            switch (path.count, path[2]) {
            case (1, "conversations"): self.init(.conversations)
            case (2, "conversations") where path[3] == "current": self.init(.conversation)
            case (3, "conversations") where path[3] == "current" && path[4] == "turns": self.init(.turns)
            case (5, "conversations") where path[3] == "current" && path[4] == "turns" && path[6] == "feedback":
                self.init(.feedback, path[5])
            case (1, "procedures"): self.init(.procedures)
            case (2, "procedures"): self.init(.procedure, path[3])
            case (3, "procedures") where path[4] == "guide": self.init(.guide, path[3])
            case (1, "life-events"): self.init(.lifeEvents)
            case (2, "life-events"): self.init(.lifeEvent, path[3])
            case (1, "dossiers"): self.init(.dossiers)
            case (1, "units"): self.init(.units)
            case (2, "law") where path[3] == "search": self.init(.lawSearch)
            case (2, "law") where path[3] == "provisions": self.init(.lawProvisions)
            case (2, "law") where path[3] == "citing": self.init(.lawCiting)
            case (1, "openapi.json"): self.init(.openAPI)
            default: return nil
            }
        }
    }

    /// Those without a parameter, by their paths.
    private static let fixed = Dictionary(
        uniqueKeysWithValues: allCases.filter { !$0.rawValue.contains("{") }.map { ($0.rawValue, $0) })

    /// The methods it takes, beside `OPTIONS`.
    var methods: [HTTPServer.Method] {
        switch self {
        case .conversations, .turns, .guide, .dossiers: [.post]
        case .conversation: [.get, .head, .delete]
        case .feedback: [.put]
        case .procedures, .procedure, .units, .lifeEvents, .lifeEvent, .lawSearch, .lawProvisions, .lawCiting, .openAPI,
            .health,
            .readiness,
            .metrics:
            [.get, .head]
        }
    }

    /// Whether it is one of the API: counted against the limits, and for portals only.
    var isAPI: Bool {
        switch self {
        case .health, .readiness, .metrics: false
        case .conversations, .conversation, .turns, .feedback, .procedures, .procedure, .guide, .lifeEvents, .lifeEvent,
            .dossiers, .units, .lawSearch, .lawProvisions, .lawCiting, .openAPI:
            true
        }
    }
}
