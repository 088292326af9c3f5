/// Looks dossiers up.
public actor DossierService {
    /// Makes a service over the sources of a configuration.
    ///
    /// - Throws: ``OneStopConfigurationError``.
    public init(
        _ configuration: OneStopConfiguration, clock: @escaping @Sendable () -> Instant,
        calendar: WorkingCalendar = .vietnam
    ) throws(OneStopConfigurationError) {}

    /// Says where a dossier stands.
    public func look(up code: DossierCode, check: OwnerCheck?, caller: DossierCaller) async -> DossierAnswer {
        .notConnected
    }

    /// Looks many dossiers up: progress as it goes, then the summary.
    public nonisolated func batch(
        _ codes: [DossierCode], check: OwnerCheck?, caller: DossierCaller
    ) -> AsyncStream<DossierBatchEvent> {
        AsyncStream { $0.finish() }
    }

    /// Ends all calls under way; later look-ups are answered as if the sources were down.
    public func close() async {}
}
