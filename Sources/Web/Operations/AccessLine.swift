import HTTPClient
import HTTPServer
import JSON
import OneStop

/// The access log: one JSON object a line, of what happened and not to whom.
///
/// There is no address in full, no path as it was sent, no query, no token, no code, no field of the request: a path is told by its
/// form.
public enum AccessLine {
    /// The line of an event, without its end; nil for events that are no requests.
    public static func text(_ event: ServerEvent, settings: PortalSettings, at now: Instant) -> String? {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("time", now.description)
        switch event {
        case .answered(let exchange):
            writer.member("event", exchange.isComplete ? "answered" : "broken-off")
            write(exchange, settings, &writer)
        case .hungUp(let exchange):
            writer.member("event", "hung-up")
            write(exchange, settings, &writer)
        case .refused(let refusal, let peer, let head):
            writer.member("event", "refused")
            writer.member("status", refusal.status.code)
            writer.member("reason", refusal.rawValue)
            if let head {
                writer.member("method", head.method.rawValue)
                writer.member("route", route(head))
                from(Visitor(head, from: peer, trusting: settings.proxies), &writer)
            }
        case .acceptFailed(let code):
            writer.member("event", "accept-failed")
            writer.member("errno", Int(code))
        case .opened, .closed: return nil
        }
        writer.endObject()
        return writer.text
    }

    private static func write(
        _ exchange: ServerEvent.Exchange, _ settings: PortalSettings, _ writer: inout JSONWriter
    ) {
        if let status = exchange.status { writer.member("status", status.code) }
        writer.member("method", exchange.head.method.rawValue)
        writer.member("route", route(exchange.head))
        writer.member("bytes", exchange.bytes)
        writer.member("ms", Double(exchange.nanoseconds / 1_000) / 1_000)
        from(Visitor(exchange.head, from: exchange.peer, trusting: settings.proxies), &writer)
        if case .portal(let id, origin: _) = OriginStanding(exchange.head, settings) { writer.member("site", id) }
    }

    private static func from(_ visitor: Visitor, _ writer: inout JSONWriter) {
        if let neighbourhood = visitor.neighbourhood { writer.member("from", neighbourhood) }
    }

    /// The form of a path; `page` for all that is no API.
    static func route(_ head: RequestHead) -> String { Route.Match(head.target)?.route.rawValue ?? page }

    static let page = "page"
}
