import HTTPServer
import Vietnamese

/// Who makes a request of the API, and from which portal.
struct Caller: Sendable {
    let visitor: Visitor
    /// The id of the portal; empty for the assistant's own page.
    let site: String
    /// How the limits stand with this request; nil before it is counted.
    var standings: [RequestLimits.Standing]?

    init(visitor: Visitor, site: String) { (self.visitor, self.site) = (visitor, site) }
}

/// A response, and how the limits stand after it.
struct Answer: Sendable {
    let response: Response
    let standings: [RequestLimits.Standing]

    init(_ response: Response, _ standings: [RequestLimits.Standing]) {
        (self.response, self.standings) = (response, standings)
    }

    init(_ problem: Problem, _ standings: [RequestLimits.Standing]) { self.init(problem.response, standings) }
}

extension Portal {
    /// Today, where nobody says another day.
    func today() -> Day { clock.now().day }

    /// Counts a request of a caller against the limits.
    func take(_ request: LimitedRequest, _ caller: inout Caller) throws(Problem) -> [RequestLimits.Standing] {
        let verdict = operations.limits.take(request, settings.limits, at: clock.ticks())
        caller.standings = verdict.standings
        if case .refused(_, let exceeded, let seconds) = verdict {
            metrics.countRefusals(exceeded)
            throw .tooMany(exceeded, retryAfterSeconds: seconds)
        }
        return verdict.standings
    }

    func take(_ caller: inout Caller) throws(Problem) -> [RequestLimits.Standing] {
        try take(LimitedRequest(visitor: caller.visitor.origin, site: caller.site), &caller)
    }

    /// A problem, with how the limits stand. What was wrong before it was counted counts, too: else nothing would limit such requests.
    @inline(never)
    func refused(_ problem: Problem, _ caller: Caller) -> Answer {
        if let standings = caller.standings { return Answer(problem, standings) }
        var caller = caller
        do throws(Problem) {
            return Answer(problem, try take(&caller))
        } catch {
            return Answer(error, caller.standings ?? [])
        }
    }

    /// Does what takes more than a few microseconds away from the server's thread, which has many connections.
    func aside<Result: Sendable>(_ work: @escaping @Sendable () async -> Result) async -> Result {
        await withTaskExecutorPreference(worker, operation: work)
    }

    /// Whether a browser asks for a script, before it sends what the script wants to.
    func isPreflight(_ request: Request) -> Bool {
        request.method == .options && request.headers.contains("Access-Control-Request-Method")
    }

    /// What a browser asks before a script of a portal may send something, and what others ask to know the methods.
    ///
    /// - Parameter route: nil for a path of the API where nothing is: what a script sends there, with any method, is answered so.
    func options(_ route: Route?, _ request: Request, _ standing: OriginStanding) -> Response {
        var response = Response(status: .noContent)
        let methods = route?.methods ?? HTTPServer.Method.allCases.filter { $0 != .options }
        // Methods and names of ours are well formed.
        if route != nil { try? response.headers.append("Allow", (methods + [.options]).list) }
        if case .portal = standing, isPreflight(request) {
            try? response.headers.append("Access-Control-Allow-Methods", methods.list)
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

    /// What lets a portal of the list read what the server itself refuses.
    static func fieldsOfRefusals(readableBy origin: String) -> HeaderFields {
        var fields = forPortals
        // The server writes it on each refusal.
        fields.remove("X-Content-Type-Options")
        // An origin that equals one of the configuration, which has been checked.
        try? fields.append("Access-Control-Allow-Origin", origin)
        return fields
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
