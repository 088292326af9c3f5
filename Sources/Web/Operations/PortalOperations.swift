/// What operators look at, and what is counted. Lives as long as the process, while portals are replaced.
public final class PortalOperations: Sendable {
    public let metrics = PortalMetrics()
    let limits = RequestLimits()
    let checks: @Sendable () async -> [ReadinessCheck]
    let gauges: @Sendable () async -> [Gauge]

    /// - Parameters:
    ///   - checks: Looks whether the parts work, each time it is asked; must be quick.
    ///   - gauges: What can be measured besides: memory, the store.
    public init(
        checks: @escaping @Sendable () async -> [ReadinessCheck] = { [] },
        gauges: @escaping @Sendable () async -> [Gauge] = { [] }
    ) {
        (self.checks, self.gauges) = (checks, gauges)
    }
}

/// Whether one part works.
public struct ReadinessCheck: Hashable, Sendable {
    public let name: String
    public let isGood: Bool
    /// Without it nothing is served; the others are told as information.
    public let isNeeded: Bool
    /// For operators; nothing of any visitor.
    public let detail: String

    public init(_ name: String, isGood: Bool, isNeeded: Bool, detail: String = "") {
        (self.name, self.isGood, self.isNeeded, self.detail) = (name, isGood, isNeeded, detail)
    }
}

/// One number as it is now.
public struct Gauge: Hashable, Sendable {
    /// As Prometheus wants it: small letters, digits and `_`; with its unit at the end.
    public let name: String
    public let help: String
    public let value: Double
    /// Whether it only ever grows.
    public let isCounter: Bool
    /// By name; for what a number cannot tell.
    public let labels: [String: String]

    public init(
        _ name: String, _ help: String, _ value: Double, isCounter: Bool = false, labels: [String: String] = [:]
    ) {
        (self.name, self.help, self.value, self.isCounter, self.labels) = (name, help, value, isCounter, labels)
    }
}
