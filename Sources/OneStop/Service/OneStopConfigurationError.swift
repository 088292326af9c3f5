import JSON

/// What is wrong in a configuration of sources, and where.
public struct OneStopConfigurationError: Error, Hashable, Sendable {
    /// Where in the file; nil if it is not a place in it.
    public let position: JSONPosition?
    /// Where in the document, such as `sources[1].limits.queue`; empty for the whole.
    public let path: String
}
