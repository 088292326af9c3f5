import Assistant
import Catalogue
import Foundation
import HTTPClient
import HTTPServer
import OneStop
import Synchronization
import Web

/// The portal that serves now, with what it is made of: may be replaced while requests are under way, which end with the one they
/// began with.
final class ServingPortal: Sendable {
    private let state: Mutex<(portal: Portal, settings: PortalSettings)>
    private let served: ServedCatalogue
    private let conversations: DurableConversations
    private let operations: PortalOperations
    private let link: OneStopLink?
    private let law: LawRoom?
    /// What keeps the conversations; nil where they are kept in memory.
    private let stored: StoredConversations?

    init(
        _ configuration: ServeConfiguration, _ version: ServedCatalogue.Version, _ link: OneStopLink?, _ law: LawRoom?
    ) throws(CommandFailure) {
        let served = ServedCatalogue(version)
        self.served = served
        let desk: @Sendable (String) -> DossierDesk = { link?.desk(DossierCaller($0)) ?? .notConnected }
        let writer = try Self.writer(configuration.writer)
        let lawDesk = law.map { LawDesk($0, writer: writer) } ?? .notConnected
        // Here, and only here, it is chosen where conversations are kept.
        if let store = configuration.store {
            let stored = try StoredConversations(
                StoreLocation(path: store), served: served, desk: desk, law: lawDesk,
                limits: configuration.conversationLimits)
            (self.stored, conversations) = (stored, stored.conversations)
        } else {
            stored = nil
            conversations = DurableConversations.inMemory(
                served: served, desk: desk, law: lawDesk, most: configuration.conversations,
                clock: { currentInstant() })
        }
        let (store, kept) = (stored?.store, stored)
        operations = PortalOperations(
            checks: { await Self.checks(served.current, link, store, law) },
            gauges: { Self.gauges(served.current) + (kept?.gauges() ?? []) + ProcessGauges.all() })
        (self.link, self.law) = (link, law)
        state = Mutex(
            (
                Self.portal(configuration.portal, version.catalogue, conversations, operations, link, law),
                configuration.portal
            ))
    }

    private static func writer(_ settings: ChatCompletions.Configuration?) throws(CommandFailure) -> AnswerWriter? {
        guard let settings else { return nil }
        do throws(ClientError) {
            let model = try ChatCompletions(settings)
            return AnswerWriter { await model.complete($0, $1) }
        } catch {
            throw .failed("law.writer: \(error)")
        }
    }

    /// Removes what has been kept long enough, until the task is cancelled.
    func keepUp() async { await conversations.sweepRegularly() }

    /// Ends what keeps the conversations.
    func close() { stored?.store.close() }

    /// Serves with these from now on, in one step: whoever is answered by the new portal takes turns with the new catalogue.
    func replace(_ settings: PortalSettings, _ version: ServedCatalogue.Version) {
        state.withLock {
            served.replace(with: version)
            let portal = Self.portal(settings, served.current.catalogue, conversations, operations, link, law)
            $0 = (portal, settings)
        }
    }

    nonisolated(nonsending) func handle(_ request: Request) async -> Response {
        let portal = state.withLock { $0.portal }
        return await portal.handle(request)
    }

    /// Fields for what the server itself refuses.
    func refusalFields(_ head: RequestHead) -> HeaderFields {
        let portal = state.withLock { $0.portal }
        return portal.refusalFields(head)
    }

    func count(_ event: ServerEvent) { operations.metrics.count(event) }

    /// The line of an event for the access log.
    func line(_ event: ServerEvent) -> String? {
        let settings = state.withLock { $0.settings }
        return AccessLine.text(event, settings: settings, at: currentInstant())
    }

    private static func portal(
        _ settings: PortalSettings, _ catalogue: Catalogue, _ conversations: any Conversations,
        _ operations: PortalOperations, _ link: OneStopLink?, _ law: LawRoom?
    ) -> Portal {
        // The first to name a place shall not wait for its index.
        DispatchQueue.global(qos: .utility).async { catalogue.units.prepare() }
        return Portal(
            conversations: conversations, catalogue: catalogue, settings: settings,
            dossiers: { caller in link?.desk(caller) ?? .notConnected }, law: law.map { ServingLaw(room: $0) },
            operations: operations,
            clock: PortalClock(now: { currentInstant() }, ticks: { Self.ticks() }),
            pages: Pages(
                conversations: conversations, frameAncestors: settings.frameAncestors,
                sites: Set(settings.portals.map(\.id))
            ).handle)
    }

    private static func ticks() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    /// What operators see of the catalogue that is served.
    private static func gauges(_ version: ServedCatalogue.Version) -> [Gauge] {
        [
            Gauge("catalogue_info", "The catalogue that is served", 1, labels: ["digest": version.digest]),
            Gauge(
                "catalogue_loaded_timestamp_seconds", "When it was loaded, since 1970",
                Double(version.since.seconds)),
            Gauge("catalogue_procedures", "Procedures written by hand", Double(version.catalogue.procedures.count)),
        ]
    }

    private static func checks(
        _ version: ServedCatalogue.Version, _ link: OneStopLink?, _ store: SQLiteConversationStore?, _ law: LawRoom?
    ) async -> [ReadinessCheck] {
        let catalogue = version.catalogue
        var checks = [
            ReadinessCheck(
                "catalogue", isGood: !catalogue.procedures.isEmpty, isNeeded: true,
                detail: "\(catalogue.procedures.count) procedures, \(catalogue.records.summaries.count) records,"
                    + " digest \(version.digest), loaded \(version.since)")
        ]
        if let store {
            checks.append(
                ReadinessCheck(
                    "store", isGood: store.isAvailable, isNeeded: true,
                    detail: store.isAvailable ? "writes" : "cannot write"))
        }
        if let law {
            let failure = await law.failure
            checks.append(ReadinessCheck("law", isGood: failure == nil, isNeeded: false, detail: failure ?? ""))
        }
        guard let link else { return checks }
        guard let service = try? await link.service() else {
            return checks + [ReadinessCheck("one-stop", isGood: false, isNeeded: false, detail: "cannot be started")]
        }
        let pauses = await service.pauses()
        let detail = pauses.map { "\($0.source): nothing is sent until \($0.until)" }.joined(separator: "; ")
        checks.append(ReadinessCheck("one-stop", isGood: pauses.isEmpty, isNeeded: false, detail: detail))
        return checks
    }
}

/// What the system tells of this process.
enum ProcessGauges {
    static func all() -> [Gauge] {
        var gauges: [Gauge] = []
        // /proc is not there in every container; then there is nothing to tell.
        if let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
            let pages = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        {
            let bytes = pages * Int(sysconf(Int32(_SC_PAGESIZE)))
            gauges.append(Gauge("resident_memory_bytes", "Memory held by the process", Double(bytes)))
        }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let seconds =
            Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
        gauges.append(Gauge("cpu_seconds_total", "Time of processors used", seconds, isCounter: true))
        return gauges
    }
}
