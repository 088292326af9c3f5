import HTTPClient

/// What an installation decides about its portal; may be replaced while it serves.
public struct PortalSettings: Sendable {
    /// A portal that may embed the assistant and call its API.
    public struct Site: Hashable, Sendable {
        /// Names it in conversations, limits and logs.
        public let id: String
        /// Exactly as browsers send them: `https://dichvucong.example.gov.vn`, without a slash at the end.
        public let origins: [String]

        public init(id: String, origins: [String]) { (self.id, self.origins) = (id, origins) }
    }

    public var portals: [Site] = []
    /// Where the public finds the assistant; nil takes the `Host` of each request.
    public var publicOrigin: String?
    /// The proxies whose `X-Forwarded-For` is believed.
    public var proxies = AllowedPeers.only([])
    public var limits = LimitSettings()
    /// Lets monitoring on other machines read the metrics; nil: only from this machine.
    public var metricsToken: String?

    public init() {}

    /// Origins whose pages may frame the panel.
    public var frameAncestors: [String] { portals.flatMap(\.origins) }
}
