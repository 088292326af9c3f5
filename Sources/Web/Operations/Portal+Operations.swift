import HTTPServer
import JSON

extension Portal {
    /// `/healthz`, `/readyz`, `/metrics`.
    func operate(_ route: Route, _ request: Request, _ visitor: Visitor) async -> Response {
        // To others the metrics are not there at all.
        if route == .metrics, !mayReadMetrics(request, visitor) { return Problem.notFound.response }
        guard route.methods.contains(request.method) else {
            return Problem.methodNotAllowed(route.methods).response
        }
        var response: Response
        switch route {
        case .readiness: response = await readiness()
        case .metrics:
            let text = MetricsText(metrics.current, await operations.gauges()).text
            response = .text(text)
            // A fixed field is well formed.
            try? response.headers.set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
        default: response = .text("ok\n")
        }
        try? response.headers.append("Cache-Control", "no-store")
        return response
    }

    private func mayReadMetrics(_ request: Request, _ visitor: Visitor) -> Bool {
        if visitor.isHere { return true }
        guard let token = settings.metricsToken, let field = request.headers["Authorization"],
            field.prefix(7).lowercased() == "bearer "
        else { return false }
        return Self.isSame(field.utf8.dropFirst(7), token.utf8)
    }

    /// In a time that depends on the lengths alone.
    private static func isSame(_ given: some Collection<UInt8>, _ expected: some Collection<UInt8>) -> Bool {
        guard given.count == expected.count else { return false }
        return zip(given, expected).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private func readiness() async -> Response {
        let checks = await operations.checks()
        let isReady = checks.allSatisfy { $0.isGood || !$0.isNeeded }
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("ready", isReady)
        writer.key("checks")
        writer.beginArray()
        for check in checks {
            writer.beginObject()
            writer.member("name", check.name)
            writer.member("good", check.isGood)
            writer.member("needed", check.isNeeded)
            if !check.detail.isEmpty { writer.member("detail", check.detail) }
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return .json(writer.bytes, status: isReady ? .ok : .serviceUnavailable)
    }
}
