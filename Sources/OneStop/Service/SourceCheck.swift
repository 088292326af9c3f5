/// What a source answered when it was asked for a session only.
public struct SourceCheck: Hashable, Sendable {
    /// What it answered.
    public enum Answer: Hashable, Sendable {
        case session
        /// The profile knows no sessions, so there is nothing to ask without a dossier.
        case noSessionNeeded
        case refused(ConfigurationFault)
        case failed(SourceTrouble)
    }

    /// The id of the source.
    public let source: String
    /// `P0` to `P3`.
    public let profile: String
    public let answer: Answer

    /// Whether look-ups can be expected to work.
    public var isGood: Bool {
        switch answer {
        case .session, .noSessionNeeded: true
        case .refused, .failed: false
        }
    }
}

extension DossierService {
    /// Asks each source for a session, once, and says what came; in the order of the configuration.
    ///
    /// A session that holds already is not asked for again. No dossier is looked up, and no breaker changes.
    public nonisolated func checkSources() async -> [SourceCheck] {
        await withTaskGroup(of: (Int, SourceCheck).self) { group in
            for (place, source) in sources.enumerated() { group.addTask { (place, await source.check()) } }
            var checks: [(place: Int, check: SourceCheck)] = []
            for await check in group { checks.append(check) }
            return checks.sorted { $0.place < $1.place }.map(\.check)
        }
    }

    /// What is likely wrong in the configuration, by something that the observer heard; nil if nothing is.
    public nonisolated func fault(_ event: SourceEvent) -> ConfigurationFault? {
        guard case .failed(let id, _, let trouble) = event, let source = sources.first(where: { $0.settings.id == id })
        else { return nil }
        return ConfigurationFault(trouble, of: source.settings)
    }

    /// The id of the source that is asked about such a code; nil if none is.
    public nonisolated func sourceID(of code: DossierCode) -> String? { source(of: code)?.settings.id }
}

extension OneStopSource {
    /// Asks for a session only.
    nonisolated func check() async -> SourceCheck {
        let answer: SourceCheck.Answer
        do throws(SourceTrouble) {
            answer = try await caller.opensSession() ? .session : .noSessionNeeded
        } catch {
            answer = ConfigurationFault(error, of: settings).map { .refused($0) } ?? .failed(error)
        }
        return SourceCheck(source: settings.id, profile: settings.account.profileName, answer: answer)
    }
}
