import HTTPServer

/// Which page a browser sends a request for, as browsers tell it and scripts cannot change it.
enum OriginStanding: Hashable, Sendable {
    /// A page of ours, or no browser.
    case own
    /// A portal of the allow list, by its id.
    case portal(id: String, origin: String)
    case foreign

    /// The settings are asked for only where a browser names another page.
    init(_ head: RequestHead, _ settings: @autoclosure () -> PortalSettings) {
        let origin = head.headers["Origin"]
        switch (head.headers["Sec-Fetch-Site"], origin) {
        // A form of ours on a page without referrers has the origin `null`.
        case ("same-origin"?, nil), ("same-origin"?, "null"?), ("none"?, nil), (nil, nil): self = .own
        // A link or an image of another page; nothing is sent with it that opens anything.
        case (_, nil): self = .foreign
        case (_, let origin?):
            let settings = settings()
            if Self.isOwn(origin, head, settings) {
                self = .own
            } else if let portal = settings.portals.first(where: { $0.origins.contains(origin) }) {
                self = .portal(id: portal.id, origin: origin)
            } else {
                self = .foreign
            }
        }
    }

    private static func isOwn(_ origin: String, _ head: RequestHead, _ settings: PortalSettings) -> Bool {
        if let own = settings.publicOrigin { return origin == own }
        guard let host = head.headers["Host"] else { return false }
        return origin == "http://\(host)" || origin == "https://\(host)"
    }
}
