import HTTPClient
import Testing

@testable import OneStop

/// The service over real HTTP against the stand-in, which answers about every dossier in every profile.
@Suite("Every profile over the stand-in", .timeLimit(.minutes(1)))
struct StandInEveryProfileTests {
    /// A service whose only source has that profile.
    private func service(
        _ source: DossierRecord.Source, port: Int, clock: @escaping @Sendable () -> Instant
    ) throws -> DossierService {
        var configuration = OneStopConfiguration.standIn(port: port)
        let place = try #require(DossierRecord.Source.allCases.firstIndex(of: source))
        var only = configuration.sources[place]
        only.agencies = try [#require(AgencyPattern("*"))]
        only.limits.totalSeconds = 1
        configuration.sources = [only]
        return try DossierService(configuration, clock: clock)
    }

    /// Twelve dossiers: one in each state, one with a moved appointment, one more that is late.
    private func sample(_ dossiers: StandInDossiers, at now: Instant) -> [StandInDossier] {
        var sample = (0...10).compactMap { status in dossiers.all.first { $0.status == status } }
        sample += dossiers.all.filter { $0.supplements.contains { $0.dueAfter != nil } && !sample.contains($0) }.prefix(
            1)
        sample += dossiers.all.filter { dossier in
            dossier.status == 4 && dossier.dueAt.map { $0 < now } == true && !sample.contains(dossier)
        }.prefix(1)
        return sample
    }

    /// What a profile can know of a dossier: only the exchange has supplements, and with them when waiting began and where the
    /// appointment was moved to; iGate has the moved appointment itself.
    private func known(_ dossier: StandInDossier, by source: DossierRecord.Source, at now: Instant) -> DossierRecord {
        var record = dossier.record(fetchedAt: now)
        guard source != .exchange else { return record }
        if source == .iGate { record.dueAt = record.currentDue }
        record.supplements = []
        return record
    }

    /// State, dates and lateness of a story; not the words of a state outside the list, for which some profiles have a number only.
    private func essence(_ story: DossierStory) -> [DossierStory.Part] {
        story.parts.compactMap { part in
            switch part {
            case .state(let status): .state(status.withoutText)
            case .due, .lateness, .ended, .returned: part
            default: nil
            }
        }
    }

    @Test(
        "State, dates and lateness are told as they are, as far as the profile has them",
        arguments: DossierRecord.Source.allCases)
    func states(source: DossierRecord.Source) async throws {
        try await RunningStandIn.run { running in
            let now = running.now
            let service = try service(source, port: running.port, clock: { now })
            let sample = sample(running.dossiers, at: now)
            #expect(sample.count >= 12)
            for dossier in sample {
                let answer = await service.look(
                    up: dossier.code, check: .fullNumber(dossier.owner.number), caller: DossierCaller("test"))
                let story = try #require(answer.story, "\(source) \(dossier.status): \(answer)")
                let record = known(dossier, by: source, at: now)
                let truth = DossierStory(record, level: .owner, now: now, calendar: .vietnam)
                #expect(story.level == .owner && essence(story) == essence(truth), "\(source) \(dossier.status)")
            }
            await service.close()
        }
    }

    // MARK: Failures

    private static let failures: [StandInFailure] =
        StandInFailure.names.compactMap { StandInFailure(name: $0) }
        + [400, 401, 403, 404, 429, 500, 503].map { .status($0) }

    @Test(
        "Whatever fails, at the look-up or before, there is an answer of a known kind, in time, and nothing of the owner",
        .timeLimit(.minutes(10)), arguments: DossierRecord.Source.allCases, [StandInFailures.Place.lookUp, .logIn])
    func failures(source: DossierRecord.Source, place: StandInFailures.Place) async throws {
        try await RunningStandIn.run { running in
            let (now, dossier) = (running.now, running.dossiers.example)
            let owner = dossier.owner
            // A province's look-up wants the number; elsewhere the code alone shows the state.
            let check = source == .province ? OwnerCheck.fullNumber(owner.number) : nil
            for failure in Self.failures {
                let service = try service(source, port: running.port, clock: { now })
                await running.standIn.clearFailures()
                await running.standIn.fail(failure, at: place)
                let answer = await service.look(up: dossier.code, check: check, caller: DossierCaller("test"))
                switch answer {
                case .story(let story, _, isStale: false):
                    // What is no failure, or is mended by another log-in, tells the truth.
                    #expect(story.status == .supplementRequested, "\(failure.name)")
                case .unavailable(let retryAt, lastKnown: nil): #expect(retryAt > now, "\(failure.name)")
                // The provider answers with a list of days, which another dossier is no fault in.
                case .notAvailable: #expect(source == .provider && failure == .otherDossier, "\(failure.name)")
                case .story, .unavailable, .locked, .overloaded, .tooMany, .needsFullNumber, .notConnected:
                    Issue.record("\(failure.name): \(answer.kind)")
                }
                for secret in [owner.name, owner.number, owner.phone, owner.email, owner.address, "<script>\0"] {
                    #expect(!answer.dumped.contains(secret), "\(failure.name): \(secret)")
                }
                await service.close()
            }
        }
    }
}
