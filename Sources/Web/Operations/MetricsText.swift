/// Metrics in the text format that Prometheus reads (version 0.0.4).
struct MetricsText {
    private(set) var text = ""

    init(_ counts: PortalMetrics.Counts, _ gauges: [Gauge]) {
        routes(counts.routes)
        labelled("refused_total", "Requests that the server itself refused", "reason", counts.refusals)
        labelled("rate_limited_total", "Requests beyond a limit", "limit", counts.limited)
        single("hung_up_total", "Requests whose client went away", "counter", Double(counts.hungUp))
        single("connections", "Connections open now", "gauge", Double(counts.openConnections))
        single("conversations_started_total", "Conversations begun", "counter", Double(counts.starts))
        single("turns_total", "Turns taken", "counter", Double(counts.turns))
        single("turns_repeated_total", "Turns answered again", "counter", Double(counts.repeats))
        labelled("abstentions_total", "Turns without an answer, by why", "code", counts.abstentions)
        labelled("feedback_total", "Judgements of answers", "verdict", counts.judgements)
        for gauge in gauges {
            header(gauge.name, gauge.help, gauge.isCounter ? "counter" : "gauge")
            let labels = gauge.labels.sorted { $0.key < $1.key }.map { "\($0.key)=\"\(Self.label($0.value))\"" }
            let all = labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}"
            text += "danloi_\(gauge.name)\(all) \(Self.number(gauge.value))\n"
        }
    }

    private mutating func routes(_ counts: [(route: Route?, count: PortalMetrics.RouteCount)]) {
        let routes = counts.map { ($0.route?.rawValue ?? AccessLine.page, $0.count) }.sorted { $0.0 < $1.0 }
        header("requests_total", "Requests answered", "counter")
        for (route, count) in routes {
            for (status, number) in count.byStatus.sorted(by: { $0.status < $1.status }) {
                text += "danloi_requests_total{route=\"\(Self.label(route))\",status=\"\(status)\"} \(number)\n"
            }
        }
        header("request_seconds", "From the end of a request's head to the end of its answer", "histogram")
        for (route, count) in routes {
            let label = "route=\"\(Self.label(route))\""
            var sum = 0
            for (limit, number) in zip(PortalMetrics.durationLimits, count.durations) {
                sum += number
                text += "danloi_request_seconds_bucket{\(label),le=\"\(limit / 1_000)\"} \(sum)\n"
            }
            sum += count.durations.last ?? 0
            text += "danloi_request_seconds_bucket{\(label),le=\"+Inf\"} \(sum)\n"
            text += "danloi_request_seconds_sum{\(label)} \(Double(count.nanoseconds) / 1e9)\n"
            text += "danloi_request_seconds_count{\(label)} \(sum)\n"
        }
    }

    private mutating func labelled(_ name: String, _ help: String, _ label: String, _ numbers: [String: Int]) {
        header(name, help, "counter")
        for (value, number) in numbers.sorted(by: { $0.key < $1.key }) {
            text += "danloi_\(name){\(label)=\"\(Self.label(value))\"} \(number)\n"
        }
    }

    private mutating func single(_ name: String, _ help: String, _ kind: String, _ value: Double) {
        header(name, help, kind)
        text += "danloi_\(name) \(Self.number(value))\n"
    }

    private mutating func header(_ name: String, _ help: String, _ kind: String) {
        text += "# HELP danloi_\(name) \(help)\n# TYPE danloi_\(name) \(kind)\n"
    }

    private static func number(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? "\(value)"
    }

    private static func label(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
