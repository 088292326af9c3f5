import OneStop

/// What sources refuse in their configuration, as it shows in the course of many look-ups.
struct StatusFaults {
    private let service: DossierService
    private var found: [String: ConfigurationFault] = [:]
    private var answering: Set<String> = []
    private var heardCount = 0

    init(_ service: DossierService) { self.service = service }

    /// The fault that keeps a code from being answered, if it is one.
    mutating func note(
        _ answer: DossierAnswer, for code: DossierCode, heard events: [SourceEvent]
    ) -> ConfigurationFault? {
        for event in events.dropFirst(heardCount) {
            guard let fault = service.fault(event) else { continue }
            // The account comes before what is asked in its name.
            if found[fault.source].map({ $0.kind != .account }) ?? true { found[fault.source] = fault }
        }
        heardCount = events.count
        guard let source = service.sourceID(of: code) else { return nil }
        switch answer {
        case .story, .notAvailable, .locked: answering.insert(source)
        case .unavailable: return found[source].flatMap(likely)
        case .overloaded, .needsFullNumber, .notConnected: break
        }
        return nil
    }

    /// Those that still seem to be faults: a source that answers about some codes refuses one for a reason of its own.
    var likely: [ConfigurationFault] { found.keys.sorted().compactMap { found[$0].flatMap(likely) } }

    private func likely(_ fault: ConfigurationFault) -> ConfigurationFault? {
        fault.kind == .account || !answering.contains(fault.source) ? fault : nil
    }
}
