/// A source to which nothing is sent for a while, because it failed too often.
public struct SourcePause: Hashable, Sendable {
    /// The id of the source.
    public let source: String
    public let until: Instant
}

extension DossierService {
    /// The sources to which nothing is sent now. Asks nobody.
    public nonisolated func pauses() async -> [SourcePause] {
        var pauses: [SourcePause] = []
        for source in sources {
            if let until = await source.pausedUntil() {
                pauses.append(SourcePause(source: source.settings.id, until: until))
            }
        }
        return pauses
    }
}
