import HTTPServer
import Vietnamese

/// Who makes a request of the API, and from which portal.
struct Caller: Sendable {
    let visitor: Visitor
    /// The id of the portal; empty for the assistant's own page.
    let site: String
}

/// A response, and how the limits stand after it.
struct Answer: Sendable {
    let response: Response
    let standings: [RequestLimits.Standing]

    init(_ response: Response, _ standings: [RequestLimits.Standing]) {
        (self.response, self.standings) = (response, standings)
    }

    init(_ problem: Problem) { self.init(problem.response, problem.standings) }
}

extension Portal {
    /// Today, where nobody says another day.
    func today() -> Day { clock.now().day }

    /// Counts a request against the limits.
    func take(_ request: LimitedRequest) throws(Problem) -> [RequestLimits.Standing] {
        switch operations.limits.take(request, settings.limits, at: clock.ticks()) {
        case .allowed(let standings): return standings
        case .refused(let standings, let exceeded, let seconds):
            metrics.countRefusals(exceeded)
            var problem = Problem.tooMany(exceeded, retryAfterSeconds: seconds)
            problem.standings = standings
            throw problem
        }
    }

    func take(_ caller: Caller) throws(Problem) -> [RequestLimits.Standing] {
        try take(LimitedRequest(visitor: caller.visitor.origin, site: caller.site))
    }

    /// Does what takes more than a few microseconds away from the server's thread, which has many connections.
    func aside<Result: Sendable>(_ work: @escaping @Sendable () async -> Result) async -> Result {
        await withTaskExecutorPreference(worker, operation: work)
    }

    /// What a browser asks before a script of a portal may send something, and what others ask to know the methods.
    func options(_ route: Route, _ request: Request, _ standing: OriginStanding) -> Response {
        var response = Response(status: .noContent)
        let methods = route.methods + [.options]
        // Methods and names of ours are well formed.
        try? response.headers.append("Allow", methods.list)
        if case .portal = standing, request.headers.contains("Access-Control-Request-Method") {
            try? response.headers.append("Access-Control-Allow-Methods", route.methods.list)
            try? response.headers.append("Access-Control-Allow-Headers", "authorization, content-type")
            try? response.headers.append("Access-Control-Max-Age", "600")
        }
        return response
    }
}

extension Response {
    /// What every answer of the API has: it is kept nowhere, it is no page, and only portals of the list may read it.
    mutating func addAPIFields(_ standing: OriginStanding) {
        let isKept = headers.contains("Cache-Control")
        if case .portal(_, let origin) = standing {
            // An origin that equals one of the configuration, which has been checked.
            try? headers.append("Access-Control-Allow-Origin", origin)
            sharedHeaders = isKept ? Self.keptForPortals : Self.forPortals
        } else {
            sharedHeaders = isKept ? Self.keptForOwn : Self.forOwn
        }
    }

    private static let always: HeaderFields = [
        "Vary": "Origin", "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'", "Referrer-Policy": "no-referrer",
    ]
    private static let unkept: HeaderFields = ["Cache-Control": "no-store"]
    private static let keptForPortals = together(
        always,
        [
            "Access-Control-Expose-Headers": "RateLimit, RateLimit-Policy, Retry-After",
            "Cross-Origin-Resource-Policy": "cross-origin",
        ])
    private static let keptForOwn = together(always, ["Cross-Origin-Resource-Policy": "same-origin"])
    private static let forPortals = together(keptForPortals, unkept)
    private static let forOwn = together(keptForOwn, unkept)

    private static func together(_ parts: HeaderFields...) -> HeaderFields {
        var all = HeaderFields()
        // There is room for so few.
        for part in parts { try? all.append(part) }
        return all
    }
}
